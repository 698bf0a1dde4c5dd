import type { Span } from "@scai/common/charts/Chart.tsx";
import type { RecorderSeries } from "../api/types";

/** A recorder over time: what the server has of it and, for a live run, what has been heard since. */
export interface RecorderHistory {
  time: number[];
  minimum: number[];
  maximum: number[];
  lost: number[];
}

/** Samples heard after the server's last one, added at the end. */
export function withTail(series: RecorderSeries, tail: { time: readonly number[]; used: readonly number[] }): RecorderHistory {
  const last = series.time[series.time.length - 1] ?? -Infinity;
  const lost = series.lost[series.lost.length - 1] ?? 0;
  const from = tail.time.findIndex((time) => time > last);
  const time = from < 0 ? [] : tail.time.slice(from);
  const used = from < 0 ? [] : tail.used.slice(from);
  return {
    time: [...series.time, ...time],
    minimum: [...series.minimum, ...used],
    maximum: [...series.maximum, ...used],
    lost: [...series.lost, ...time.map(() => lost)],
  };
}

/** When data was lost: from the sample before the count rose to the sample at which it stopped rising. */
export function lossSpans(time: ArrayLike<number>, lost: ArrayLike<number>): Span[] {
  const spans: Span[] = [];
  for (let at = 1; at < time.length; at++) {
    if (lost[at]! <= lost[at - 1]!) {
      continue;
    }
    const before = spans[spans.length - 1];
    if (before && before.to === time[at - 1]) {
      before.to = time[at]!;
    } else {
      spans.push({ from: time[at - 1]!, to: time[at]! });
    }
  }
  return spans;
}

/** Least and greatest share of the capacity that was in use, percent; null without samples. */
export function useOf(history: RecorderHistory, capacity: number): { least: number; most: number } | null {
  if (!history.time.length || !(capacity > 0)) {
    return null;
  }
  let least = Infinity;
  let most = 0;
  for (let at = 0; at < history.time.length; at++) {
    least = Math.min(least, history.minimum[at]!);
    most = Math.max(most, history.maximum[at]!);
  }
  return { least: (100 * least) / capacity, most: (100 * most) / capacity };
}
