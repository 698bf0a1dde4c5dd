import type { Span } from "@scai/common/charts/Chart.tsx";
import { parseTime } from "@scai/common/time.ts";
import type { Outage } from "../api/types";

/** When each station was out: merged, sorted stretches by station. */
export function outageSpans(outages: readonly Outage[]): Map<number, Span[]> {
  const byStation = new Map<number, Span[]>();
  for (const outage of outages) {
    const span = { from: parseTime(outage.start), to: parseTime(outage.end) };
    const list = byStation.get(outage.station);
    if (list) {
      list.push(span);
    } else {
      byStation.set(outage.station, [span]);
    }
  }
  for (const [station, spans] of byStation) {
    byStation.set(station, merged(spans));
  }
  return byStation;
}

/** Stretches that overlap or touch become one. */
export function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = result[result.length - 1];
    if (last && span.from <= last.to) {
      last.to = Math.max(last.to, span.to);
    } else {
      result.push({ ...span });
    }
  }
  return result;
}

/** Share of `[from, to]` outside the stretches, percent; 100 for an empty time. */
export function availability(spans: readonly Span[], from: number, to: number): number {
  if (!(to > from)) {
    return 100;
  }
  const out = spans.reduce((sum, span) => sum + Math.max(0, Math.min(to, span.to) - Math.max(from, span.from)), 0);
  return 100 * (1 - out / (to - from));
}
