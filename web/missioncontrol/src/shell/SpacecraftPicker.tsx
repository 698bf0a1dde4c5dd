import { useId } from "preact/hooks";
import { choose, model, spacecraftInView } from "../mission";

/** Which spacecraft a view is about. */
export function SpacecraftPicker() {
  const id = useId();
  const spacecraft = model.mission.value?.spacecraft ?? [];
  return (
    <span class="row">
      <label class="muted" for={id}>Spacecraft</label>
      <select id={id} class="select" value={String(spacecraftInView() ?? "")} disabled={spacecraft.length === 0}
        onChange={(event) => choose(Number(event.currentTarget.value))}>
        {spacecraft.length === 0 && <option value="">none heard yet</option>}
        {spacecraft.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
      </select>
    </span>
  );
}
