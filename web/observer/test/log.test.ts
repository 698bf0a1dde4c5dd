import { describe, expect, test, vi } from "vitest";
import { jsonTokens } from "../src/log/JsonText";
import { LogFeed, matches } from "../src/log/LogFeed";
import { aLine } from "./fake";

const numbers = (feed: LogFeed) => feed.lines.value.map((line) => line.number);
const page = (newest: number, count: number, before: number | null) =>
  ({ total: newest + 1, before, lines: Array.from({ length: count }, (_, line) => aLine(newest - line)) });

describe("matches", () => {
  const line = aLine(3, { severity: "warning", satellite: 2, text: "Recorder of SAT-2 is full" });
  test.each([
    [{}, true], [{ app: "constellation" }, true], [{ app: "ground" }, false], [{ satellite: 2 }, true], [{ satellite: 0 }, false],
    [{ station: 2 }, false], [{ severity: "info" as const }, true], [{ severity: "error" as const }, false], [{ text: "recorder OF" }, true],
    [{ text: "empty" }, false],
  ])("%o: %s", (filter, expected) => expect(matches(filter, line)).toBe(expected));
});

describe("LogFeed", () => {
  test("reads the newest page, then older ones until there are none", async () => {
    const fetch = vi.fn().mockResolvedValueOnce(page(9, 3, 7)).mockResolvedValueOnce(page(6, 2, null));
    const feed = new LogFeed(fetch);
    await feed.load();
    await feed.older();
    await feed.older();
    expect(numbers(feed)).toEqual([9, 8, 7, 6, 5]);
    expect(fetch.mock.calls.map((call) => call[1])).toEqual([null, 7]);
  });

  test("takes what a live run says once, in front, as far as the filter finds it", async () => {
    const feed = new LogFeed(() => Promise.resolve(page(9, 2, 8)));
    await feed.load({ satellite: 1 });
    feed.take([8, 9, 10, 11, 12, 13].map((number) => aLine(number)));
    feed.take([12, 13].map((number) => aLine(number)));
    expect(numbers(feed)).toEqual([13, 10, 9, 8]);
    expect(feed.total.value).toBe(12);
    expect(feed.sampled.value).toBe(false);
  });

  test("says when the stream left lines out, until it is read in full again", async () => {
    const feed = new LogFeed(() => Promise.resolve(page(9, 2, 8)));
    await feed.load();
    feed.take([aLine(20)]);
    expect(feed.sampled.value).toBe(true);
    await feed.load();
    expect(feed.sampled.value).toBe(false);
  });

  test("lets messages wait while the tail is paused, and goes on reading behind a tail that was cut", async () => {
    const fetch = vi.fn(() => Promise.resolve(page(9, 2, 8)));
    const feed = new LogFeed(fetch);
    await feed.load();
    feed.tail.value = false;
    feed.take([aLine(10)]);
    expect(numbers(feed)).toEqual([9, 8]);
    feed.tail.value = true;
    feed.take(Array.from({ length: 6000 }, (_, line) => aLine(10 + line)));
    expect(feed.lines.value).toHaveLength(5000);
    await feed.older();
    expect(fetch).toHaveBeenLastCalledWith({}, 1010, 200, expect.anything());
  });

  test("says in words what went wrong", async () => {
    const feed = new LogFeed(() => Promise.reject(new Error("The run is gone.")));
    await feed.load();
    expect([feed.error.value, feed.loading.value]).toEqual(["The run is gone.", false]);
  });
});

describe("jsonTokens", () => {
  const text = (json: string) => jsonTokens(json).map((token) => token.text).join("");

  test("lays out by two spaces and keeps digits as they were published", () => {
    expect(text('{"a":[1.50,{"b":null}],"c":{},"d":"x,{y}","e":12345678901234567890}')).toBe(
      '{\n  "a": [\n    1.50,\n    {\n      "b": null\n    }\n  ],\n  "c": {},\n  "d": "x,{y}",\n  "e": 12345678901234567890\n}');
  });

  test("names what a part is", () => {
    expect(jsonTokens('{"a":"b","c":[-1e3,true]}').filter((token) => token.kind !== "plain").map((token) => [token.kind, token.text])).toEqual([
      ["key", '"a"'], ["string", '"b"'], ["key", '"c"'], ["number", "-1e3"], ["word", "true"],
    ]);
  });

  test("leaves what is not JSON as it is", () => expect(jsonTokens("not {json")).toEqual([{ text: "not {json", kind: "plain" }]));
});
