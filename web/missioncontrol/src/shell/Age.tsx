import { durationText, parseTime, utcText } from "@scai/common/time.ts";
import { model } from "../mission";

/** How long ago something was, in scenario time. */
export function Age({ of }: { of: string | null }) {
  const age = (model.now.value - parseTime(of)) / 1000;
  return of === null ? <span class="muted">never</span> : <span title={utcText(parseTime(of), 3)}>{age < 0 ? "just now" : `${durationText(age)} ago`}</span>;
}
