import { batch, signal, type Signal } from "@preact/signals";
import type {
  App, Contact, FixedCharge, KeyFigures, Link, LogLine, Outage, Rejection, RunHeader, RunState, RunUpdate, Satellite, Station,
} from "../api/types";
import { SatelliteTable } from "./SatelliteTable";

/** What is picked on the map or in a table. */
export type Selection = { kind: "satellite"; id: number } | { kind: "station"; id: number };

const linesKept = 2000;

/** The one model behind all views: the run with its history, and the moment that is looked at. */
export class RunModel {
  readonly header: Signal<RunHeader>;
  readonly satellites: Signal<readonly Satellite[]>;
  readonly stations: Signal<readonly Station[]>;
  readonly links: Signal<readonly Link[]>;
  readonly outages: Signal<readonly Outage[]>;
  readonly contacts: Signal<readonly Contact[]>;
  readonly fixedCharges: Signal<readonly FixedCharge[]>;
  readonly apps: Signal<readonly App[]>;
  readonly rejections: Signal<readonly Rejection[]>;
  readonly figures: Signal<KeyFigures>;
  readonly predicted: Signal<boolean>;
  /** The newest lines of the log, oldest first. */
  readonly log = signal<readonly LogLine[]>([]);
  /** Latest positions and recorders; a live run changes them in place and counts `tableVersion` up. */
  readonly table = new SatelliteTable();
  readonly tableVersion = signal(0);
  /** Scenario time reached, milliseconds since 1970; NaN before the start. */
  readonly latest: Signal<number>;
  /** Scenario time that is shown: the latest while `following`, else where the slider stands. */
  readonly viewTime: Signal<number>;
  readonly following = signal(true);
  readonly selection = signal<Selection | null>(null);
  /** Whether the map keeps the selected satellite in its middle. */
  readonly follow = signal(false);
  sequence: string;

  constructor(state: RunState) {
    this.sequence = state.sequence;
    this.header = signal(state.header);
    this.satellites = signal(state.satellites);
    this.stations = signal(state.stations);
    this.links = signal(state.links);
    this.outages = signal(state.outages);
    this.contacts = signal(state.contacts);
    this.fixedCharges = signal(state.fixedCharges);
    this.apps = signal(state.apps);
    this.rejections = signal(state.rejections);
    this.figures = signal(state.figures);
    this.predicted = signal(state.predicted);
    this.table.resize(state.satellites.length);
    this.table.apply(state.positions);
    this.latest = signal(timeOf(state.header));
    this.viewTime = signal(this.latest.value);
  }

  /** Takes in what changed, once for all views. */
  apply(update: RunUpdate): void {
    batch(() => {
      this.sequence = update.sequence;
      if (update.header) {
        this.header.value = update.header;
        this.latest.value = timeOf(update.header);
        if (this.following.value) {
          this.viewTime.value = this.latest.value;
        }
      }
      replace(this.satellites, update.satellites, (item) => item.id);
      replace(this.stations, update.stations, (item) => item.id);
      replace(this.links, update.links, (item) => `${item.satellite}/${item.link}`);
      replace(this.outages, update.outages, (item) => `${item.station}/${item.start}`);
      replace(this.contacts, update.contacts, (item) => `${item.satellite}/${item.station}/${item.start}`);
      replace(this.fixedCharges, update.fixedCharges, (item) => `${item.satellite}/${item.time}`);
      replace(this.apps, update.apps, (item) => item.name);
      replace(this.rejections, update.rejections, (item) => `${item.app}/${item.topic}/${item.reason}`);
      if (update.figures) {
        this.figures.value = update.figures;
      }
      if (update.log?.length) {
        this.log.value = [...this.log.value, ...update.log].slice(-linesKept);
      }
      if (update.positions) {
        this.table.apply(update.positions);
        this.tableVersion.value++;
      }
    });
  }
}

function timeOf(header: RunHeader): number {
  return header.time ? Date.parse(header.time) : NaN;
}

/** Items of the same key are replaced where they stand, new ones are added at the end. */
function replace<T>(list: Signal<readonly T[]>, changed: readonly T[] | undefined, key: (item: T) => string | number): void {
  if (!changed?.length) {
    return;
  }
  const next = [...list.value];
  const places = new Map(next.map((item, place) => [key(item), place]));
  for (const item of changed) {
    const place = places.get(key(item));
    if (place === undefined) {
      places.set(key(item), next.push(item) - 1);
    } else {
      next[place] = item;
    }
  }
  list.value = next;
}
