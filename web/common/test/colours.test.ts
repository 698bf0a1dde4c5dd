import { describe, expect, it } from "vitest";
import { faded } from "../src/charts/colours";

describe("faded", () => {
  it("fades long and short colours alike", () => {
    expect(faded("#ffffff", 0.15)).toBe("rgba(255, 255, 255, 0.15)");
    expect(faded("#fff", 0.15)).toBe("rgba(255, 255, 255, 0.15)");
    expect(faded("#1a2b3c", 1)).toBe("rgba(26, 43, 60, 1)");
  });
});
