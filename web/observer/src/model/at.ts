import { parseTime } from "@scai/common/time.ts";
import type { Contact, ContactFate, FixedCharge, KeyFigures, Link, Outage, Station } from "../api/types";
import type { KeyedList } from "./spans";

/** What is known of a run at a moment, worked out from its history. Times are milliseconds since 1970. */

const minute = 60_000;

/** The ledger as it stood: links begun by then, in the order they came; what had not ended has no outcome yet. */
export function ledgerAt(links: KeyedList<Link>, time: number): readonly Link[] {
  const found: Link[] = [];
  const { start, end } = links.spans;
  links.items.value.forEach((link, place) => {
    if (start[place]! <= time) {
      found.push(end[place]! <= time || link.end === null ? link
        : { ...link, end: null, offloaded: null, cost: null, cumulativeBySatellite: null, cumulative: null });
    }
  });
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
export function costsAt(links: KeyedList<Link>, fixed: KeyedList<FixedCharge>, time: number): ReadonlyMap<number, number> {
  const costs = new Map<number, number>();
  const add = (satellite: number, cost: number) => costs.set(satellite, (costs.get(satellite) ?? 0) + cost);
  links.items.value.forEach((link, place) => {
    if (link.cost !== null && links.spans.end[place]! <= time) {
      add(link.satellite, link.cost);
    }
  });
  fixed.items.value.forEach((charge, place) => {
    if (fixed.spans.start[place]! <= time) {
      add(charge.satellite, charge.cost);
    }
  });
  return costs;
}

/** Seconds for which a station was out, from a time to another. */
export function secondsOut(outages: readonly Outage[], station: number, from: number, to: number): number {
  return outages.reduce((sum, outage) => sum + (outage.station === station ? overlap(outage, from, to) : 0), 0);
}

function overlap(outage: Outage, from: number, to: number): number {
  return Math.max(0, Math.min(to, parseTime(outage.end)) - Math.max(from, parseTime(outage.start))) / 1000;
}

/** Percent of the time in operation of some stations; null before anything has passed. */
export function availability(outages: readonly Outage[], stations: readonly number[], from: number, to: number): number | null {
  const all = (stations.length * (to - from)) / 1000;
  if (!(all > 0)) {
    return null;
  }
  const counted = new Set(stations);
  const out = outages.reduce((sum, outage) => sum + (counted.has(outage.station) ? overlap(outage, from, to) : 0), 0);
  return 100 * (1 - out / all);
}

/** What a contact is at a moment: null when none of its parts holds then; what was still to come counts as ahead. */
export function fateAt(contact: Contact, time: number): ContactFate | null {
  const part = contact.parts.find((candidate) => parseTime(candidate.start) <= time && time < parseTime(candidate.end));
  return part?.fate ?? null;
}

/** Key figures of a moment in the past; null for what the history alone does not tell. */
export type FiguresAt = { readonly [Name in keyof KeyFigures]: number | null };

/** What of a run's history key figures are worked out from. */
export interface History {
  readonly links: KeyedList<Link>;
  readonly fixedCharges: KeyedList<FixedCharge>;
  readonly outages: KeyedList<Outage>;
  readonly contacts: KeyedList<Contact>;
  readonly stations: KeyedList<Station>;
}

/** The key figures as they stood at a moment, as far as links, charges, outages and contacts tell. */
export function figuresAt(history: History, from: number, time: number): FiguresAt {
  const links = linkFigures(history.links, time);
  const missed = missedFigures(history.contacts, time);
  const charged = history.fixedCharges.spans.start;
  const cost = links.cost + history.fixedCharges.items.value
    .reduce((sum, charge, place) => sum + (charged[place]! <= time ? charge.cost : 0), 0);
  const stations = history.stations.items.value.map((station) => station.id);
  return {
    links: links.count,
    contactMinutes: links.milliseconds / minute,
    generated: null,
    offloaded: links.offloaded,
    lost: null,
    stored: null,
    cost,
    costPerGigabyte: links.offloaded > 0 ? cost / links.offloaded : null,
    availability: availability(history.outages.items.value, stations, from, time),
    missedOutage: missed.outage,
    missedContention: missed.contention,
    missedMinutes: missed.milliseconds / minute,
    latencyMean: null,
    latency95: null,
  };
}

function linkFigures(links: KeyedList<Link>, time: number) {
  const { start, end } = links.spans;
  const sum = { count: 0, milliseconds: 0, offloaded: 0, cost: 0 };
  links.items.value.forEach((link, place) => {
    if (start[place]! <= time) {
      sum.count++;
      sum.milliseconds += Math.min(time, end[place]!) - start[place]!;
      if (end[place]! <= time) {
        sum.offloaded += link.offloaded ?? 0;
        sum.cost += link.cost ?? 0;
      }
    }
  });
  return sum;
}

/** Contacts of which a part could not be used, by reason, and for how long. */
function missedFigures(contacts: KeyedList<Contact>, time: number) {
  const { start } = contacts.spans;
  const sum = { outage: 0, contention: 0, milliseconds: 0 };
  contacts.items.value.forEach((contact, place) => {
    if (start[place]! > time) {
      return;
    }
    let outage = 0;
    let contention = 0;
    for (const part of contact.parts) {
      if (part.fate === "outage" || part.fate === "contention") {
        const lasted = Math.min(time, parseTime(part.end)) - parseTime(part.start);
        if (lasted > 0) {
          sum.milliseconds += lasted;
          outage ||= Number(part.fate === "outage");
          contention ||= Number(part.fate === "contention");
        }
      }
    }
    sum.outage += outage;
    sum.contention += contention;
  });
  return sum;
}
