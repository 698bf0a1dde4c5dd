import { batch, computed, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import { parseTime } from "@scai/common/time.ts";
import type {
  App, Contact, FixedCharge, KeyFigures, Link, LogLine, Outage, Rejection, RunHeader, RunState, RunUpdate, Satellite, Station,
} from "../api/types";
import { Shown } from "./Shown";
import { KeyedList } from "./spans";
import { SatelliteTable } from "./SatelliteTable";

/** What is picked on the map or in a table. */
export type Selection = { kind: "satellite"; id: number } | { kind: "station"; id: number };

/** Where positions of the past come from; fills in all satellites at a time, and says false while they are still being fetched. */
export interface PositionSource {
  /** Counts up when more has been fetched. */
  readonly version: ReadonlySignal<number>;
  fill(shown: Shown, time: number): boolean;
  close(): void;
}

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

  /** The lists with their keys and, in columns, their times: `list.spans.start[i]` belongs to `list.items.value[i]`. */
  readonly lists: {
    readonly satellites: KeyedList<Satellite>;
    readonly stations: KeyedList<Station>;
    readonly links: KeyedList<Link>;
    readonly outages: KeyedList<Outage>;
    readonly contacts: KeyedList<Contact>;
    readonly fixedCharges: KeyedList<FixedCharge>;
    readonly apps: KeyedList<App>;
    readonly rejections: KeyedList<Rejection>;
  };

  /** Places of satellites in columns by their id. */
  readonly satellitePlaces: ReadonlySignal<ReadonlyMap<number, number>>;
  readonly stationsById: ReadonlySignal<ReadonlyMap<number, Station>>;
  /** Links that are open at `viewTime`. */
  readonly openLinks: ReadonlySignal<readonly Link[]>;
  /** Outages that last at `viewTime`. */
  readonly currentOutages: ReadonlySignal<readonly Outage[]>;
  /** Ids of the stations that are out at `viewTime`. */
  readonly stationsOut: ReadonlySignal<ReadonlySet<number>>;

  /** Where positions of the past come from; set by whoever opens the run. */
  readonly past = signal<PositionSource | null>(null);
  /** Changes when `shownAt(viewTime)` may give something else: draw again. */
  readonly shownVersion: ReadonlySignal<number>;
  /** Satellites as last asked for by `shownAt`. */
  readonly shown = new Shown();

  constructor(state: RunState) {
    this.sequence = state.sequence;
    this.lists = {
      satellites: new KeyedList(state.satellites, (item) => item.id),
      stations: new KeyedList(state.stations, (item) => item.id),
      links: new KeyedList(state.links, (item) => `${item.satellite}/${item.link}`, (item) => [item.start, item.end]),
      outages: new KeyedList(state.outages, (item) => `${item.station}/${item.start}`, (item) => [item.start, item.end]),
      contacts: new KeyedList(
        state.contacts, (item) => `${item.satellite}/${item.station}/${item.start}`, (item) => [item.start, item.end]),
      fixedCharges: new KeyedList(
        state.fixedCharges, (item) => `${item.satellite}/${item.time}`, (item) => [item.time, item.time]),
      apps: new KeyedList(state.apps, (item) => item.name),
      rejections: new KeyedList(state.rejections, (item) => `${item.app}/${item.topic}/${item.reason}`),
    };
    this.header = signal(state.header);
    this.satellites = this.lists.satellites.items;
    this.stations = this.lists.stations.items;
    this.links = this.lists.links.items;
    this.outages = this.lists.outages.items;
    this.contacts = this.lists.contacts.items;
    this.fixedCharges = this.lists.fixedCharges.items;
    this.apps = this.lists.apps.items;
    this.rejections = this.lists.rejections.items;
    this.figures = signal(state.figures);
    this.predicted = signal(state.predicted);
    this.table.resize(state.satellites.length);
    this.table.apply(state.positions);
    this.latest = signal(parseTime(state.header.time));
    this.viewTime = signal(this.latest.value);

    this.satellitePlaces = computed(() => new Map(this.satellites.value.map((satellite, place) => [satellite.id, place])));
    this.stationsById = computed(() => new Map(this.stations.value.map((station) => [station.id, station])));
    this.openLinks = computed(() => this.lasting(this.lists.links));
    this.currentOutages = computed(() => this.lasting(this.lists.outages));
    this.stationsOut = computed(() => new Set(this.currentOutages.value.map((outage) => outage.station)));
    let version = 0;
    this.shownVersion = computed(() => {
      void [this.tableVersion.value, this.viewTime.value, this.following.value, this.past.value?.version.value];
      return ++version;
    });
  }

  /**
   * All satellites at a time, in `shown`: while following, the latest reports carried on to that time; else from the past.
   * Columns are overwritten by the next call. Satellites of which nothing is known yet have NaN positions.
   */
  shownAt(time: number): Shown {
    const past = this.past.value;
    if (this.following.value || past === null) {
      this.shown.follow(this.table, time);
    } else {
      past.fill(this.shown, time);
    }
    return this.shown;
  }

  /** Goes to a moment and stays there. */
  lookAt(time: number): void {
    batch(() => {
      this.following.value = false;
      this.viewTime.value = time;
    });
  }

  /** Goes to the latest moment and stays with it. */
  followLatest(): void {
    batch(() => {
      this.following.value = true;
      this.viewTime.value = this.latest.value;
    });
  }

  /** Takes in what changed, once for all views. */
  apply(update: RunUpdate): void {
    batch(() => {
      this.sequence = update.sequence;
      if (update.header) {
        this.header.value = update.header;
        this.latest.value = parseTime(update.header.time);
        if (this.following.value) {
          this.viewTime.value = this.latest.value;
        }
      }
      this.lists.satellites.replace(update.satellites);
      this.lists.stations.replace(update.stations);
      this.lists.links.replace(update.links);
      this.lists.outages.replace(update.outages);
      this.lists.contacts.replace(update.contacts);
      this.lists.fixedCharges.replace(update.fixedCharges);
      this.lists.apps.replace(update.apps);
      this.lists.rejections.replace(update.rejections);
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

  private lasting<T>(list: KeyedList<T>): readonly T[] {
    const items = list.items.value;
    const time = this.viewTime.value;
    const found: T[] = [];
    for (let place = 0; place < items.length; place++) {
      if (list.spans.holds(place, time)) {
        found.push(items[place]!);
      }
    }
    return found;
  }
}
