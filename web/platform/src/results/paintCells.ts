import { shade } from "@scai/common/map/heat.ts";
import type { Painter } from "@scai/common/map/Painter.ts";
import type { Cells } from "../api/types";
import { partOf } from "./scale";

/** Cells in the colours of a figure: areas as they lie, points and pieces of lines as discs. */
export function paintCells(painter: Painter, cells: Cells, low: number, high: number, scale: readonly string[], opacity: number): void {
  const { context } = painter;
  context.save();
  context.globalAlpha = opacity;
  const colours = new Map<number, string>();
  cells.values.forEach((value, at) => {
    if (value === null) {
      return;
    }
    // 256 colours are as many as one can tell apart.
    const part = Math.round(partOf(value, low, high) * 255);
    let colour = colours.get(part);
    if (!colour) {
      colour = `rgb(${shade(part / 255, scale).join(",")})`;
      colours.set(part, colour);
    }
    context.fillStyle = colour;
    if (cells.west) {
      const [top, bottom] = [edge(painter.y(cells.north![at]!)), edge(painter.y(cells.south![at]!))];
      const width = (cells.east![at]! - cells.west[at]!) * painter.perDegree;
      for (let x = painter.firstX(cells.west[at]!, 0) - painter.perTurn; x < painter.width; x += painter.perTurn) {
        const left = edge(x);
        context.fillRect(left, top, Math.max(1, edge(x + width) - left), Math.max(1, bottom - top));
      }
    } else {
      painter.at(cells.latitude[at]!, cells.longitude[at]!, 8, (x, y) => {
        context.beginPath();
        context.arc(x, y, cells.kind === "points" ? 7 : 4, 0, 2 * Math.PI);
        context.fill();
      });
    }
  });
  context.restore();
}

/** The pixel at which an edge stands: the same for both cells that share it, though their sums are rounded otherwise. */
function edge(x: number): number {
  return Math.round(x + 1e-6);
}

/** The cell at a place; -1 for none. Of points and lines the nearest within a reach in degrees. */
export function cellAt(cells: Cells, latitude: number, longitude: number, reach: number): number {
  const turned = ((longitude + 180) % 360 + 360) % 360 - 180;
  if (cells.west) {
    return cells.west.findIndex((west, at) => latitude >= cells.south![at]! && latitude < cells.north![at]!
      && [turned, turned + 360, turned - 360].some((near) => near >= west && near < cells.east![at]!));
  }
  let [found, least] = [-1, reach];
  cells.longitude.forEach((other, at) => {
    const distance = Math.hypot(((other - turned + 540) % 360) - 180, cells.latitude[at]! - latitude);
    if (distance < least) {
      [found, least] = [at, distance];
    }
  });
  return found;
}
