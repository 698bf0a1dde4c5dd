import { describe, expect, it } from "vitest";
import type { Cells } from "../src/api/types";
import { heights, planes, semiMajorAxis } from "../src/constellation/orbit";
import { altitudeAt, flightsOfGeoJson, placeAt, stretch } from "../src/map/Flight";
import { isElsewhere, tileAddress } from "../src/map/settings";
import { readCsv } from "../src/results/csv";
import { cellAt } from "../src/results/paintCells";
import { figureTitle, partOf, rangeOf, readable, ticksOf } from "../src/results/scale";
import { alongEdges, targetsOf } from "../src/results/targets";
import { hashOf, readPlace } from "../src/shell/route";

describe("the scale of a heat map", () => {
  it("reaches over the values that there are", () => {
    expect(rangeOf([null, 3, -1, null, 8])).toEqual({ low: -1, high: 8 });
    expect(rangeOf([null])).toBeNull();
  });

  it("places values between its ends and never beyond", () => {
    expect([partOf(5, 0, 10), partOf(-5, 0, 10), partOf(50, 0, 10), partOf(4, 4, 4)]).toEqual([0.5, 0, 1, 0.5]);
  });

  it.each([[0, 100, [0, 20, 40, 60, 80, 100]], [0, 1, [0, 0.2, 0.4, 0.6, 0.8, 1]], [3.2, 7.9, [4, 5, 6, 7]], [5, 5, [5]], [-20, 20, [-20, -10, 0, 10, 20]]])(
    "has round ticks from %d to %d", (low, high, ticks) => expect(ticksOf(low, high)).toEqual(ticks));

  it("shows seconds in the unit that suits them", () => {
    expect([60, 600, 40_000, 400_000].map((high) => readable("s", high).unit)).toEqual(["s", "min", "h", "d"]);
    expect(readable("1", 5)).toEqual({ unit: "", per: 1 });
    expect(readable("%", 5)).toEqual({ unit: "%", per: 1 });
  });

  it("names figures as people do", () => {
    expect([figureTitle("revisit-time.max"), figureTitle("pdop"), figureTitle("percent-covered")]).toEqual(["Revisit time, max", "PDOP", "Percent covered"]);
  });
});

describe("cells", () => {
  const cells: Cells = {
    kind: "areas", figure: "f", unit: "1", weight: [], values: [1, 2], longitude: [0.5, 180.5], latitude: [0.5, 0.5],
    west: [0, 180], east: [1, 181], south: [0, 0], north: [1, 1],
  };

  it("are found under the pointer, across the antimeridian too", () => {
    expect([cellAt(cells, 0.5, 0.5, 1), cellAt(cells, 0.5, -179.5, 1), cellAt(cells, 0.5, 360.5, 1), cellAt(cells, 2, 0.5, 1)]).toEqual([0, 1, 0, -1]);
  });

  it("that are points are found within reach", () => {
    const { west: _, ...points } = cells;
    expect([cellAt(points, 0.6, 0.5, 1), cellAt(points, 5, 5, 1)]).toEqual([0, -1]);
  });
});

describe("paths over the ground", () => {
  const flights = flightsOfGeoJson({
    features: [{
      geometry: { coordinates: [[[170, 0], [178, 10]], [[-174, 20], [-166, 30]]] },
      properties: { satellite: "A", times: ["2026-01-01T00:00:00Z", "2026-01-01T00:01:00Z", "2026-01-01T00:02:00Z", "2026-01-01T00:03:00Z"] },
    }],
  });
  const start = Date.parse("2026-01-01T00:00:00Z");

  it("go on across the antimeridian", () => {
    expect(placeAt(flights, flights.all[0]!, start + 90_000)).toEqual({ latitude: 15, longitude: 182 });
    expect(placeAt(flights, flights.all[0]!, start + 180_000)).toEqual({ latitude: 30, longitude: 194 });
  });

  it("have no place before they begin and after they end", () => {
    expect(placeAt(flights, flights.all[0]!, start - 1)).toBeNull();
    expect(placeAt(flights, flights.all[0]!, start + 181_000)).toBeNull();
  });

  it("are as high as is told", () => {
    const high = flightsOfGeoJson({
      features: [{
        geometry: { coordinates: [[[0, 0], [1, 1]]] },
        properties: { satellite: "A", times: ["2026-01-01T00:00:00Z", "2026-01-01T00:01:00Z"], altitudesMeters: [700_000, 710_000] },
      }],
    });
    expect([0, 30_000, 60_000, 90_000].map((after) => altitudeAt(high, high.all[0]!, start + after))).toEqual([700_000, 705_000, 710_000, 710_000]);
    expect(altitudeAt(flights, flights.all[0]!, start)).toBeNull();
  });

  it("are cut to a stretch of time", () => {
    expect(stretch(flights, flights.all[0]!, start + 30_000, start + 150_000)!.latitude).toEqual(Float64Array.of(10, 20));
    expect(stretch(flights, flights.all[0]!, start + 170_000, start + 900_000)).toBeNull();
  });
});

