import type { RecorderSeries } from "../api/types";

/** Two recorders at the times of both; where one has no sample at a time, its value is drawn out between those beside it. */
export function onOneAxis(a: RecorderSeries, b: RecorderSeries): { time: number[]; first: number[]; second: number[] } {
  const time = [...new Set([...a.time, ...b.time])].sort((x, y) => x - y);
  return { time, first: valuesAt(a, time), second: valuesAt(b, time) };
}

function valuesAt(series: RecorderSeries, times: readonly number[]): number[] {
  let at = 0;
  return times.map((time) => {
    while (at < series.time.length && series.time[at]! < time) {
      at++;
    }
    if (series.time[at] === time) {
      return series.maximum[at]!;
    }
    if (at === 0 || at === series.time.length) {
      return NaN;
    }
    const share = (time - series.time[at - 1]!) / (series.time[at]! - series.time[at - 1]!);
    return series.maximum[at - 1]! + share * (series.maximum[at]! - series.maximum[at - 1]!);
  });
}
