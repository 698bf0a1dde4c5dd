/** What the platform says; units stand in the names, times are ISO 8601 in UTC. */

export type { Caller } from "@scai/common/api/client.ts";

export interface AuditEntry {
  number: number;
  at: string;
  actor: string;
  action: string;
  subject: string;
  address: string;
  detail: string;
  hash: string;
}

/** What the catalogue itself writes into items. */
export interface Item {
  id: number;
  version: number;
  shared: boolean;
  name: string;
  createdAt: string;
  updatedAt: string;
  satelliteCount?: number;
  [field: string]: unknown;
}

export interface Page<T> {
  items: T[];
  /** How many there are on all pages. */
  total?: number;
  next?: string;
}

export interface Elements {
  tle1?: string;
  tle2?: string;
  epoch: string;
  meanMotionRevsPerDay: number;
  eccentricity: number;
  inclinationDegrees: number;
  rightAscensionDegrees: number;
  argumentOfPerigeeDegrees: number;
  meanAnomalyDegrees: number;
  bStar: number;
  elementSetNumber?: number;
  revolutionAtEpoch?: number;
}

export interface ImportProblem {
  line: number;
  record?: string | null;
  reason: string;
}

export interface ImportReport {
  constellationId?: number | null;
  name?: string | null;
  satellites: number;
  sensors: number;
  problems: ImportProblem[];
  remarks: ImportProblem[];
}

export interface SatelliteTracks {
  from: string;
  stepSeconds: number;
  satellites: {
    id: number; name: string; epoch: string;
    latitudeDegrees: number[]; longitudeDegrees: number[]; altitudeKilometers: number[];
  }[];
  withoutElements: number;
}

export type JobState = "queued" | "running" | "done" | "failed" | "cancelled";

export interface Job {
  id: number;
  name: string;
  state: JobState;
  attempt: number;
  created: string;
  started: string | null;
  ended: string | null;
  cells: number;
  digest: string;
  reason: string | null;
}

/** A report package that was brought back. */
export interface ResultPackage {
  id: number;
  name: string;
  created: string;
  bytes: number;
  digest: string;
  from: string;
  to: string;
  cells: number;
}

export interface JobProgress {
  id: number;
  state: JobState;
  partsDone: number;
  parts: number;
  percent: number;
  secondsLeft?: number;
  message: string;
}

export interface FigureSummary {
  name: string;
  unit: string;
  min: number | null;
  mean: number | null;
  max: number | null;
}

export interface Section {
  id: string;
  kind: string;
  names: string[];
  cells: number;
  accesses: number;
  listsAccesses: boolean;
  meanPercentCovered: number;
  accumulatedPercentCovered: number;
  figures: FigureSummary[];
}

export interface Summary {
  name: string;
  preset: string;
  digest: string;
  from: string;
  to: string;
  edgeRule: string;
  assets: string[];
  sections: Section[];
}

/** The cells of a section in columns, with one figure; edges only of areas. */
export interface Cells {
  kind: string;
  longitude: number[];
  latitude: number[];
  west?: number[];
  south?: number[];
  east?: number[];
  north?: number[];
  weight: number[];
  figure: string;
  unit: string;
  values: (number | null)[];
}

export interface SyncState {
  source: string;
  schedule?: string;
  lists: string[];
  states: {
    name: string; attempted: string; succeeded?: string; outcome: string; accepted: number; refused: number; notBefore: string;
  }[];
  alarms: { id: number; raised: string; repeated: string; times: number; group: string; reason: string; cleared?: string }[];
}

export interface SyncReport {
  groups: { name: string; outcome: string; problems: string[] }[];
  refusal: string | null;
}

export interface Model {
  name: string;
  sizeBytes: number;
}

export interface Conversation {
  id: string;
  title: string;
  created: string;
  changed: string;
}

export interface Draft {
  id: string;
  summary: string;
  method: string;
  path: string;
  body: unknown;
}
