import { Button } from "@scai/common/components/Button.tsx";
import type { RunModel } from "../model/RunModel";
import { namesOf } from "../tables/names";
import { SatelliteDetails } from "./SatelliteDetails";
import { StationDetails } from "./StationDetails";

/** What is known of the selected satellite or station at the moment that is shown. */
export function Details({ model }: { model: RunModel }) {
  const selection = model.selection.value!;
  const satellite = selection.kind === "satellite" ? model.satellites.value[model.satellitePlaces.value.get(selection.id) ?? -1] : undefined;
  const station = selection.kind === "station" ? model.stationsById.value.get(selection.id) : undefined;
  const name = namesOf(model)[selection.kind](selection.id);
  return (
    <aside class="details" aria-label={`Details of ${name}`}>
      <header>
        <div>
          <small>{selection.kind === "satellite" ? `Satellite ${selection.id}` : `Station ${selection.id}`}</small>
          <h2>{name}</h2>
        </div>
        {satellite && (
          <Button icon="target" kind="quiet" title="Keep it in the middle of the map (F)" pressed={model.follow.value}
            onClick={() => (model.follow.value = !model.follow.value)} />
        )}
        <Button icon="close" kind="quiet" title="Close (Esc)" onClick={() => (model.selection.value = null)} />
      </header>
      <div class="content">
        {satellite && <SatelliteDetails key={satellite.id} model={model} satellite={satellite} />}
        {station && <StationDetails key={station.id} model={model} station={station} />}
      </div>
    </aside>
  );
}
