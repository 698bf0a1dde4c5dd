import { nearLongitude } from "@scai/common/geometry/angles.ts";
import { pathThrough, type Path } from "@scai/common/geometry/sphere.ts";
import type { Coordinate, ShapeKind } from "../map/coordinates";

/** What was to be seen. */
export interface ResultTarget {
  readonly section: string;
  readonly kind: ShapeKind;
  readonly name: string;
  readonly places: readonly Coordinate[];
}

/** What a package's parameters.json says of targets. */
export interface Parameters {
  sections: { id: string; names: string[]; study: { target: { geoJson?: string } } }[];
}

/** Edges go straight in longitude and latitude; on a globe they are drawn through places this far apart, degrees. */
const finest = 1;

/** The points, lines and areas of a result; the whole Earth has no outline. */
export function targetsOf({ sections }: Parameters): ResultTarget[] {
  return sections.flatMap(({ id, names, study }) => {
    const { type, coordinates } = JSON.parse(study.target.geoJson ?? "{}") as { type?: string; coordinates?: never };
    const of = (kind: ShapeKind, places: readonly Coordinate[], at = 0): ResultTarget => ({ section: id, kind, name: names[at] ?? "", places });
    return type === "MultiPoint" ? (coordinates as unknown as Coordinate[]).map((place, at) => of("point", [place], at))
      : type === "LineString" ? [of("line", coordinates as unknown as Coordinate[])]
      : type === "Polygon" ? [of("area", (coordinates as unknown as Coordinate[][])[0]!.slice(0, -1))]
      : [];
  });
}

/** Places along the edges of a line, or of a ring when closed, close enough together for a globe. */
export function alongEdges(places: readonly Coordinate[], closed: boolean): Path {
  const corners = closed ? [...places, places[0]!] : places;
  const [latitude, longitude]: [number[], number[]] = [[], []];
  corners.forEach((corner, at) => {
    const before = corners[at - 1] ?? corner;
    const from = longitude.at(-1) ?? corner[0];
    const to = nearLongitude(corner[0], from);
    const steps = Math.max(1, Math.ceil(Math.max(Math.abs(to - from), Math.abs(corner[1] - before[1])) / finest));
    for (let step = at === 0 ? steps : 1; step <= steps; step++) {
      latitude.push(before[1] + ((corner[1] - before[1]) * step) / steps);
      longitude.push(from + ((to - from) * step) / steps);
    }
  });
  return pathThrough(latitude, longitude);
}
