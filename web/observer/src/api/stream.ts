import { parseTime } from "@scai/common/time.ts";
import { signal, type ReadonlySignal } from "@preact/signals";
import { PositionStore } from "../model/PositionStore";
import { RunModel } from "../model/RunModel";
import { api, ApiError } from "./client";
import type { RunState, RunUpdate } from "./types";

/** How the page stands with the server: `connecting` before the first state, `live`, `reconnecting`, `gone` after a while of that. */
export type Connection = "connecting" | "live" | "reconnecting" | "gone" | "recording";

/** A run that is open: its model, which a new full state replaces, and how the connection stands. */
export interface OpenRun {
  readonly id: string;
  readonly model: ReadonlySignal<RunModel | null>;
  readonly connection: ReadonlySignal<Connection>;
  /** Why the run cannot be opened, in words. */
  readonly error: ReadonlySignal<string | null>;
  close(): void;
}

/** After so many failures in a row the server counts as gone; it is still tried. */
const failuresUntilGone = 3;
const firstWaitMilliseconds = 500;
const longestWaitMilliseconds = 10_000;

/** Milliseconds to wait after a number of failures in a row. */
export function waitAfter(failures: number): number {
  return Math.min(longestWaitMilliseconds, firstWaitMilliseconds * 2 ** Math.max(0, failures - 1));
}

/** Opens a recording as a whole. */
export function openRecording(id: string): OpenRun {
  const model = signal<RunModel | null>(null);
  const connection = signal<Connection>("connecting");
  const error = signal<string | null>(null);
  const stop = new AbortController();
  api.state(id, stop.signal).then(
    (state) => {
      model.value = withPast(id, new RunModel(state));
      connection.value = "recording";
    },
    (reason: Error) => {
      if (!stop.signal.aborted) {
        error.value = reason.message;
      }
    });
  return { id, model, connection, error, close: () => {
    stop.abort();
    model.value?.past.value?.close();
  } };
}

/**
 * Opens the live run: its state, then what changes. The browser resumes by itself with Last-Event-ID while the server is
 * there; when it gives up (the server answered with an error), a new stream is begun after a growing wait.
 */
export function openLive(id: string): OpenRun {
  const model = signal<RunModel | null>(null);
  const connection = signal<Connection>("connecting");
  const error = signal<string | null>(null);
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;

  const connect = () => {
    const stream = new EventSource(api.stream(id));
    source = stream;
    stream.addEventListener("state", (event) => {
      const state = JSON.parse(event.data as string) as RunState;
      model.value?.past.value?.close();
      model.value = withPast(id, continued(model.value, state));
      works();
    });
    stream.addEventListener("update", (event) => {
      model.value?.apply(JSON.parse(event.data as string) as RunUpdate);
      works();
    });
    stream.onerror = () => {
      failures++;
      connection.value = failures >= failuresUntilGone ? "gone" : "reconnecting";
      if (stream.readyState === EventSource.CLOSED) {
        timer = setTimeout(again, waitAfter(failures));
      }
    };
  };

  const works = () => {
    failures = 0;
    connection.value = "live";
    error.value = null;
  };

  /** A closed stream tells no reason; a plain request does. */
  const again = () => {
    if (model.value === null) {
      api.state(id).catch((reason: Error) => {
        if (reason instanceof ApiError && reason.status !== 0) {
          error.value = reason.message;
        }
      });
    }
    connect();
  };

  connect();
  return {
    id, model, connection, error,
    close: () => {
      clearTimeout(timer);
      source?.close();
      model.value?.past.value?.close();
    },
  };
}

/** The model with its positions of the past, which are fetched when they are looked at. */
function withPast(id: string, model: RunModel): RunModel {
  model.past.value = new PositionStore(
    (from, to, step, signal) => api.positions(id, from, to, step, signal),
    () => parseTime(model.header.peek().start), () => model.satellites.peek().length, () => model.latest.peek());
  return model;
}

/** A model of a new state that looks at what the old one looked at, where it is the same run. */
export function continued(old: RunModel | null, state: RunState): RunModel {
  const fresh = new RunModel(state);
  if (old && old.header.value.start === state.header.start && old.header.value.name === state.header.name) {
    fresh.log.value = old.log.value;
    fresh.selection.value = old.selection.value;
    fresh.follow.value = old.follow.value;
    if (!old.following.value) {
      fresh.lookAt(old.viewTime.value);
    }
  }
  return fresh;
}
