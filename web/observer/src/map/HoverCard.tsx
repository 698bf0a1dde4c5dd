import type { ReadonlySignal } from "@preact/signals";
import { kilometresText, percentText, volumeText } from "@scai/common/format.ts";
import type { RunModel, Selection } from "../model/RunModel";
import { stationName, stationStateNames, stationStates } from "./stations";

/** What the pointer is over and where, in pixels; the card stands to the left of it or above it where there is more room. */
export interface Hover {
  readonly what: Selection;
  readonly x: number;
  readonly y: number;
  readonly left: boolean;
  readonly above: boolean;
}

/** What is under the pointer, in short. */
export function HoverCard({ model, hover }: { model: RunModel; hover: ReadonlySignal<Hover | null> }) {
  const over = hover.value;
  if (!over) {
    return null;
  }
  const lines = over.what.kind === "satellite" ? satelliteLines(model, over.what.id) : stationLines(model, over.what.id);
  return (
    <div class={`hover-card${over.left ? " left" : ""}${over.above ? " above" : ""}`} role="tooltip" style={{ left: `${over.x}px`, top: `${over.y}px` }}>
      {lines.map((line, at) => (at === 0 ? <strong key={at}>{line}</strong> : <span key={at}>{line}</span>))}
    </div>
  );
}

function satelliteLines(model: RunModel, id: number): string[] {
  void model.shownVersion.value;
  const place = model.satellitePlaces.value.get(id) ?? -1;
  const satellite = model.satellites.value[place];
  const { shown } = model;
  const station = model.stationsById.value.get(shown.station[place] ?? -1);
  const used = shown.used[place] ?? NaN;
  const full = satellite?.capacity ? ` (${percentText((100 * used) / satellite.capacity, 0)})` : "";
  return [
    satellite?.name ?? `Satellite ${id}`,
    `${kilometresText(shown.altitude[place], 0)} high`,
    `${volumeText(used)} stored${Number.isNaN(used) ? "" : full}`,
    station ? `Linked to ${stationName(station)}` : "Not linked",
  ];
}

function stationLines(model: RunModel, id: number): string[] {
  const station = model.stationsById.value.get(id);
  const serving = model.openLinks.value.filter((link) => link.station === id).length;
  const state = stationStates(model).get(id);
  return [
    station ? stationName(station) : `Station ${id}`,
    state ? stationStateNames[state] : "",
    `${serving} open ${serving === 1 ? "link" : "links"}`,
  ];
}
