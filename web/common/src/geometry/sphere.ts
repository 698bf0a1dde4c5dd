import { nearLongitude, radians } from "./angles";

/** A place on the ground, degrees. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** A line on the ground in degrees; longitudes go on beyond 180 rather than jump, so a line has no seam. */
export interface Path {
  readonly latitude: Float64Array;
  readonly longitude: Float64Array;
}

/** Angle between two places as seen from the centre of the Earth, degrees. */
export function angleBetween(a: Place, b: Place): number {
  const [ax, ay, az] = unit(a);
  const [bx, by, bz] = unit(b);
  const cross = Math.hypot(ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx);
  return Math.atan2(cross, ax * bx + ay * by + az * bz) / radians;
}

/** Direction at `a` towards `b` along the great circle: degrees clockwise from north, in [0, 360). */
export function bearing(a: Place, b: Place): number {
  const turn = (b.longitude - a.longitude) * radians;
  const [from, to] = [a.latitude * radians, b.latitude * radians];
  const east = Math.sin(turn) * Math.cos(to);
  const north = Math.cos(from) * Math.sin(to) - Math.sin(from) * Math.cos(to) * Math.cos(turn);
  const degrees = Math.atan2(east, north) / radians;
  return degrees < 0 ? degrees + 360 : degrees;
}

/** Where a great circle leads that leaves a place in a direction; angles in degrees. */
export function destination(from: Place, direction: number, angle: number): Place {
  const latitude = from.latitude * radians;
  const [reach, turn] = [angle * radians, direction * radians];
  const sine = Math.sin(latitude) * Math.cos(reach) + Math.cos(latitude) * Math.sin(reach) * Math.cos(turn);
  const east = Math.sin(turn) * Math.sin(reach) * Math.cos(latitude);
  const north = Math.cos(reach) - Math.sin(latitude) * sine;
  return {
    latitude: Math.asin(Math.max(-1, Math.min(1, sine))) / radians,
    longitude: nearLongitude(from.longitude + Math.atan2(east, north) / radians, from.longitude),
  };
}

/** The great circle between two places, both ends inclusive; between antipodes, any of them. */
export function greatCircle(a: Place, b: Place, steps: number): Path {
  const path = { latitude: new Float64Array(steps + 1), longitude: new Float64Array(steps + 1) };
  const direction = bearing(a, b);
  const angle = angleBetween(a, b);
  let before = a.longitude;
  for (let step = 0; step <= steps; step++) {
    const place = step === steps ? b : destination(a, direction, (angle * step) / steps);
    before = nearLongitude(place.longitude, before);
    path.latitude[step] = place.latitude;
    path.longitude[step] = before;
  }
  return path;
}

/** A line through places, with longitudes that go on across the antimeridian. */
export function pathThrough(latitude: ArrayLike<number>, longitude: ArrayLike<number>, from = 0, to = latitude.length): Path {
  const path = { latitude: new Float64Array(to - from), longitude: new Float64Array(to - from) };
  for (let at = from; at < to; at++) {
    path.latitude[at - from] = latitude[at]!;
    path.longitude[at - from] = at === from ? longitude[at]! : nearLongitude(longitude[at]!, path.longitude[at - from - 1]!);
  }
  return path;
}

function unit(place: Place): [number, number, number] {
  const [latitude, longitude] = [place.latitude * radians, place.longitude * radians];
  return [Math.cos(latitude) * Math.cos(longitude), Math.cos(latitude) * Math.sin(longitude), Math.sin(latitude)];
}
