import type { Painter } from "./Painter";
import { channels } from "./style";

/** How points of one kind look; kinds are drawn in their order, the last on top. */
export interface PointStyle {
  readonly colour: string;
  /** Of a rim around the point. */
  readonly rim: string;
  /** CSS pixels. */
  readonly radius: number;
}

const phases = 4;

/**
 * Many points, written into an image pixel by pixel: ten thousand in about a millisecond, which no other way of drawing on a
 * canvas does. Overwrites what is on the canvas. Keeps where each point stands, for hit tests.
 */
export class PointField {
  /** CSS pixels of the first copy in view; NaN where a point is out of view. */
  x = new Float32Array(0);
  y = new Float32Array(0);
  count = 0;
  private image: ImageData | null = null;
  private pixels = new Uint32Array(0);
  private stamps: Uint32Array[] = [];
  private sizes: number[] = [];
  private key = "";

  paint(
    painter: Painter, count: number, latitude: ArrayLike<number>, longitude: ArrayLike<number>, kinds: ArrayLike<number>,
    styles: readonly PointStyle[],
  ): void {
    this.prepare(painter, styles);
    this.place(painter, count, latitude, longitude);
    const ratio = painter.frame.pixelRatio;
    const turn = painter.perTurn;
    for (let kind = 0; kind < styles.length; kind++) {
      for (let point = 0; point < count; point++) {
        if (kinds[point] === kind) {
          for (let x = this.x[point]!; x < painter.width + 16; x += turn) {
            this.stamp(kind, x * ratio, this.y[point]! * ratio);
          }
        }
      }
    }
    painter.context.putImageData(this.image!, 0, 0);
  }

  private place(painter: Painter, count: number, latitude: ArrayLike<number>, longitude: ArrayLike<number>): void {
    if (count > this.x.length) {
      this.x = new Float32Array(count);
      this.y = new Float32Array(count);
    }
    this.count = count;
    for (let point = 0; point < count; point++) {
      const y = painter.y(latitude[point]!);
      const visible = y > -16 && y < painter.height + 16;
      const x = visible ? painter.firstX(longitude[point]!, -16) : NaN;
      this.x[point] = x < painter.width + 16 ? x : NaN;
      this.y[point] = y;
    }
  }

  private prepare(painter: Painter, styles: readonly PointStyle[]): void {
    const { canvas } = painter.context;
    if (!this.image || this.image.width !== canvas.width || this.image.height !== canvas.height) {
      this.image = new ImageData(Math.max(1, canvas.width), Math.max(1, canvas.height));
      this.pixels = new Uint32Array(this.image.data.buffer);
    } else {
      this.pixels.fill(0);
    }
    const ratio = painter.frame.pixelRatio;
    const key = JSON.stringify([ratio, styles]);
    if (key !== this.key) {
      this.key = key;
      this.sizes = styles.map((style) => 2 * Math.ceil(style.radius * ratio + 1.5) + 1);
      this.stamps = styles.map((style, kind) => stamps(style, ratio, this.sizes[kind]!));
    }
  }

  private stamp(kind: number, x: number, y: number): void {
    const { pixels } = this;
    const width = this.image!.width;
    const height = this.image!.height;
    const size = this.sizes[kind]!;
    const stamp = this.stamps[kind]!;
    const [column, row] = [Math.floor(x), Math.floor(y)];
    const phase = Math.floor((y - row) * phases) * phases + Math.floor((x - column) * phases);
    const left = column - (size >> 1);
    const top = row - (size >> 1);
    let from = phase * size * size;
    for (let down = top; down < top + size; down++) {
      if (down < 0 || down >= height) {
        from += size;
        continue;
      }
      let to = down * width + left;
      for (let across = left; across < left + size; across++, to++, from++) {
        const ink = stamp[from]!;
        if (ink === 0 || across < 0 || across >= width) {
          continue;
        }
        const under = pixels[to]!;
        pixels[to] = under === 0 || ink >>> 24 === 255 ? ink : over(ink, under);
      }
    }
  }
}

/** A disc with a rim in sixteen places within its pixel, so that slow points do not hop. */
function stamps(style: PointStyle, ratio: number, size: number): Uint32Array {
  const all = new Uint32Array(phases * phases * size * size);
  const fill = channels(style.colour);
  const rim = channels(style.rim);
  const radius = style.radius * ratio;
  let at = 0;
  for (let phase = 0; phase < phases * phases; phase++) {
    const middleX = (size >> 1) + ((phase % phases) + 0.5) / phases;
    const middleY = (size >> 1) + (Math.floor(phase / phases) + 0.5) / phases;
    for (let row = 0; row < size; row++) {
      for (let column = 0; column < size; column++) {
        const distance = Math.hypot(column + 0.5 - middleX, row + 0.5 - middleY);
        const inner = clamp(radius + 0.5 - distance);
        const outer = 0.6 * clamp(radius + ratio + 0.5 - distance);
        const alpha = Math.max(inner, outer);
        const mix = alpha === 0 ? 0 : inner / (inner + (1 - inner) * outer || 1);
        const [red, green, blue] = [0, 1, 2].map((i) => Math.round(fill[i]! * mix + rim[i]! * (1 - mix)));
        all[at++] = ((Math.round(255 * alpha) << 24) | (blue! << 16) | (green! << 8) | red!) >>> 0;
      }
    }
  }
  return all;
}

function clamp(value: number): number {
  return Math.max(0, Math.min(1, value));
}

/** One pixel over another, little-endian RGBA, not premultiplied. */
function over(ink: number, under: number): number {
  const a = ink >>> 24;
  const b = under >>> 24;
  const alpha = a + (b * (255 - a)) / 255;
  let result = Math.round(alpha) << 24;
  for (let shift = 0; shift < 24; shift += 8) {
    const mixed = (((ink >>> shift) & 255) * a + ((((under >>> shift) & 255) * b) * (255 - a)) / 255) / alpha;
    result |= Math.round(mixed) << shift;
  }
  return result >>> 0;
}
