import { ApiError, errorOf, isAbort, unreachable } from "./problem.ts";
import { TokenKeeper, type Token } from "./TokenKeeper.ts";

export type Query = Readonly<Record<string, string | number | boolean | undefined | null>>;

/** Who is signed in, and what they may do. */
export interface Caller {
  id: string;
  name: string;
  roles: string[];
  permissions: string[];
}

/** Who is signed in, as signing in and refreshing answer. */
export interface SignedIn {
  accessToken: string;
  expiresAt: string;
  account: Caller;
}

/** "api/v1/satellites?limit=50": beside the page; what is empty is left out. */
export function address(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== "") {
      parameters.set(name, String(value));
    }
  }
  const text = parameters.toString();
  return `api/v1/${path}${text ? `?${text}` : ""}`;
}

/** Requests to a server in the name of whoever is signed in. Every call throws `ApiError` in words. */
export class Client {
  readonly tokens: TokenKeeper;
  /** Called with the account whenever a token comes, and with null when nobody is signed in any more. */
  onAccount: (account: Caller | null) => void = () => undefined;

  constructor(private readonly send: typeof fetch = (...request) => fetch(...request)) {
    this.tokens = new TokenKeeper(() => this.refresh());
  }

  /** Takes the answer to signing in. */
  take(answer: SignedIn): Token {
    const token = { text: answer.accessToken, expiresAt: Date.parse(answer.expiresAt) };
    this.tokens.keep(token);
    this.onAccount(answer.account);
    return token;
  }

  /** Sends a request with the caller's token; once more with a new one when that is refused. */
  async request(path: string, init: RequestInit = {}, query: Query = {}): Promise<Response> {
    const token = await this.tokens.current();
    let response = await this.once(path, query, init, token);
    if (response.status === 401 && token !== null) {
      const renewed = await this.tokens.renewed(token);
      if (renewed !== null) {
        response = await this.once(path, query, init, renewed);
      }
    }
    if (response.status === 401) {
      this.onAccount(null);
    }
    if (!response.ok) {
      throw await errorOf(response);
    }
    return response;
  }

  /** Sends a request without a token. */
  async anonymous(path: string, body: unknown): Promise<Response> {
    const response = await this.once(path, {}, jsonInit("POST", body), null);
    if (!response.ok) {
      throw await errorOf(response);
    }
    return response;
  }

  async get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
    return (await (await this.request(path, signal ? { signal } : {}, query)).json()) as T;
  }

  async change<T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<T> {
    const init = body === undefined ? { method } : jsonInit(method, body);
    const response = await this.request(path, { ...init, headers: { ...(init as { headers?: object }).headers, ...headers } });
    return (response.status === 204 ? null : await response.json()) as T;
  }

  /** Hands a file to the reader, under the name that is given to it. */
  async download(path: string, query: Query, name: string): Promise<void> {
    const blob = await (await this.request(path, {}, query)).blob();
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }

  private async refresh(): Promise<Token | null> {
    const response = await this.once("sessions/refresh", {}, { method: "POST" }, null);
    // 204: there was no cookie.
    if (response.status === 204 || response.status === 401 || response.status === 403) {
      this.onAccount(null);
      return null;
    }
    if (!response.ok) {
      throw await errorOf(response);
    }
    return this.take((await response.json()) as SignedIn);
  }

  private async once(path: string, query: Query, init: RequestInit, token: string | null): Promise<Response> {
    const headers = new Headers(init.headers);
    if (!headers.has("accept")) {
      headers.set("accept", "application/json");
    }
    if (token !== null) {
      headers.set("authorization", `Bearer ${token}`);
    }
    try {
      return await this.send(address(path, query), { ...init, headers });
    } catch (error) {
      if (isAbort(error) || error instanceof ApiError) {
        throw error;
      }
      throw unreachable();
    }
  }
}

function jsonInit(method: string, body: unknown): RequestInit {
  return { method, headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
}

export const client = new Client();
