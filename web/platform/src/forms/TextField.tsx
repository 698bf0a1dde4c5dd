export * from "@scai/common/forms/TextField.tsx";
