import { signal, type Signal } from "@preact/signals";
import { parseTime } from "@scai/common/time.ts";

/** Where items begin and end, in columns parallel to a list, so that a moment is found without parsing a date. */
export class Spans {
  count = 0;
  /** Milliseconds since 1970. */
  start = new Float64Array(0);
  /** Infinity while it lasts. */
  end = new Float64Array(0);

  set(place: number, start: string, end: string | null): void {
    if (place >= this.start.length) {
      const room = Math.max(64, 2 * (place + 1));
      const grow = (old: Float64Array) => {
        const fresh = new Float64Array(room);
        fresh.set(old);
        return fresh;
      };
      this.start = grow(this.start);
      this.end = grow(this.end);
    }
    this.start[place] = parseTime(start);
    this.end[place] = end === null ? Infinity : parseTime(end);
    this.count = Math.max(this.count, place + 1);
  }

  /** Whether an item lasts at a time: from its start, inclusive, to its end, exclusive. */
  holds(place: number, time: number): boolean {
    return this.start[place]! <= time && time < this.end[place]!;
  }
}

/** A list whose items have a key: a changed item is replaced where it stands, a new one is added at the end. */
export class KeyedList<T> {
  readonly items: Signal<readonly T[]>;
  readonly spans = new Spans();
  private readonly places = new Map<string | number, number>();

  constructor(
    items: readonly T[],
    private readonly key: (item: T) => string | number,
    private readonly span?: (item: T) => readonly [start: string, end: string | null],
  ) {
    this.items = signal(items);
    items.forEach((item, place) => this.note(item, place));
  }

  replace(changed: readonly T[] | undefined): void {
    if (!changed?.length) {
      return;
    }
    const next = this.items.value.slice();
    for (const item of changed) {
      const place = this.places.get(this.key(item)) ?? next.length;
      next[place] = item;
      this.note(item, place);
    }
    this.items.value = next;
  }

  private note(item: T, place: number): void {
    this.places.set(this.key(item), place);
    if (this.span) {
      this.spans.set(place, ...this.span(item));
    }
  }
}
