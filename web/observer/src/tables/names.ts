import type { RunModel } from "../model/RunModel";

/** Names of satellites and stations by their ids; the id in words where nothing is known of it yet. */
export function namesOf(model: RunModel): { satellite: (id: number) => string; station: (id: number) => string } {
  const satellites = model.satellites.value;
  const places = model.satellitePlaces.value;
  const stations = model.stationsById.value;
  return {
    satellite: (id) => satellites[places.get(id) ?? -1]?.name ?? `Satellite ${id}`,
    station: (id) => stations.get(id)?.name ?? `Station ${id}`,
  };
}

/** Whether all words of a wish stand in one of the texts, whatever their case. */
export function mentions(texts: readonly string[], wish: string): boolean {
  const whole = texts.join("\n").toLowerCase();
  return wish.toLowerCase().split(/\s+/).every((word) => whole.includes(word));
}
