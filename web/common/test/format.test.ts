import { describe, expect, test } from "vitest";
import {
  countText, dataRateText, kilometresText, latitudeText, longitudeText, minutesText, moneyText, numberText, percentText, rateText, shareText,
  volumeText,
} from "../src/format.ts";
import { clockText, dateTimeText, durationText, isoTime, parseTime, utcText } from "../src/time.ts";

describe("shares", () => {
  test.each([[27, 27, "27"], [200, 50_000, "200 of 50\u202f000"], [200, null, "200+"], [3, 2, "3"]])(
    "%s of %s reads %s", (shown, total, text) => expect(shareText(shown, total)).toBe(text));
});

describe("numbers", () => {
  test.each([
    [0, 0, "0"], [1234567.891, 1, "1\u202f234\u202f567.9"], [-12.5, 1, "−12.5"], [-0.04, 1, "0.0"], [null, 2, "–"], [NaN, 2, "–"],
    [Infinity, 0, "∞"],
  ])("%s with %s decimals reads %s", (value, decimals, text) => expect(numberText(value, decimals)).toBe(text));

  test("volumes take the unit that fits", () => {
    expect([0, 0.0123, 0.9999, 12.34, 999.4, 1250, 2_500_000].map(volumeText)).toEqual(
      ["0 GB", "12.3 MB", "1.00 GB", "12.3 GB", "999 GB", "1.25 TB", "2.50 PB"]);
  });

  test("money, shares, minutes, rates and distances carry their unit", () => {
    expect(moneyText(-1234.5)).toBe("−$1\u202f234.50");
    expect(percentText(99.456)).toBe("99.5 %");
    expect(minutesText(7.25)).toBe("7.3 min");
    expect(dataRateText(2.5)).toBe("2.50 MB/s");
    expect(kilometresText(550_123)).toBe("550.1 km");
    expect(rateText(600)).toBe("600×");
    expect(rateText(null)).toBe("max");
    expect(countText(1, "link")).toBe("1 link");
    expect(countText(1200, "link")).toBe("1\u202f200 links");
  });

  test("angles name their hemisphere", () => {
    expect(latitudeText(-12.345)).toBe("12.35° S");
    expect(longitudeText(179.999)).toBe("180.00° E");
    expect(latitudeText(null)).toBe("–");
  });
});

describe("times", () => {
  const time = Date.UTC(2020, 0, 2, 3, 4, 5, 678);

  test("are UTC and say so", () => {
    expect(utcText(time)).toBe("2020-01-02 03:04:05 UTC");
    expect(dateTimeText(time, 3)).toBe("2020-01-02 03:04:05.678");
    expect(clockText(time)).toBe("03:04:05");
    expect(utcText(NaN)).toBe("–");
  });

  test("go to ISO and back", () => {
    expect(parseTime(isoTime(time))).toBe(time);
    expect(isoTime(Date.UTC(2020, 0, 1))).toBe("2020-01-01T00:00:00Z");
    expect(parseTime(null)).toBeNaN();
  });

  test.each([
    [0, "0 s"], [0.25, "250 ms"], [9.96, "10.0 s"], [59.97, "1 min 00 s"], [260, "4 min 20 s"], [3599.6, "1 h 00 min"],
    [3720, "1 h 02 min"], [86_399, "1 d 00 h"], [183_600, "2 d 03 h"], [-90, "−1 min 30 s"], [null, "–"],
  ])("%s seconds read %s", (seconds, text) => expect(durationText(seconds)).toBe(text));
});
