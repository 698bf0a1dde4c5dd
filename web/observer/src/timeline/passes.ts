import { lowerBound } from "@scai/common/charts/decimate.ts";
import { parseTime } from "@scai/common/time.ts";
import type { Contact, ContactFate } from "../api/types";

/** Fates in the order in which they are drawn: the last one is on top. */
export const fates: readonly ContactFate[] = ["ahead", "unused", "elsewhere", "contention", "outage", "linked"];

/** Parts of contacts in columns, sorted by start. */
export interface PassColumn {
  count: number;
  /** Milliseconds since 1970. */
  start: Float64Array;
  end: Float64Array;
  /** Place in `fates`. */
  fate: Uint8Array;
  /** Place in the list of contacts. */
  contact: Int32Array;
  /** Length of the longest part: how far before a moment a part may begin that lasts until then. */
  longest: number;
}

/** Parts of all contacts by satellite, by station, and by both. */
export interface PassIndex {
  bySatellite: Map<number, PassColumn>;
  byStation: Map<number, PassColumn>;
  byPair: Map<string, PassColumn>;
  /** Stations that a satellite meets and satellites that a station meets, in the order of their ids. */
  stationsOf: Map<number, number[]>;
  satellitesOf: Map<number, number[]>;
}

interface Parsed {
  start: number[];
  end: number[];
  fate: number[];
}

const parsed = new WeakMap<Contact, Parsed>();
const placeOfFate = new Map(fates.map((fate, place) => [fate, place]));

function partsOf(contact: Contact): Parsed {
  let found = parsed.get(contact);
  if (!found) {
    found = {
      start: contact.parts.map((part) => parseTime(part.start)),
      end: contact.parts.map((part) => parseTime(part.end)),
      fate: contact.parts.map((part) => placeOfFate.get(part.fate) ?? 1),
    };
    parsed.set(contact, found);
  }
  return found;
}

/** Key of a satellite and a station. */
export function pairKey(satellite: number, station: number): string {
  return `${satellite}/${station}`;
}

/** Sorts the parts of all contacts into the rows of a timeline. A contact that has not changed is not parsed again. */
export function passIndex(contacts: readonly Contact[]): PassIndex {
  const satellites = new Map<number, number[]>();
  const stations = new Map<number, number[]>();
  const pairs = new Map<string, number[]>();
  contacts.forEach((contact, place) => {
    add(satellites, contact.satellite, place);
    add(stations, contact.station, place);
    add(pairs, pairKey(contact.satellite, contact.station), place);
  });
  const columns = <K>(groups: Map<K, number[]>) => new Map([...groups].map(([key, places]) => [key, columnOf(contacts, places)]));
  const others = (groups: Map<number, number[]>, other: "satellite" | "station") => new Map([...groups].map(([key, places]) =>
    [key, [...new Set(places.map((place) => contacts[place]![other]))].sort((a, b) => a - b)]));
  return {
    bySatellite: columns(satellites), byStation: columns(stations), byPair: columns(pairs),
    stationsOf: others(satellites, "station"), satellitesOf: others(stations, "satellite"),
  };
}

function add<K>(groups: Map<K, number[]>, key: K, place: number): void {
  const group = groups.get(key);
  if (group) {
    group.push(place);
  } else {
    groups.set(key, [place]);
  }
}

function columnOf(contacts: readonly Contact[], places: readonly number[]): PassColumn {
  const rows: [start: number, end: number, fate: number, contact: number][] = [];
  for (const place of places) {
    const parts = partsOf(contacts[place]!);
    for (let at = 0; at < parts.start.length; at++) {
      rows.push([parts.start[at]!, parts.end[at]!, parts.fate[at]!, place]);
    }
  }
  rows.sort((a, b) => a[0] - b[0]);
  return {
    count: rows.length,
    start: Float64Array.from(rows, (row) => row[0]),
    end: Float64Array.from(rows, (row) => row[1]),
    fate: Uint8Array.from(rows, (row) => row[2]),
    contact: Int32Array.from(rows, (row) => row[3]),
    longest: rows.reduce((most, row) => Math.max(most, row[1] - row[0]), 0),
  };
}

/** The part that is on top at a moment, give or take `slack` milliseconds; -1 for none. */
export function partAt(column: PassColumn, time: number, slack: number): number {
  let best = -1;
  for (let at = lowerBound(column.start, time - slack - column.longest); at < column.count && column.start[at]! <= time + slack; at++) {
    if (column.end[at]! >= time - slack && (best < 0 || column.fate[at]! >= column.fate[best]!)) {
      best = at;
    }
  }
  return best;
}

/**
 * Calls `draw` for what is seen of a column between two times at `scale` pixels per millisecond: parts that fall on pixels that
 * their fate has covered already are left out.
 */
export function eachSeen(
  column: PassColumn, from: number, to: number, scale: number, draw: (left: number, right: number, fate: number, place: number) => void,
): void {
  const covered = new Float64Array(fates.length).fill(-Infinity);
  for (let at = lowerBound(column.start, from - column.longest); at < column.count && column.start[at]! < to; at++) {
    if (column.end[at]! <= from) {
      continue;
    }
    const fate = column.fate[at]!;
    const left = (column.start[at]! - from) * scale;
    const right = (column.end[at]! - from) * scale;
    if (right - left < 1 && Math.floor(right) <= covered[fate]!) {
      continue;
    }
    covered[fate] = Math.floor(right);
    draw(left, right, fate, at);
  }
}
