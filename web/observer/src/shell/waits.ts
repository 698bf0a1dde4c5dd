import { useRef } from "preact/hooks";
import { wallClock } from "./wallClock";

const lastingMilliseconds = 2000;

/** Of the apps that are waited for, those for longer than every run does between two ticks. */
export function lastingWaits(waits: readonly string[], since: Map<string, number>, now: number): readonly string[] {
  for (const app of since.keys()) {
    if (!waits.includes(app)) {
      since.delete(app);
    }
  }
  for (const app of waits) {
    since.set(app, since.get(app) ?? now);
  }
  return waits.filter((app) => now - since.get(app)! >= lastingMilliseconds);
}

/** `lastingWaits` of a component, by the wall clock. */
export function useLastingWaits(waits: readonly string[]): readonly string[] {
  const since = useRef(new Map<string, number>());
  void wallClock.value;
  return lastingWaits(waits, since.current, Date.now());
}
