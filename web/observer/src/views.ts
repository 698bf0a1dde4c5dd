import type { IconName } from "@scai/common/components/Icon.tsx";
import type { ComponentType } from "preact";
import { lazy } from "preact/compat";
import type { RunModel } from "./model/RunModel";

export type View = ComponentType<{ model: RunModel }>;

/** Every view by the folder that holds it; fetched when it is opened. */
const modules = import.meta.glob<{ default: View }>("./*/*View.tsx");

const named = {
  map: ["Map", "./map/MapView.tsx"],
  globe: ["Globe", "./globe/GlobeView.tsx"],
  charts: ["Charts", "./charts/ChartsView.tsx"],
  timeline: ["Timeline", "./timeline/TimelineView.tsx"],
  satellites: ["Satellites", "./tables/SatellitesView.tsx"],
  stations: ["Stations", "./tables/StationsView.tsx"],
  ledger: ["Ledger", "./tables/LedgerView.tsx"],
  log: ["Log", "./log/LogView.tsx"],
  health: ["Health", "./health/HealthView.tsx"],
  compare: ["Compare", "./compare/CompareView.tsx"],
} as const satisfies Record<string, readonly [string, string]>;

export type ViewId = keyof typeof named;

export const views: readonly { id: ViewId; title: string; icon: IconName; view: View }[] =
  (Object.keys(named) as ViewId[]).flatMap((id) => {
    const [title, path] = named[id];
    const load = modules[path];
    return load ? [{ id, title, icon: id, view: lazy(load) as unknown as View }] : [];
  });
