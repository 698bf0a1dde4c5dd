import type { AlarmSeverity } from "../api/types";

/** How bad something is, in a word with its colour. */
export function Severity({ severity }: { severity: AlarmSeverity }) {
  return <span class={`severity ${severity}`}>{severity}</span>;
}
