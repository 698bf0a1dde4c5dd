export * from "@scai/common/api/client.ts";
