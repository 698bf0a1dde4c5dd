export * from "@scai/common/route.ts";
