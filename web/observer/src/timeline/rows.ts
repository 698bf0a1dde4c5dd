import type { Span } from "@scai/common/charts/Chart.tsx";
import type { Satellite, Station } from "../api/types";
import { pairKey, type PassColumn, type PassIndex } from "./passes";

export type Grouping = "satellite" | "station" | "outages";

/** One line of the timeline. */
export interface Row {
  key: string;
  /** Rows of depth 1 belong to the row of depth 0 above them. */
  depth: 0 | 1;
  kind: "satellite" | "station";
  id: number;
  label: string;
  top: number;
  height: number;
  passes: PassColumn | null;
  outages: readonly Span[];
  /** Whether the rows below are shown; null where there are none. */
  open: boolean | null;
}

export const groupHeight = 26;
export const memberHeight = 20;

interface Scene {
  satellites: readonly Satellite[];
  stations: readonly Station[];
  index: PassIndex;
  outages: ReadonlyMap<number, readonly Span[]>;
}

/** The rows of a timeline from top to bottom; `filter` is a part of a group's name or of a member's. */
export function rowsOf(scene: Scene, grouping: Grouping, isOpen: (key: string) => boolean, filter: string): Row[] {
  const wanted = filter.trim().toLowerCase();
  const satelliteName = new Map(scene.satellites.map((item) => [item.id, item.name]));
  const stationName = new Map(scene.stations.map((item) => [item.id, item.name ?? `Station ${item.id}`]));
  const groups: readonly { id: number }[] = grouping === "satellite" ? scene.satellites : scene.stations;
  const kind = grouping === "satellite" ? "satellite" : "station";
  const other = kind === "satellite" ? "station" : "satellite";
  const names = kind === "satellite" ? satelliteName : stationName;
  const otherNames = kind === "satellite" ? stationName : satelliteName;
  const rows: Row[] = [];
  let top = 0;
  const push = (row: Omit<Row, "top">) => {
    rows.push({ ...row, top });
    top += row.height;
  };
  for (const { id } of groups) {
    const key = `${kind}/${id}`;
    const label = names.get(id)!;
    const all = grouping === "outages" ? [] : ((kind === "satellite" ? scene.index.stationsOf : scene.index.satellitesOf).get(id) ?? []);
    const matches = label.toLowerCase().includes(wanted);
    const members = matches ? all : all.filter((member) => (otherNames.get(member) ?? "").toLowerCase().includes(wanted));
    if (!matches && members.length === 0) {
      continue;
    }
    const open = all.length === 0 ? null : isOpen(key);
    push({
      key, depth: 0, kind, id, label, height: groupHeight, open,
      passes: grouping === "outages" ? null : ((kind === "satellite" ? scene.index.bySatellite : scene.index.byStation).get(id) ?? null),
      outages: kind === "station" ? (scene.outages.get(id) ?? []) : [],
    });
    for (const member of open ? members : []) {
      push({
        key: `${key}/${member}`, depth: 1, kind: other, id: member, label: otherNames.get(member) ?? `${other} ${member}`, height: memberHeight, open: null,
        passes: scene.index.byPair.get(kind === "satellite" ? pairKey(id, member) : pairKey(member, id)) ?? null,
        outages: other === "station" ? (scene.outages.get(member) ?? []) : [],
      });
    }
  }
  return rows;
}

/** The rows that are seen of a list, from `first`, inclusive, to `last`, exclusive. */
export function rowsSeen(rows: readonly Row[], scrolled: number, height: number): { first: number; last: number } {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rows[middle]!.top + rows[middle]!.height <= scrolled) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  let last = low;
  while (last < rows.length && rows[last]!.top < scrolled + height) {
    last++;
  }
  return { first: low, last };
}
