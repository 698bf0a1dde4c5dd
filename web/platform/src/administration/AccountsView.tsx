export { default } from "@scai/common/account/AccountsView.tsx";
