import { describe, expect, test } from "vitest";
import css from "../src/theme.css?raw";
import { colourNames } from "../src/theme.ts";

const blocks = { light: properties(/:root \{([^}]*)\}/.exec(css)![1]!), dark: properties(/\[data-theme="dark"\] \{([^}]*)\}/.exec(css)![1]!) };

function properties(block: string): Map<string, string> {
  return new Map([...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((match) => [match[1]!, match[2]!]));
}

/** WCAG 2: from 1 (equal) to 21 (black on white). */
function contrast(a: string, b: string): number {
  const luminance = (colour: string) => {
    const [r, g, b] = [1, 3, 5].map((at) => {
      const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

describe.each(Object.entries(blocks))("the %s theme", (_, colours) => {
  test("names every colour that canvases ask for", () => {
    expect(colourNames.filter((name) => !colours.has(name))).toEqual([]);
  });

  test.each(["text", "text-muted", "accent", "ok", "warning", "error"])("has text in %s that reads on every ground (4.5:1)", (name) => {
    for (const ground of ["bg", "surface", "raised", "sunken"]) {
      expect(contrast(colours.get(name)!, colours.get(ground)!), `${name} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each([["accent", "accent-soft"], ["ok", "ok-soft"], ["warning", "warning-soft"], ["error", "error-soft"], ["on-accent", "accent"]])(
    "has text in %s that reads on %s (4.5:1)", (name, ground) => {
      expect(contrast(colours.get(name)!, colours.get(ground)!)).toBeGreaterThanOrEqual(4.5);
    });

  test.each(["linked", "outage", "contention", "elsewhere", "unused", "ahead", "border-strong", "focus", "selected", "satellite",
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `series-${n}`)])("has marks in %s that stand out (3:1)", (name) => {
    for (const ground of ["surface", "land"]) {
      expect(contrast(colours.get(name)!, colours.get(ground)!), `${name} on ${ground}`).toBeGreaterThanOrEqual(3);
    }
  });
});
