import { describe, expect, it } from "vitest";
import { earthRadius, earthRate, nearLongitude, radians, wrapLongitude } from "../src/geometry/angles";
import { coneFootprint, reach, rectangleFootprint } from "../src/geometry/footprint";
import { Reckoning } from "../src/geometry/Reckoning";
import { smallCircle } from "../src/geometry/rings";
import { angleBetween, bearing, destination, greatCircle, pathThrough, type Path } from "../src/geometry/sphere";
import { civilTwilight, night, subsolarPoint, sunElevation } from "../src/geometry/sun";
import { horizonRadius, maskRadius } from "../src/geometry/visibility";

const at = (iso: string) => Date.parse(iso);
const places = (path: Path) => [...path.latitude].map((latitude, i) => ({ latitude, longitude: path.longitude[i]! }));

describe("longitudes", () => {
  it("wrap into [-180, 180)", () => {
    expect([180, -180, 540, -190, 359].map(wrapLongitude)).toEqual([-180, -180, -180, 170, -1]);
  });
  it("go on next to others", () => {
    expect(nearLongitude(-179, 179)).toBe(181);
    expect(nearLongitude(179, -539)).toBe(-541);
  });
});

describe("the sun", () => {
  // Times of equinoxes and solstices: U.S. Naval Observatory, "Earth's Seasons".
  it.each([
    ["2020-03-20T03:50:00Z", 0], ["2020-06-20T21:44:00Z", 23.436], ["2020-09-22T13:31:00Z", 0], ["2020-12-21T10:02:00Z", -23.436],
    ["2026-03-20T14:46:00Z", 0], ["2026-06-21T08:25:00Z", 23.436],
  ])("stands at %s over latitude %d", (time, latitude) => {
    expect(subsolarPoint(at(time)).latitude).toBeCloseTo(latitude, 1);
  });
  // The equation of time: 14 min 15 s behind on 11 February, 16 min 25 s ahead on 3 November.
  it.each([["2020-02-11T12:00:00Z", 14.24 / 4], ["2020-11-03T12:00:00Z", -16.42 / 4]])("at noon of %s over longitude %d", (time, longitude) => {
    expect(subsolarPoint(at(time)).longitude).toBeCloseTo(longitude, 1);
  });
  it("stands as deep under the ring of night as asked for", () => {
    const time = at("2022-05-01T07:00:00Z");
    const ring = places(night(time, civilTwilight)).slice(0, 180);
    for (const place of ring) {
      expect(sunElevation(subsolarPoint(time), place)).toBeCloseTo(-6, 6);
    }
  });
  it("leaves the south pole in the dark in June and the north pole in December", () => {
    expect(Math.min(...night(at("2020-06-20T00:00:00Z"), 0).latitude)).toBe(-90);
    expect(Math.max(...night(at("2020-12-20T00:00:00Z"), 0).latitude)).toBe(90);
  });
});

describe("great circles", () => {
  it("have the known length and direction from Berlin to Tokyo", () => {
    const [berlin, tokyo] = [{ latitude: 52.5166667, longitude: 13.4 }, { latitude: 35.7, longitude: 139.7666667 }];
    expect(angleBetween(berlin, tokyo)).toBeCloseTo(80.21, 1);
    expect(destination(berlin, bearing(berlin, tokyo), angleBetween(berlin, tokyo)).latitude).toBeCloseTo(tokyo.latitude, 9);
  });
  it("cross the antimeridian without a jump and keep to the circle", () => {
    const [a, b] = [{ latitude: 40, longitude: 170 }, { latitude: 35, longitude: -120 }];
    const line = places(greatCircle(a, b, 20));
    expect(line.at(-1)!.longitude).toBeCloseTo(240, 9);
    for (let i = 1; i < line.length; i++) {
      expect(angleBetween(line[i - 1]!, line[i]!)).toBeCloseTo(angleBetween(a, b) / 20, 6);
    }
  });
  it("go over the pole between opposite meridians", () => {
    expect(Math.max(...greatCircle({ latitude: 60, longitude: 0 }, { latitude: 60, longitude: 180 }, 2).latitude)).toBeCloseTo(90, 9);
  });
  it("become paths that go on", () => {
    expect([...pathThrough([0, 0, 0], [170, -175, -160]).longitude]).toEqual([170, 185, 200]);
  });
});

