import type { IconName } from "@scai/common/components/Icon.tsx";
import type { ComponentType } from "preact";
import { lazy } from "preact/compat";
import { mayAdminister } from "./account/session";

/** A view takes what follows its name in the address. */
export type View = ComponentType<{ parts: readonly string[] }>;

interface Entry {
  id: string;
  title: string;
  icon: IconName;
  view: View;
  /** Whether it stands in the list of views. */
  listed: () => boolean;
}

const always = () => true;

const entry = (id: string, title: string, icon: IconName, load: () => Promise<{ default: View }>, listed: () => boolean = always): Entry =>
  ({ id, title, icon, view: lazy(load) as unknown as View, listed });

/** The views by the first word of their address; each is fetched when it is opened. */
export const views: readonly Entry[] = [
  entry("constellations", "Constellations", "satellites", () => import("./constellation/ConstellationsView")),
  entry("catalogue", "Catalogue", "ledger", () => import("./catalogue/CatalogueView")),
  entry("coverage", "Coverage", "target", () => import("./coverage/CoverageView")),
  entry("simulations", "Simulations", "timeline", () => import("./simulations/SimulationsView")),
  entry("runs", "Runs", "play", () => import("./runs/RunsView")),
  entry("orbit-data", "Orbit data", "live", () => import("./orbitdata/OrbitDataView")),
  entry("assistant", "Assistant", "help", () => import("./assistant/AssistantView")),
  entry("accounts", "Accounts", "health", () => import("@scai/common/account/AccountsView.tsx"), () => mayAdminister.value),
  entry("audit", "Audit log", "log", () => import("./administration/AuditView"), () => mayAdminister.value),
  entry("account", "My account", "health", () => import("@scai/common/account/AccountView.tsx"), () => false),
];
