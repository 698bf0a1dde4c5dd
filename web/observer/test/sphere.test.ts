import { describe, expect, test } from "vitest";
import { along } from "../src/model/sphere";

describe("along", () => {
  test("gives the ends at 0 and 1", () => {
    expect({ ...along(10, 20, -30, 100, 0) }).toEqual({ latitude: expect.closeTo(10), longitude: expect.closeTo(20) });
    expect({ ...along(10, 20, -30, 100, 1) }).toEqual({ latitude: expect.closeTo(-30), longitude: expect.closeTo(100) });
  });

  test("follows the equator by equal steps", () => {
    expect(along(0, 10, 0, 50, 0.25).longitude).toBeCloseTo(20);
  });

  test("crosses the antimeridian the short way", () => {
    const middle = along(0, 179, 0, -179, 0.5);
    expect(Math.abs(middle.longitude)).toBeCloseTo(180);
    expect(along(0, 179, 0, -179, 0.75).longitude).toBeCloseTo(-179.5);
  });

  test("goes over a pole", () => {
    expect(along(89, 0, 89, 180, 0.5).latitude).toBeCloseTo(90);
    expect(along(89, 0, 89, 180, 0.75).latitude).toBeCloseTo(89.5);
  });

  test("goes on beyond the second end", () => {
    expect(along(0, 0, 0, 10, 1.5).longitude).toBeCloseTo(15);
  });

  test("stays where nothing moved, and keeps digits of small steps", () => {
    expect(along(45, 7, 45, 7, 0.3).latitude).toBe(45);
    expect(along(0, 0, 0, 1e-5, 0.5).longitude).toBeCloseTo(5e-6, 12);
  });
});
