import { client } from "@scai/common/api/client.ts";
import { account } from "@scai/common/account/session.ts";
import { effect, signal } from "@preact/signals";
import { MissionStream } from "./api/MissionStream";
import type { Description } from "./api/types";
import { MissionModel } from "./model/MissionModel";

/** The mission that the page shows. */
export const model = new MissionModel();

/** The spacecraft that the reader looks at; null for the first one. */
const chosen = signal<number | null>(null);

/** The spacecraft that views are about; null when there is none yet. */
export function spacecraftInView(): number | null {
  const known = model.mission.value?.spacecraft ?? [];
  return known.find((one) => one.id === chosen.value)?.id ?? known[0]?.id ?? null;
}

export function choose(spacecraft: number): void {
  chosen.value = spacecraft;
}

const descriptions = new Map<number, Promise<Description>>();

/** What a spacecraft says of itself; fetched once. */
export function descriptionOf(spacecraft: number): Promise<Description> {
  let known = descriptions.get(spacecraft);
  if (known === undefined) {
    known = client.get<Description>(`spacecraft/${spacecraft}/description`);
    known.catch(() => descriptions.delete(spacecraft));
    descriptions.set(spacecraft, known);
  }
  return known;
}

/** Follows the mission for as long as somebody is signed in. */
export function follow(): void {
  let stream: MissionStream | null = null;
  effect(() => {
    const isIn = Boolean(account.value);
    if (isIn && stream === null) {
      stream = new MissionStream(client, model);
      void stream.run();
    } else if (!isIn && stream !== null) {
      stream.stop();
      stream = null;
      descriptions.clear();
    }
  });
}