describe("ground circles", () => {
  it.each([[0, 0, 20], [85, 30, 20], [-89, 0, 5], [10, 179, 15], [90, 0, 10]])("around %d, %d are %d degrees wide", (latitude, longitude, radius) => {
    const centre = { latitude, longitude };
    for (const place of places(smallCircle(centre, radius, 36)).slice(0, 36)) {
      expect(angleBetween(centre, place)).toBeCloseTo(radius, 6);
    }
  });
  it("never jump, whatever meridian they cross", () => {
    for (const ring of [smallCircle({ latitude: 10, longitude: 179 }, 15), smallCircle({ latitude: 80, longitude: 0 }, 15)]) {
      for (let i = 1; i < 72; i++) {
        expect(Math.abs(ring.longitude[i]! - ring.longitude[i - 1]!)).toBeLessThan(180);
      }
    }
  });
  it("are led to the pole that they surround, and only then", () => {
    expect(Math.max(...smallCircle({ latitude: 80, longitude: 0 }, 15).latitude)).toBe(90);
    expect(Math.min(...smallCircle({ latitude: -80, longitude: 0 }, 15).latitude)).toBe(-90);
    expect(smallCircle({ latitude: 80, longitude: 0 }, 9).latitude).toHaveLength(72);
  });
  it("are as wide as the mask lets a satellite be seen", () => {
    // Wertz, Space Mission Engineering: at 1000 km, 0 degrees 30.2, and 5 degrees 25.6 (of the Earth's centre).
    expect(horizonRadius(1_000_000)).toBeCloseTo(30.19, 1);
    expect(maskRadius(5, 1_000_000)).toBeCloseTo(25.58, 1);
    expect(maskRadius(90, 1_000_000)).toBeCloseTo(0, 9);
    // The edge of the circle sees the satellite at the mask.
    const angle = maskRadius(10, 550_000) * radians;
    const elevation = Math.atan2(Math.cos(angle) - earthRadius / (earthRadius + 550_000), Math.sin(angle)) / radians;
    expect(elevation).toBeCloseTo(10, 9);
  });
});

describe("footprints", () => {
  it("reach what geometry says, and end at the horizon", () => {
    expect(reach(0, 700_000)).toBe(0);
    expect(reach(30, 700_000)).toBeCloseTo(Math.asin(((earthRadius + 700_000) / earthRadius) * 0.5) / radians - 30, 9);
    expect(reach(80, 700_000)).toBeCloseTo(horizonRadius(700_000), 9);
    expect(reach(95, 700_000)).toBeCloseTo(horizonRadius(700_000), 9);
  });
  it("of a cone are circles", () => {
    const under = { latitude: 0, longitude: 0 };
    expect(angleBetween(under, places(coneFootprint(under, 700_000, 20))[7]!)).toBeCloseTo(reach(20, 700_000), 9);
  });
  it("of a rectangle are as wide across and as long along as their angles, turned with the flight", () => {
    const under = { latitude: 0, longitude: 0 };
    const north = places(rectangleFootprint(under, 500_000, 0, 30, 10, 2));
    const wide = reach(30, 500_000);
    const long = reach(10, 500_000);
    expect(north[1]!.latitude).toBeCloseTo(long, 9);
    expect(north[3]!.longitude).toBeCloseTo(wide, 9);
    const east = places(rectangleFootprint(under, 500_000, 90, 30, 10, 2));
    expect(east[1]!.longitude).toBeCloseTo(long, 9);
    expect(east[3]!.latitude).toBeCloseTo(-wide, 9);
  });
});

describe("reckoning", () => {
  /** A circular orbit over a turning Earth. */
  const orbit = (seconds: number) => {
    const [tilt, angle] = [53 * radians, 0.0011 * seconds];
    return {
      latitude: Math.asin(Math.sin(tilt) * Math.sin(angle)) / radians,
      longitude: wrapLongitude((Math.atan2(Math.cos(tilt) * Math.sin(angle), Math.cos(angle)) - earthRate * seconds) / radians + 170),
    };
  };
  const reckoned = (first: number, second: number, when: number) => {
    const [a, b] = [orbit(first), orbit(second)];
    const reckoning = new Reckoning();
    reckoning.resize(1);
    reckoning.report(0, second * 1000, b.latitude, b.longitude, 550_000, first * 1000, a.latitude, a.longitude);
    reckoning.at(when * 1000);
    return { latitude: reckoning.latitude[0]!, longitude: reckoning.longitude[0]! };
  };
  it.each([[0, 60, 90], [900, 1500, 2000], [0, 600, 300], [300, 310, 310]])("of a circular orbit from %d and %d s holds at %d s", (first, second, when) => {
    expect(angleBetween(reckoned(first, second, when), orbit(when))).toBeLessThan(1e-4);
  });
  it("stops as long after the last report as the two were apart", () => {
    expect(angleBetween(reckoned(0, 60, 4000), orbit(120))).toBeLessThan(1e-4);
  });
  it("stays where it is when the reports are half a revolution or more apart, or alone", () => {
    expect(angleBetween(reckoned(0, 4000, 5000), orbit(4000))).toBeLessThan(1e-4);
    expect(angleBetween(reckoned(NaN, 60, 90), orbit(60))).toBeLessThan(1e-4);
  });
  it("knows nothing of a satellite that has not reported", () => {
    const reckoning = new Reckoning();
    reckoning.resize(2);
    reckoning.at(0);
    expect(reckoning.latitude[1]).toBeNaN();
  });
});
