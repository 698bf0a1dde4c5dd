import { kilometresText } from "@scai/common/format.ts";
import type { RunModel } from "../model/RunModel";
import { kindNames, usualAltitude } from "./Fleet";
import { layers } from "./layers";
import { stationStateNames, type StationState } from "./stations";

const kinds = ["idle", "in-view", "linked"] as const;

/** What colours and marks mean. */
export function Legend({ model }: { model: RunModel }) {
  const on = layers.value;
  const satellites = model.satellites.value;
  return (
    <aside class="legend" aria-label="Legend">
      <h3>Satellites</h3>
      {[2, 1, 0].map((kind) => (
        <div key={kind}><span class={`dot ${kinds[kind]}`} />{kindNames[kind]}</div>
      ))}
      <h3>Stations</h3>
      {(Object.keys(stationStateNames) as StationState[]).map((state) => (
        <div key={state}>
          <svg width="14" height="14" viewBox="-7 -8 14 14" class={`station ${state}`} aria-hidden="true">
            <path d="M0 -6.5 6 4.500 -6 4.500Z" />
            {state === "out" && <path class="cross" d="M-6 -6 6 5M6 -6 -6 5" />}
          </svg>
          {stationStateNames[state]}
        </div>
      ))}
      {on.masks && model.stations.value.length > 0 && (
        <div><span class="ring" />Sees satellites{usual(model)}</div>
      )}
      {on.footprints && satellites.some((satellite) => satellite.sensor) && <div><span class="ring seen" />Sensor footprint</div>}
    </aside>
  );
}

function usual(model: RunModel): string {
  void model.satellites.value;
  const selection = model.selection.value;
  const place = selection?.kind === "satellite" ? model.satellitePlaces.value.get(selection.id) ?? -1 : -1;
  const altitude = model.table.altitude[place] || usualAltitude(model.table.altitude, model.table.count);
  return altitude > 0 ? ` at ${kilometresText(altitude, 0)}` : "";
}
