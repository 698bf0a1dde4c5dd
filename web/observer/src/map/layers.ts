import { effect, signal } from "@preact/signals";

/** What the reader wants to see on map and globe. */
export interface Layers {
  readonly night: boolean;
  readonly graticule: boolean;
  readonly masks: boolean;
  readonly links: boolean;
  readonly track: boolean;
  readonly footprints: boolean;
  readonly stationNames: boolean;
  readonly satelliteNames: boolean;
  readonly legend: boolean;
  /** Id of a projection. */
  readonly projection: string;
  /** Address of tiles with {x}, {y} and {z}, of this server or below a folder of it; empty for none. */
  readonly tiles: string;
}

export type Switch = { [Name in keyof Layers]: Layers[Name] extends boolean ? Name : never }[keyof Layers];

/** Switches with their names, in the order in which they are shown. */
export const switches: readonly (readonly [Switch, string])[] = [
  ["links", "Active links"],
  ["masks", "Stations' masks"],
  ["stationNames", "Names of stations"],
  ["satelliteNames", "Names of satellites"],
  ["track", "Ground track of the selected"],
  ["footprints", "Sensor footprints"],
  ["night", "Day and night"],
  ["graticule", "Graticule"],
  ["legend", "Legend"],
];

const key = "scai.map";
const usual: Layers = {
  night: true, graticule: true, masks: true, links: true, track: true, footprints: true, stationNames: true, satelliteNames: true,
  legend: true, projection: "plate-carree", tiles: "",
};

/** Kept in the browser from visit to visit. */
export const layers = signal<Layers>(kept());

effect(() => {
  try {
    localStorage.setItem(key, JSON.stringify(layers.value));
  } catch {
    // A browser that keeps nothing still shows the map.
  }
});

export function change(part: Partial<Layers>): void {
  layers.value = { ...layers.value, ...part };
}

function kept(): Layers {
  try {
    const found = JSON.parse(localStorage.getItem(key) ?? "{}") as Record<string, unknown>;
    const known = Object.entries(usual).filter(([name, value]) => typeof found[name] === typeof value);
    return { ...usual, ...Object.fromEntries(known.map(([name]) => [name, found[name]])) };
  } catch {
    return usual;
  }
}
