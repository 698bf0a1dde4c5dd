import type { Elements } from "../api/types";

/** Gravitational parameter of the Earth, km³/s² (WGS-72, as SGP4 has it), and its equatorial radius, km. */
const gravity = 398_600.8;
const radius = 6_378.135;

export function periodMinutes(revsPerDay: number): number {
  return 1440 / revsPerDay;
}

/** Half the long axis of the mean orbit, km. */
export function semiMajorAxis(revsPerDay: number): number {
  const rate = (revsPerDay * 2 * Math.PI) / 86_400;
  return Math.cbrt(gravity / (rate * rate));
}

/** Heights of the mean orbit over the equator's radius, km. */
export function heights(elements: Pick<Elements, "meanMotionRevsPerDay" | "eccentricity">): { perigee: number; apogee: number } {
  const axis = semiMajorAxis(elements.meanMotionRevsPerDay);
  return { perigee: axis * (1 - elements.eccentricity) - radius, apogee: axis * (1 + elements.eccentricity) - radius };
}

/** How many planes there are: orbits whose inclination and node differ by less than two degrees are in one. */
export function planes(orbits: readonly Pick<Elements, "inclinationDegrees" | "rightAscensionDegrees">[]): number {
  const found: { inclination: number; node: number }[] = [];
  for (const { inclinationDegrees: inclination, rightAscensionDegrees: node } of orbits) {
    const apart = (a: number, b: number) => Math.abs(((a - b + 540) % 360) - 180);
    if (!found.some((plane) => Math.abs(plane.inclination - inclination) < 2 && apart(plane.node, node) < 2)) {
      found.push({ inclination, node });
    }
  }
  return found.length;
}
