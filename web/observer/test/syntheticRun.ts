import type { Comparison, Contact, ContactFate, FixedCharge, Link, Outage, Positions, RecorderSeries, RunHeader, RunState, Satellite, Station } from "../src/api/types";
import type { HeatGrid } from "../src/charts/heat";
import type { Sources } from "../src/charts/sources";

/** What a made-up run is like. */
export interface Wish {
  id?: string;
  satellites: number;
  stations: number;
  hours: number;
  /** Share of the run that has passed. */
  reached?: number;
  seed?: number;
  fixed?: boolean;
}

const start = Date.UTC(2026, 2, 14);
const minute = 60_000;
const names = ["Svalbard", "Punta Arenas", "Hartebeesthoek", "Alice Springs", "Fairbanks", "Dongara", "Wallops", "Santiago", "Singapore", "Maspalomas", "Inuvik", "Troll"];

/** The same numbers for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

const iso = (time: number) => new Date(Math.round(time)).toISOString();

/** A run that never was, in the shape of one that was: for tests and for looking at views without a server. */
export function syntheticRun(wish: Wish): { state: RunState; recorder: (satellite: number) => RecorderSeries } {
  const draw = random(wish.seed ?? 1);
  const stop = start + wish.hours * 60 * minute;
  const now = start + (stop - start) * (wish.reached ?? 1);
  const satellites: Satellite[] = Array.from({ length: wish.satellites }, (_, id) => ({
    id, name: wish.satellites > 20 ? `WALKER-${String(id).padStart(4, "0")}` : `SAT ${id + 1}`, capacity: 35, instrumentRate: 1.5 + 2.2 * draw(), sensor: null,
  }));
  const stations: Station[] = Array.from({ length: wish.stations }, (_, id) => ({
    id, name: names[id % names.length]! + (id < names.length ? "" : ` ${Math.floor(id / names.length) + 1}`), latitude: 0, longitude: 0, altitude: 0,
    mask: 5, downlinkRate: 40, costPerSecond: 0.02 + 0.03 * draw(), costMode: "discrete", operational: true,
  }));
  const outages: Outage[] = stations.flatMap((station) => {
    const list: Outage[] = [];
    for (let time = start + draw() * 6 * 60 * minute; time < now; time += (3 + 9 * draw()) * 60 * minute) {
      const end = Math.min(stop, time + (20 + 100 * draw()) * minute);
      list.push({ station: station.id, start: iso(time), end: iso(end), restored: end <= now });
    }
    return list;
  });
  const isOut = (station: number, time: number) =>
    outages.some((outage) => outage.station === station && Date.parse(outage.start) <= time && time < Date.parse(outage.end));
  const contacts: Contact[] = [];
  const links: Link[] = [];
  let cumulative = 0;
  const cost = new Map<number, number>();
  for (const satellite of satellites) {
    let count = 0;
    for (let time = start + draw() * 50 * minute; time < stop; time += (18 + 40 * draw()) * minute) {
      const station = stations[Math.floor(draw() * stations.length)]!;
      const length = (4 + 8 * draw()) * minute;
      const end = Math.min(stop, time + length);
      const middle = time + (end - time) * (0.2 + 0.5 * draw());
      const first: ContactFate = isOut(station.id, time) ? "outage" : draw() < 0.72 ? "linked" : draw() < 0.5 ? "contention" : draw() < 0.5 ? "elsewhere" : "unused";
      const second: ContactFate = first === "linked" && draw() < 0.15 ? "unused" : first;
      const parts = (first === second ? [{ start: time, end, fate: first }] : [{ start: time, end: middle, fate: first }, { start: middle, end, fate: second }])
        .flatMap((part) => part.start >= now ? [{ ...part, fate: "ahead" as const }] : part.end > now
          ? [{ ...part, end: now }, { start: now, end: part.end, fate: "ahead" as const }] : [part]);
      contacts.push({ satellite: satellite.id, station: station.id, start: iso(time), end: iso(end), maxElevation: 5 + 80 * draw(), parts: parts.map((part) => ({ start: iso(part.start), end: iso(part.end), fate: part.fate })) });
      const linked = parts.find((part) => part.fate === "linked");
      if (linked) {
        const open = linked.end >= now && now < stop;
        const price = ((linked.end - linked.start) / 1000) * station.costPerSecond;
        const own = (cost.get(satellite.id) ?? 0) + price;
        if (!open) {
          cumulative += price;
          cost.set(satellite.id, own);
        }
        links.push({
          satellite: satellite.id, link: count++, station: station.id, start: iso(linked.start), end: open ? null : iso(linked.end), data: 8 + 20 * draw(),
          offloaded: open ? null : 4 + 12 * draw(), cost: open ? null : price, cumulativeBySatellite: open ? null : own, cumulative: open ? null : cumulative,
        });
      }
    }
  }
  const fixedCharges: FixedCharge[] = wish.fixed
    ? satellites.flatMap((satellite) => Array.from({ length: Math.floor((now - start) / (10 * minute)) }, (_, place) => ({
      satellite: satellite.id, time: iso(start + (place + 1) * 10 * minute), cost: 0.9, cumulativeBySatellite: 0.9 * (place + 1) }))) : [];
  const recorder = (id: number) => recorderOf(satellites[id]!, links, now);
  const last = satellites.map((satellite) => recorder(satellite.id).maximum.at(-1) ?? 0);
  const positions: Positions = {
    index: satellites.map((item) => item.id), time: satellites.map(() => now), latitude: satellites.map(() => 0), longitude: satellites.map(() => 0),
    altitude: satellites.map(() => 7e5), used: last, station: satellites.map(() => -1), inView: satellites.map(() => 0),
    cost: satellites.map((item) => cost.get(item.id) ?? 0), links: satellites.map(() => 0),
  };
  const header: RunHeader = {
    id: wish.id ?? "live", name: "synthetic", kind: now < stop ? "live" : "recording", prefix: "synthetic", broker: null, start: iso(start), stop: iso(stop), time: iso(now),
    rate: 600, phase: now < stop ? "running" : "done", reason: null, waitingFor: [], grant: null, messages: 0, messagesPerSecond: 0, connected: true,
    controlRefused: null, digest: now < stop ? null : `${wish.seed ?? 1}f3a9c0de`.padEnd(64, "7b1e"),
  };
  const lost = satellites.reduce((sum, item) => sum + (recorder(item.id).lost.at(-1) ?? 0), 0);
  const offloaded = links.reduce((sum, link) => sum + (link.offloaded ?? 0), 0);
  return {
    recorder,
    state: {
      sequence: "1-0", header, satellites, stations, positions, links, outages, contacts, fixedCharges, apps: [], rejections: [], predicted: true,
      figures: {
        links: links.length, contactMinutes: links.length * 6.2, generated: 2 * offloaded, offloaded, lost, stored: 12, cost: cumulative, costPerGigabyte: cumulative / offloaded,
        availability: 93.4, missedOutage: 31, missedContention: 22, missedMinutes: 321.5, latencyMean: 38.2, latency95: 118.4,
      },
    },
  };
}

