import { Reckoning } from "@scai/common/geometry/Reckoning.ts";
import type { SatelliteTable } from "./SatelliteTable";

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
  private readonly reckoning = new Reckoning();

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

  /** Takes over what others show. */
  copy(other: Shown): void {
    this.resize(other.count);
    this.time = other.time;
    for (const column of ["latitude", "longitude", "altitude", "used", "station"] as const) {
      this[column].set(other[column].subarray(0, other.count));
    }
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

  /** The latest reports, carried on along their orbits by at most as long as the reports before were apart. */
  follow(table: SatelliteTable, time: number): void {
    this.resize(table.count);
    this.time = time;
    this.reckoning.resize(table.count);
    for (let at = 0; at < table.count; at++) {
      if (!this.reckoning.knows(at, table.time[at]!, table.previousTime[at]!)) {
        this.reckoning.report(
          at, table.time[at]!, table.latitude[at]!, table.longitude[at]!, table.altitude[at]!,
          table.previousTime[at]!, table.previousLatitude[at]!, table.previousLongitude[at]!);
      }
    }
    this.reckoning.at(time);
    this.latitude.set(this.reckoning.latitude.subarray(0, table.count));
    this.longitude.set(this.reckoning.longitude.subarray(0, table.count));
    this.altitude.set(table.altitude.subarray(0, table.count));
    this.used.set(table.used.subarray(0, table.count));
    this.station.set(table.station.subarray(0, table.count));
  }
}
