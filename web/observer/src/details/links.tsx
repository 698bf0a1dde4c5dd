import type { RunModel } from "../model/RunModel";
import { namesOf } from "../tables/names";

/** A station by name; a click selects it. */
export function StationLink({ model, id }: { model: RunModel; id: number }) {
  return (
    <button type="button" class="link" onClick={() => (model.selection.value = { kind: "station", id })}>
      {namesOf(model).station(id)}
    </button>
  );
}

/** A satellite by name; a click selects it. */
export function SatelliteLink({ model, id }: { model: RunModel; id: number }) {
  return (
    <button type="button" class="link" onClick={() => (model.selection.value = { kind: "satellite", id })}>
      {namesOf(model).satellite(id)}
    </button>
  );
}
