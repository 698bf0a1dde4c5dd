import { signal } from "@preact/signals";
import { client } from "@scai/common/api/client.ts";
import { eventsOf } from "@scai/common/api/events.ts";
import { ApiError, isAbort, wordsOf } from "@scai/common/api/problem.ts";
import type { Job, JobProgress } from "../api/types";

export interface LogLine {
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly text: string;
}

/** A simulation as it goes: follows its events, and takes them up again where they broke off. */
export class LiveJob {
  readonly job = signal<Job | null>(null);
  readonly progress = signal<JobProgress | null>(null);
  readonly log = signal<readonly LogLine[]>([]);
  readonly error = signal<string | null>(null);
  private readonly abort = new AbortController();
  private lastEvent: string | null = null;

  constructor(readonly id: number) {
    void this.follow();
  }

  async act(path: "cancel" | "retry"): Promise<void> {
    this.job.value = await client.change<Job>("POST", `simulations/${this.id}/${path}`);
    this.say(path === "cancel" ? "asked to stop" : "asked to begin again");
    if (path === "retry") {
      this.lastEvent = null;
      this.progress.value = null;
      void this.follow();
    }
  }

  close(): void {
    this.abort.abort();
  }

  private async follow(): Promise<void> {
    for (let tries = 0; !this.abort.signal.aborted; tries++) {
      try {
        this.job.value = await client.get<Job>(`simulations/${this.id}`, {}, this.abort.signal);
        this.error.value = null;
        if (isOver(this.job.value.state)) {
          return;
        }
        await this.listen();
        tries = 0;
      } catch (error) {
        if (isAbort(error)) {
          return;
        }
        this.error.value = wordsOf(error);
        if (error instanceof ApiError && error.status >= 400 && error.status < 500 && error.status !== 429) {
          return;
        }
      }
      await new Promise((resolve) => setTimeout(resolve, Math.min(10_000, 500 * 2 ** tries)));
    }
  }

  private async listen(): Promise<void> {
    const headers: Record<string, string> = { accept: "text/event-stream", ...(this.lastEvent && { "last-event-id": this.lastEvent }) };
    const response = await client.request(`simulations/${this.id}/events`, { headers, signal: this.abort.signal });
    for await (const event of eventsOf(response)) {
      this.lastEvent = event.id ?? this.lastEvent;
      const progress = JSON.parse(event.data) as JobProgress;
      if (typeof progress.percent === "number") {
        this.progress.value = progress;
        this.say(progress.message);
      }
    }
  }

  private say(text: string): void {
    if (this.log.peek().at(-1)?.text !== text) {
      this.log.value = [...this.log.peek(), { time: Date.now(), text }].slice(-500);
    }
  }
}

export function isOver(state: string): boolean {
  return state === "done" || state === "failed" || state === "cancelled";
}
