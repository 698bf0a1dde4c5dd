import { signal } from "@preact/signals";
import type { Sorting } from "@scai/common/components/table.ts";
import { client, type Query } from "../api/client";
import { isAbort, wordsOf } from "../api/problem";
import type { Item, Page } from "../api/types";

const perPage = 200;

/** A list that the server searches, sorts and filters, fetched a page at a time as the reader scrolls. */
export class Keyset {
  readonly rows = signal<readonly Item[]>([]);
  readonly error = signal<string | null>(null);
  readonly busy = signal(true);
  /** Whether there are no more. */
  readonly whole = signal(false);
  /** How many there are in all; null where that is not told. */
  readonly total = signal<number | null>(null);
  private next: string | undefined;
  private abort = new AbortController();
  private query: Query = {};

  constructor(private readonly path: string) {}

  /** Begins anew with other words, order or filters. */
  show(query: Query, sorting: Sorting | null): void {
    this.query = { ...query, ...(sorting && { sort: `${sorting.descending ? "-" : ""}${sorting.column}` }) };
    this.reload();
  }

  reload(): void {
    this.abort.abort();
    this.abort = new AbortController();
    this.next = undefined;
    this.whole.value = false;
    void this.fetch(true);
  }

  /** Fetches the next page, unless one is on its way or there is none. */
  more(): void {
    if (!this.busy.peek() && !this.whole.peek() && !this.error.peek()) {
      void this.fetch(false);
    }
  }

  stop(): void {
    this.abort.abort();
  }

  private async fetch(anew: boolean): Promise<void> {
    const { signal } = this.abort;
    this.busy.value = true;
    try {
      const page = await client.get<Page<Item>>(this.path, { ...this.query, limit: perPage, after: this.next }, signal);
      this.rows.value = anew ? page.items : [...this.rows.peek(), ...page.items];
      this.next = page.next;
      this.total.value = page.total ?? (page.next ? null : this.rows.peek().length);
      this.whole.value = !page.next;
      this.error.value = null;
      this.busy.value = false;
    } catch (error) {
      if (!isAbort(error) && !signal.aborted) {
        this.error.value = wordsOf(error);
        this.busy.value = false;
      }
    }
  }
}
