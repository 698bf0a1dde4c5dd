import { nearLongitude } from "@scai/common/geometry/angles.ts";
import { pathThrough, type Path, type Place } from "@scai/common/geometry/sphere.ts";
import type { SatelliteTracks } from "../api/types";

/** A satellite's path over the ground at equal steps of time; longitudes go on across the antimeridian. */
export interface Flight {
  readonly name: string;
  readonly path: Path;
  /** Over the ellipsoid at each place of the path, metres; null where that is not told. */
  readonly altitude: Float64Array | null;
}

/** Paths that begin at one time; milliseconds. */
export interface Flights {
  readonly from: number;
  readonly step: number;
  readonly all: readonly Flight[];
}

export const noFlights: Flights = { from: 0, step: 60_000, all: [] };

export function flightsOf(tracks: SatelliteTracks): Flights {
  return {
    from: Date.parse(tracks.from),
    step: tracks.stepSeconds * 1000,
    all: tracks.satellites.map(({ name, latitudeDegrees, longitudeDegrees, altitudeKilometers }) => ({
      name, path: pathThrough(latitudeDegrees, longitudeDegrees), altitude: Float64Array.from(altitudeKilometers, (kilometres) => 1000 * kilometres),
    })),
  };
}

interface TrackFeature {
  geometry: { coordinates: [number, number][][] };
  properties: { satellite: string; times: string[]; altitudesMeters?: number[] };
}

/** The paths of a result, as GeoJSON has them: lines that are cut at the antimeridian. */
export function flightsOfGeoJson(collection: { features: TrackFeature[] }): Flights {
  const first = collection.features.find((feature) => feature.properties.times.length > 1)?.properties.times;
  const from = Date.parse(first?.[0] ?? "");
  return {
    from,
    step: Date.parse(first?.[1] ?? "") - from,
    all: collection.features.map(({ geometry, properties }) => {
      const places = geometry.coordinates.flat();
      return {
        name: properties.satellite,
        path: pathThrough(places.map((place) => place[1]), places.map((place) => place[0])),
        altitude: properties.altitudesMeters ? Float64Array.from(properties.altitudesMeters) : null,
      };
    }),
  };
}

/** Where a satellite is, between two points of its path; null before and after it. */
export function placeAt({ from, step }: Flights, { path }: Flight, time: number): Place | null {
  const at = (time - from) / step;
  const before = Math.floor(at);
  const last = path.latitude.length - 1;
  if (!(at >= 0 && at <= last + 1e-6) || last < 0) {
    return null;
  }
  const after = Math.min(last, before + 1);
  const part = Math.min(1, at - before);
  const here = path.longitude[Math.min(before, last)]!;
  return {
    latitude: path.latitude[Math.min(before, last)]! * (1 - part) + path.latitude[after]! * part,
    longitude: here + (nearLongitude(path.longitude[after]!, here) - here) * part,
  };
}

/** How high a satellite is, metres; null where that is not told. */
export function altitudeAt({ from, step }: Flights, { altitude }: Flight, time: number): number | null {
  if (!altitude || altitude.length === 0) {
    return null;
  }
  const at = Math.max(0, Math.min(altitude.length - 1, (time - from) / step));
  const [before, after] = [altitude[Math.floor(at)]!, altitude[Math.ceil(at)]!];
  return before + (after - before) * (at - Math.floor(at));
}

/** The part of a path between two times. */
export function stretch({ from, step }: Flights, { path }: Flight, start: number, end: number): Path | null {
  const first = Math.max(0, Math.ceil((start - from) / step));
  const last = Math.min(path.latitude.length - 1, Math.floor((end - from) / step));
  return last > first ? { latitude: path.latitude.subarray(first, last + 1), longitude: path.longitude.subarray(first, last + 1) } : null;
}
