import { describe, expect, it } from "vitest";
import { Client } from "../src/api/client";
import { TokenKeeper, type Locks } from "../src/api/TokenKeeper";

/** The lock that all tabs of a browser share. */
function browser(): Locks & { most: () => number } {
  let tail: Promise<unknown> = Promise.resolve();
  let [inside, most] = [0, 0];
  return {
    most: () => most,
    request: (_, work) => {
      const turn = tail.then(async () => {
        most = Math.max(most, ++inside);
        try {
          return await work();
        } finally {
          inside--;
        }
      });
      tail = turn.catch(() => undefined);
      return turn;
    },
  };
}

describe("the access token", () => {
  it("is refreshed once for all requests of a tab", async () => {
    let calls = 0;
    const keeper = new TokenKeeper(async () => ({ text: `t${++calls}`, expiresAt: 1e6 }), browser(), () => 0);
    expect(await Promise.all([keeper.current(), keeper.current(), keeper.current()])).toEqual(["t1", "t1", "t1"]);
    expect(calls).toBe(1);
  });

  it("is refreshed by one tab after the other, so that no refresh token comes twice", async () => {
    const locks = browser();
    let cookie = 0;
    const refresh = async () => {
      const sent = cookie;
      await Promise.resolve();
      await Promise.resolve();
      if (sent !== cookie) {
        throw new Error("a refresh token came twice");
      }
      cookie++;
      return { text: `t${cookie}`, expiresAt: 1e6 };
    };
    const tabs = [1, 2, 3].map(() => new TokenKeeper(refresh, locks, () => 0));
    expect(await Promise.all(tabs.map((tab) => tab.current()))).toEqual(["t1", "t2", "t3"]);
    expect(locks.most()).toBe(1);
  });

  it("is not used any more shortly before it ends", async () => {
    let now = 0;
    let calls = 0;
    const keeper = new TokenKeeper(async () => ({ text: `t${++calls}`, expiresAt: now + 900_000 }), browser(), () => now);
    expect(await keeper.current()).toBe("t1");
    now = 800_000;
    expect(await keeper.current()).toBe("t1");
    now = 880_000;
    expect(await keeper.current()).toBe("t2");
  });

  it("is tried again after a refresh that failed", async () => {
    let calls = 0;
    const keeper = new TokenKeeper(async () => {
      if (++calls === 1) {
        throw new Error("away");
      }
      return { text: "t", expiresAt: 1e6 };
    }, browser(), () => 0);
    await expect(keeper.current()).rejects.toThrow("away");
    expect(await keeper.current()).toBe("t");
  });
});

describe("the client", () => {
  const answer = (status: number, body: unknown) => new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });
  const signedIn = (token: string) => ({
    accessToken: token, expiresAt: "2999-01-01T00:00:00Z", account: { id: "1", name: "ada", roles: ["viewer"], permissions: [] },
  });

  it("sends a request again with a new token when the old one is refused", async () => {
    const seen: string[] = [];
    const client = new Client(async (url, init) => {
      const token = new Headers(init?.headers).get("authorization") ?? "";
      seen.push(`${String(url)} ${token}`.trim());
      return String(url).endsWith("refresh") ? answer(200, signedIn("new")) : token === "Bearer new" ? answer(200, { ok: true }) : answer(401, {});
    });
    client.take(signedIn("old"));
    expect(await client.get("satellites", { search: "a b", sort: undefined })).toEqual({ ok: true });
    expect(seen).toEqual(["api/v1/satellites?search=a+b Bearer old", "api/v1/sessions/refresh", "api/v1/satellites?search=a+b Bearer new"]);
  });

  it("says that nobody is signed in any more when the session has ended", async () => {
    const client = new Client(async () => answer(401, { title: "Sign in first." }));
    const accounts: unknown[] = [];
    client.onAccount = (account) => accounts.push(account);
    await expect(client.get("satellites")).rejects.toMatchObject({ status: 401 });
    expect(accounts.at(-1)).toBeNull();
  });

  it("says in words that there is no answer", async () => {
    const client = new Client(async () => {
      throw new TypeError("Failed to fetch");
    });
    await expect(client.get("satellites")).rejects.toThrow("The server does not answer.");
  });
});
