import type { Client } from "@scai/common/api/client.ts";
import { eventsOf } from "@scai/common/api/events.ts";
import { isAbort } from "@scai/common/api/problem.ts";
import type { MissionState, MissionUpdate } from "./types";

/** Told of what comes. */
export interface StreamListener {
  onState(state: MissionState): void;
  onUpdate(update: MissionUpdate): void;
  onConnected(isConnected: boolean): void;
}

/** Pauses between attempts, milliseconds. */
const pauses = [500, 1000, 2000, 5000];

/** The stream of the mission, in the reader's name; comes back by itself and goes on where it was. */
export class MissionStream {
  private readonly abort = new AbortController();
  private lastId: string | null = null;

  constructor(
    private readonly client: Pick<Client, "request">,
    private readonly listener: StreamListener,
    private readonly wait: (milliseconds: number) => Promise<void> = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
  ) {}

  async run(): Promise<void> {
    for (let failures = 0; !this.abort.signal.aborted; failures++) {
      try {
        const headers: Record<string, string> = { accept: "text/event-stream", ...(this.lastId !== null && { "last-event-id": this.lastId }) };
        const response = await this.client.request("stream", { headers, signal: this.abort.signal });
        this.listener.onConnected(true);
        failures = 0;
        await this.read(response);
      } catch (error) {
        if (isAbort(error)) {
          return;
        }
      }
      if (!this.abort.signal.aborted) {
        this.listener.onConnected(false);
        await this.wait(pauses[Math.min(failures, pauses.length - 1)]!);
      }
    }
  }

  stop(): void {
    this.abort.abort();
  }

  private async read(response: Response): Promise<void> {
    for await (const event of eventsOf(response)) {
      this.lastId = event.id ?? this.lastId;
      if (event.name === "state") {
        this.listener.onState(JSON.parse(event.data) as MissionState);
      } else if (event.name === "update") {
        this.listener.onUpdate(JSON.parse(event.data) as MissionUpdate);
      }
    }
  }
}
