export * from "@scai/common/api/problem.ts";
