import { bearing } from "@scai/common/geometry/sphere.ts";
import type { RunModel } from "../model/RunModel";
import { Shown } from "../model/Shown";

/** What a satellite is doing, in the order in which they are drawn. */
export const idle = 0;
export const inView = 1;
export const linked = 2;

export const kindNames = ["No station in view", "In view of a station", "Linked"] as const;

/** All satellites as they are drawn at a moment: positions, contact and direction of flight. */
export class Fleet {
  /** The fleet's own: what the model shows is overwritten by whoever asks next. */
  readonly shown = new Shown();
  /** `idle`, `inView` or `linked`. */
  kinds = new Uint8Array(0);
  private seenAt = NaN;
  private seenIn: unknown = null;
  private seen: ReadonlySet<number> = new Set();
  private markTime = NaN;
  private markLatitude = new Float32Array(0);
  private markLongitude = new Float32Array(0);

  constructor(private readonly model: RunModel) {}

  /** Works everything out for a moment. */
  update(time: number): void {
    const { shown } = this;
    shown.copy(this.model.shownAt(time));
    if (this.kinds.length < shown.count) {
      this.kinds = new Uint8Array(shown.latitude.length);
    }
    const { kinds } = this;
    if (this.model.following.peek()) {
      const { inView: views } = this.model.table;
      for (let place = 0; place < shown.count; place++) {
        kinds[place] = shown.station[place]! >= 0 ? linked : views[place]! ? inView : idle;
      }
    } else {
      const satellites = this.model.satellites.peek();
      const seen = this.seenNow(time);
      for (let place = 0; place < shown.count; place++) {
        kinds[place] = shown.station[place]! >= 0 ? linked : seen.has(satellites[place]?.id ?? -1) ? inView : idle;
      }
    }
    this.mark(time);
  }

  /** Direction of flight over the ground, degrees clockwise from north; NaN before it has moved. */
  heading(place: number): number {
    const before = { latitude: this.markLatitude[place] ?? NaN, longitude: this.markLongitude[place] ?? NaN };
    const now = { latitude: this.shown.latitude[place]!, longitude: this.shown.longitude[place]! };
    if (before.latitude === now.latitude && before.longitude === now.longitude) {
      return NaN;
    }
    return this.shown.time >= this.markTime ? bearing(before, now) : bearing(now, before);
  }

  /** Satellites that a station sees, by the predicted contacts; worked out anew for every second. */
  private seenNow(time: number): ReadonlySet<number> {
    const list = this.model.lists.contacts;
    const items = list.items.peek();
    const second = Math.floor(time / 1000);
    if (second !== this.seenAt || items !== this.seenIn) {
      this.seenAt = second;
      this.seenIn = items;
      const seen = new Set<number>();
      for (let at = 0; at < items.length; at++) {
        if (list.spans.holds(at, time)) {
          seen.add(items[at]!.satellite);
        }
      }
      this.seen = seen;
    }
    return this.seen;
  }

  /** Remembers where all were a few seconds ago, for the direction of flight. */
  private mark(time: number): void {
    const { shown } = this;
    if (this.markLatitude.length < shown.count || !(Math.abs(time - this.markTime) < 20_000)) {
      this.markLatitude = shown.latitude.slice();
      this.markLongitude = shown.longitude.slice();
      this.markTime = time;
    }
  }
}

/** The height that stands for all: that of the satellite in the middle of a few, metres; NaN when there are none. */
export function usualAltitude(altitude: Float32Array, count: number): number {
  const some: number[] = [];
  const step = Math.max(1, Math.floor(count / 99));
  for (let place = 0; place < count; place += step) {
    if (altitude[place]! > 0) {
      some.push(altitude[place]!);
    }
  }
  some.sort((a, b) => a - b);
  return some[some.length >> 1] ?? NaN;
}
