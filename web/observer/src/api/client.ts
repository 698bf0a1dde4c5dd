import { isoTime } from "@scai/common/time.ts";
import type {
  Comparison, ControlReply, ControlRequest, GroundTrack, LogPage, Problem, RecorderSeries, RunEntry, RunState, Severity,
} from "./types";

/** A request that failed, in words. */
export class ApiError extends Error {
  constructor(message: string, readonly status: number) {
    super(message);
  }
}

/** What the log is filtered by; what is left out matches everything. */
export interface LogFilter {
  app?: string;
  channel?: string;
  satellite?: number;
  station?: number;
  severity?: Severity;
  text?: string;
}

type Query = Record<string, string | number | undefined | null>;

/** The address of a route of the interface, beside the page. */
export function address(path: string, query: Query = {}): string {
  const parameters = Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== null && value !== "")
    .map(([name, value]) => `${name}=${encodeURIComponent(value!)}`);
  return `api/v1/${path}${parameters.length ? `?${parameters.join("&")}` : ""}`;
}

function ofRun(run: string, path: string): string {
  return `runs/${encodeURIComponent(run)}/${path}`;
}

async function request(url: string, init: RequestInit = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, init);
  } catch (error) {
    if ((error as Error).name === "AbortError") {
      throw error;
    }
    throw new ApiError("The observer's server does not answer. Is it still running?", 0);
  }
  if (!response.ok) {
    throw new ApiError(await wordsOf(response), response.status);
  }
  return response;
}

/** What a failed response says, as a problem (RFC 9457) where it is one. */
async function wordsOf(response: Response): Promise<string> {
  const type = response.headers.get("content-type") ?? "";
  if (type.includes("json")) {
    const problem = (await response.json().catch(() => null)) as Problem | null;
    const words = problem?.title && problem.detail
      ? `${problem.title}${/[.!?]$/.test(problem.title) ? "" : ":"} ${problem.detail}`
      : problem?.detail ?? problem?.title;
    if (words) {
      return words;
    }
  }
  return `The observer's server answered ${response.status}${response.statusText ? ` ${response.statusText}` : ""}.`;
}

async function get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  const response = await request(address(path, query), { headers: { accept: "application/json" }, ...(signal && { signal }) });
  return (await response.json()) as T;
}

/** The observer's interface; every call throws `ApiError` in words. Times are milliseconds since 1970. */
export const api = {
  runs: (signal?: AbortSignal) => get<RunEntry[]>("runs", {}, signal),

  state: (run: string, signal?: AbortSignal) => get<RunState>(ofRun(run, "state"), {}, signal),

  /** `step` in seconds. */
  async positions(run: string, from: number, to: number, step: number, signal?: AbortSignal): Promise<ArrayBuffer> {
    const url = address(ofRun(run, "positions"), { from: isoTime(from), to: isoTime(to), step });
    return (await request(url, signal ? { signal } : {})).arrayBuffer();
  },

  recorder: (run: string, satellite: number, from: number, to: number, columns: number, signal?: AbortSignal) =>
    get<RecorderSeries>(
      ofRun(run, `satellites/${satellite}/recorder`), { from: isoTime(from), to: isoTime(to), columns }, signal),

  track: (run: string, satellite: number, from: number, to: number, signal?: AbortSignal) =>
    get<GroundTrack>(ofRun(run, `satellites/${satellite}/track`), { from: isoTime(from), to: isoTime(to) }, signal),

  log: (run: string, filter: LogFilter, before: number | null, limit: number, signal?: AbortSignal) =>
    get<LogPage>(ofRun(run, "log"), { ...filter, before, limit }, signal),

  /** A message as it was published. */
  async message(run: string, number: number, signal?: AbortSignal): Promise<string> {
    return (await request(address(ofRun(run, `log/${number}`)), signal ? { signal } : {})).text();
  },

  logFile: (run: string, filter: LogFilter) => address(ofRun(run, "log.jsonl"), { ...filter }),

  ledgerFile: (run: string) => address(ofRun(run, "ledger.csv")),

  stream: (run: string) => address(ofRun(run, "stream")),

  compare: (a: string, b: string, signal?: AbortSignal) => get<Comparison>("compare", { a, b }, signal),

  async control(body: ControlRequest): Promise<ControlReply> {
    const response = await request(address("runs/live/control"), {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify(body),
    });
    return (await response.json()) as ControlReply;
  },
};
