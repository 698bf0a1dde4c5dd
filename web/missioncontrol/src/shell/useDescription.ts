import { useLoaded, type Loaded } from "@scai/common/useLoaded.ts";
import type { Description } from "../api/types";
import { descriptionOf } from "../mission";

/** What a spacecraft says of itself; nothing while there is none. */
export function useDescription(spacecraft: number | null): Loaded<Description> {
  return useLoaded(() => (spacecraft === null ? new Promise<Description>(() => undefined) : descriptionOf(spacecraft)), [spacecraft]);
}
