import { describe, expect, it } from "vitest";
import { itemOf, textsOf } from "../src/catalogue/form";
import { fieldsOf, kinds } from "../src/catalogue/kinds";
import { parseNumber, parseUtc, parseWhole, utcFieldText } from "@scai/common/forms/parse.ts";

describe("numbers and times of forms", () => {
  it.each([["12.5", 12.5], ["−3", -3], ["1,5", 1.5], ["1e3", 1000], ["", null], ["  7 ", 7]])("takes %j for %j", (text, value) => {
    expect(parseNumber(text)).toEqual({ value });
  });

  it.each(["x", "1.2.3", "0x10", "12 km", "Infinity", "-"])("refuses %j", (text) => {
    expect(parseNumber(text)).toHaveProperty("wrong");
  });

  it("tells whole numbers from others", () => {
    expect(parseWhole("25544")).toEqual({ value: 25544 });
    expect(parseWhole("2.5")).toHaveProperty("wrong");
  });

  it.each([["2026-11-21 06:30", "2026-11-21T06:30:00Z"], ["2026-11-21T06:30:15Z", "2026-11-21T06:30:15Z"], ["2024-02-29 00:00 UTC", "2024-02-29T00:00:00Z"]])(
    "takes %j for UTC", (text, iso) => {
      const time = Date.parse(iso);
      expect(parseUtc(text)).toEqual({ value: time });
      expect(parseUtc(utcFieldText(time))).toEqual({ value: time });
    });

  it.each(["2026-02-30 00:00", "yesterday", "2026-11-21", "2026-11-21 25:00", "21.11.2026 06:30"])("refuses the time %j", (text) => {
    expect(parseUtc(text)).toHaveProperty("wrong");
  });
});

describe("the editor", () => {
  const fields = fieldsOf(kinds.sensors);

  it("leaves out what is empty or belongs to another type", () => {
    const texts = { ...textsOf({}, fields), name: "Eye", type: "sar", horizontalHalfAngleDegrees: "20", minimumPitchDegrees: "20", maximumPitchDegrees: "45", minimumAzimuthDegrees: "0", maximumAzimuthDegrees: "180" };
    expect(itemOf(texts, fields)).toEqual({
      item: { name: "Eye", type: "sar", minimumPitchDegrees: 20, maximumPitchDegrees: 45, minimumAzimuthDegrees: 0, maximumAzimuthDegrees: 180 }, wrong: {},
    });
  });

  it("names every field that is not as expected", () => {
    const { wrong } = itemOf({ ...textsOf({}, fields), type: "optical", horizontalHalfAngleDegrees: "wide", satelliteId: "1.5" }, fields);
    expect(Object.keys(wrong).sort()).toEqual(["horizontalHalfAngleDegrees", "name", "satelliteId", "verticalHalfAngleDegrees"]);
  });

  it("gives an item back as it was read", () => {
    const item = { name: "ISS", catalogueNumber: 25544, massKilograms: 419725.5, launchDate: "1998-11-20", status: "active", notes: "two\nlines " };
    const all = fieldsOf(kinds.satellites);
    expect(itemOf(textsOf(item, all), all)).toEqual({ item, wrong: {} });
  });
});
