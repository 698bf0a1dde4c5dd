import type { CommandState } from "../api/types";
import { stateChips } from "./states";

export function StateChip({ state }: { state: CommandState }) {
  const [text, kind] = stateChips[state];
  return <span class={`state-chip ${kind}`}>{text}</span>;
}
