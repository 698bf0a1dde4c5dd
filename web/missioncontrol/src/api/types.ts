/** Shapes of mission control's API (decision record 0015). Times are ISO 8601 in UTC unless a name ends in Ms (since 1970). */

export type AlarmSeverity = 'watch' | 'warning' | 'distress' | 'critical' | 'severe';

export type AlarmState =
  | 'normal' | 'pending' | 'unacknowledged' | 'acknowledged'
  | 'returnedUnacknowledged' | 'latchedUnacknowledged' | 'latchedAcknowledged' | 'shelved';

export type CommandState =
  | 'draft' | 'validated' | 'queued' | 'held' | 'approvalPending' | 'constraintWait' | 'released' | 'sent'
  | 'accepted' | 'started' | 'progress' | 'completed' | 'failed' | 'expired' | 'cancelled' | 'rejected';

export interface Mission {
  name: string;
  start: string;
  stop: string;
  /** Scenario time; null before the run. */
  now: string | null;
  /** Whether the run is connected, as the federate loop says: UNDEFINED ... TERMINATED. */
  mode: string;
  stations: { id: number; name: string | null; operational: boolean }[];
  spacecraft: { id: number; name: string; crewed: boolean }[];
}

export interface SpacecraftOverview {
  id: number;
  name: string;
  crewed: boolean;
  /** Stations in view now. */
  contacts: number[];
  /** When the newest packet was heard; null for never. */
  lastHeard: string | null;
  stale: boolean;
  /** Seconds from sampling on board to hearing it, light time and transmission, of the newest packet that was not recorded. */
  delaySeconds: number | null;
  /** The spacecraft's mode, by the name of its state; null where it has none or nothing was heard. */
  mode: string | null;
  worstAlarm: AlarmSeverity | null;
  unacknowledged: number;
  families: { family: string; worstAlarm: AlarmSeverity | null; stale: boolean }[];
}

export interface Sample {
  name: string;
  unit: string;
  value: number | null;
  /** The name of the value, for a state. */
  state?: string;
  generated: string;
  received: string;
  recorded: boolean;
  stale: boolean;
  /** The worst limit that it is outside of. */
  severity?: AlarmSeverity;
}

export interface Family {
  family: string;
  spacecraft: number;
  samples: Sample[];
}

/** Columns of equal width over [from, to); null where there is no sample. */
export interface Series {
  name: string;
  unit: string;
  fromMs: number;
  columnMs: number;
  min: (number | null)[];
  max: (number | null)[];
  last: (number | null)[];
  count: number[];
}

export interface Alarm {
  id: string;
  spacecraft: number;
  parameter: string;
  state: AlarmState;
  severity: AlarmSeverity;
  latching: boolean;
  /** When the occurrence began. */
  since: string | null;
  value: number | null;
  limit: string | null;
  violations: number;
  acknowledgedBy: string | null;
  comment: string | null;
  shelvedUntil: string | null;
  shelvedReason: string | null;
}

export interface AlarmChange {
  at: string;
  wall: string;
  from: AlarmState;
  to: AlarmState;
  severity: AlarmSeverity;
  by: string | null;
  comment: string | null;
  value: number | null;
}

export interface CommandSchedule {
  /** Execute on board at this time. */
  executeAt?: string;
  /** Release not before this time. */
  releaseAt?: string;
  /** Release so long after the command of that key completed; a duration as on the wire. */
  after?: { key: string; delay?: string };
  /** Release when an event of that code has come down from the spacecraft. */
  onEvent?: { source: string; code: string };
}

export interface NewCommand {
  /** Unique for good; made from the time when left out. */
  key?: string;
  spacecraft: number;
  command: string;
  arguments: Record<string, number | string>;
  /** 0 to 9, 9 first; 5 when left out. */
  priority?: number;
  /** Not released after this; null for never. */
  deadline?: string | null;
  /** What to do with it when its deadline passed during an outage of the ground. */
  whenLate?: 'expire' | 'runLate';
  schedule?: CommandSchedule;
  hold?: boolean;
  comment?: string;
}

