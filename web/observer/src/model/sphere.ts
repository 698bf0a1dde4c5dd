/** Positions between two positions on the sphere, in degrees. */

const toRadians = Math.PI / 180;
const found = { latitude: 0, longitude: 0 };

/**
 * A point on the great circle from one position to another: the first at fraction 0, the second at 1, beyond it above 1.
 * Safe at the poles and across the antimeridian. The result is one object, overwritten by the next call.
 */
export function along(
  latitude1: number, longitude1: number, latitude2: number, longitude2: number, fraction: number,
): { readonly latitude: number; readonly longitude: number } {
  const cos1 = Math.cos(latitude1 * toRadians);
  const x1 = cos1 * Math.cos(longitude1 * toRadians);
  const y1 = cos1 * Math.sin(longitude1 * toRadians);
  const z1 = Math.sin(latitude1 * toRadians);
  const cos2 = Math.cos(latitude2 * toRadians);
  const x2 = cos2 * Math.cos(longitude2 * toRadians);
  const y2 = cos2 * Math.sin(longitude2 * toRadians);
  const z2 = Math.sin(latitude2 * toRadians);
  // Half the chord gives small angles without the loss of digits that a cosine near one has.
  const chord = Math.hypot(x2 - x1, y2 - y1, z2 - z1) / 2;
  const angle = 2 * Math.asin(Math.min(1, chord));
  if (angle < 1e-12) {
    found.latitude = latitude1;
    found.longitude = longitude1;
    return found;
  }
  const sine = Math.sin(angle);
  const weight1 = sine < 1e-9 ? 1 - fraction : Math.sin((1 - fraction) * angle) / sine;
  const weight2 = sine < 1e-9 ? fraction : Math.sin(fraction * angle) / sine;
  const x = weight1 * x1 + weight2 * x2;
  const y = weight1 * y1 + weight2 * y2;
  const z = weight1 * z1 + weight2 * z2;
  found.latitude = Math.atan2(z, Math.hypot(x, y)) / toRadians;
  found.longitude = Math.atan2(y, x) / toRadians;
  return found;
}
