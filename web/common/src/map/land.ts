import { feature } from "topojson-client";
import type { MultiPolygon, Polygon } from "geojson";
import type { GeometryCollection, Topology } from "topojson-specification";
import coarse from "world-atlas/land-110m.json";
import { nearLongitude } from "../geometry/angles";
import type { Flat } from "./projections";

/** Land as shapes in units of a projection; the coast leaves out where the data is cut, at the antimeridian and the pole. */
export interface Land {
  readonly area: Path2D;
  readonly coast: Path2D;
}

type Ring = readonly (readonly number[])[];

const coarseRings = rings(coarse as unknown as Topology);
let fineRings: readonly Ring[] | null = null;

/** Land for small maps; Natural Earth 1:110m. */
export function coarseLand(flat: Flat): Land {
  return shapes(coarseRings, flat);
}

/** Land for maps that are closer up, loaded when first wanted; Natural Earth 1:50m. */
export async function fineLand(flat: Flat): Promise<Land> {
  fineRings ??= rings((await import("world-atlas/land-50m.json")).default as unknown as Topology);
  return shapes(fineRings, flat);
}

function rings(topology: Topology): Ring[] {
  const { features } = feature(topology, topology.objects["land"] as GeometryCollection);
  return features.flatMap(({ geometry }) => {
    const shape = geometry as Polygon | MultiPolygon;
    return shape.type === "Polygon" ? shape.coordinates : shape.coordinates.flat();
  });
}

function shapes(all: readonly Ring[], flat: Flat): Land {
  const area = new Path2D();
  const coast = new Path2D();
  for (const ring of all) {
    const corners = unrolled(ring);
    const around = Math.abs(corners.at(-1)![0] - corners[0]![0]) > 180;
    corners.forEach(([longitude, latitude], at) => {
      const [x, y] = [longitude * flat.perDegree, flat.y(latitude)];
      if (at === 0) {
        area.moveTo(x, y);
      } else {
        area.lineTo(x, y);
      }
      if (at === 0 || cut(corners[at - 1]!, corners[at]!)) {
        coast.moveTo(x, y);
      } else {
        coast.lineTo(x, y);
      }
    });
    if (around) {
      // Antarctica: its coast goes around the pole.
      area.lineTo(corners.at(-1)![0] * flat.perDegree, flat.y(-90));
      area.lineTo(corners[0]![0] * flat.perDegree, flat.y(-90));
    }
    area.closePath();
  }
  return { area, coast };
}

/** A ring with longitudes that go on across the antimeridian, from -180 eastward: it is drawn once for every world in view. */
function unrolled(ring: Ring): (readonly [number, number])[] {
  const corners: [number, number][] = [];
  let least = Infinity;
  for (const corner of ring) {
    const before = corners.at(-1);
    const longitude = before ? nearLongitude(corner[0]!, before[0]) : corner[0]!;
    least = Math.min(least, longitude);
    corners.push([longitude, corner[1]!]);
  }
  const shift = least < -180 - 1e-6 ? 360 : 0;
  return corners.map(([longitude, latitude]) => [longitude + shift, latitude]);
}

function cut(a: readonly [number, number], b: readonly [number, number]): boolean {
  const edge = ([longitude, latitude]: readonly [number, number]) => Math.abs(longitude) > 179.99 && Math.abs(longitude) < 180.01 || latitude < -89.9;
  return edge(a) && edge(b);
}
