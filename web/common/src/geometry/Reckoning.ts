import { earthGravity, earthRadius, earthRate, radians } from "./angles";

/**
 * Carries satellites on from their last two reports: along the great circle through both against the stars, under which the
 * Earth turns. That is exact for circular orbits and draws no kinks between reports. In columns, without objects.
 */
export class Reckoning {
  count = 0;
  /** Degrees, as of the last `at`; NaN where nothing is known. */
  latitude = new Float32Array(0);
  longitude = new Float32Array(0);
  private time = new Float64Array(0);
  private previous = new Float64Array(0);
  /** Radians per second along the great circle; 0 stays where it is. */
  private speed = new Float64Array(0);
  /** Two unit vectors per satellite: where it was, and the direction in which it went on. */
  private plane = new Float64Array(0);

  resize(count: number): void {
    if (count > this.latitude.length) {
      const room = Math.max(count, 2 * this.latitude.length);
      const grow = <T extends Float32Array | Float64Array>(old: T, fresh: T): T => (fresh.set(old), fresh);
      this.latitude = grow(this.latitude, new Float32Array(room).fill(NaN));
      this.longitude = grow(this.longitude, new Float32Array(room).fill(NaN));
      this.time = grow(this.time, new Float64Array(room).fill(NaN));
      this.previous = grow(this.previous, new Float64Array(room).fill(NaN));
      this.speed = grow(this.speed, new Float64Array(room));
      this.plane = grow(this.plane, new Float64Array(6 * room));
    }
    this.count = count;
  }

  /** Whether this report is in already. */
  knows(place: number, time: number, previousTime: number): boolean {
    return Object.is(this.time[place], time) && Object.is(this.previous[place], previousTime);
  }

  /** Takes in a report and the one before it (NaN times for none); times in milliseconds, altitude in metres. */
  report(
    place: number, time: number, latitude: number, longitude: number, altitude: number,
    previousTime: number, previousLatitude: number, previousLongitude: number,
  ): void {
    this.time[place] = time;
    this.previous[place] = previousTime;
    const seconds = (time - previousTime) / 1000;
    const px = Math.cos(latitude * radians) * Math.cos(longitude * radians);
    const py = Math.cos(latitude * radians) * Math.sin(longitude * radians);
    const pz = Math.sin(latitude * radians);
    const turned = previousLongitude * radians - earthRate * seconds;
    const bx = Math.cos(previousLatitude * radians) * Math.cos(turned);
    const by = Math.cos(previousLatitude * radians) * Math.sin(turned);
    const bz = Math.sin(previousLatitude * radians);
    const dot = px * bx + py * by + pz * bz;
    // The part of the way back that is square to where it is, turned round.
    const [qx, qy, qz] = [dot * px - bx, dot * py - by, dot * pz - bz];
    const size = Math.sqrt(qx * qx + qy * qy + qz * qz);
    const halfPeriod = Math.PI * Math.sqrt((earthRadius + altitude) ** 3 / earthGravity);
    const known = seconds > 0 && seconds < halfPeriod && size > 1e-12;
    this.speed[place] = known ? Math.atan2(size, dot) / seconds : 0;
    const at = 6 * place;
    this.plane[at] = px;
    this.plane[at + 1] = py;
    this.plane[at + 2] = pz;
    this.plane[at + 3] = known ? qx / size : 0;
    this.plane[at + 4] = known ? qy / size : 0;
    this.plane[at + 5] = known ? qz / size : 0;
  }

  /** Works out all places at a time, from the report before to as long after the last one as the two were apart. */
  at(time: number): void {
    const { latitude, longitude, plane, speed } = this;
    for (let place = 0; place < this.count; place++) {
      const last = this.time[place]!;
      if (last !== last) {
        latitude[place] = NaN;
        longitude[place] = NaN;
        continue;
      }
      const apart = (last - this.previous[place]!) / 1000;
      const moves = speed[place]! > 0;
      const seconds = moves ? Math.max(-apart, Math.min(apart, (time - last) / 1000)) : 0;
      const angle = speed[place]! * seconds;
      const [along, on] = [Math.cos(angle), Math.sin(angle)];
      const from = 6 * place;
      const x = plane[from]! * along + plane[from + 3]! * on;
      const y = plane[from + 1]! * along + plane[from + 4]! * on;
      const z = plane[from + 2]! * along + plane[from + 5]! * on;
      latitude[place] = Math.asin(z > 1 ? 1 : z < -1 ? -1 : z) / radians;
      let degrees = (Math.atan2(y, x) - (moves ? earthRate * seconds : 0)) / radians;
      if (degrees >= 180) {
        degrees -= 360;
      } else if (degrees < -180) {
        degrees += 360;
      }
      longitude[place] = degrees;
    }
  }
}
