import { signal } from "@preact/signals";

/** How maps look; kept in this browser. */
export interface MapSettings {
  projection: string;
  graticule: boolean;
  /** An address with {x}, {y} and {z}, or a folder of such tiles; empty for none. */
  tiles: string;
  tracks: boolean;
  footprints: boolean;
  satellites: boolean;
  names: boolean;
  night: boolean;
  heat: boolean;
  /** Outlines of what was to be seen. */
  targets: boolean;
  heatOpacity: number;
  scale: string;
}

const key = "scai.platform.map";
const usual: MapSettings = {
  projection: "plate-carree", graticule: true, tiles: "", tracks: true, footprints: true, satellites: true, names: true,
  night: false, heat: true, targets: true, heatOpacity: 0.75, scale: "viridis",
};

export const mapSettings = signal<MapSettings>(read());

export function changeMap(change: Partial<MapSettings>): void {
  mapSettings.value = { ...mapSettings.value, ...change };
  localStorage.setItem(key, JSON.stringify(mapSettings.value));
}

/** The address of tiles: a folder has them as {z}/{x}/{y}.png. Null for none. */
export function tileAddress(text: string): string | null {
  const given = text.trim();
  if (given === "") {
    return null;
  }
  return /\{x\}/.test(given) && /\{-?y\}/.test(given) && /\{z\}/.test(given) ? given : `${given.replace(/\/+$/, "")}/{z}/{x}/{y}.png`;
}

/** Whether tiles come from another server, which the platform's own rules for the page do not allow. */
export function isElsewhere(text: string, here: string): boolean {
  const given = tileAddress(text);
  return given !== null && new URL(given.replaceAll(/[{}]/g, ""), here).origin !== new URL(here).origin;
}

function read(): MapSettings {
  try {
    return { ...usual, ...(JSON.parse(localStorage.getItem(key) ?? "{}") as Partial<MapSettings>) };
  } catch {
    return usual;
  }
}