describe("targets of a result", () => {
  it("have their names and places; the whole Earth has none", () => {
    const study = (geoJson?: unknown) => ({ target: geoJson === undefined ? {} : { geoJson: JSON.stringify(geoJson) } });
    expect(targetsOf({
      sections: [
        { id: "points", names: ["A", "B"], study: study({ type: "MultiPoint", coordinates: [[1, 2], [3, 4, 500]] }) },
        { id: "line-1", names: ["L"], study: study({ type: "LineString", coordinates: [[0, 0], [5, 5]] }) },
        { id: "area-1", names: ["P"], study: study({ type: "Polygon", coordinates: [[[0, 0], [5, 0], [5, 5], [0, 0]]] }) },
        { id: "earth", names: ["the whole Earth"], study: study() },
      ],
    })).toEqual([
      { section: "points", kind: "point", name: "A", places: [[1, 2]] }, { section: "points", kind: "point", name: "B", places: [[3, 4, 500]] },
      { section: "line-1", kind: "line", name: "L", places: [[0, 0], [5, 5]] }, { section: "area-1", kind: "area", name: "P", places: [[0, 0], [5, 0], [5, 5]] },
    ]);
  });

  it("have edges straight in degrees, the shorter way round", () => {
    const path = alongEdges([[178, 0], [-178, 2]], false);
    expect([...path.longitude]).toEqual([178, 179, 180, 181, 182]);
    expect([...path.latitude]).toEqual([0, 0.5, 1, 1.5, 2]);
    expect(alongEdges([[0, 0], [1, 0], [1, 1]], true).longitude.at(-1)).toBe(0);
  });
});

describe("orbits", () => {
  it("have the heights that follow from their period", () => {
    // GPS: two revolutions in a sidereal day, 26,560 km; and a station at 51.6 degrees, about 420 km up.
    expect(semiMajorAxis(2.00565)).toBeCloseTo(26_560, -1);
    expect(heights({ meanMotionRevsPerDay: 15.4919, eccentricity: 0.0005 }).perigee).toBeGreaterThan(405);
    expect(heights({ meanMotionRevsPerDay: 15.4919, eccentricity: 0.0005 }).apogee).toBeLessThan(430);
  });

  it("are counted by plane, around the circle too", () => {
    const orbit = (rightAscensionDegrees: number) => ({ inclinationDegrees: 55, rightAscensionDegrees });
    expect(planes([orbit(0), orbit(359.2), orbit(60), orbit(61), orbit(120)])).toBe(3);
  });
});

describe("files and addresses", () => {
  it("reads quoted cells", () => {
    expect(readCsv('a,b\n"x, ""y""",2\r\nz,\n')).toEqual([{ a: 'x, "y"', b: "2" }, { a: "z", b: "" }]);
    expect(readCsv("a,b\n")).toEqual([]);
  });

  it("takes a folder for tiles by zoom, column and row", () => {
    expect([tileAddress(""), tileAddress("tiles/"), tileAddress("t/{z}/{y}/{x}.jpg")]).toEqual([null, "tiles/{z}/{x}/{y}.png", "t/{z}/{y}/{x}.jpg"]);
    expect(isElsewhere("tiles", "http://here:1/")).toBe(false);
    expect(isElsewhere("https://tiles.example/{z}/{x}/{y}.png", "http://here:1/")).toBe(true);
  });

  it("keeps places in the fragment", () => {
    expect(readPlace(hashOf(["catalogue", "satellites", 7], { tab: "a b" }))).toEqual({ parts: ["catalogue", "satellites", "7"], query: { tab: "a b" } });
    expect(readPlace("")).toEqual({ parts: [], query: {} });
    expect(readPlace("#/%E0%A4%A").parts).toEqual(["%E0%A4%A"]);
  });
});
