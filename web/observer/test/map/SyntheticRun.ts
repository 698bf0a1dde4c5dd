import { earthGravity, earthRadius, earthRate, radians, wrapLongitude } from "@scai/common/geometry/angles.ts";
import { angleBetween } from "@scai/common/geometry/sphere.ts";
import { maskRadius } from "@scai/common/geometry/visibility.ts";
import type { GroundTrack, KeyFigures, Link, Outage, Positions, RunHeader, RunState, RunUpdate, Satellite, Station } from "../../src/api/types";

const altitude = 550_000;
const tilt = 53 * radians;
const capacity = 50;
const start = Date.parse("2024-04-01T09:00:00Z");
const sites: readonly (readonly [string, number, number])[] = [
  ["Svalbard", 78.2, 15.4], ["Kiruna", 67.9, 21.1], ["Fairbanks", 64.9, -147.7], ["Wallops", 37.9, -75.5], ["Santiago", -33.1, -70.7],
  ["Hartebeesthoek", -25.9, 27.7], ["Dongara", -29.0, 115.3], ["Singapore", 1.3, 103.8], ["South Point", 19.0, -155.7],
  ["McMurdo", -77.8, 166.7], ["Fiji", -17.7, 178.1], ["Maspalomas", 27.8, -15.6],
];

/** A run made up for measurements and for working on the page: a Walker constellation over a dozen stations. */
export class SyntheticRun {
  readonly state: RunState;
  private readonly planes: number;
  private readonly links = new Map<number, Link>();
  private readonly period = 2 * Math.PI * Math.sqrt((earthRadius + altitude) ** 3 / earthGravity);
  private messages = 0;

  constructor(readonly count: number, readonly rate: number) {
    this.planes = Math.max(1, Math.round(Math.sqrt(count / 2)));
    const satellites = Array.from({ length: count }, (_, id): Satellite => ({
      id: id + 1,
      name: `W-${String(id + 1).padStart(String(count).length, "0")}`,
      capacity,
      instrumentRate: 5,
      sensor: id % 2 === 0 ? { shape: "cone", halfAngle: 25, halfAngleAlong: 25 } : { shape: "rectangle", halfAngle: 40, halfAngleAlong: 8 },
    }));
    const stations = sites.map(([name, latitude, longitude], id): Station => ({
      id, name, latitude, longitude, altitude: 50, mask: 10, downlinkRate: 300, costPerSecond: 0.8, costMode: "discrete",
      operational: id !== 5,
    }));
    const outages: Outage[] = [{ station: 5, start: iso(0), end: iso(7200), restored: false }];
    this.state = {
      sequence: "1-0", header: this.header(0), satellites, stations, positions: this.report(-10, this.every()), links: [], outages,
      contacts: stations.slice(0, 6).flatMap((station) => [0, 1].map((turn) => ({
        satellite: 1 + ((station.id * 7) % count), station: station.id, start: iso(600 + 1800 * turn + 120 * station.id),
        end: iso(1000 + 1800 * turn + 120 * station.id), maxElevation: 20 + 9 * station.id,
        parts: [{ start: iso(600 + 1800 * turn + 120 * station.id), end: iso(1000 + 1800 * turn + 120 * station.id), fate: "ahead" as const }],
      }))),
      fixedCharges: [], apps: [], rejections: [], figures: this.figures(), predicted: true,
    };
  }

  every(): number[] {
    return Array.from({ length: this.count }, (_, place) => place);
  }

  /** What changed at a scenario time, seconds after the start; positions of the satellites named. */
  update(seconds: number, places: readonly number[]): RunUpdate {
    this.messages += places.length;
    const positions = this.report(seconds, places);
    return { sequence: `1-${this.messages}`, header: this.header(seconds), positions, links: this.relink(seconds), figures: this.figures() };
  }

  track(id: number, from: number, to: number): GroundTrack {
    const track: GroundTrack = { satellite: id, time: [], latitude: [], longitude: [] };
    for (let time = from; time <= to; time += 30_000) {
      const place = this.at(id - 1, (time - start) / 1000);
      track.time.push(time);
      track.latitude.push(place.latitude);
      track.longitude.push(place.longitude);
    }
    return track;
  }

  private at(place: number, seconds: number): { latitude: number; longitude: number } {
    const plane = place % this.planes;
    const perPlane = Math.ceil(this.count / this.planes);
    const slot = Math.floor(place / this.planes);
    const angle = 2 * Math.PI * (seconds / this.period + slot / perPlane + plane / this.count);
    const node = (2 * Math.PI * plane) / this.planes - earthRate * seconds;
    return {
      latitude: Math.asin(Math.sin(tilt) * Math.sin(angle)) / radians,
      longitude: wrapLongitude((Math.atan2(Math.cos(tilt) * Math.sin(angle), Math.cos(angle)) + node) / radians),
    };
  }

  private report(seconds: number, places: readonly number[]): Positions {
    const found = places.map((place) => this.at(place, seconds));
    const stations = this.state?.stations ?? [];
    return {
      index: [...places],
      time: places.map(() => start + 1000 * seconds),
      latitude: found.map((place) => place.latitude),
      longitude: found.map((place) => place.longitude),
      altitude: places.map(() => altitude),
      used: places.map((place) => 10 + ((place * 7) % 37)),
      station: places.map((place) => this.links.get(place + 1)?.station ?? -1),
      inView: found.map((place) => (stations.some((station) => angleBetween(place, station) < maskRadius(10, altitude)) ? 1 : 0)),
      cost: places.map(() => 12.5),
      links: places.map(() => 1),
    };
  }

  /** The nearest satellite of every station gets the link. */
  private relink(seconds: number): Link[] {
    const changed: Link[] = [];
    for (const station of this.state.stations.filter((known) => known.operational)) {
      const open = [...this.links.values()].find((link) => link.station === station.id);
      if (open && angleBetween(this.at(open.satellite - 1, seconds), station) < maskRadius(10, altitude)) {
        continue;
      }
      if (open) {
        this.links.delete(open.satellite);
        changed.push({ ...open, end: iso(seconds), offloaded: 4, cost: 100 });
      }
      for (let place = 0; place < this.count; place++) {
        if (!this.links.has(place + 1) && angleBetween(this.at(place, seconds), station) < maskRadius(25, altitude)) {
          const link: Link = {
            satellite: place + 1, link: this.messages + station.id, station: station.id, start: iso(seconds), end: null, data: 20,
            offloaded: null, cost: null, cumulativeBySatellite: null, cumulative: null,
          };
          this.links.set(place + 1, link);
          changed.push(link);
          break;
        }
      }
    }
    return changed;
  }

  private header(seconds: number): RunHeader {
    return {
      id: "live", name: `synthetic ${this.count}`, kind: "live", prefix: "synthetic", broker: null, start: iso(0), stop: iso(86_400),
      time: iso(seconds), rate: this.rate, phase: "running", reason: null, waitingFor: [], grant: null, messages: this.messages,
      messagesPerSecond: 0, connected: true, controlRefused: null, digest: null,
    };
  }

  private figures(): KeyFigures {
    return {
      links: 0, contactMinutes: 0, generated: 0, offloaded: 0, lost: 0, stored: 0, cost: 0, costPerGigabyte: null, availability: null,
      missedOutage: 0, missedContention: 0, missedMinutes: 0, latencyMean: null, latency95: null,
    };
  }
}

function iso(seconds: number): string {
  return new Date(start + 1000 * seconds).toISOString();
}