function recorderOf(satellite: Satellite, links: readonly Link[], now: number): RecorderSeries {
  const series: RecorderSeries = { satellite: satellite.id, capacity: satellite.capacity, time: [], minimum: [], maximum: [], lost: [] };
  const own = links.filter((link) => link.satellite === satellite.id).map((link) => [Date.parse(link.start), Date.parse(link.end ?? iso(now))] as const);
  const capacity = satellite.capacity!;
  let used = 0.3 * capacity;
  let lost = 0;
  for (let time = start; time <= now; time += 2 * minute) {
    const down = own.some(([from, to]) => from <= time && time < to) ? 40 : 0;
    const next = Math.max(0, used + ((satellite.instrumentRate! * 2.6 - down) * 120) / 1000);
    lost += Math.max(0, next - capacity);
    series.time.push(time);
    series.minimum.push(Math.min(used, next, capacity));
    used = Math.min(capacity, next);
    series.maximum.push(Math.max(used, series.minimum.at(-1)!));
    series.lost.push(lost);
  }
  return series;
}

/** Answers for synthetic runs, without a server. */
export function syntheticSources(runs: readonly ReturnType<typeof syntheticRun>[]): Sources {
  const of = (id: string) => {
    const run = runs.find((item) => item.state.header.id === id);
    if (!run) {
      throw new Error(`no run ${id}`);
    }
    return run;
  };
  return {
    recorder: async (run, satellite) => of(run).recorder(satellite),
    heat: async (run, from, to, step): Promise<HeatGrid> => {
      const { state, recorder } = of(run);
      const times = Float64Array.from({ length: Math.floor((to - from) / (1000 * step)) + 1 }, (_, place) => from + place * 1000 * step);
      const used = new Float32Array(times.length * state.satellites.length);
      state.satellites.forEach((satellite, row) => {
        const series = recorder(satellite.id);
        times.forEach((time, column) => (used[row * times.length + column] = series.maximum[Math.min(series.time.length - 1, Math.round((time - from) / (2 * minute)))] ?? NaN));
      });
      return { times, rows: state.satellites.length, used };
    },
    runs: async () => runs.map(({ state: { header } }) => ({
      id: header.id, name: header.name, kind: header.kind, start: header.start, stop: header.stop, phase: header.phase, recorded: header.start, digest: header.digest, megabytes: 3 })),
    state: async (run) => of(run).state,
    compare: async (a, b): Promise<Comparison> => {
      const [first, second] = [of(a).state, of(b).state];
      const key = (link: Link) => `${link.satellite}/${link.station}/${link.start}`;
      const [inA, inB] = [new Set(first.links.map(key)), new Set(second.links.map(key))];
      const onlyA = first.links.filter((link) => !inB.has(key(link)));
      const onlyB = second.links.filter((link) => !inA.has(key(link)));
      return {
        a: first.header, b: second.header, figuresA: first.figures, figuresB: second.figures, equal: onlyA.length + onlyB.length === 0,
        firstDifference: onlyA[0] ? `At ${onlyA[0].start} SAT ${onlyA[0].satellite + 1} linked to station ${onlyA[0].station} in A, and not in B.` : null,
        linksOnlyInA: onlyA, linksOnlyInB: onlyB,
      };
    },
  };
}
