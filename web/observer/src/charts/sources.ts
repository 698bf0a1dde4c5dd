import { api } from "../api/client";
import type { Comparison, RecorderSeries, RunEntry, RunState } from "../api/types";
import { heatOf, type HeatGrid } from "./heat";

/** What charts and comparison ask the server for; what shows them without a server gives its own. */
export interface Sources {
  /** At most that many columns; times are milliseconds since 1970. */
  recorder(run: string, satellite: number, from: number, to: number, columns: number): Promise<RecorderSeries>;
  /** All recorders; `step` in seconds. */
  heat(run: string, from: number, to: number, step: number): Promise<HeatGrid>;
  runs(): Promise<RunEntry[]>;
  state(run: string): Promise<RunState>;
  compare(a: string, b: string): Promise<Comparison>;
}

/** The interface of the server that the page came from. */
export const serverSources: Sources = {
  recorder: (run, satellite, from, to, columns) => api.recorder(run, satellite, from, to, columns),
  heat: async (run, from, to, step) => heatOf(await api.positions(run, from, to, step)),
  runs: () => api.runs(),
  state: (run) => api.state(run),
  compare: (a, b) => api.compare(a, b),
};
