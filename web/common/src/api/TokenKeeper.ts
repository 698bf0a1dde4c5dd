/** An access token and until when it is good, milliseconds since 1970. */
export interface Token {
  readonly text: string;
  readonly expiresAt: number;
}

/** What tabs have in common: one at a time may hold the lock. */
export interface Locks {
  request<T>(name: string, work: () => Promise<T>): Promise<T>;
}

/** A token this close to its end is not used any more, milliseconds. */
const spare = 30_000;

/**
 * Keeps the access token, in memory alone, and gets a new one when it ends. Refresh tokens are good for one use and shared by all
 * tabs through a cookie, so tabs refresh one after the other; in one tab all requests wait for the same refresh.
 */
export class TokenKeeper {
  private token: Token | null = null;
  private running: Promise<Token | null> | null = null;

  /**
   * @param refresh exchanges the cookie for a token; null when nobody is signed in
   */
  constructor(
    private readonly refresh: () => Promise<Token | null>,
    private readonly locks: Locks = webLocks(),
    private readonly now: () => number = Date.now,
  ) {}

  keep(token: Token): void {
    this.token = token;
  }

  forget(): void {
    this.token = null;
  }

  /** A token that is good for a while; null when nobody is signed in. */
  async current(): Promise<string | null> {
    if (this.token && this.token.expiresAt - this.now() > spare) {
      return this.token.text;
    }
    return this.renewed(this.token?.text ?? null);
  }

  /** A token other than one that was refused. */
  async renewed(refused: string | null): Promise<string | null> {
    if (this.token && this.token.text !== refused && this.token.expiresAt - this.now() > spare) {
      return this.token.text;
    }
    this.running ??= this.locks.request("scai-refresh", this.refresh).finally(() => (this.running = null));
    this.token = await this.running;
    return this.token?.text ?? null;
  }
}

/** The browser's locks; where it has none (a page without a secure origin), tabs do not wait for each other. */
function webLocks(): Locks {
  return typeof navigator !== "undefined" && "locks" in navigator
    ? { request: (name, work) => navigator.locks.request(name, work) }
    : { request: (_, work) => work() };
}
