import type { LampState } from "@scai/common/components/Lamp.tsx";
import type { AlarmSeverity, AlarmState } from "../api/types";

/** From the mildest to the worst. */
export const severities: readonly AlarmSeverity[] = ["watch", "warning", "distress", "critical", "severe"];

/** The worst of some; null for none. */
export function worst(some: Iterable<AlarmSeverity | null | undefined>): AlarmSeverity | null {
  let at = -1;
  for (const one of some) {
    at = Math.max(at, one ? severities.indexOf(one) : -1);
  }
  return severities[at] ?? null;
}

/** Whether an alarm waits for somebody to take note. */
export function isUnsettled(state: AlarmState): boolean {
  return state === "unacknowledged" || state === "returnedUnacknowledged" || state === "latchedUnacknowledged";
}

/** A lamp's shape for a severity. */
export function lampOf(severity: AlarmSeverity | null | undefined, stale = false): LampState {
  return severity === "critical" || severity === "severe" ? "error" : severity ? "warning" : stale ? "off" : "ok";
}

/** The custom property with a severity's colour. */
export function colourOf(severity: AlarmSeverity): string {
  return `--severity-${severity}`;
}

export const stateWords: Readonly<Record<AlarmState, string>> = {
  normal: "normal",
  pending: "pending",
  unacknowledged: "not acknowledged",
  acknowledged: "acknowledged",
  returnedUnacknowledged: "returned, not acknowledged",
  latchedUnacknowledged: "latched, not acknowledged",
  latchedAcknowledged: "latched, acknowledged",
  shelved: "shelved",
};
