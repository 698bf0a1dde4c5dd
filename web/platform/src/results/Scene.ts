import { signal } from "@preact/signals";
import { client } from "../api/client";
import type { Summary } from "../api/types";
import { flightsOfGeoJson, type Flights } from "../map/Flight";
import { Footprints } from "./Footprints";
import { targetsOf, type Parameters, type ResultTarget } from "./targets";

/** How many seconds of the window go by in one. */
export const speeds = [60, 300, 900, 3600] as const;

/** A result over time: the moment that is looked at, where satellites are and what they see then. */
export class Scene {
  readonly time = signal(0);
  readonly playing = signal(false);
  readonly speed = signal<number>(300);
  readonly selected = signal<string | null>(null);
  /** Counts up when footprints have come. */
  readonly version = signal(0);
  /** Come after the rest, since they may be many. */
  readonly targets = signal<readonly ResultTarget[]>([]);
  readonly from: number;
  readonly to: number;
  readonly footprints: Footprints;
  private frame = 0;
  private last = 0;

  constructor(path: string, readonly summary: Summary, readonly flights: Flights) {
    this.from = Date.parse(summary.from);
    this.to = Date.parse(summary.to);
    this.time.value = this.from;
    this.footprints = new Footprints(path, this.from, this.to, summary.assets.length, flights.step || 60_000, () => this.version.value++);
  }

  static async open(path: string, abort: AbortSignal): Promise<Scene> {
    const [summary, tracks] = await Promise.all([
      client.get<Summary>(`${path}/summary`, {}, abort),
      client.get<never>(`${path}/tracks`, {}, abort),
    ]);
    const scene = new Scene(path, summary, flightsOfGeoJson(tracks));
    client.get<Parameters>(`${path}/files/parameters.json`, {}, abort).then(
      (parameters) => (scene.targets.value = targetsOf(parameters)), () => undefined);
    return scene;
  }

  play(): void {
    if (this.time.peek() >= this.to) {
      this.time.value = this.from;
    }
    this.playing.value = true;
    this.last = performance.now();
    this.frame = requestAnimationFrame((now) => this.tick(now));
  }

  pause(): void {
    this.playing.value = false;
    cancelAnimationFrame(this.frame);
  }

  lookAt(time: number): void {
    this.time.value = Math.max(this.from, Math.min(this.to, time));
  }

  close(): void {
    this.pause();
    this.footprints.close();
  }

  private tick(now: number): void {
    // Thirty pictures a second are enough.
    if (now - this.last >= 33) {
      this.lookAt(this.time.peek() + Math.min(250, now - this.last) * this.speed.peek());
      this.last = now;
    }
    if (this.time.peek() >= this.to) {
      this.pause();
    } else if (this.playing.peek()) {
      this.frame = requestAnimationFrame((next) => this.tick(next));
    }
  }
}
