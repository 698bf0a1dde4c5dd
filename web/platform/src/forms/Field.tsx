export * from "@scai/common/forms/Field.tsx";
