import { viridis } from "@scai/common/map/heat.ts";

/** Colours from low to high; all stay readable without colour. */
export const scales: Readonly<Record<string, readonly string[]>> = {
  viridis,
  cividis: ["#00224e", "#123570", "#3b496c", "#575d6d", "#707173", "#8a8678", "#a59c74", "#c3b369", "#e1cc55", "#fee838"],
  magma: ["#000004", "#1d1147", "#51127c", "#832681", "#b63679", "#e65164", "#fb8861", "#fec287", "#fcfdbf"],
  greys: ["#1b1b1b", "#f2f2f2"],
};

/** The least and greatest value that there is; null without any. */
export function rangeOf(values: readonly (number | null)[]): { low: number; high: number } | null {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (value !== null && !Number.isNaN(value)) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return low <= high ? { low, high } : null;
}

/** Where a value stands between two, 0 to 1; the middle where they are one. */
export function partOf(value: number, low: number, high: number): number {
  return high > low ? Math.max(0, Math.min(1, (value - low) / (high - low))) : 0.5;
}

/** Round numbers from low to high, inclusive where they are round: about as many as wanted. */
export function ticksOf(low: number, high: number, wanted = 5): number[] {
  if (!(high > low)) {
    return [low];
  }
  const rough = (high - low) / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((size) => size >= rough * 0.999) ?? 10 * power;
  const ticks: number[] = [];
  for (let at = Math.ceil(low / step - 1e-9); at * step <= high + step * 1e-9; at++) {
    ticks.push(Number((at * step).toPrecision(12)));
  }
  return ticks;
}

/** Seconds are shown in the unit that suits the greatest of them. */
export function readable(unit: string, high: number): { unit: string; per: number } {
  return unit !== "s" ? { unit: unit === "1" ? "" : unit, per: 1 }
    : high >= 3 * 86_400 ? { unit: "d", per: 86_400 }
    : high >= 3 * 3600 ? { unit: "h", per: 3600 }
    : high >= 180 ? { unit: "min", per: 60 }
    : { unit: "s", per: 1 };
}

/** "revisit-time.max" as a heading. */
export function figureTitle(name: string): string {
  const [figure = "", part] = name.split(".");
  const words = /^[ghvpt]dop$/.test(figure) ? figure.toUpperCase() : figure.replaceAll("-", " ");
  const title = words.charAt(0).toUpperCase() + words.slice(1);
  return part ? `${title}, ${part.replaceAll("-", " ")}` : title;
}

/** What the colours reach from and to. */
export interface Range {
  readonly low: number;
  readonly high: number;
}
