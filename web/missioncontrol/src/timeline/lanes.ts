import { parseTime } from "@scai/common/time.ts";
import type { TimelineItem } from "../api/types";

/** An item with its place: milliseconds since 1970, and the row of its lane, so that what overlaps stands below each other. */
export interface Placed {
  item: TimelineItem;
  from: number;
  to: number;
  row: number;
}

export interface Lane {
  kind: string;
  rows: number;
  items: Placed[];
}

const kinds = ["contact", "eclipse", "burn", "separation", "insertion", "docking", "software", "command", "event"];

/** Items in a lane for each kind. An instant takes at least `least` milliseconds, so that it can be hit. */
export function lanesOf(items: readonly TimelineItem[], now: number, end: number, least: number): Lane[] {
  const byKind = new Map<string, Placed[]>();
  const sorted = [...items].sort((a, b) => parseTime(a.from) - parseTime(b.from));
  for (const item of sorted) {
    const from = parseTime(item.from);
    const goesOn = item.to === null && (item.kind === "contact" || item.kind === "eclipse");
    const to = item.to !== null ? parseTime(item.to) : goesOn ? Math.max(from, Math.min(now, end)) : from;
    const lane = byKind.get(item.kind) ?? [];
    const placed = { item, from, to: Math.max(to, from + least), row: 0 };
    const taken = new Set(lane.filter((other) => other.to > placed.from).map((other) => other.row));
    while (taken.has(placed.row)) {
      placed.row++;
    }
    lane.push(placed);
    byKind.set(item.kind, lane);
  }
  const order = (kind: string) => (kinds.includes(kind) ? kinds.indexOf(kind) : kinds.length);
  return [...byKind].sort(([a], [b]) => order(a) - order(b) || a.localeCompare(b))
    .map(([kind, placed]) => ({ kind, rows: 1 + Math.max(...placed.map((one) => one.row)), items: placed }));
}
