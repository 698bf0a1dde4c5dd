import type { ChartBand, ChartSeries, Threshold } from "@scai/common/charts/Chart.tsx";
import type { ParameterDefinition, Series } from "../api/types";
import { colourOf } from "../model/severity";
import { readable } from "../model/words";

const colours = ["--series-1", "--series-2", "--series-3", "--series-4", "--series-5", "--series-6", "--series-8", "--series-7"];

export interface Drawn {
  time: number[];
  series: ChartSeries[];
  bands: ChartBand[];
}

/** Columns as lines of the last value, in a band from the smallest to the greatest. Columns of all series are the same. */
export function drawn(columns: readonly Series[]): Drawn {
  const first = columns[0];
  if (first === undefined) {
    return { time: [], series: [], bands: [] };
  }
  const end = 1 + Math.max(-1, ...columns.map((one) => one.count.findLastIndex((samples) => samples > 0)));
  const time = first.last.slice(0, end).map((_, at) => first.fromMs + (at + 0.5) * first.columnMs);
  const series: ChartSeries[] = [];
  const bands: ChartBand[] = [];
  columns.forEach((one, place) => {
    const colour = colours[place % colours.length]!;
    const numbers = (values: readonly (number | null)[]) => values.slice(0, end).map((value) => value ?? NaN);
    const [last, max, min] = filled(one);
    const at = series.length;
    series.push({ label: readable(one.name), colour, values: numbers(last), width: 1.5 });
    series.push({ label: `${one.name} most`, colour, values: numbers(max), width: 0, unnamed: true });
    series.push({ label: `${one.name} least`, colour, values: numbers(min), width: 0, unnamed: true });
    bands.push({ upper: at + 1, lower: at + 2, colour, opacity: 0.22 });
  });
  return { time, series, bands };
}

/** Columns are often narrower than samples are apart: the value holds until the next sample, if that is not far off. */
function filled(one: Series): [last: (number | null)[], max: (number | null)[], min: (number | null)[]] {
  const reach = usualGap(one.count) * 3;
  const [last, max, min] = [[...one.last], [...one.max], [...one.min]];
  let heard = -1;
  for (let at = 0; at < last.length; at++) {
    if (one.count[at]! > 0) {
      if (heard >= 0 && at - heard <= reach) {
        for (let hole = heard + 1; hole < at; hole++) {
          last[hole] = max[hole] = min[hole] = last[heard]!;
        }
      }
      heard = at;
    }
  }
  return [last, max, min];
}

/** The median distance between columns with samples; 1 where there are none. */
function usualGap(count: readonly number[]): number {
  const gaps: number[] = [];
  let heard = -1;
  count.forEach((samples, at) => {
    if (samples > 0) {
      if (heard >= 0) {
        gaps.push(at - heard);
      }
      heard = at;
    }
  });
  gaps.sort((a, b) => a - b);
  return gaps[gaps.length >> 1] ?? 1;
}

/** The limits of a parameter as lines. */
export function thresholdsOf(definition: ParameterDefinition | undefined): Threshold[] {
  return (definition?.limits ?? []).filter((limit) => !limit.context).flatMap((limit) => [limit.low, limit.high].flatMap((value) =>
    value === undefined || value === null ? [] : [{ value, label: limit.severity, colour: colourOf(limit.severity) }]));
}
