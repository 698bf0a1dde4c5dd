import { signal } from "@preact/signals";
import { between, readPositions, type PositionChunk } from "./positions";
import type { PositionSource } from "./RunModel";
import type { Shown } from "./Shown";

/** Fetches positions from a time to another, both inclusive, in milliseconds since 1970, by steps of seconds. */
export type FetchPositions = (from: number, to: number, stepSeconds: number, signal: AbortSignal) => Promise<ArrayBuffer>;

/** Seconds between rows, by how fast time goes by: the faster, the coarser. */
const steps = [10, 30, 60, 120, 300] as const;
const bytesPerChunk = 1_500_000;
const bytesKept = 96_000_000;
const chunksAhead = 2;
const atOnce = 3;
const waitAfterFailure = 3000;

interface Kept {
  readonly chunk: PositionChunk;
  /** Last time that it covers; less than a whole chunk at the edge of a live run. */
  readonly until: number;
  used: number;
}

/**
 * Positions of the past in chunks: those in sight and the next ones in the direction of time are fetched, those not used for
 * longest are dropped. Chunks are aligned to the start of the run, so that going back finds them again.
 */
export class PositionStore implements PositionSource {
  readonly version = signal(0);
  /** Why positions cannot be had, in words. */
  readonly error = signal<string | null>(null);
  /** Scenario seconds per second at which time goes by; sets how fine the positions are. */
  speed = 1;

  private readonly kept = new Map<string, Kept>();
  private readonly pending = new Map<string, AbortController>();
  /** Not tried again for a while. */
  private readonly failed = new Set<string>();
  private bytes = 0;
  private uses = 0;

  constructor(
    private readonly fetchPositions: FetchPositions,
    private readonly startOf: () => number,
    private readonly satellites: () => number,
    private readonly latest: () => number,
  ) {}

  /** Fills in the satellites at a time; false while they are being fetched: what was there before is left in place, or nothing when they cannot be had. */
  fill(shown: Shown, time: number): boolean {
    const within = Math.max(this.start, Math.min(time, this.latest()));
    if (Number.isNaN(within)) {
      shown.clear(this.satellites(), time);
      return true;
    }
    const step = this.step();
    const kept = this.find(within);
    this.want(within, step);
    if (kept === null) {
      if (shown.count !== this.satellites() || this.error.peek() !== null) {
        shown.clear(this.satellites(), time);
      }
      return false;
    }
    kept.used = ++this.uses;
    between(kept.chunk, within, shown);
    shown.time = time;
    return true;
  }

  /** Whether the positions at a time are there; they and the next ones are fetched where they are not. */
  ready(time: number): boolean {
    const within = Math.max(this.start, Math.min(time, this.latest()));
    if (!Number.isNaN(within)) {
      this.want(within, this.step());
    }
    return Number.isNaN(within) || this.find(within) !== null;
  }

  private get start(): number {
    return this.startOf();
  }

  close(): void {
    for (const request of this.pending.values()) {
      request.abort();
    }
    this.pending.clear();
    this.kept.clear();
  }

  private step(): number {
    return steps.find((candidate) => candidate >= this.speed / 20) ?? steps[steps.length - 1]!;
  }

  /** Rows per chunk, by how many satellites there are; a power of two so that chunks of all steps nest. */
  private rows(): number {
    const fit = bytesPerChunk / (20 * Math.max(1, this.satellites()));
    return Math.max(8, Math.min(256, 2 ** Math.floor(Math.log2(fit))));
  }

  private place(time: number, step: number): number {
    return Math.floor((time - this.start) / (step * 1000 * this.rows()));
  }

  /** The finest chunk that covers a time, of those for the current speed and others. */
  private find(time: number): Kept | null {
    const wanted = this.step();
    let found: Kept | null = null;
    for (const step of [wanted, ...steps.filter((other) => other !== wanted)]) {
      const kept = this.kept.get(`${step}/${this.place(time, step)}`);
      if (kept && time <= kept.until) {
        return kept;
      }
      found ??= kept && kept.chunk.times.length > 0 && time - kept.until < step * 1000 ? kept : null;
    }
    return found;
  }

  private want(time: number, step: number): void {
    const here = this.place(time, step);
    const last = this.place(this.latest(), step);
    const wanted: number[] = [];
    for (let place = here; place <= Math.min(last, here + chunksAhead); place++) {
      wanted.push(place);
    }
    for (const [key, request] of this.pending) {
      const [ofStep, ofPlace] = key.split("/").map(Number) as [number, number];
      if (ofStep !== step || ofPlace < here || ofPlace > here + chunksAhead) {
        request.abort();
        this.pending.delete(key);
      }
    }
    for (const place of wanted) {
      const kept = this.kept.get(`${step}/${place}`);
      const from = this.start + place * step * 1000 * this.rows();
      const to = Math.min(from + step * 1000 * this.rows(), this.latest());
      const needed = place === here ? Math.min(time, to) : from;
      if (this.pending.size < atOnce && (!kept || needed > kept.until)) {
        this.load(`${step}/${place}`, from, to, step);
      }
    }
  }

  private load(key: string, from: number, to: number, step: number): void {
    if (this.pending.has(key) || this.failed.has(key)) {
      return;
    }
    const request = new AbortController();
    this.pending.set(key, request);
    this.fetchPositions(from, to, step, request.signal).then(
      (buffer) => {
        const chunk = readPositions(buffer);
        this.drop(key);
        this.kept.set(key, { chunk, until: to, used: ++this.uses });
        this.bytes += chunk.bytes;
        this.trim();
        this.error.value = null;
        this.done(key, request);
      },
      (reason: Error) => this.fail(key, request, reason),
    ).catch((reason: Error) => this.fail(key, request, reason));
  }

  private fail(key: string, request: AbortController, reason: Error): void {
    if (!request.signal.aborted) {
      this.failed.add(key);
      setTimeout(() => {
        this.failed.delete(key);
        this.version.value++;
      }, waitAfterFailure);
      this.error.value = reason.message;
      this.done(key, request);
    }
  }

  private done(key: string, request: AbortController): void {
    if (this.pending.get(key) === request) {
      this.pending.delete(key);
      this.version.value++;
    }
  }

  private drop(key: string): void {
    this.bytes -= this.kept.get(key)?.chunk.bytes ?? 0;
    this.kept.delete(key);
  }

  private trim(): void {
    while (this.bytes > bytesKept && this.kept.size > 1 + chunksAhead) {
      let oldest: string | null = null;
      for (const [key, kept] of this.kept) {
        if (oldest === null || kept.used < this.kept.get(oldest)!.used) {
          oldest = key;
        }
      }
      this.drop(oldest!);
    }
  }
}
