import { mercator, plateCarree } from "@scai/common/map/projections.ts";
import { describe, expect, it } from "vitest";
import { geometryOn, placesOf } from "../src/coverage/moving";
import { estimateCells, requestOf, type CoverageForm } from "../src/coverage/request";
import { geometryOf, parsePlace, parsePlaces, placesText, shapeOf, within } from "../src/map/coordinates";

describe("coordinates", () => {
  it.each([["11.6, 48.1", [11.6, 48.1]], ["11.6 48.1 520", [11.6, 48.1, 520]], ["48.1° N 11.6° E", [11.6, 48.1]], ["33.9 S, 151.2 E", [151.2, -33.9]], ["−70;-33", [-70, -33]]])(
    "takes %j longitude first", (text, place) => expect(parsePlace(text)).toEqual({ value: place }));

  it.each(["48.1", "200, 10", "10, 95", "a, b", "48 N 11 N", "1, 2, 3, 4"])("refuses %j", (text) => {
    expect(parsePlace(text)).toHaveProperty("wrong");
  });

  it("names the line that is wrong", () => {
    expect(parsePlaces("0, 0\n\n1, 100\n", "line")).toEqual({ wrong: expect.stringContaining("line 3") });
    expect(parsePlaces("0, 0\n1, 1", "area")).toEqual({ wrong: expect.stringContaining("at least 3") });
  });

  it("does not count a ring's closing place, and gives GeoJSON back as it came", () => {
    const ring = parsePlaces("-10, 43\n-1, 43\n-1, 48\n-10, 43", "area");
    expect(ring).toEqual({ value: [[-10, 43], [-1, 43], [-1, 48]] });
    const geometry = { type: "Polygon", coordinates: [[[-10, 43], [-1, 43], [-1, 48], [-10, 43]]] };
    const shape = shapeOf(geometry)!;
    expect(geometryOf(shape.kind, shape.places)).toEqual(geometry);
    expect(parsePlaces(placesText(shape.places), shape.kind)).toEqual({ value: shape.places });
  });

  it.each([[190, -170], [-190, 170], [540, 180], [-180, -180], [0, 0]])("brings %d to %d", (longitude, expected) => expect(within(longitude)).toBe(expected));
});

const form: CoverageForm = {
  name: " Biscay ", level: "constellation", ids: [7], from: "2026-11-21 00:00", to: "2026-11-22 00:00", interval: "60", resolution: "0.25", global: false,
  targets: [{ kind: "area", name: "Bay", places: [[-10, 43], [-1, 43], [-1, 48], [-10, 48]] }, { kind: "point", name: "P", places: [[11.6, 48.1, 520]] }],
  sensors: "optical", sensor: "cone", halfAngle: "30", horizontal: "", vertical: "", side: "both", minIncidence: "", maxIncidence: "",
  preset: "observation", figures: [], elevation: "", sunlit: true, stations: [],
};

describe("the coverage form", () => {
  it("says what the platform's request has", () => {
    const { request, wrong } = requestOf(form);
    expect(wrong).toEqual({});
    expect(request).toEqual({
      name: "Biscay", level: "constellation", ids: [7], from: "2026-11-21T00:00:00.000Z", to: "2026-11-22T00:00:00.000Z", intervalSeconds: 60, resolutionDegrees: 0.25,
      points: [{ name: "P", coordinates: [11.6, 48.1, 520] }], lines: [], areas: [{ name: "Bay", coordinates: [[-10, 43], [-1, 43], [-1, 48], [-10, 48]] }],
      global: false, sensors: "optical", sensor: { type: "cone", halfAngleDegrees: 30 }, sunlitOnly: true, preset: "observation", stations: [],
    });
  });

  it("names every field that is not as expected", () => {
    const { wrong } = requestOf({ ...form, ids: [], targets: [], to: "2026-11-20 00:00", resolution: "0", halfAngle: "x" });
    expect(Object.keys(wrong).sort()).toEqual(["ids", "resolutionDegrees", "sensor.halfAngleDegrees", "targets", "to"]);
  });

  it("guesses the number of cells as the grid counts them", () => {
    expect(estimateCells([], true, 5)).toBe(2592);
    expect(estimateCells([form.targets[1]!], false, 1)).toBe(1);
    const bay = estimateCells([form.targets[0]!], false, 0.25);
    expect(bay).toBeGreaterThanOrEqual(36 * 20);
    expect(bay).toBeLessThan(36 * 20 * 1.12);
    expect(estimateCells([{ kind: "line", name: "", places: [[179, 0], [-179, 0]] }], false, 1)).toBe(2);
    expect(estimateCells([{ kind: "area", name: "", places: [[175, 0], [-175, 0], [-175, 10], [175, 10]] }], false, 1)).toBeLessThan(140);
  });
});

describe("targets on the map", () => {
  it.each([plateCarree, mercator])("come back from it as they were ($id)", (flat) => {
    const ring = [[170, 10], [-170, 20], [-175, -5]] as const;
    expect(placesOf(geometryOn(flat, "area", ring), "area", flat)).toEqual(ring);
    expect(placesOf(geometryOn(flat, "line", ring), "line", flat)).toEqual(ring);
    expect(placesOf(geometryOn(flat, "point", [[11.6, 48.1]]), "point", flat)).toEqual([[11.6, 48.1]]);
  });
});
