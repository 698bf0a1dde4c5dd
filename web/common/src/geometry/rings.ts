import { nearLongitude } from "./angles";
import { destination, type Path, type Place } from "./sphere";

/**
 * The ring of places at an angle around a centre, clockwise as seen from above, not closed.
 *
 * Longitudes go on beyond 180. A ring around a pole is led along the edge of the map to the pole and back, so that it can be
 * filled on a flat map: it then covers 360 degrees of longitude.
 */
export function smallCircle(centre: Place, radius: number, corners = 72): Path {
  const latitude = new Array<number>(corners);
  const longitude = new Array<number>(corners);
  for (let corner = 0; corner < corners; corner++) {
    const place = destination(centre, (360 * corner) / corners, radius);
    latitude[corner] = place.latitude;
    longitude[corner] = place.longitude;
  }
  return ringThrough(latitude, longitude);
}

/** A ring through places that stand clockwise as seen from above, made fit for a flat map as `smallCircle` says. */
export function ringThrough(latitude: readonly number[], longitude: readonly number[]): Path {
  const [latitudes, longitudes] = [[latitude[0]!], [longitude[0]!]];
  for (let at = 1; at < latitude.length; at++) {
    latitudes.push(latitude[at]!);
    longitudes.push(nearLongitude(longitude[at]!, longitudes[at - 1]!));
  }
  const first = longitudes[0]!;
  const last = longitudes.at(-1)!;
  const closing = nearLongitude(first, last);
  if (Math.abs(closing - first) > 180) {
    const pole = closing < first ? 90 : -90;
    latitudes.push(latitude[0]!, pole, pole);
    longitudes.push(closing, closing, first);
  }
  return { latitude: Float64Array.from(latitudes), longitude: Float64Array.from(longitudes) };
}
