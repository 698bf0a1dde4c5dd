import { afterEach, describe, expect, test, vi } from "vitest";
import { address, api, ApiError } from "../src/api/client";
import { continued, waitAfter } from "../src/api/stream";
import { RunModel } from "../src/model/RunModel";
import { activity, roundTimes } from "../src/shell/activity";
import { readPlace, writePlace } from "../src/shell/location";
import { figureList } from "../src/shell/figureList";
import { lastingWaits } from "../src/shell/waits";
import { connectionLamp } from "../src/shell/connection";
import { aHeader, aLink, aState, at, start } from "./fake";

const minute = 60_000;

describe("the page's address", () => {
  test("names run, view and moment, and gives them back", () => {
    const place = { run: "downlink-1", view: "ledger", time: start + 90 * minute };
    expect(writePlace(place)).toBe("?run=downlink-1&view=ledger&t=2020-01-01T01:30:00Z");
    expect(readPlace(writePlace(place))).toEqual(place);
  });

  test("keeps what others put there and drops the moment while following", () => {
    expect(writePlace({ run: "live", view: "map", time: null }, "?t=2020-01-01T00:00:00Z&a=1")).toBe("?a=1&run=live&view=map");
  });

  test("takes a moment that makes no sense for none", () => {
    expect(readPlace("?t=yesterday")).toEqual({ run: null, view: null, time: null });
  });
});

describe("requests", () => {
  afterEach(() => vi.unstubAllGlobals());

  test("have addresses beside the page, without what is not asked for", () => {
    expect(address("runs/live/log", { app: "ground", text: "a b", satellite: undefined, before: null })).toBe(
      "api/v1/runs/live/log?app=ground&text=a%20b");
  });

  test.each([
    [Response.json({ title: "No such run", status: 404, detail: "downlink-9 is not there" }, { status: 404 }), "No such run: downlink-9 is not there", 404],
    [Response.json({ title: "It is not there.", status: 404, detail: "No run." }, { status: 404 }), "It is not there. No run.", 404],
    [new Response("<html>", { status: 502, statusText: "Bad Gateway" }), "The observer's server answered 502 Bad Gateway.", 502],
  ])("say in words what failed", async (response, words, status) => {
    vi.stubGlobal("fetch", () => Promise.resolve(response));
    const error = await api.runs().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ message: words, status });
  });

  test("say that nobody answers", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("fetch failed")));
    await expect(api.runs()).rejects.toThrow(/does not answer/);
  });
});

describe("the stream", () => {
  test("waits longer after each failure, up to a bound", () => {
    expect([1, 2, 3, 20].map(waitAfter)).toEqual([500, 1000, 2000, 10_000]);
  });

  test("goes on looking where it looked when the same run sends its state again", () => {
    const old = new RunModel(aState());
    old.selection.value = { kind: "station", id: 1 };
    old.lookAt(start + 5 * minute);
    const same = continued(old, aState());
    expect([same.viewTime.value, same.following.value, same.selection.value]).toEqual([start + 5 * minute, false, { kind: "station", id: 1 }]);
    const other = aState();
    const fresh = continued(old, { ...other, header: { ...other.header, name: "another" } });
    expect([fresh.following.value, fresh.selection.value]).toEqual([true, null]);
  });
});

test.each([
  ["live", {}, "ok", "Live"], ["live", { connected: false }, "error", "Broker gone"], ["reconnecting", {}, "warning", "Reconnecting"],
  ["gone", {}, "error", "Server gone"], ["gone", { phase: "done" }, "off", "Run over"], ["recording", {}, "off", "Recording"],
] as const)("connectionLamp of %s with %o is %s: %s", (connection, header, lamp, text) => {
  expect(connectionLamp(connection, aHeader(header)).slice(0, 2)).toEqual([lamp, text]);
});

test("lastingWaits passes over waits that are over at once", () => {
  const since = new Map<string, number>();
  expect(lastingWaits(["ground"], since, 0)).toEqual([]);
  expect(lastingWaits([], since, 1500)).toEqual([]);
  expect(lastingWaits(["ground"], since, 1600)).toEqual([]);
  expect(lastingWaits(["ground", "outage"], since, 3600)).toEqual(["ground"]);
});

describe("the time bar", () => {
  test("counts the links that last in each part", () => {
    const model = new RunModel(aState(1, 1, {
      links: [aLink({ start: at(0), end: at(10) }), aLink({ link: 2, start: at(5), end: at(25) }), aLink({ link: 3, start: at(35), end: null })],
    }));
    expect([...activity(model.lists.links.spans, start, start + 40 * minute, 4)]).toEqual([2, 2, 1, 1]);
  });

  test("is labelled at round times", () => {
    expect(roundTimes(start + minute, start + 180 * minute, 50 * minute).map((time) => (time - start) / minute)).toEqual([60, 120, 180]);
  });
});

test("figureList has a unit or a kind for every figure, and a dash for what is not known", () => {
  const list = figureList({ ...aState().figures, generated: null, lost: 3, missedOutage: 2, missedContention: 1 });
  expect(Object.fromEntries(list.map((figure) => [figure.name, figure.text]))).toEqual({
    Links: "1", "Contact time": "8 min 00 s", Generated: "–", Offloaded: "30.0 GB", Lost: "3.00 GB", Stored: "70.0 GB", Cost: "$12.00",
    "Cost per GB": "$0.40", Availability: "99.00 %", Missed: "3", "Missed time": "0 s", Latency: "12.0 min", "Latency 95 %": "40.0 min",
  });
  expect(list.find((figure) => figure.name === "Lost")!.tone).toBe("error");
  expect(list.find((figure) => figure.name === "Missed")!.hint).toContain("2 contacts while the station was out, 1 contact while");
});
