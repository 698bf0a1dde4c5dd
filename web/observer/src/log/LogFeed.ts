import { signal } from "@preact/signals";
import type { LogFilter } from "../api/client";
import type { LogLine, LogPage, Severity } from "../api/types";

/** Fetches a page of the log, newest first, before a number where one is given. */
export type FetchLog = (filter: LogFilter, before: number | null, limit: number, signal: AbortSignal) => Promise<LogPage>;

export const severities: readonly Severity[] = ["debug", "info", "warning", "error"];
const linesPerPage = 200;
const linesOfTail = 5000;

/** Whether the filter finds a line; a severity finds graver ones too. */
export function matches(filter: LogFilter, line: LogLine): boolean {
  return (filter.app === undefined || line.app === filter.app)
    && (filter.channel === undefined || line.channel === filter.channel)
    && (filter.satellite === undefined || line.satellite === filter.satellite)
    && (filter.station === undefined || line.station === filter.station)
    && (filter.severity === undefined || severities.indexOf(line.severity) >= severities.indexOf(filter.severity))
    && (filter.text === undefined || line.text.toLowerCase().includes(filter.text.toLowerCase()));
}

/** The log as far as it has been read, newest first: pages from the server, and what a live run adds in front. */
export class LogFeed {
  readonly filter = signal<LogFilter>({});
  readonly lines = signal<readonly LogLine[]>([]);
  /** How many lines the filter finds in the whole run; null before that is known. */
  readonly total = signal<number | null>(null);
  readonly loading = signal(false);
  readonly error = signal<string | null>(null);
  /** Whether new messages of a live run come in front by themselves. */
  readonly tail = signal(true);
  /** Whether the live stream left lines out since the log was last read in full. */
  readonly sampled = signal(false);
  private before: number | null = null;
  private newest = -1;
  private request = new AbortController();

  constructor(private readonly fetchLog: FetchLog) {}

  /** Reads the newest page of what a filter finds. */
  async load(filter: LogFilter = this.filter.peek()): Promise<void> {
    this.filter.value = filter;
    this.request.abort();
    this.request = new AbortController();
    await this.page(null, (page) => {
      this.lines.value = page.lines;
      this.newest = Math.max(page.lines[0]?.number ?? -1, -1);
      this.sampled.value = false;
    });
  }

  /** Reads the page of older lines, if there is one and it is not being read. */
  async older(): Promise<void> {
    const { before } = this;
    if (before !== null && !this.loading.peek()) {
      await this.page(before, (page) => (this.lines.value = [...this.lines.peek(), ...page.lines]));
    }
  }

  /** Takes in what a live run said, oldest first; lines that are known already are passed over. */
  take(said: readonly LogLine[]): void {
    if (!this.tail.peek() || said.length === 0) {
      return;
    }
    let first = said.length;
    while (first > 0 && said[first - 1]!.number > this.newest) {
      first--;
    }
    const fresh = said.slice(first);
    if (fresh.length === 0) {
      return;
    }
    if (this.newest >= 0 && fresh.at(-1)!.number - this.newest > fresh.length) {
      this.sampled.value = true;
    }
    this.newest = fresh.at(-1)!.number;
    const found = fresh.filter((line) => matches(this.filter.peek(), line)).reverse();
    if (found.length > 0) {
      const lines = [...found, ...this.lines.peek()];
      if (lines.length > linesOfTail) {
        lines.length = linesOfTail;
        this.before = lines.at(-1)!.number;
      }
      this.lines.value = lines;
      this.total.value = this.total.peek() === null ? null : this.total.peek()! + found.length;
    }
  }

  close(): void {
    this.request.abort();
  }

  private async page(before: number | null, take: (page: LogPage) => void): Promise<void> {
    const { signal } = this.request;
    this.loading.value = true;
    try {
      const page = await this.fetchLog(this.filter.peek(), before, linesPerPage, signal);
      if (!signal.aborted) {
        take(page);
        this.before = page.before;
        this.total.value = page.total;
        this.error.value = null;
      }
    } catch (reason) {
      if (!signal.aborted) {
        this.error.value = (reason as Error).message;
      }
    } finally {
      if (!signal.aborted) {
        this.loading.value = false;
      }
    }
  }
}
