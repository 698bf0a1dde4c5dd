import { model } from "../mission";

/** Says what the whole page has to know: that the server does not answer, or that the mission is over. */
export function Banner() {
  const mode = model.mission.value?.mode;
  const words = model.connected.value === false ? "The connection to mission control is lost; what is shown may be old. Trying again…"
    : mode === "UNDEFINED" || mode === "INITIALIZING" ? "The run has not begun. What is shown fills as soon as the spacecraft are heard."
    : mode === "TERMINATED" || mode === "TERMINATING" ? "This mission is over. What it left behind can be looked at, and nothing can be changed."
    : null;
  return words && <p class={`banner${model.connected.value === false ? " lost" : ""}`} role="status">{words}</p>;
}
