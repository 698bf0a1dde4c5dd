/**
 * What the observer's server says, as it stands in its OpenAPI document.
 *
 * Times in objects are UTC in ISO 8601; times in columns are milliseconds since 1970 (UTC). Volumes are GB (10^9 bytes), rates
 * MB/s (10^6 bytes), angles degrees, heights metres over the WGS-84 ellipsoid, money US dollars, durations seconds.
 */

export type Iso = string;
export type Phase = "gathering" | "initializing" | "running" | "paused" | "settling" | "done" | "failed";
export type Severity = "debug" | "info" | "warning" | "error";

/** A run that can be opened: `live` where the server listens, else a recording by the name of its folder. */
export interface RunEntry {
  id: string;
  name: string;
  kind: "live" | "recording";
  start: Iso | null;
  stop: Iso | null;
  phase: Phase | null;
  recorded: Iso | null;
  digest: string | null;
  megabytes: number | null;
}

export interface RunHeader {
  id: string;
  name: string;
  kind: "live" | "recording";
  prefix: string;
  broker: string | null;
  start: Iso | null;
  stop: Iso | null;
  /** Scenario time reached; null before the start. */
  time: Iso | null;
  /** Scenario seconds per wall-clock second; null: as fast as possible. */
  rate: number | null;
  phase: Phase | null;
  reason: string | null;
  waitingFor: string[];
  /** Grant that is being worked on, in coordinated time. */
  grant: number | null;
  messages: number;
  messagesPerSecond: number;
  /** Whether the server has its broker; always true for a recording. */
  connected: boolean;
  /** Why pause, resume, step and rate are refused; null when they are allowed. */
  controlRefused: string | null;
  digest: string | null;
}

export interface Satellite {
  id: number;
  name: string;
  capacity: number | null;
  instrumentRate: number | null;
  sensor: Sensor | null;
}

/** A sensor that looks straight down: `cone` by half angle, `rectangle` by half angles across and along track. */
export interface Sensor {
  shape: "cone" | "rectangle";
  halfAngle: number;
  halfAngleAlong: number;
}

export interface Station {
  id: number;
  name: string | null;
  latitude: number;
  longitude: number;
  altitude: number;
  mask: number;
  downlinkRate: number;
  costPerSecond: number;
  costMode: string;
  operational: boolean;
}

export interface Link {
  satellite: number;
  link: number;
  station: number;
  start: Iso;
  /** Null while the link is open. */
  end: Iso | null;
  /** Stored when the link began. */
  data: number;
  offloaded: number | null;
  cost: number | null;
  /** Of the satellite and of all, after this link. */
  cumulativeBySatellite: number | null;
  cumulative: number | null;
}

export interface Outage {
  station: number;
  start: Iso;
  end: Iso;
  /** False until the restore has been heard. */
  restored: boolean;
}

/** A time in which a station sees a satellite, from the orbit engine; what became of it, in parts that tile it. */
export interface Contact {
  satellite: number;
  station: number;
  start: Iso;
  end: Iso;
  maxElevation: number;
  parts: ContactPart[];
}

/**
 * `linked`; `outage`: the station was out; `contention`: its antennas served others; `elsewhere`: the satellite was linked to
 * another station; `unused`: nothing to send, or not chosen; `ahead`: still to come.
 */
export type ContactFate = "linked" | "outage" | "contention" | "elsewhere" | "unused" | "ahead";
export interface ContactPart {
  start: Iso;
  end: Iso;
  fate: ContactFate;
}

/** A charge of a fixed contract. */
export interface FixedCharge {
  satellite: number;
  time: Iso;
  cost: number;
  cumulativeBySatellite: number;
}

export interface App {
  name: string;
  alive: boolean | null;
  /** Died: its last will was heard. */
  lost: boolean;
  required: boolean;
  ready: boolean | null;
  mode: string | null;
  /** Scenario time that the app last reported. */
  time: Iso | null;
  lagSeconds: number | null;
  messages: number;
  messagesPerSecond: number;
  waitedFor: boolean;
}

