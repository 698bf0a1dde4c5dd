export { default } from "@scai/common/account/AccountView.tsx";
