import { describe, expect, it } from "vitest";
import { HitGrid } from "../src/map/HitGrid";
import { shade } from "../src/map/heat";
import { Painter, type Frame } from "../src/map/Painter";
import { mercator, plateCarree } from "../src/map/projections";
import { channels, faded } from "../src/map/style";

/** A context that notes where lines begin and go. */
function notes() {
  const moves: [number, number][] = [];
  const lines: [number, number][] = [];
  const context = {
    moveTo: (x: number, y: number) => moves.push([x, y]),
    lineTo: (x: number, y: number) => lines.push([x, y]),
    closePath: () => undefined,
  };
  return { context: context as unknown as CanvasRenderingContext2D, moves, lines };
}

const world: Frame = { flat: plateCarree, width: 720, height: 360, pixelRatio: 1, centre: [0, 0], resolution: 0.5 };

describe("Painter", () => {
  it("puts places where the map has them", () => {
    const painter = new Painter(notes().context, world);
    expect([painter.x(0), painter.y(0), painter.x(-180), painter.y(90)]).toEqual([360, 180, 0, 0]);
  });

  it("draws a line over the antimeridian on both sides of the world", () => {
    const { context, moves, lines } = notes();
    new Painter(context, world).line({ latitude: Float64Array.of(0, 0), longitude: Float64Array.of(170, 190) });
    expect(moves).toEqual([[-20, 180], [700, 180]]);
    expect(lines).toEqual([[20, 180], [740, 180]]);
  });

  it("draws once what is in view once, wherever its longitudes are counted from", () => {
    const { context, moves } = notes();
    new Painter(context, world).line({ latitude: Float64Array.of(0, 0), longitude: Float64Array.of(730, 740) });
    expect(moves).toEqual([[380, 180]]);
  });

  it("shows a place in every copy of the world in view, and none above or below", () => {
    const wide = new Painter(notes().context, { ...world, width: 1440 });
    const found: number[] = [];
    wide.at(0, 0, 5, (x) => found.push(x));
    expect(found).toEqual([0, 720, 1440]);
    wide.at(-90, 0, -1, () => found.push(NaN));
    expect(found).toHaveLength(3);
  });
});

describe("projections", () => {
  it.each([plateCarree, mercator])("of $label are undone", (flat) => {
    for (const latitude of [-80, -1, 0, 35.5, 84]) {
      expect(flat.latitude(flat.y(latitude))).toBeCloseTo(latitude, 9);
    }
  });
  it("of Mercator make a square world that ends at 85 degrees", () => {
    expect(mercator.y(90)).toBeCloseTo(mercator.halfHeight, -2);
  });
});

describe("HitGrid", () => {
  const x = Float32Array.of(10, 14, 300, NaN, -10);
  const y = Float32Array.of(10, 10, 200, 50, 90);
  const grid = new HitGrid();
  grid.fill(400, 300, 5, x, y);
  it.each([[11, 10, 0], [13, 11, 1], [305, 203, 2], [307, 208, -1], [50, 50, -1], [-6, 90, 4]])("at %d, %d finds %d", (atX, atY, found) => {
    expect(grid.nearest(atX, atY, 9, x, y)).toBe(found);
  });
});

describe("colours", () => {
  it("are read from hex and from functions", () => {
    expect(channels("#0a64a8")).toEqual([10, 100, 168]);
    expect(channels("rgb(18 30 52 / 22%)")).toEqual([18, 30, 52]);
    expect(faded("#0a64a8", 0.5)).toBe("rgba(10, 100, 168, 0.5)");
  });
  it("of a heat map run from the first to the last of the scale", () => {
    expect([shade(-1, ["#000000", "#ffffff"]), shade(0.5, ["#000000", "#ffffff"]), shade(2, ["#000000", "#ffffff"])])
      .toEqual([[0, 0, 0], [128, 128, 128], [255, 255, 255]]);
  });
});
