import { radians } from "../geometry/angles";

/** How the ground is laid out flat; x and y in the units of OpenLayers. */
export interface Flat {
  readonly id: string;
  readonly label: string;
  readonly code: string;
  /** Width of the world in units. */
  readonly width: number;
  /** Half the height of the world in units. */
  readonly halfHeight: number;
  /** Units per degree of longitude. */
  readonly perDegree: number;
  y(latitude: number): number;
  latitude(y: number): number;
}

const mercatorRadius = 6_378_137;
const mercatorLimit = 85.0511287798;

export const plateCarree: Flat = {
  id: "plate-carree",
  label: "Plate carrée",
  code: "EPSG:4326",
  width: 360,
  halfHeight: 90,
  perDegree: 1,
  y: (latitude) => latitude,
  latitude: (y) => y,
};

export const mercator: Flat = {
  id: "mercator",
  label: "Mercator",
  code: "EPSG:3857",
  width: 2 * Math.PI * mercatorRadius,
  halfHeight: Math.PI * mercatorRadius,
  perDegree: mercatorRadius * radians,
  y: (latitude) => {
    const kept = Math.max(-mercatorLimit, Math.min(mercatorLimit, latitude));
    return mercatorRadius * Math.asinh(Math.tan(kept * radians));
  },
  latitude: (y) => Math.atan(Math.sinh(y / mercatorRadius)) / radians,
};

export const projections: readonly Flat[] = [plateCarree, mercator];
