import type { Amount } from "@scai/common/charts/stack.ts";
import type { FixedCharge, Link } from "../api/types";

export type CostGrouping = "satellite" | "station";

/** Key of the fixed charges where charges stand by station: no station earns them. */
export const fixedKey = -1;

/** Charges of ended links, due when the link ended, and fixed charges, by what they are grouped by. */
export function chargesBy(grouping: CostGrouping, links: readonly Link[], fixed: readonly FixedCharge[]): Amount[] {
  const amounts: Amount[] = discreteCharges(links, grouping);
  for (const charge of fixed) {
    amounts.push({ key: grouping === "satellite" ? charge.satellite : fixedKey, time: Date.parse(charge.time), amount: charge.cost });
  }
  return amounts;
}

/** What links cost, each due when it ended. */
export function discreteCharges(links: readonly Link[], grouping: CostGrouping): Amount[] {
  return links.filter((link) => link.end !== null && link.cost !== null)
    .map((link) => ({ key: link[grouping], time: Date.parse(link.end!), amount: link.cost! }));
}

/** Discrete and fixed charges as two keys: 0 and 1. */
export function chargesByKind(links: readonly Link[], fixed: readonly FixedCharge[]): Amount[] {
  return [
    ...discreteCharges(links, "satellite").map((item) => ({ ...item, key: 0 })),
    ...fixed.map((charge) => ({ key: 1, time: Date.parse(charge.time), amount: charge.cost })),
  ];
}
