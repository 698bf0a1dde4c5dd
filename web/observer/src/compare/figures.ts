import { minutesText, moneyText, numberText, percentText, volumeText } from "@scai/common/format.ts";
import type { KeyFigures } from "../api/types";

/** A key figure: what it is called, and how it reads. */
export interface Figure {
  key: keyof KeyFigures;
  name: string;
  say: (value: number | null) => string;
  /** Whether more of it is better; null where it is neither. */
  better: "more" | "less" | null;
}

const count = (value: number | null) => numberText(value);

/** The key figures in the order in which they are read. */
export const figures: readonly Figure[] = [
  { key: "links", name: "Links", say: count, better: null },
  { key: "contactMinutes", name: "Contact time, linked", say: (value) => minutesText(value), better: null },
  { key: "generated", name: "Data generated", say: volumeText, better: null },
  { key: "offloaded", name: "Data offloaded", say: volumeText, better: "more" },
  { key: "lost", name: "Data lost", say: volumeText, better: "less" },
  { key: "stored", name: "Data on board", say: volumeText, better: null },
  { key: "cost", name: "Cost", say: (value) => moneyText(value), better: "less" },
  { key: "costPerGigabyte", name: "Cost per GB offloaded", say: (value) => moneyText(value, 4), better: "less" },
  { key: "availability", name: "Availability of stations", say: (value) => percentText(value, 2), better: "more" },
  { key: "missedOutage", name: "Contacts lost to outages", say: count, better: "less" },
  { key: "missedContention", name: "Contacts lost to contention", say: count, better: "less" },
  { key: "missedMinutes", name: "Contact time lost", say: (value) => minutesText(value), better: "less" },
  { key: "latencyMean", name: "From collection to ground, mean", say: (value) => minutesText(value), better: "less" },
  { key: "latency95", name: "From collection to ground, 95th percentile", say: (value) => minutesText(value), better: "less" },
];

/** The second figure compared with the first. */
export interface Difference {
  /** Null where one of them is not known. */
  amount: number | null;
  /** Percent of the first; null where that is zero or not known. */
  percent: number | null;
  verdict: "same" | "better" | "worse" | "different";
}

/** What parts two figures, and whether the second is the better one. */
export function difference(figure: Pick<Figure, "better">, a: number | null, b: number | null): Difference {
  if (a === null || b === null) {
    return { amount: null, percent: null, verdict: a === b ? "same" : "different" };
  }
  const amount = b - a;
  const percent = a === 0 ? null : (100 * amount) / Math.abs(a);
  const verdict = amount === 0 ? "same" : figure.better === null ? "different" : amount > 0 === (figure.better === "more") ? "better" : "worse";
  return { amount, percent, verdict };
}
