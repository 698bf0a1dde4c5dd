import { feature } from "topojson-client";
import type { MultiPolygon, Polygon } from "geojson";
import type { GeometryCollection, Topology } from "topojson-specification";
import coarse from "world-atlas/land-110m.json";
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
    let before: readonly number[] | null = null;
    for (const corner of ring) {
      const [x, y] = [corner[0]! * flat.perDegree, flat.y(corner[1]!)];
      if (before === null) {
        area.moveTo(x, y);
        coast.moveTo(x, y);
      } else {
        area.lineTo(x, y);
        if (cut(before, corner)) {
          coast.moveTo(x, y);
        } else {
          coast.lineTo(x, y);
        }
      }
      before = corner;
    }
    area.closePath();
  }
  return { area, coast };
}

function cut(a: readonly number[], b: readonly number[]): boolean {
  const edge = (corner: readonly number[]) => Math.abs(corner[0]!) > 179.99 || corner[1]! < -89.9;
  return edge(a) && edge(b);
}
