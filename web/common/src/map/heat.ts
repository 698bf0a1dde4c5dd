import type { Painter } from "./Painter";
import { channels } from "./style";

/** Values on a grid of equal steps in latitude and longitude; row 0 is the southernmost, column 0 the westernmost. */
export interface HeatGrid {
  readonly rows: number;
  readonly columns: number;
  readonly south: number;
  readonly west: number;
  /** Degrees per cell. */
  readonly step: number;
  /** Row by row; NaN where there is none. */
  readonly values: ArrayLike<number>;
}

/** Colours from low to high, evenly apart: viridis, which stays readable without colour. */
export const viridis = ["#440154", "#472d7b", "#3b528b", "#2c728e", "#21918c", "#28ae80", "#5ec962", "#addc30", "#fde725"];

/** A heat map that is worked out once and drawn often. */
export class HeatMap {
  private readonly image: HTMLCanvasElement;

  constructor(private readonly grid: HeatGrid, readonly low: number, readonly high: number, scale: readonly string[] = viridis) {
    this.image = document.createElement("canvas");
    this.image.width = grid.columns;
    this.image.height = grid.rows;
    const data = new ImageData(grid.columns, grid.rows);
    for (let row = 0; row < grid.rows; row++) {
      for (let column = 0; column < grid.columns; column++) {
        const value = grid.values[row * grid.columns + column]!;
        const at = 4 * ((grid.rows - 1 - row) * grid.columns + column);
        if (!Number.isNaN(value)) {
          const colour = shade((value - low) / (high - low || 1), scale);
          data.data.set([...colour, 255], at);
        }
      }
    }
    this.image.getContext("2d")!.putImageData(data, 0, 0);
  }

  /** Draws row by row, as rows have different heights in other projections than plate carrée. */
  paint(painter: Painter, opacity: number): void {
    const { grid, image } = this;
    const { context } = painter;
    context.save();
    context.globalAlpha = opacity;
    context.imageSmoothingEnabled = false;
    const width = grid.columns * grid.step * painter.perDegree;
    for (let x = painter.firstX(grid.west, 0) - painter.perTurn; x < painter.width; x += painter.perTurn) {
      for (let row = 0; row < grid.rows; row++) {
        const south = grid.south + row * grid.step;
        const [top, bottom] = [Math.round(painter.y(south + grid.step)), Math.round(painter.y(south))];
        if (bottom > 0 && top < painter.height && bottom > top) {
          context.drawImage(image, 0, grid.rows - 1 - row, grid.columns, 1, x, top, width, bottom - top);
        }
      }
    }
    context.restore();
  }
}

/** The colour of a part from 0 to 1 of a scale. */
export function shade(part: number, scale: readonly string[] = viridis): [number, number, number] {
  const place = Math.max(0, Math.min(1, part)) * (scale.length - 1);
  const below = Math.min(scale.length - 2, Math.floor(place));
  const [a, b] = [channels(scale[below]!), channels(scale[below + 1]!)];
  const mix = place - below;
  return [0, 1, 2].map((i) => Math.round(a[i]! + (b[i]! - a[i]!) * mix)) as [number, number, number];
}
