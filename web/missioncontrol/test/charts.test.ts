import { describe, expect, it } from "vitest";
import type { ParameterDefinition, Series } from "../src/api/types";
import { byUnit } from "../src/charts/ChartsView";
import { drawn, thresholdsOf } from "../src/charts/seriesChart";
import { spanOf } from "../src/charts/span";
import { limitText, rangeText, readable, readableAlarm, sampleText, valueText } from "../src/model/words";
import { lanesOf } from "../src/timeline/lanes";

const series = (part: Partial<Series>): Series => ({
  name: "power.batterySoc", unit: "%", fromMs: 1000, columnMs: 10, min: [1, null, 3, null, null], max: [5, null, 6, null, null], last: [2, null, 4, null, null],
  count: [2, 0, 1, 0, 0], ...part,
});
const parameter = (name: string, unit: string, states?: string[]): ParameterDefinition => ({ name, unit, description: "", limits: [], ...(states && { states }) });

describe("series", () => {
  it("are drawn as a line in a band, ending with the last sample", () => {
    const picture = drawn([series({})]);
    expect(picture.time).toEqual([1005, 1015, 1025]);
    expect(picture.series.map((one) => [...(one.values as number[])])).toEqual([[2, 2, 4], [5, 2, 6], [1, 2, 3]]);
    expect(picture.bands).toEqual([expect.objectContaining({ upper: 1, lower: 2 })]);
  });

  it("leave a hole where nothing came for long", () => {
    const values = [1, 2, 3, 4, null, null, null, null, null, null, 5];
    const picture = drawn([series({ min: values, max: values, last: values, count: values.map((value) => (value === null ? 0 : 1)) })]);
    expect([...(picture.series[0]!.values as number[])].slice(3, 7)).toEqual([4, NaN, NaN, NaN]);
  });

  it("share a chart with those of their unit; states stand alone", () => {
    const known = [parameter("a.x", "V"), parameter("a.y", "A"), parameter("a.z", "V"), parameter("a.s", "", ["on", "off"]), parameter("a.t", "", ["on", "off"])];
    expect(byUnit(known, ["a.z", "a.y", "a.x", "a.s", "a.t", "gone"])).toEqual([["a.z", "a.x"], ["a.y"], ["a.s"], ["a.t"]]);
  });

  it("have the limits that always hold as lines", () => {
    const limits = [{ severity: "warning", low: 40, minViolations: 1, deadband: 0 }, { severity: "critical", low: 1, high: 9, minViolations: 1, deadband: 0, context: "a=1" }] as const;
    expect(thresholdsOf({ ...parameter("a.x", "V"), limits: [...limits] })).toEqual([{ value: 40, label: "warning", colour: "--severity-warning" }]);
  });

  it("reach back from now, not before the start", () => {
    expect(spanOf(10, 3_600_000, 0)).toEqual({ from: 3_000_000, to: 3_600_000 });
    expect(spanOf(600, 3_600_000, 0)).toEqual({ from: 0, to: 3_600_000 });
    expect(spanOf(null, 30_000, 0)).toEqual({ from: -30_000, to: 30_000 });
  });
});

describe("words", () => {
  it("are readable", () => {
    expect(readable("power.batterySoc")).toBe("Battery soc");
    expect(readableAlarm({ parameter: "power.batterySoc" })).toBe("Power: battery soc");
    expect(readableAlarm({ parameter: "event:power:BATTERY_LOW" })).toBe("Event BATTERY_LOW of power");
    expect([valueText(null), valueText(0), valueText(0.12345), valueText(12.345), valueText(-273.15), valueText(1.5e-7)]).toEqual(["–", "0", "0.1235", "12.35", "−273.2", "1.500e−7"]);
    expect(sampleText({ value: 1, unit: "", state: "safe" })).toBe("safe");
    expect(sampleText({ value: 12.5, unit: "V" })).toBe("12.50 V");
    expect(rangeText({ low: 0.5, high: 1200 })).toBe("0.5 to 1\u202f200");
    expect([rangeText({ low: 1, high: 2 }, "V"), rangeText({ low: 1 }), rangeText({ high: 2 }), rangeText({})]).toEqual(["1 to 2 V", "at least 1", "at most 2", "any"]);
    expect(limitText({ severity: "watch", low: 273, high: 318, minViolations: 3, deadband: 1, context: "a=1" }, { unit: "K" })).toBe("watch: 273 to 318 K while a=1");
  });
});

describe("the timeline", () => {
  const item = (kind: string, from: number, to: number | null) => ({
    spacecraft: 1, kind, title: kind, from: new Date(from).toISOString(), to: to === null ? null : new Date(to).toISOString(), planned: false,
  });

  it("has a lane for each kind, in order, and rows for what overlaps", () => {
    const lanes = lanesOf([item("event", 5, null), item("contact", 0, 100), item("contact", 50, 150), item("contact", 160, null)], 200, 1000, 20);
    expect(lanes.map((lane) => [lane.kind, lane.rows])).toEqual([["contact", 2], ["event", 1]]);
    expect(lanes[0]!.items.map((placed) => [placed.from, placed.to, placed.row])).toEqual([[0, 100, 0], [50, 150, 1], [160, 200, 0]]);
    expect(lanes[1]!.items[0]).toMatchObject({ from: 5, to: 25 });
  });
});
