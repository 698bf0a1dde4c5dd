import { describe, expect, test, vi } from "vitest";
import { between, readPositions } from "../src/model/positions";
import { PositionStore } from "../src/model/PositionStore";
import { Shown } from "../src/model/Shown";
import { binaryPositions, place, start } from "./fake";

const minute = 60_000;

describe("readPositions", () => {
  test("reads columns row by row", () => {
    const chunk = readPositions(binaryPositions(3, start, start + 2 * minute, 60));
    expect([...chunk.times]).toEqual([start, start + minute, start + 2 * minute]);
    expect(chunk.latitude[3 + 2]).toBeCloseTo(place(2, 3, start + minute).latitude, 4);
    expect([...chunk.used.slice(3, 6)]).toEqual([1, 2, 3]);
    expect([...chunk.station.slice(0, 3)]).toEqual([7, -1, -1]);
  });

  test("names a length that is not right", () => {
    expect(() => readPositions(binaryPositions(3, start, start, 60).slice(0, -4))).toThrow(/3 satellites at 1 times take 76 bytes; 72 came/);
    expect(() => readPositions(new ArrayBuffer(4))).toThrow(/8 bytes/);
  });
});

describe("between", () => {
  const where = (longitudes: [number, number]) => (_: number, __: number, time: number) => {
    const longitude = time === start ? longitudes[0] : longitudes[1];
    return { latitude: 0 * longitude, longitude };
  };

  test("goes on great circles between rows, across the antimeridian too", () => {
    const shown = new Shown();
    between(readPositions(binaryPositions(1, start, start + minute, 60, where([179, -177]))), start + 0.75 * minute, shown);
    expect(shown.longitude[0]).toBeCloseTo(-178, 4);
    expect(shown.used[0]).toBeCloseTo(0.75);
    expect(shown.station[0]).toBe(7);
  });

  test("shows nothing where a satellite had not reported, and what it reported at the nearer row", () => {
    const chunk = readPositions(binaryPositions(1, start, start + minute, 60, where([NaN, 10])));
    const shown = new Shown();
    between(chunk, start + 0.25 * minute, shown);
    expect(shown.longitude[0]).toBeNaN();
    between(chunk, start + 0.75 * minute, shown);
    expect(shown.longitude[0]).toBe(10);
  });

  test("stays at the ends outside of the chunk", () => {
    const shown = new Shown();
    between(readPositions(binaryPositions(1, start, start + minute, 60, where([3, 5]))), start + 9 * minute, shown);
    expect(shown.longitude[0]).toBe(5);
  });
});

describe("PositionStore", () => {
  const hours = 24;
  const setUp = (count = 1000) => {
    const asked: string[] = [];
    const fetch = vi.fn((from: number, to: number, step: number) => {
      asked.push(`${(from - start) / minute}-${(to - start) / minute} by ${step} s`);
      return Promise.resolve(binaryPositions(count, from, to, step));
    });
    let latest = start + hours * 60 * minute;
    const store = new PositionStore(fetch, () => start, () => count, () => latest);
    return { store, asked, fetch, setLatest: (time: number) => (latest = time) };
  };
  const settled = () => new Promise((done) => setTimeout(done, 0));

  test("fetches what is in sight and what comes next, then fills from there without asking again", async () => {
    const { store, asked } = setUp();
    const shown = new Shown();
    expect(store.fill(shown, start + 5 * minute)).toBe(false);
    expect(shown.count).toBe(1000);
    expect(shown.latitude[3]).toBeNaN();
    await settled();
    expect(store.version.value).toBe(3);
    expect(store.fill(shown, start + 5 * minute)).toBe(true);
    expect(shown.latitude[3]).toBeCloseTo(place(3, 1000, start + 5 * minute).latitude, 1);
    expect(asked).toHaveLength(3);
    expect(asked[0]).toMatch(/^0-10\.6+7 by 10 s$|^0-10\.66.* by 10 s$/);
  });

  test("is coarser when time goes by faster", async () => {
    const { store, asked } = setUp();
    store.speed = 3600;
    store.fill(new Shown(), start);
    await settled();
    expect(asked[0]).toMatch(/by 300 s$/);
  });

  test("asks again at the edge of a run that goes on", async () => {
    const { store, asked, setLatest } = setUp();
    setLatest(start + 4 * minute);
    const shown = new Shown();
    store.fill(shown, start + 2 * minute);
    await settled();
    expect(asked).toEqual(["0-4 by 10 s"]);
    setLatest(start + 6 * minute);
    store.fill(shown, start + 5 * minute);
    await settled();
    expect(asked).toEqual(["0-4 by 10 s", "0-6 by 10 s"]);
    expect(store.fill(shown, start + 5 * minute)).toBe(true);
  });

  test("says in words why there is nothing, and waits before it tries again", async () => {
    const fetch = vi.fn(() => Promise.reject(new Error("No recording.")));
    const store = new PositionStore(fetch, () => start, () => 1, () => start + minute);
    store.fill(new Shown(), start);
    await settled();
    store.fill(new Shown(), start);
    await settled();
    expect(store.error.value).toBe("No recording.");
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(store.ready(start)).toBe(false);
  });

  test("keeps a bounded number of bytes", async () => {
    const { store } = setUp(10_000);
    store.speed = 10_000;
    const shown = new Shown();
    for (let hour = 0; hour < hours; hour++) {
      store.fill(shown, start + hour * 60 * minute);
      await settled();
    }
    expect((store as unknown as { bytes: number }).bytes).toBeLessThanOrEqual(96_000_000);
    expect(store.ready(start + 23 * 60 * minute)).toBe(true);
    store.close();
    expect(store.ready(start + 23 * 60 * minute)).toBe(false);
  });
});
