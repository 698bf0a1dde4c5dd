import { effect, signal } from "@preact/signals";
import type { RunModel } from "../model/RunModel";
import { PositionStore } from "../model/PositionStore";

/** Scenario seconds per second of watching. */
export const speeds = [1, 10, 30, 60, 120, 300, 600, 1200, 3600] as const;
const speed = signal<number>(60);

/** Lets the moment that is looked at go by. */
export class Player {
  readonly playing = signal(false);
  readonly speed = speed;
  /** Waiting for positions that are being fetched. */
  readonly waiting = signal(false);
  private frame = 0;
  private last = NaN;
  private readonly stop: () => void;

  constructor(private readonly model: RunModel) {
    this.stop = effect(() => {
      if (model.past.value instanceof PositionStore) {
        model.past.value.speed = this.playing.value ? speed.value : 1;
      }
    });
  }

  get start(): number {
    const start = this.model.header.peek().start;
    return start ? Date.parse(start) : NaN;
  }

  toggle(): void {
    if (this.playing.value) {
      this.pause();
    } else {
      this.play();
    }
  }

  /** Goes on from the moment that is looked at; from the start when that is the end. */
  play(): void {
    const model = this.model;
    if (Number.isNaN(this.start) || Number.isNaN(model.latest.value)) {
      return;
    }
    if (model.following.value || model.viewTime.value >= model.latest.value) {
      model.lookAt(this.start);
    }
    this.playing.value = true;
    this.last = NaN;
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(this.tick);
  }

  pause(): void {
    this.playing.value = false;
    this.waiting.value = false;
    cancelAnimationFrame(this.frame);
  }

  /** Goes to a moment of the run. */
  seek(time: number): void {
    if (!Number.isNaN(this.start)) {
      this.model.lookAt(Math.max(this.start, Math.min(this.model.latest.value, time)));
    }
  }

  /** Goes so many seconds on, or back. */
  step(seconds: number): void {
    this.seek(this.model.viewTime.value + seconds * 1000);
  }

  latest(): void {
    this.pause();
    this.model.followLatest();
  }

  close(): void {
    this.pause();
    this.stop();
  }

  private readonly tick = (now: number) => {
    const model = this.model;
    const elapsed = Number.isNaN(this.last) ? 0 : Math.min(250, now - this.last);
    this.last = now;
    const next = model.viewTime.value + elapsed * speed.value;
    const past = model.past.value;
    this.waiting.value = past instanceof PositionStore && !past.ready(model.viewTime.value) && past.error.peek() === null;
    if (model.following.value) {
      this.pause();
    } else if (next >= model.latest.value) {
      this.latest();
    } else {
      if (!this.waiting.value) {
        model.viewTime.value = next;
      }
      this.frame = requestAnimationFrame(this.tick);
    }
  };
}
