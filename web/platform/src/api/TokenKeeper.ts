export * from "@scai/common/api/TokenKeeper.ts";
