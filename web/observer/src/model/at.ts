import { parseTime } from "@scai/common/time.ts";
import type { Contact, ContactFate, FixedCharge, KeyFigures, Link, Outage } from "../api/types";

/** What is known of a run at a moment, worked out from its history. Times are milliseconds since 1970. */

const minute = 60_000;

/** The ledger as it stood: links begun by then, in the order they came; what had not ended has no outcome yet. */
export function ledgerAt(links: readonly Link[], time: number): readonly Link[] {
  const found: Link[] = [];
  for (const link of links) {
    if (parseTime(link.start) > time) {
      continue;
    }
    found.push(link.end === null || parseTime(link.end) <= time ? link
      : { ...link, end: null, offloaded: null, cost: null, cumulativeBySatellite: null, cumulative: null });
  }
  return found;
}

/** Seconds for which a link has lasted. */
export function linkSeconds(link: Link, time: number): number {
  const end = link.end === null ? time : Math.min(time, parseTime(link.end));
  return Math.max(0, (end - parseTime(link.start)) / 1000);
}

export interface LedgerTotals {
  links: number;
  seconds: number;
  offloaded: number;
  cost: number;
}

export function ledgerTotals(links: readonly Link[], time: number): LedgerTotals {
  const totals = { links: links.length, seconds: 0, offloaded: 0, cost: 0 };
  for (const link of links) {
    totals.seconds += linkSeconds(link, time);
    totals.offloaded += link.offloaded ?? 0;
    totals.cost += link.cost ?? 0;
  }
  return totals;
}

/** What satellites have paid by then, links and fixed contracts, by satellite. */
export function costsAt(links: readonly Link[], fixed: readonly FixedCharge[], time: number): ReadonlyMap<number, number> {
  const costs = new Map<number, number>();
  const add = (satellite: number, cost: number) => costs.set(satellite, (costs.get(satellite) ?? 0) + cost);
  for (const link of links) {
    if (link.end !== null && link.cost !== null && parseTime(link.end) <= time) {
      add(link.satellite, link.cost);
    }
  }
  for (const charge of fixed) {
    if (parseTime(charge.time) <= time) {
      add(charge.satellite, charge.cost);
    }
  }
  return costs;
}

/** Seconds for which a station was out, from a time to another. */
export function secondsOut(outages: readonly Outage[], station: number, from: number, to: number): number {
  let out = 0;
  for (const outage of outages) {
    if (outage.station === station) {
      out += Math.max(0, Math.min(to, parseTime(outage.end)) - Math.max(from, parseTime(outage.start)));
    }
  }
  return out / 1000;
}

/** Percent of the time in operation; null before anything has passed. */
export function availability(outages: readonly Outage[], stations: readonly number[], from: number, to: number): number | null {
  const all = (stations.length * (to - from)) / 1000;
  if (!(all > 0)) {
    return null;
  }
  const out = stations.reduce((sum, station) => sum + secondsOut(outages, station, from, to), 0);
  return 100 * (1 - out / all);
}

/** What a contact is at a moment: null when none of its parts holds then; what was still to come counts as ahead. */
export function fateAt(contact: Contact, time: number): ContactFate | null {
  const part = contact.parts.find((candidate) => parseTime(candidate.start) <= time && time < parseTime(candidate.end));
  return part?.fate ?? null;
}

/** Key figures of a moment in the past; null for what the history alone does not tell. */
export type FiguresAt = { readonly [Name in keyof KeyFigures]: number | null };

/** The key figures as they stood at a moment, as far as links, charges, outages and contacts tell. */
export function figuresAt(
  history: {
    readonly links: readonly Link[];
    readonly fixedCharges: readonly FixedCharge[];
    readonly outages: readonly Outage[];
    readonly contacts: readonly Contact[];
    readonly stations: readonly { readonly id: number }[];
    readonly start: number;
    /** Sum of what all recorders hold then, GB; null when not known. */
    readonly stored: number | null;
  },
  time: number,
): FiguresAt {
  const ledger = ledgerAt(history.links, time);
  const totals = ledgerTotals(ledger, time);
  const cost = totals.cost + history.fixedCharges
    .reduce((sum, charge) => sum + (parseTime(charge.time) <= time ? charge.cost : 0), 0);
  const missed = { outage: 0, contention: 0, milliseconds: 0 };
  for (const contact of history.contacts) {
    if (parseTime(contact.start) > time) {
      continue;
    }
    const fates = new Set<ContactFate>();
    for (const part of contact.parts) {
      const lost = part.fate === "outage" || part.fate === "contention";
      const lasted = Math.min(time, parseTime(part.end)) - parseTime(part.start);
      if (lost && lasted > 0) {
        fates.add(part.fate);
        missed.milliseconds += lasted;
      }
    }
    missed.outage += Number(fates.has("outage"));
    missed.contention += Number(fates.has("contention"));
  }
  return {
    links: totals.links,
    contactMinutes: totals.seconds / 60,
    generated: null,
    offloaded: totals.offloaded,
    lost: null,
    stored: history.stored,
    cost,
    costPerGigabyte: totals.offloaded > 0 ? cost / totals.offloaded : null,
    availability: availability(history.outages, history.stations.map((station) => station.id), history.start, time),
    missedOutage: missed.outage,
    missedContention: missed.contention,
    missedMinutes: missed.milliseconds / minute,
    latencyMean: null,
    latency95: null,
  };
}