export interface Command extends Required<Pick<NewCommand, 'spacecraft' | 'command' | 'arguments' | 'priority'>> {
  key: string;
  state: CommandState;
  critical: boolean;
  deadline: string | null;
  schedule: CommandSchedule;
  author: string;
  approver: string | null;
  attempts: number;
  fraction: number | null;
  reason: string | null;
  /** What it waits for, for people; null when for nothing. */
  waitsFor: string | null;
  whenLate: 'expire' | 'runLate';
  queued: string | null;
  changed: string;
  comment: string | null;
  version: number;
}

export interface CommandChange {
  key: string;
  spacecraft: number;
  command: string;
  at: string;
  wall: string;
  from: CommandState | null;
  to: CommandState;
  by: string | null;
  reason: string | null;
}

export interface MissionEvent {
  spacecraft: number;
  sequence: number;
  generated: string;
  received: string;
  recorded: boolean;
  severity: 'info' | 'low' | 'medium' | 'high';
  source: string;
  code: string;
  text: string;
}

export interface TimelineItem {
  spacecraft: number;
  /** contact, eclipse, burn, command, event, software, docking ... */
  kind: string;
  title: string;
  from: string;
  /** null for an instant or for what goes on. */
  to: string | null;
  planned: boolean;
  severity?: AlarmSeverity;
  key?: string;
}

export interface GroundLogEntry {
  id: number;
  at: string;
  wall: string;
  author: string;
  shift: string;
  spacecraft: number | null;
  text: string;
}

/** A step of a software update, as the spacecraft said or as it was commanded. */
export interface SoftwareUpdate {
  spacecraft: number;
  at: string;
  code: string;
  text: string;
  key: string | null;
}

/** What a resource reported over an hour or a day. */
export interface ResourceUsage {
  spacecraft: number;
  parameter: string;
  unit: string;
  from: string;
  samples: number;
  min: number;
  max: number;
  mean: number;
  last: number;
  /** From the first to the last: what was used, of what counts up. */
  change: number;
}

export interface Fault {
  spacecraft: number;
  fault: string;
  unit: string;
  description: string;
  low: number;
  high: number;
  /** As injected from here; null when it is not. */
  magnitude: number | null;
}

/** What a spacecraft says of itself; as on the wire. */
export interface Description {
  id: number;
  name: string;
  crewed: boolean;
  parameters: ParameterDefinition[];
  commands: CommandDefinition[];
  faults: { name: string; unit: string; description: string; low: number; high: number }[];
}

export interface ParameterDefinition {
  name: string;
  unit: string;
  description: string;
  states?: string[];
  limits: ParameterLimit[];
}

export interface ParameterLimit {
  severity: AlarmSeverity;
  low?: number;
  high?: number;
  minViolations: number;
  deadband: number;
  context?: string;
}

export interface CommandDefinition {
  name: string;
  description: string;
  critical: boolean;
  arguments: ArgumentDefinition[];
  interlocks: { parameter: string; low?: number; high?: number; reason: string }[];
  acceptWithin: string;
  completeWithin: string;
}

export interface ArgumentDefinition {
  name: string;
  unit: string;
  description: string;
  low?: number;
  high?: number;
  choices?: string[];
  isText: boolean;
}

/** A part of a list. */
export interface Page<Item> {
  items: Item[];
  next: number | null;
  total: number;
}

/** What the checks say of a command. */
export interface CommandVerdict {
  errors: Record<string, string[]>;
  critical: boolean;
}

/** The first event of the stream. */
export interface MissionState {
  mission: Mission;
  overview: SpacecraftOverview[];
  alarms: Alarm[];
  commands: Command[];
  /** The newest, newest first. */
  events: MissionEvent[];
}

/** What has changed since; each part only where something has. */
export interface MissionUpdate {
  now: string | null;
  mode?: string;
  overview?: SpacecraftOverview[];
  alarms?: Alarm[];
  commands?: Command[];
  events?: MissionEvent[];
}
