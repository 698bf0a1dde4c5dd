import { choose, model, spacecraftInView } from "../mission";

/** Which spacecraft a view is about. */
export function SpacecraftPicker() {
  const spacecraft = model.mission.value?.spacecraft ?? [];
  return (
    <label class="row">
      <span class="muted">Spacecraft</span>
      <select class="select" value={String(spacecraftInView() ?? "")} disabled={spacecraft.length === 0}
        onChange={(event) => choose(Number(event.currentTarget.value))}>
        {spacecraft.length === 0 && <option value="">none heard yet</option>}
        {spacecraft.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
      </select>
    </label>
  );
}
