export * from "@scai/common/forms/parse.ts";
