import { isoTime } from "@scai/common/time.ts";
import type { Contact, Link, LogLine, Outage, Positions, RunEntry, RunHeader, RunState, Satellite, Station } from "../src/api/types";

/** A made-up run for tests: satellites on circles, a link every orbit, an outage or two. The same arguments give the same run. */
export const start = Date.UTC(2020, 0, 1);
const minute = 60_000;

export function aHeader(changes: Partial<RunHeader> = {}): RunHeader {
  return {
    id: "live", name: "downlink", kind: "live", prefix: "downlink", broker: "mqtt://127.0.0.1:1883", start: isoTime(start),
    stop: isoTime(start + 24 * 60 * minute), time: isoTime(start + 12 * 60 * minute), rate: 600, phase: "running", reason: null,
    waitingFor: [], grant: 4320, messages: 123_456, messagesPerSecond: 812, connected: true, controlRefused: null, digest: null,
    ...changes,
  };
}

export function aSatellite(id: number): Satellite {
  return { id, name: `SAT-${id}`, capacity: 100, instrumentRate: 2.5, sensor: null };
}

export function aStation(id: number, changes: Partial<Station> = {}): Station {
  return {
    id, name: `Station ${id}`, latitude: -60 + ((id * 37) % 120), longitude: -180 + ((id * 83) % 360), altitude: 120, mask: 10,
    downlinkRate: 125, costPerSecond: 0.5, costMode: "discrete", operational: true, ...changes,
  };
}

export function aLink(changes: Partial<Link> = {}): Link {
  return {
    satellite: 0, link: 1, station: 0, start: at(10), end: at(18), data: 40, offloaded: 30, cost: 12, cumulativeBySatellite: 12,
    cumulative: 12, ...changes,
  };
}

export function anOutage(changes: Partial<Outage> = {}): Outage {
  return { station: 0, start: at(60), end: at(90), restored: true, ...changes };
}

export function aContact(changes: Partial<Contact> = {}): Contact {
  return {
    satellite: 0, station: 0, start: at(10), end: at(20), maxElevation: 40,
    parts: [{ start: at(10), end: at(18), fate: "linked" }, { start: at(18), end: at(20), fate: "unused" }], ...changes,
  };
}

export function aLine(number: number, changes: Partial<LogLine> = {}): LogLine {
  return {
    number, wall: null, time: at(number / 10), app: "constellation", channel: "location", satellite: number % 3, station: null,
    severity: "info", text: `Satellite ${number % 3} is somewhere`, ...changes,
  };
}

export function anEntry(changes: Partial<RunEntry> = {}): RunEntry {
  return {
    id: "downlink-1", name: "downlink", kind: "recording", start: isoTime(start), stop: at(1440), phase: "done", recorded: at(2000),
    digest: "ab".repeat(32), megabytes: 12.5, ...changes,
  };
}

/** Minutes after the start, in ISO 8601. */
export function at(minutes: number): string {
  return isoTime(start + minutes * minute);
}

/** Where a satellite of a ring of so many is. */
export function place(index: number, count: number, time: number): { latitude: number; longitude: number } {
  const phase = (2 * Math.PI * index) / count + (2 * Math.PI * (time - start)) / (96 * minute);
  const latitude = (Math.asin(Math.sin(phase) * Math.sin(0.92)) * 180) / Math.PI;
  const longitude = (Math.atan2(Math.sin(phase) * Math.cos(0.92), Math.cos(phase)) * 180) / Math.PI - (time - start) / (4 * minute);
  return { latitude, longitude: ((((longitude + 180) % 360) + 360) % 360) - 180 };
}

export function positionsAt(count: number, time: number): Positions {
  const rows = Array.from({ length: count }, (_, index) => index);
  const places = rows.map((index) => place(index, count, time));
  return {
    index: rows, time: rows.map(() => time), latitude: places.map((p) => p.latitude), longitude: places.map((p) => p.longitude),
    altitude: rows.map(() => 550_000), used: rows.map((index) => 20 + (index % 60)), station: rows.map(() => -1),
    inView: rows.map(() => 0), cost: rows.map((index) => index), links: rows.map(() => 1),
  };
}

export function aState(satellites = 3, stations = 2, changes: Partial<RunState> = {}): RunState {
  const header = aHeader();
  const time = Date.parse(header.time!);
  return {
    sequence: "1-0", header, predicted: true,
    satellites: Array.from({ length: satellites }, (_, id) => aSatellite(id)),
    stations: Array.from({ length: stations }, (_, id) => aStation(id)),
    positions: positionsAt(satellites, time),
    links: [aLink()], outages: [anOutage()], contacts: [aContact()], fixedCharges: [],
    apps: [], rejections: [],
    figures: {
      links: 1, contactMinutes: 8, generated: 100, offloaded: 30, lost: 0, stored: 70, cost: 12, costPerGigabyte: 0.4, availability: 99,
      missedOutage: 0, missedContention: 0, missedMinutes: 0, latencyMean: 12, latency95: 40,
    },
    ...changes,
  };
}

/** Positions in the binary form of the interface. */
export function binaryPositions(count: number, from: number, to: number, stepSeconds: number, where = place): ArrayBuffer {
  const times: number[] = [];
  for (let time = from; time <= to; time += stepSeconds * 1000) {
    times.push(time);
  }
  const buffer = new ArrayBuffer(8 + times.length * (8 + 20 * count));
  const view = new DataView(buffer);
  view.setUint32(0, count, true);
  view.setUint32(4, times.length, true);
  times.forEach((time, row) => view.setFloat64(8 + 8 * row, time, true));
  let offset = 8 + 8 * times.length;
  const column = (value: (index: number) => number, whole = false) => {
    for (let index = 0; index < count; index++, offset += 4) {
      if (whole) {
        view.setInt32(offset, value(index), true);
      } else {
        view.setFloat32(offset, value(index), true);
      }
    }
  };
  for (const time of times) {
    column((index) => where(index, count, time).latitude);
    column((index) => where(index, count, time).longitude);
    column(() => 550_000);
    column((index) => index + (time - start) / minute);
    column((index) => (index === 0 ? 7 : -1), true);
  }
  return buffer;
}