/** A message that an app refused, by topic and reason. */
export interface Rejection {
  app: string;
  topic: string;
  reason: string;
  count: number;
  last: Iso | null;
}

export interface KeyFigures {
  links: number;
  contactMinutes: number;
  generated: number;
  offloaded: number;
  lost: number;
  stored: number;
  cost: number;
  costPerGigabyte: number | null;
  /** Percent of station time in operation so far. */
  availability: number | null;
  missedOutage: number;
  missedContention: number;
  missedMinutes: number;
  /** From collection to ground, weighted by data, in minutes. */
  latencyMean: number | null;
  latency95: number | null;
}

/** Positions and recorders, a column per value; `index` points into the satellites of the state. */
export interface Positions {
  index: number[];
  time: number[];
  latitude: number[];
  longitude: number[];
  altitude: number[];
  used: number[];
  /** Id of the station in contact (linked), -1 for none. */
  station: number[];
  inView: (0 | 1)[];
  cost: number[];
  links: number[];
}

/** The full picture with its history: what the stream begins with, and what a recording is as a whole. */
export interface RunState {
  /** Where the stream goes on: EPOCH-NUMBER. */
  sequence: string;
  header: RunHeader;
  satellites: Satellite[];
  stations: Station[];
  positions: Positions;
  links: Link[];
  outages: Outage[];
  contacts: Contact[];
  fixedCharges: FixedCharge[];
  apps: App[];
  rejections: Rejection[];
  figures: KeyFigures;
  /** Whether predicted contacts and ground tracks are there: only when the scenario is known. */
  predicted: boolean;
}

/** What changed in a tenth of a second; whatever is left out stays. Items replace those of the same key. */
export interface RunUpdate {
  sequence: string;
  header?: RunHeader;
  satellites?: Satellite[];
  stations?: Station[];
  positions?: Positions;
  links?: Link[];
  outages?: Outage[];
  contacts?: Contact[];
  fixedCharges?: FixedCharge[];
  apps?: App[];
  rejections?: Rejection[];
  figures?: KeyFigures;
  /** The newest lines of the log, at most 200; `messages` in the header says whether some are left out. */
  log?: LogLine[];
}

export interface LogLine {
  number: number;
  wall: Iso | null;
  time: Iso | null;
  app: string;
  channel: string;
  satellite: number | null;
  station: number | null;
  severity: Severity;
  /** One line in words. */
  text: string;
}

export interface LogPage {
  total: number;
  lines: LogLine[];
  /** Pass as `before` for the page of older lines; null at the beginning. */
  before: number | null;
}

/** A series of one satellite's recorder, by minimum and maximum per column so that no peak is lost. */
export interface RecorderSeries {
  satellite: number;
  capacity: number | null;
  time: number[];
  minimum: number[];
  maximum: number[];
  /** Lost so far at each time, GB. */
  lost: number[];
}

export interface GroundTrack {
  satellite: number;
  time: number[];
  latitude: number[];
  longitude: number[];
}

export interface Comparison {
  a: RunHeader;
  b: RunHeader;
  figuresA: KeyFigures;
  figuresB: KeyFigures;
  equal: boolean;
  /** Where the two first part, in words; null when they are equal. */
  firstDifference: string | null;
  linksOnlyInA: Link[];
  linksOnlyInB: Link[];
}

export type ControlAction = "pause" | "resume" | "step" | "rate" | "stop";
export interface ControlRequest {
  action: ControlAction;
  ticks?: number;
  /** Left out for `rate`: as fast as possible. */
  rate?: number;
}
export interface ControlReply {
  accepted: boolean;
  reason: string | null;
}

/** An error of the interface (RFC 9457). */
export interface Problem {
  title: string;
  status: number;
  detail?: string;
}
