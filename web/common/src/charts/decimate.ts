/** Points of one series, in columns. */
export interface Points {
  readonly time: ArrayLike<number>;
  readonly value: ArrayLike<number>;
}

/** A series thinned to buckets: smallest and greatest value of each, so that no peak is lost. */
export interface Envelope {
  time: number[];
  minimum: number[];
  maximum: number[];
}

/**
 * Thins a series that is sorted by time to at most `columns` buckets of equal width. A bucket stands at the time of its last
 * point; empty buckets are left out, values that are not numbers are skipped.
 */
export function envelope(points: Points, columns: number): Envelope {
  const result: Envelope = { time: [], minimum: [], maximum: [] };
  const count = points.time.length;
  if (count === 0 || columns < 1) {
    return result;
  }
  const first = points.time[0]!;
  const width = (points.time[count - 1]! - first) / columns;
  let bucket = -1;
  for (let at = 0; at < count; at++) {
    const value = points.value[at]!;
    if (Number.isNaN(value)) {
      continue;
    }
    const time = points.time[at]!;
    const place = width > 0 ? Math.min(columns - 1, Math.floor((time - first) / width)) : 0;
    const last = result.time.length - 1;
    if (place !== bucket || last < 0) {
      bucket = place;
      result.time.push(time);
      result.minimum.push(value);
      result.maximum.push(value);
    } else {
      result.time[last] = time;
      result.minimum[last] = Math.min(result.minimum[last]!, value);
      result.maximum[last] = Math.max(result.maximum[last]!, value);
    }
  }
  return result;
}

/** Index of the first entry that is not before `value` in a sorted column; its length where there is none. */
export function lowerBound(sorted: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
