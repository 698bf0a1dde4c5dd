import { expect, test } from "vitest";
import { envelope, lowerBound } from "../src/charts/decimate.ts";
import { bucketed, bucketWidth, cumulative, stacked } from "../src/charts/stack.ts";
import { axisNumber, markText, timeMarks } from "../src/charts/utcAxis.ts";

const hour = 3_600_000;

test("envelope_aSingleSampleAmongThousands_staysInTheMaximum", () => {
  const time = Array.from({ length: 10_000 }, (_, at) => at);
  const thinned = envelope({ time, value: time.map((at) => (at === 7777 ? 99 : 1)) }, 100);
  expect(thinned.time.length).toBe(100);
  expect(Math.max(...thinned.maximum)).toBe(99);
  expect(thinned.minimum.every((value) => value === 1)).toBe(true);
  expect(thinned.time).toEqual([...thinned.time].sort((a, b) => a - b));
});

test("envelope_gapsAndOneInstant_areLeftOutAndKept", () => {
  expect(envelope({ time: [0, 1, 9, 10], value: [1, NaN, 3, 4] }, 10)).toEqual({ time: [0, 10], minimum: [1, 3], maximum: [1, 4] });
  expect(envelope({ time: [5, 5], value: [2, 8] }, 10)).toEqual({ time: [5], minimum: [2], maximum: [8] });
  expect(envelope({ time: [], value: [] }, 10).time).toEqual([]);
});

test("lowerBound_values_givesTheFirstThatIsNotBefore", () => {
  expect([0, 1, 2, 3, 9].map((value) => lowerBound([1, 2, 2, 4], value))).toEqual([0, 0, 1, 3, 4]);
});

test("bucketed_amounts_keepsEveryCent", () => {
  const amounts = Array.from({ length: 997 }, (_, at) => ({ key: at % 23, time: at * 60_000, amount: (at % 7) + 0.25 }));
  const table = bucketed(amounts, 0, 997 * 60_000, 600_000, 5);
  const whole = amounts.reduce((sum, item) => sum + item.amount, 0);
  expect(table.series.length).toBe(6);
  expect(table.series.at(-1)).toMatchObject({ key: null, keys: 18 });
  expect(table.total).toBeCloseTo(whole, 9);
  expect(stacked(table.series.map((item) => cumulative(item.values))).at(-1)!.at(-1)).toBeCloseTo(whole, 9);
});

test("bucketed_anAmountOnTheEdge_countsAtTheEdgeAndNotBefore", () => {
  const table = bucketed([{ key: 1, time: 20, amount: 5 }, { key: 1, time: 21, amount: 7 }], 0, 30, 10, 8);
  expect(table.time).toEqual([0, 10, 20, 30]);
  expect(table.series[0]!.values).toEqual([0, 0, 5, 7]);
});

test("bucketed_oneKeyTooMany_isShownByName", () => {
  const amounts = [1, 2, 3].map((key) => ({ key, time: 1, amount: key }));
  expect(bucketed(amounts, 0, 10, 10, 2).series.map((item) => item.key)).toEqual([1, 2, 3]);
});

test("bucketWidth_aDay_isRound", () => {
  expect(bucketWidth(24 * hour, 480)).toBe(300_000);
  expect(bucketWidth(100 * 24 * hour, 48)).toBe(3 * 24 * hour);
});

test("stacked_layers_eachStandsOnThoseBelow", () => {
  expect(stacked([[1, 2], [3, 4], [0, 1]])).toEqual([[1, 2], [4, 6], [4, 7]]);
});

test("timeMarks_aWindow_fallOnRoundTimesAndDoNotCrowd", () => {
  const from = Date.UTC(2026, 0, 1, 22, 17);
  const { times, step } = timeMarks(from, from + 8 * hour, 800);
  expect(times.every((time) => time % step === 0)).toBe(true);
  expect(times.length).toBeLessThanOrEqual(Math.ceil(800 / 84));
  expect(times.length).toBeGreaterThan(3);
});

test("markText_midnightAndSeconds_saysTheDateAndNoMoreThanItMust", () => {
  const midnight = Date.UTC(2026, 0, 2);
  expect(markText(midnight, hour, false)).toBe("00:00\n2 Jan");
  expect(markText(midnight + hour, hour, false)).toBe("01:00");
  expect(markText(midnight + 5000, 5000, false)).toBe("00:00:05");
  expect(markText(midnight, 24 * hour, false)).toBe("2 Jan");
});

test("axisNumber_numbers_areShort", () => {
  expect([0, 0.30000000000000004, 12_500, 1_250_000].map(axisNumber)).toEqual(["0", "0.3", "12\u2009500", "1\u2009250\u2009000"]);
});
