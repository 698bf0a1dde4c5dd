export * from "@scai/common/api/events.ts";
