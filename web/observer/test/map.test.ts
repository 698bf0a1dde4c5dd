import { angleBetween } from "@scai/common/geometry/sphere.ts";
import { describe, expect, it } from "vitest";
import { Fleet, idle, inView, linked, usualAltitude } from "../src/map/Fleet";
import { SceneClock } from "../src/map/SceneClock";
import { stationStates } from "../src/map/stations";
import { refined, split } from "../src/map/track";
import { RunModel } from "../src/model/RunModel";
import { SyntheticRun } from "./map/SyntheticRun";

function opened(count = 60, rate = 10) {
  const run = new SyntheticRun(count, rate);
  const model = new RunModel(run.state);
  model.apply(run.update(0, run.every()));
  return { run, model };
}

describe("SceneClock", () => {
  it("runs on evenly between two reports of the time and never back", () => {
    const { run, model } = opened();
    const clock = new SceneClock(model);
    let before = clock.now(0);
    const steps: number[] = [];
    for (let wall = 20; wall < 3000; wall += 20) {
      if (wall % 500 === 0) {
        model.apply(run.update((wall / 1000) * 10, []));
      }
      const now = clock.now(wall);
      steps.push(now - before);
      before = now;
    }
    expect(Math.min(...steps)).toBeGreaterThan(0);
    expect(Math.max(...steps)).toBeLessThan(400);
    expect(before - model.viewTime.value).toBeLessThan(6000);
  });

  it("stops when no news comes, stands while paused and jumps to where the reader looks", () => {
    const { model } = opened();
    const clock = new SceneClock(model);
    const start = clock.now(0);
    for (let wall = 100; wall < 60_000; wall += 100) {
      clock.now(wall);
    }
    expect(clock.now(60_000) - start).toBeLessThanOrEqual(15_000);
    model.apply({ sequence: "2", header: { ...model.header.value, phase: "paused" } });
    expect(clock.runs).toBe(false);
    expect(clock.now(70_000)).toBe(model.viewTime.value);
    model.lookAt(start - 5000);
    expect(clock.now(70_020)).toBe(start - 5000);
  });
});

describe("Fleet", () => {
  it("tells linked, in view and idle apart, and where satellites fly", () => {
    const { run, model } = opened(600);
    model.apply(run.update(10, run.every()));
    model.apply(run.update(20, run.every()));
    const fleet = new Fleet(model);
    const start = model.viewTime.value;
    fleet.update(start);
    const table = model.table;
    for (let place = 0; place < 600; place++) {
      expect(fleet.kinds[place]).toBe(table.station[place]! >= 0 ? linked : table.inView[place] ? inView : idle);
    }
    expect(new Set(fleet.kinds.slice(0, 600)).size).toBe(3);
    const before = { latitude: fleet.shown.latitude[7]!, longitude: fleet.shown.longitude[7]! };
    fleet.update(start + 5000);
    const after = { latitude: fleet.shown.latitude[7]!, longitude: fleet.shown.longitude[7]! };
    expect(angleBetween(before, after)).toBeGreaterThan(0.2);
    const truth = run.track(8, start + 5000, start + 5000);
    expect(angleBetween(after, { latitude: truth.latitude[0]!, longitude: truth.longitude[0]! })).toBeLessThan(0.001);
    expect(fleet.heading(7)).toBeGreaterThanOrEqual(0);
    expect(usualAltitude(fleet.shown.altitude, 600)).toBe(550_000);
  });
});

describe("stations", () => {
  it("are out, serving or operational", () => {
    const { model } = opened(600);
    const states = stationStates(model);
    expect(states.get(5)).toBe("out");
    for (const link of model.openLinks.value) {
      expect(states.get(link.station)).toBe("serving");
    }
    expect([...states.values()].filter((state) => state === "serving")).toHaveLength(model.openLinks.value.length);
  });
});

describe("tracks", () => {
  it("go over from behind to ahead at the moment", () => {
    const track = { satellite: 1, time: [0, 10, 20, 30], latitude: [0, 0, 0, 0], longitude: [0, 1, 2, 3] };
    expect([-1, 0, 15, 30].map((time) => split(track, time))).toEqual([0, 1, 2, 4]);
  });

  it("are filled up between the points that the server gives, along the orbit", () => {
    const { run } = opened();
    const start = Date.parse(run.state.header.start!);
    const coarse = run.track(3, start, start + 3_600_000);
    const every = (step: number) => (_: unknown, at: number) => at % step === 0;
    const sparse = {
      satellite: 3, time: coarse.time.filter(every(6)), latitude: coarse.latitude.filter(every(6)), longitude: coarse.longitude.filter(every(6)),
    };
    const full = refined(sparse);
    expect(full.time[1]! - full.time[0]!).toBe(20_000);
    expect(full.time.at(-1)).toBe(sparse.time.at(-1));
    full.time.forEach((time, at) => {
      const truth = run.track(3, time, time);
      const off = angleBetween(
        { latitude: full.latitude[at]!, longitude: full.longitude[at]! }, { latitude: truth.latitude[0]!, longitude: truth.longitude[0]! });
      expect(off).toBeLessThan(1e-6);
    });
  });
});
