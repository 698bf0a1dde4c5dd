import { signal } from "@preact/signals";

/** The time of this machine, by the second. */
export const wallClock = signal(Date.now());

setInterval(() => (wallClock.value = Date.now()), 1000);
