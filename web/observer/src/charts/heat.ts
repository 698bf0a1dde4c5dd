import type { Satellite } from "../api/types";

/** What all recorders held at regular times: a row per satellite, a column per time. */
export interface HeatGrid {
  times: Float64Array;
  rows: number;
  /** GB, row after row; NaN where nothing was known. */
  used: Float32Array;
}

/** Reads the columns of `positions`: 32-bit counts of satellites and times, the times, then five columns per time. */
export function heatOf(buffer: ArrayBuffer): HeatGrid {
  const view = new DataView(buffer);
  const rows = view.getUint32(0, true);
  const columns = view.getUint32(4, true);
  const expected = 8 + columns * (8 + 20 * rows);
  if (buffer.byteLength !== expected) {
    throw new RangeError(`positions hold ${buffer.byteLength} bytes where ${rows} satellites and ${columns} times need ${expected}`);
  }
  const times = new Float64Array(columns);
  const used = new Float32Array(rows * columns);
  for (let column = 0; column < columns; column++) {
    times[column] = view.getFloat64(8 + 8 * column, true);
    const from = 8 + 8 * columns + column * 20 * rows + 12 * rows;
    for (let row = 0; row < rows; row++) {
      used[row * columns + column] = view.getFloat32(from + 4 * row, true);
    }
  }
  return { times, rows, used };
}

export type HeatOrder = "fullest" | "longest" | "name";

/** Order of the rows: by greatest use, by the time spent over 80 % of capacity, or by name. */
export function heatOrder(grid: HeatGrid, satellites: readonly Satellite[], order: HeatOrder): number[] {
  const rows = Array.from({ length: Math.min(grid.rows, satellites.length) }, (_, row) => row);
  if (order === "name") {
    return rows.sort((a, b) => satellites[a]!.name.localeCompare(satellites[b]!.name, "en", { numeric: true }));
  }
  const weight = rows.map((row) => {
    const { peak, over } = burden(grid, row, satellites[row]!.capacity);
    return order === "fullest" ? peak + over / 1e3 : over + peak / 1e3;
  });
  return rows.sort((a, b) => weight[b]! - weight[a]! || a - b);
}

/** Greatest share in use and the share of times over 80 %. */
export function burden(grid: HeatGrid, row: number, capacity: number | null): { peak: number; over: number } {
  const columns = grid.times.length;
  let peak = 0;
  let over = 0;
  if (capacity) {
    for (let column = 0; column < columns; column++) {
      const share = grid.used[row * columns + column]! / capacity;
      if (share > peak) {
        peak = share;
      }
      if (share > 0.8) {
        over++;
      }
    }
  }
  return { peak, over: columns ? over / columns : 0 };
}
