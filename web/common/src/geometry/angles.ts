/** Degrees outside, radians inside. */
export const radians = Math.PI / 180;

/** Mean radius of the Earth (IUGG), metres: ground circles are drawn on a sphere of it. */
export const earthRadius = 6_371_008.8;

/** Rotation of the Earth against the stars, radians per second (IERS). */
export const earthRate = 7.292115e-5;

/** Gravitational parameter of the Earth, m^3/s^2 (WGS-84). */
export const earthGravity = 3.986004418e14;

/** The same meridian in [-180, 180). */
export function wrapLongitude(degrees: number): number {
  const wrapped = (degrees + 180) % 360;
  return (wrapped < 0 ? wrapped + 360 : wrapped) - 180;
}

/** The same meridian, at most 180 degrees away from another longitude: lines go on across the antimeridian. */
export function nearLongitude(degrees: number, other: number): number {
  return other + wrapLongitude(degrees - other);
}
