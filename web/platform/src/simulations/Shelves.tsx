import { hashOf } from "../shell/route";

/** Leads from the own simulations to the packages that were brought back, and the other way. */
export function Shelves({ chosen }: { chosen: "simulations" | "packages" }) {
  return (
    <nav class="subtabs" aria-label="Results">
      <a href={hashOf(["simulations"])} aria-current={chosen === "simulations" ? "page" : undefined}>Computed here</a>
      <a href={hashOf(["simulations", "packages"])} aria-current={chosen === "packages" ? "page" : undefined}>Packages brought back</a>
    </nav>
  );
}
