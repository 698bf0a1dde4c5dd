import { radians, wrapLongitude } from "./angles";
import { smallCircle } from "./rings";
import type { Path, Place } from "./sphere";

/** Depression of the sun's centre at sunset: refraction and the sun's radius. */
export const sunset = 0.833;
/** Depression of the sun at the end of civil twilight. */
export const civilTwilight = 6;

/**
 * Where the sun stands in the zenith, to about 0.01 degrees between 1950 and 2050 (The Astronomical Almanac, "Low-precision
 * formulas for the Sun").
 *
 * @param time milliseconds since 1970, UTC
 */
export function subsolarPoint(time: number): Place {
  const days = time / 86_400_000 - 10_957.5;
  const meanLongitude = 280.46 + 0.9856474 * days;
  const anomaly = (357.528 + 0.9856003 * days) * radians;
  const ecliptic = (meanLongitude + 1.915 * Math.sin(anomaly) + 0.02 * Math.sin(2 * anomaly)) * radians;
  const obliquity = (23.439 - 0.0000004 * days) * radians;
  const declination = Math.asin(Math.sin(obliquity) * Math.sin(ecliptic));
  const ascension = Math.atan2(Math.cos(obliquity) * Math.sin(ecliptic), Math.cos(ecliptic)) / radians;
  const sidereal = 280.46062 + 360.985647366 * days;
  return { latitude: declination / radians, longitude: wrapLongitude(ascension - sidereal) };
}

/** Around what lies in the dark, where the sun stands lower than `depression` degrees under the horizon. */
export function night(time: number, depression: number, corners = 180): Path {
  const sun = subsolarPoint(time);
  return smallCircle({ latitude: -sun.latitude, longitude: wrapLongitude(sun.longitude + 180) }, 90 - depression, corners);
}

/** Height of the sun over the horizon at a place, degrees. */
export function sunElevation(sun: Place, place: Place): number {
  const [a, b] = [sun.latitude * radians, place.latitude * radians];
  const turn = (sun.longitude - place.longitude) * radians;
  return Math.asin(Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b) * Math.cos(turn)) / radians;
}
