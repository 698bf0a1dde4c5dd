import type { RunModel } from "../model/RunModel";

/** Says why map or globe are still empty. */
export function Nothing({ model }: { model: RunModel }) {
  if (model.satellites.value.length > 0 || model.stations.value.length > 0) {
    return null;
  }
  const { phase } = model.header.value;
  return (
    <p class="map-nothing" role="status">
      {phase === "gathering" || phase === "initializing"
        ? "The run has not started. Satellites and stations appear here as soon as they report."
        : "No satellite or station has reported yet."}
    </p>
  );
}
