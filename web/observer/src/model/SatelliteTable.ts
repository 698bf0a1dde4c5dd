import type { Positions } from "../api/types";

/** Where the satellites are and what they hold, in columns; grows as satellites become known. */
export class SatelliteTable {
  count = 0;
  /** Milliseconds since 1970, UTC. */
  time = new Float64Array(0);
  latitude = new Float32Array(0);
  longitude = new Float32Array(0);
  /** Metres. */
  altitude = new Float32Array(0);
  /** GB. */
  used = new Float32Array(0);
  /** Id of the linked station, -1 for none. */
  station = new Int32Array(0);
  inView = new Uint8Array(0);
  cost = new Float64Array(0);
  links = new Int32Array(0);
  /** The position before, for movement between two reports; NaN time where there is none. */
  previousTime = new Float64Array(0);
  previousLatitude = new Float32Array(0);
  previousLongitude = new Float32Array(0);

  resize(count: number): void {
    if (count <= this.time.length) {
      this.count = Math.max(this.count, count);
      return;
    }
    const room = Math.max(count, 2 * this.time.length);
    const grown = <T extends Float32Array | Float64Array | Int32Array | Uint8Array>(old: T, fresh: T): T => {
      fresh.set(old);
      return fresh;
    };
    const from = this.time.length;
    this.time = grown(this.time, new Float64Array(room));
    this.latitude = grown(this.latitude, new Float32Array(room));
    this.longitude = grown(this.longitude, new Float32Array(room));
    this.altitude = grown(this.altitude, new Float32Array(room));
    this.used = grown(this.used, new Float32Array(room));
    this.station = grown(this.station, new Int32Array(room));
    this.inView = grown(this.inView, new Uint8Array(room));
    this.cost = grown(this.cost, new Float64Array(room));
    this.links = grown(this.links, new Int32Array(room));
    this.cost = grown(this.cost, new Float64Array(room));
    this.links = grown(this.links, new Int32Array(room));
    this.previousTime = grown(this.previousTime, new Float64Array(room));
    this.previousLatitude = grown(this.previousLatitude, new Float32Array(room));
    this.previousLongitude = grown(this.previousLongitude, new Float32Array(room));
    this.time.fill(NaN, from);
    this.previousTime.fill(NaN, from);
    this.station.fill(-1, from);
    this.count = count;
  }

  /** Takes in what was reported; a position that moved becomes the previous one. */
  apply(columns: Positions): void {
    for (let row = 0; row < columns.index.length; row++) {
      const at = columns.index[row]!;
      if (at >= this.count) {
        this.resize(at + 1);
      }
      if (columns.time[row]! > this.time[at]!) {
        this.previousTime[at] = this.time[at]!;
        this.previousLatitude[at] = this.latitude[at]!;
        this.previousLongitude[at] = this.longitude[at]!;
      }
      this.time[at] = columns.time[row]!;
      this.latitude[at] = columns.latitude[row]!;
      this.longitude[at] = columns.longitude[row]!;
      this.altitude[at] = columns.altitude[row]!;
      this.used[at] = columns.used[row]!;
      this.station[at] = columns.station[row]!;
      this.inView[at] = columns.inView[row]!;
      this.cost[at] = columns.cost[row]!;
      this.links[at] = columns.links[row]!;
    }
  }
}
