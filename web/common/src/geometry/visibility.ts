import { earthRadius, radians } from "./angles";

/**
 * How far from a station, as an angle at the centre of the Earth in degrees, a satellite may stand over the ground and still be
 * seen over the station's mask: acos(R cos(mask) / (R + h)) - mask, on a sphere.
 *
 * @param mask lowest elevation, degrees
 * @param altitude height of the satellite, metres
 */
export function maskRadius(mask: number, altitude: number): number {
  const elevation = mask * radians;
  return (Math.acos((earthRadius * Math.cos(elevation)) / (earthRadius + altitude)) - elevation) / radians;
}

/** How far the horizon is from the point under a satellite, degrees at the centre of the Earth. */
export function horizonRadius(altitude: number): number {
  return maskRadius(0, altitude);
}
