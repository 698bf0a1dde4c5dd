import { may } from "@scai/common/account/session.ts";
import type { IconName } from "@scai/common/components/Icon.tsx";
import type { ComponentType } from "preact";
import { lazy } from "preact/compat";

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
  entry("overview", "Overview", "satellites", () => import("./overview/OverviewView")),
  entry("subsystems", "Subsystems", "health", () => import("./subsystems/SubsystemsView")),
  entry("charts", "Charts", "charts", () => import("./charts/ChartsView")),
  entry("alarms", "Alarms", "warning", () => import("./alarms/AlarmsView")),
  entry("commands", "Commands", "stations", () => import("./commands/CommandsView")),
  entry("timeline", "Timeline", "timeline", () => import("./timeline/TimelineView")),
  entry("logs", "Logs", "log", () => import("./logs/LogsView")),
  entry("faults", "Faults", "target", () => import("./faults/FaultsView")),
  entry("accounts", "Accounts", "ledger", () => import("@scai/common/account/AccountsView.tsx"), () => may("accounts.manage")),
  entry("account", "My account", "help", () => import("@scai/common/account/AccountView.tsx"), () => false),
];
