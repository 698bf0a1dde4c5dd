import type { RunModel } from "../model/RunModel";

/** Wall-clock time for which the clock runs on by itself after the last news, milliseconds. */
const patience = 1500;

/** Scenario time for drawing: moves evenly while a paced run is followed, though news of it comes in steps. */
export class SceneClock {
  private heard = NaN;
  private heardAt = 0;
  private apart = 0;
  private shown = NaN;
  private shownAt = 0;

  constructor(private readonly model: RunModel) {}

  /** Whether time goes on without news. */
  get runs(): boolean {
    const { kind, rate, phase } = this.model.header.peek();
    return this.model.following.peek() && kind === "live" && rate !== null && phase === "running";
  }

  /**
   * Scenario time to show, milliseconds since 1970.
   *
   * @param wall milliseconds of a clock that never goes back
   */
  now(wall: number): number {
    const told = this.model.viewTime.peek();
    if (!Object.is(told, this.heard)) {
      this.apart = wall - this.heardAt < 60_000 ? wall - this.heardAt : 0;
      this.heard = told;
      this.heardAt = wall;
    }
    if (!this.runs || Number.isNaN(told)) {
      this.shown = told;
    } else {
      const rate = this.model.header.peek().rate!;
      const limit = told + rate * Math.max(patience, 1.5 * this.apart);
      const target = Math.min(limit, told + rate * (wall - this.heardAt));
      const step = Math.min(1000, wall - this.shownAt);
      const next = this.shown + rate * step;
      const off = target - next;
      this.shown = !(Math.abs(off) < rate * Math.max(2000, 2 * this.apart)) ? target
        : Math.max(this.shown, Math.min(limit, next + off * Math.min(1, step / 500)));
    }
    this.shownAt = wall;
    return this.shown;
  }
}
