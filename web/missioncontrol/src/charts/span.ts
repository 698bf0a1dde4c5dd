import type { Span } from "@scai/common/charts/Chart.tsx";

/** Stretches that can be chosen, by their length in minutes; null for the whole mission so far. */
export const stretches: readonly { minutes: number | null; text: string }[] = [
  { minutes: 10, text: "10 min" },
  { minutes: 60, text: "1 h" },
  { minutes: 6 * 60, text: "6 h" },
  { minutes: 24 * 60, text: "1 d" },
  { minutes: null, text: "all" },
];

/** The stretch that ends now; at least a minute. */
export function spanOf(minutes: number | null, now: number, start: number): Span {
  const from = minutes === null ? start : Math.max(start, now - minutes * 60_000);
  return { from: Math.min(from, now - 60_000), to: now };
}
