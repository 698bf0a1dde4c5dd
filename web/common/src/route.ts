import { computed, signal } from "@preact/signals";

/** Where the reader is: "#/catalogue/satellites/7?tab=orbit" has the parts catalogue, satellites, 7. */
export interface Place {
  readonly parts: readonly string[];
  readonly query: Readonly<Record<string, string>>;
}

/** Routes stand in the fragment, since some plain paths are documented routes of the API. */
export function readPlace(hash: string): Place {
  const [path = "", search = ""] = hash.replace(/^#\/?/, "").split("?");
  const parts = path.split("/").filter(Boolean).map(decoded);
  return { parts, query: Object.fromEntries(new URLSearchParams(search)) };
}

export function hashOf(parts: readonly (string | number)[], query: Readonly<Record<string, string>> = {}): string {
  const search = new URLSearchParams(query).toString();
  return `#/${parts.map((part) => encodeURIComponent(part)).join("/")}${search ? `?${search}` : ""}`;
}

const hash = signal(typeof location === "undefined" ? "" : location.hash);
if (typeof addEventListener !== "undefined") {
  addEventListener("hashchange", () => (hash.value = location.hash));
}

export const place = computed(() => readPlace(hash.value));

export function go(...parts: (string | number)[]): void {
  location.hash = hashOf(parts);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
