export * from "@scai/common/useLoaded.ts";
