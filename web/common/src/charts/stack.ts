/** An amount that falls due at one instant and counts for one key. */
export interface Amount {
  readonly key: number;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly amount: number;
}

/** Amounts of the greatest keys by bucket of time; those of all other keys are one series at the end, with key null. */
export interface Buckets {
  /** Where each bucket ends; `time[0]` is the beginning, at which nothing is due yet. */
  time: number[];
  series: { key: number | null; keys: number; values: number[]; total: number }[];
  total: number;
}

const steps = [1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1200, 1800, 3600, 7200, 10800, 21600, 43200, 86400];

/** A round width of buckets, milliseconds, so that a span has at most `most` of them. */
export function bucketWidth(span: number, most: number): number {
  const seconds = span / 1000 / most;
  const step = steps.find((candidate) => candidate >= seconds);
  return 1000 * (step ?? 86400 * Math.ceil(seconds / 86400));
}

/**
 * Sums amounts by key and bucket over `[from, to]`. The `keep` keys with the greatest totals stand in the order of their ids, so that
 * a colour stays with its key; the others are summed up. What falls due before `from` counts at `from`.
 */
export function bucketed(amounts: readonly Amount[], from: number, to: number, width: number, keep: number): Buckets {
  const count = Math.max(1, Math.ceil((to - from) / width));
  const time = Array.from({ length: count + 1 }, (_, place) => Math.min(from + place * width, Math.max(to, from + 1)));
  const totals = new Map<number, number>();
  for (const item of amounts) {
    totals.set(item.key, (totals.get(item.key) ?? 0) + item.amount);
  }
  const ranked = [...totals].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  // One key too many is better shown than called "others".
  const kept = ranked.length <= keep + 1 ? ranked : ranked.slice(0, keep);
  const series: Buckets["series"] = kept
    .map(([key, total]) => ({ key: key as number | null, keys: 1, values: new Array<number>(count + 1).fill(0), total }))
    .sort((a, b) => a.key! - b.key!);
  const place = new Map(series.map((item, at) => [item.key, at]));
  if (ranked.length > kept.length) {
    const total = ranked.slice(kept.length).reduce((sum, item) => sum + item[1], 0);
    series.push({ key: null, keys: ranked.length - kept.length, values: new Array<number>(count + 1).fill(0), total });
  }
  for (const item of amounts) {
    const bucket = Math.min(count, Math.max(0, Math.ceil((item.time - from) / width)));
    const row = series[place.get(item.key) ?? series.length - 1]!;
    row.values[bucket]! += item.amount;
  }
  return { time, series, total: ranked.reduce((sum, item) => sum + item[1], 0) };
}

/** Running totals. */
export function cumulative(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value) => (sum += value));
}

/** Layers on top of one another, lowest first: each is the sum of itself and those below. */
export function stacked(layers: readonly (readonly number[])[]): number[][] {
  const result: number[][] = [];
  for (const layer of layers) {
    const below = result[result.length - 1];
    result.push(layer.map((value, at) => value + (below ? below[at]! : 0)));
  }
  return result;
}
