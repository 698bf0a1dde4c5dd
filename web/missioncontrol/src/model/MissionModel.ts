import { computed, signal } from "@preact/signals";
import { parseTime } from "@scai/common/time.ts";
import type { StreamListener } from "../api/MissionStream";
import type { Alarm, Command, Mission, MissionEvent, MissionState, MissionUpdate, SpacecraftOverview } from "../api/types";
import { isUnsettled, worst } from "./severity";

/** How many events are kept beside the pages of the log. */
const eventsKept = 200;

/** The mission as the stream tells it. Lists are replaced, never changed, so that views draw again when they are. */
export class MissionModel implements StreamListener {
  readonly mission = signal<Mission | null>(null);
  readonly overview = signal<ReadonlyMap<number, SpacecraftOverview>>(new Map());
  readonly alarms = signal<ReadonlyMap<string, Alarm>>(new Map());
  readonly commands = signal<ReadonlyMap<string, Command>>(new Map());
  /** The newest first. */
  readonly events = signal<readonly MissionEvent[]>([]);
  /** null before the first attempt. */
  readonly connected = signal<boolean | null>(null);

  /** Scenario time, milliseconds since 1970; NaN before the run. */
  readonly now = computed(() => parseTime(this.mission.value?.now));
  /** Alarms that are not normal, worst first, those that nobody took note of before the others. */
  readonly standing = computed(() => [...this.alarms.value.values()].filter((alarm) => alarm.state !== "normal").sort(byUrgency));
  /** How many alarms wait for somebody to take note. */
  readonly unsettled = computed(() => this.standing.value.filter((alarm) => isUnsettled(alarm.state)));
  readonly worst = computed(() => worst(this.unsettled.value.map((alarm) => alarm.severity)));
  /** Whether wishes can be done: a run goes on. */
  readonly live = computed(() => ["INITIALIZED", "EXECUTING"].includes(this.mission.value?.mode ?? ""));

  onConnected(isConnected: boolean): void {
    this.connected.value = isConnected;
  }

  onState(state: MissionState): void {
    this.mission.value = state.mission;
    this.overview.value = new Map(state.overview.map((one) => [one.id, one]));
    this.alarms.value = new Map(state.alarms.map((alarm) => [alarm.id, alarm]));
    this.commands.value = new Map(state.commands.map((command) => [command.key, command]));
    this.events.value = state.events;
  }

  onUpdate(update: MissionUpdate): void {
    const before = this.mission.value;
    if (before === null) {
      return;
    }
    this.mission.value = { ...before, now: update.now, mode: update.mode ?? before.mode };
    if (update.overview) {
      this.overview.value = merged(this.overview.value, update.overview.map((one) => [one.id, one]));
      this.nameNewcomers(update.overview);
    }
    if (update.alarms) {
      this.alarms.value = merged(this.alarms.value, update.alarms.map((alarm) => [alarm.id, alarm]));
    }
    if (update.commands) {
      this.commands.value = merged(this.commands.value, update.commands.map((command) => [command.key, command]));
    }
    if (update.events) {
      this.events.value = [...update.events, ...this.events.value].slice(0, eventsKept);
    }
  }

  /** The answer to a wish, before the stream tells it too. */
  takeAlarm(alarm: Alarm): void {
    this.alarms.value = merged(this.alarms.value, [[alarm.id, alarm]]);
  }

  takeCommand(command: Command): void {
    const known = this.commands.value.get(command.key);
    if (known === undefined || known.version <= command.version) {
      this.commands.value = merged(this.commands.value, [[command.key, command]]);
    }
  }

  nameOf(spacecraft: number): string {
    return this.overview.value.get(spacecraft)?.name ?? `Spacecraft ${spacecraft}`;
  }

  stationName(id: number): string {
    return this.mission.value?.stations.find((station) => station.id === id)?.name ?? `Station ${id}`;
  }

  private nameNewcomers(overview: readonly SpacecraftOverview[]): void {
    const mission = this.mission.value!;
    const newcomers = overview.filter((one) => !mission.spacecraft.some((known) => known.id === one.id));
    if (newcomers.length) {
      const spacecraft = [...mission.spacecraft, ...newcomers.map(({ id, name, crewed }) => ({ id, name, crewed }))].sort((a, b) => a.id - b.id);
      this.mission.value = { ...mission, spacecraft };
    }
  }
}

function merged<Key, Value>(before: ReadonlyMap<Key, Value>, changes: readonly (readonly [Key, Value])[]): ReadonlyMap<Key, Value> {
  return new Map([...before, ...changes]);
}

function byUrgency(a: Alarm, b: Alarm): number {
  return Number(isUnsettled(b.state)) - Number(isUnsettled(a.state)) || rank(b) - rank(a) || parseTime(b.since) - parseTime(a.since) || a.id.localeCompare(b.id);
}

function rank(alarm: Alarm): number {
  return ["watch", "warning", "distress", "critical", "severe"].indexOf(alarm.severity);
}
