import { signal } from "@preact/signals";
import { client, type Caller, type SignedIn } from "../api/client.ts";
import { wordsOf } from "../api/problem.ts";

/** undefined until it is known whether somebody is signed in. */
export const account = signal<Caller | null | undefined>(undefined);

/** Why the reader has to sign in again, if there is something to say. */
export const parting = signal<string | null>(null);

/** Whether who is signed in has a permission; reading it in a component draws again when that changes. */
export function may(permission: string): boolean {
  return account.value?.permissions.includes(permission) ?? false;
}

client.onAccount = (caller) => {
  if (caller === null && account.peek()) {
    parting.value = "Your session has ended. Sign in again; what you had open is still at this address.";
  }
  account.value = caller;
};

/** Why that cannot be found out. */
export const beginning = signal<string | null>(null);

/** Finds out by the cookie whether somebody is signed in. */
export async function begin(): Promise<void> {
  try {
    await client.tokens.current();
    account.value ??= null;
  } catch (error) {
    beginning.value = wordsOf(error);
  }
}

export async function signIn(name: string, password: string): Promise<void> {
  client.take((await (await client.anonymous("sessions", { name, password })).json()) as SignedIn);
  parting.value = null;
}

export async function signOut(): Promise<void> {
  await client.request("sessions/current", { method: "DELETE" }).catch(() => undefined);
  client.tokens.forget();
  account.value = null;
  parting.value = "You are signed out.";
}
