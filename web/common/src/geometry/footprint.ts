import { earthRadius, radians } from "./angles";
import { ringThrough, smallCircle } from "./rings";
import { destination, type Path, type Place } from "./sphere";
import { horizonRadius } from "./visibility";

/**
 * How far a line of sight lands from the point under the satellite, degrees at the centre of the Earth; a line that misses the
 * Earth ends at the horizon.
 *
 * @param offNadir angle between the line of sight and straight down, degrees
 * @param altitude height of the satellite, metres
 */
export function reach(offNadir: number, altitude: number): number {
  const sine = ((earthRadius + altitude) / earthRadius) * Math.sin(offNadir * radians);
  return offNadir >= 90 || sine >= 1 ? horizonRadius(altitude) : Math.asin(sine) / radians - offNadir;
}

/** What a cone that looks straight down sees of the ground. */
export function coneFootprint(under: Place, altitude: number, halfAngle: number, corners = 72): Path {
  return smallCircle(under, reach(halfAngle, altitude), corners);
}

/**
 * What a rectangle that looks straight down sees of the ground.
 *
 * @param heading direction of flight over the ground, degrees clockwise from north
 * @param across half angle across the direction of flight, degrees
 * @param along half angle along it, degrees
 */
export function rectangleFootprint(
  under: Place, altitude: number, heading: number, across: number, along: number, cornersPerSide = 12,
): Path {
  const [right, ahead] = [Math.tan(across * radians), Math.tan(along * radians)];
  const corners = [[-1, 1], [1, 1], [1, -1], [-1, -1]] as const;
  const latitude: number[] = [];
  const longitude: number[] = [];
  corners.forEach((corner, side) => {
    const next = corners[(side + 1) % 4]!;
    for (let step = 0; step < cornersPerSide; step++) {
      const part = step / cornersPerSide;
      const x = right * (corner[0] + (next[0] - corner[0]) * part);
      const y = ahead * (corner[1] + (next[1] - corner[1]) * part);
      const offNadir = Math.atan(Math.hypot(x, y)) / radians;
      const place = destination(under, heading + Math.atan2(x, y) / radians, reach(offNadir, altitude));
      latitude.push(place.latitude);
      longitude.push(place.longitude);
    }
  });
  return ringThrough(latitude, longitude);
}
