import type { Shown } from "./Shown";
import { along } from "./sphere";

/** Positions of all satellites over a time, as the server sends them: a row per time, in columns. */
export interface PositionChunk {
  readonly satellites: number;
  /** Milliseconds since 1970, ascending. */
  readonly times: Float64Array;
  /** Degrees; row by row; NaN where a satellite had not reported. */
  readonly latitude: Float32Array;
  readonly longitude: Float32Array;
  /** Metres. */
  readonly altitude: Float32Array;
  /** GB. */
  readonly used: Float32Array;
  /** Id of the linked station, -1 for none. */
  readonly station: Int32Array;
  readonly bytes: number;
}

/** Reads the binary form of docs/decisions/0010: little-endian, as the machines are on which browsers run. */
export function readPositions(buffer: ArrayBuffer): PositionChunk {
  if (buffer.byteLength < 8) {
    throw new RangeError(`Positions: 8 bytes at least were expected, ${buffer.byteLength} came.`);
  }
  const [satellites, rows] = new Uint32Array(buffer, 0, 2) as unknown as [number, number];
  const expected = 8 + rows * (8 + 20 * satellites);
  if (buffer.byteLength !== expected) {
    throw new RangeError(`Positions of ${satellites} satellites at ${rows} times take ${expected} bytes; ${buffer.byteLength} came.`);
  }
  const times = new Float64Array(buffer, 8, rows);
  const chunk = {
    satellites, times, bytes: buffer.byteLength,
    latitude: new Float32Array(rows * satellites),
    longitude: new Float32Array(rows * satellites),
    altitude: new Float32Array(rows * satellites),
    used: new Float32Array(rows * satellites),
    station: new Int32Array(rows * satellites),
  };
  let offset = 8 + 8 * rows;
  for (let row = 0; row < rows; row++) {
    for (const column of [chunk.latitude, chunk.longitude, chunk.altitude, chunk.used]) {
      column.set(new Float32Array(buffer, offset, satellites), row * satellites);
      offset += 4 * satellites;
    }
    chunk.station.set(new Int32Array(buffer, offset, satellites), row * satellites);
    offset += 4 * satellites;
  }
  return chunk;
}

/** The satellites at a time within a chunk: on great circles between two rows; links as in the row before. */
export function between(chunk: PositionChunk, time: number, shown: Shown): void {
  const { times, satellites } = chunk;
  shown.clear(Math.max(satellites, shown.count), time);
  if (times.length === 0) {
    return;
  }
  let row = 0;
  let above = times.length;
  while (above - row > 1) {
    const middle = (row + above) >> 1;
    if (times[middle]! <= time) {
      row = middle;
    } else {
      above = middle;
    }
  }
  const next = Math.min(row + 1, times.length - 1);
  const apart = times[next]! - times[row]!;
  const fraction = apart > 0 ? Math.min(1, Math.max(0, (time - times[row]!) / apart)) : 0;
  const nearer = fraction < 0.5 ? row : next;
  for (let at = 0; at < satellites; at++) {
    const a = row * satellites + at;
    const b = next * satellites + at;
    const near = nearer * satellites + at;
    const both = !Number.isNaN(chunk.latitude[a]!) && !Number.isNaN(chunk.latitude[b]!);
    if (both && fraction > 0) {
      const place = along(chunk.latitude[a]!, chunk.longitude[a]!, chunk.latitude[b]!, chunk.longitude[b]!, fraction);
      shown.latitude[at] = place.latitude;
      shown.longitude[at] = place.longitude;
      shown.altitude[at] = chunk.altitude[a]! + fraction * (chunk.altitude[b]! - chunk.altitude[a]!);
    } else {
      shown.latitude[at] = chunk.latitude[both ? a : near]!;
      shown.longitude[at] = chunk.longitude[both ? a : near]!;
      shown.altitude[at] = chunk.altitude[both ? a : near]!;
    }
    const used = chunk.used[a]! + fraction * (chunk.used[b]! - chunk.used[a]!);
    shown.used[at] = Number.isNaN(used) ? chunk.used[near]! : used;
    shown.station[at] = chunk.station[a]!;
  }
}
