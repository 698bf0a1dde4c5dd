import "./base";
import { Cartesian3, Color, Material, PolylineCollection, type Polyline, type Scene } from "cesium";
import type { Path } from "../geometry/sphere";
import { onEllipsoid } from "./PointCloud";

/** A line to draw; lines of the same key keep their place from one update to the next. */
export interface Line {
  readonly positions: Cartesian3[];
  readonly colour: string;
  readonly opacity?: number;
  readonly width: number;
  readonly dashed?: boolean;
}

/** Lines in space that are handed over as a whole and changed only where they differ. */
export class Lines {
  private readonly collection: PolylineCollection;
  private readonly drawn: { shape: Polyline; look: string }[] = [];

  constructor(private readonly scene: Scene) {
    this.collection = scene.primitives.add(new PolylineCollection()) as PolylineCollection;
  }

  set(lines: readonly Line[]): void {
    lines.forEach((line, at) => {
      const look = `${line.colour}/${line.opacity ?? 1}/${line.width}/${line.dashed ?? false}`;
      let place = this.drawn[at];
      if (!place) {
        place = { shape: this.collection.add({ positions: line.positions }), look: "" };
        this.drawn.push(place);
      } else {
        place.shape.positions = line.positions;
      }
      if (place.look !== look) {
        place.look = look;
        place.shape.width = line.width;
        place.shape.material = material(line);
      }
      place.shape.show = true;
    });
    for (let at = lines.length; at < this.drawn.length; at++) {
      this.drawn[at]!.shape.show = false;
    }
  }

  destroy(): void {
    this.scene.primitives.remove(this.collection);
  }
}

/** A path over the ground as positions at a height; closed for a ring. */
export function lifted(path: Path, altitude: number, closed = false): Cartesian3[] {
  const positions = Array.from(path.latitude, (latitude, at) => onEllipsoid(latitude, path.longitude[at]!, altitude));
  if (closed) {
    positions.push(Cartesian3.clone(positions[0]!));
  }
  return positions;
}

function material(line: Line): Material {
  const color = Color.fromCssColorString(line.colour).withAlpha(line.opacity ?? 1);
  return line.dashed ? Material.fromType("PolylineDash", { color, dashLength: 14 }) : Material.fromType("Color", { color });
}
