import type { SatelliteTable } from "./SatelliteTable";
import { along } from "./sphere";

/** All satellites at one moment, in columns parallel to the satellites of the model: what a map draws, live and recorded. */
export class Shown {
  /** The moment, milliseconds since 1970. */
  time = NaN;
  count = 0;
  /** Degrees; NaN where nothing is known of the satellite then. */
  latitude = new Float32Array(0);
  longitude = new Float32Array(0);
  /** Metres. */
  altitude = new Float32Array(0);
  /** GB. */
  used = new Float32Array(0);
  /** Id of the linked station, -1 for none. */
  station = new Int32Array(0);

  resize(count: number): void {
    if (count > this.latitude.length) {
      this.latitude = new Float32Array(count);
      this.longitude = new Float32Array(count);
      this.altitude = new Float32Array(count);
      this.used = new Float32Array(count);
      this.station = new Int32Array(count);
    }
    this.count = count;
  }

  /** Nothing is known. */
  clear(count: number, time: number): void {
    this.resize(count);
    this.time = time;
    this.latitude.fill(NaN);
    this.longitude.fill(NaN);
    this.altitude.fill(NaN);
    this.used.fill(NaN);
    this.station.fill(-1);
  }

  /** The latest reports, carried on along their great circles by at most as long as the reports before were apart. */
  follow(table: SatelliteTable, time: number): void {
    this.resize(table.count);
    this.time = time;
    for (let at = 0; at < table.count; at++) {
      this.altitude[at] = table.altitude[at]!;
      this.used[at] = table.used[at]!;
      this.station[at] = table.station[at]!;
      const last = table.time[at]!;
      const apart = last - table.previousTime[at]!;
      if (Number.isNaN(last)) {
        this.latitude[at] = NaN;
        this.longitude[at] = NaN;
      } else if (!(apart > 0) || time === last) {
        this.latitude[at] = table.latitude[at]!;
        this.longitude[at] = table.longitude[at]!;
      } else {
        const fraction = Math.min(2, Math.max(0, 1 + (time - last) / apart));
        const place = along(
          table.previousLatitude[at]!, table.previousLongitude[at]!, table.latitude[at]!, table.longitude[at]!, fraction);
        this.latitude[at] = place.latitude;
        this.longitude[at] = place.longitude;
      }
    }
  }
}
