import type { Path } from "../geometry/sphere";
import type { Flat } from "./projections";

/** Where the map stands: enough to draw on it. */
export interface Frame {
  readonly flat: Flat;
  /** Size in CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
  /** Centre, in units of the projection. */
  readonly centre: readonly [number, number];
  /** Units per CSS pixel. */
  readonly resolution: number;
}

/** Draws in degrees on a canvas over a map, once for every copy of the world that is in view. Pixels are CSS pixels. */
export class Painter {
  readonly width: number;
  readonly height: number;
  /** Pixels per degree of longitude, and per turn around the world. */
  readonly perDegree: number;
  readonly perTurn: number;
  private readonly left: number;
  private readonly top: number;

  constructor(readonly context: CanvasRenderingContext2D, readonly frame: Frame) {
    this.width = frame.width;
    this.height = frame.height;
    this.perDegree = frame.flat.perDegree / frame.resolution;
    this.perTurn = frame.flat.width / frame.resolution;
    this.left = frame.width / 2 - frame.centre[0] / frame.resolution;
    this.top = frame.height / 2 + frame.centre[1] / frame.resolution;
  }

  /** Of the copy of the world that holds longitudes from -180 to 180. */
  x(longitude: number): number {
    return this.left + longitude * this.perDegree;
  }

  y(latitude: number): number {
    return this.top - this.frame.flat.y(latitude) / this.frame.resolution;
  }

  /** The leftmost x at or right of `edge` at which this longitude stands. */
  firstX(longitude: number, edge: number): number {
    const x = this.x(longitude) - edge;
    return edge + x - Math.floor(x / this.perTurn) * this.perTurn;
  }

  /** Adds a line to the context's path; `stroke` follows. */
  line(path: Path): void {
    this.copies(path, (shift) => this.trace(path, shift));
  }

  /** Adds a closed ring to the context's path; `fill` or `stroke` follows. */
  ring(path: Path): void {
    this.copies(path, (shift) => {
      this.trace(path, shift);
      this.context.closePath();
    });
  }

  /** Calls with the x and y of every copy of a place that is in view or within a margin of it. */
  at(latitude: number, longitude: number, margin: number, draw: (x: number, y: number) => void): void {
    const y = this.y(latitude);
    if (!(y > -margin && y < this.height + margin)) {
      return;
    }
    for (let x = this.firstX(longitude, -margin); x < this.width + margin; x += this.perTurn) {
      draw(x, y);
    }
  }

  /** Draws something in units of the projection, as a Path2D is, in every copy of the world. */
  worlds(draw: (context: CanvasRenderingContext2D, unitsPerPixel: number) => void): void {
    const { context, frame } = this;
    const scale = 1 / frame.resolution;
    for (let left = this.firstX(-180, 0) - this.perTurn; left < this.width; left += this.perTurn) {
      context.save();
      context.transform(scale, 0, 0, -scale, left + this.perTurn / 2, this.top);
      draw(context, frame.resolution);
      context.restore();
    }
  }

  private copies(path: Path, draw: (shift: number) => void): void {
    const { longitude } = path;
    let [least, most] = [Infinity, -Infinity];
    for (let at = 0; at < longitude.length; at++) {
      least = Math.min(least, longitude[at]!);
      most = Math.max(most, longitude[at]!);
    }
    if (!(least <= most)) {
      return;
    }
    const first = Math.ceil(-this.x(most) / this.perTurn);
    for (let turn = first; this.x(least) + turn * this.perTurn <= this.width; turn++) {
      draw(turn * this.perTurn);
    }
  }

  private trace(path: Path, shift: number): void {
    const { context } = this;
    context.moveTo(this.x(path.longitude[0]!) + shift, this.y(path.latitude[0]!));
    for (let at = 1; at < path.latitude.length; at++) {
      context.lineTo(this.x(path.longitude[at]!) + shift, this.y(path.latitude[at]!));
    }
  }
}
