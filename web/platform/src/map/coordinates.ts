import type { Parsed } from "@scai/common/forms/parse.ts";

/** Longitude and latitude in degrees, as GeoJSON and the platform's requests have them; metres where given. */
export type Coordinate = readonly [longitude: number, latitude: number, metres?: number];

export type ShapeKind = "point" | "line" | "area";

const least: Readonly<Record<ShapeKind, number>> = { point: 1, line: 2, area: 3 };

/** One place: "11.6, 48.1", "11.6 48.1 520" or "48.1° N 11.6° E"; without letters longitude comes first. */
export function parsePlace(text: string): Parsed<Coordinate> {
  const lettered = [...text.matchAll(/([-−+]?\d+(?:\.\d+)?)\s*°?\s*([NSEW])/gi)];
  if (lettered.length === 2) {
    const of = (letters: string) => lettered.find((found) => letters.includes(found[2]!.toUpperCase()));
    const [north, east] = [of("NS"), of("EW")];
    return north && east ? checked(signed(east, "W"), signed(north, "S")) : wrong(text);
  }
  const parts = text.trim().replaceAll("−", "-").split(/[\s,;]+/).filter(Boolean);
  const numbers = parts.map(Number);
  return (numbers.length === 2 || numbers.length === 3) && numbers.every(Number.isFinite)
    ? checked(numbers[0]!, numbers[1]!, numbers[2])
    : wrong(text);
}

/** One place per line; a ring need not be closed. */
export function parsePlaces(text: string, kind: ShapeKind): Parsed<Coordinate[]> {
  const places: Coordinate[] = [];
  const lines = text.split("\n");
  for (let at = 0; at < lines.length; at++) {
    if (lines[at]!.trim() === "") {
      continue;
    }
    const parsed = parsePlace(lines[at]!);
    if ("wrong" in parsed) {
      return { wrong: `line ${at + 1}: ${parsed.wrong}` };
    }
    places.push(parsed.value);
  }
  if (kind === "area" && places.length > 1 && same(places[0]!, places.at(-1)!)) {
    places.pop();
  }
  return places.length < least[kind] ? { wrong: `expected at least ${least[kind]} ${least[kind] === 1 ? "place" : "places, one per line"}`} : { value: places };
}

export function placesText(places: readonly Coordinate[]): string {
  return places.map((place) => place.filter((part) => part !== undefined).map((part) => String(round(part!))).join(", ")).join("\n");
}

/** A longitude as the platform takes it, from -180 to 180: maps go on across the antimeridian. */
export function within(longitude: number): number {
  const turned = ((longitude + 180) % 360 + 360) % 360 - 180;
  return turned === -180 && longitude > 0 ? 180 : turned;
}

/** Four decimals: about ten metres. */
export function round(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4;
}

interface Geometry {
  type: string;
  coordinates: unknown;
}

export function geometryOf(kind: ShapeKind, places: readonly Coordinate[]): Geometry {
  const all = places.map((place) => [...place]);
  return kind === "point" ? { type: "Point", coordinates: all[0] }
    : kind === "line" ? { type: "LineString", coordinates: all }
    : { type: "Polygon", coordinates: [[...all, all[0]]] };
}

/** The shape of a GeoJSON geometry; of a polygon its outer ring. */
export function shapeOf(geometry: Geometry): { kind: ShapeKind; places: Coordinate[] } | null {
  const coordinates = geometry.coordinates as never;
  return geometry.type === "Point" ? { kind: "point", places: [coordinates] }
    : geometry.type === "LineString" ? { kind: "line", places: coordinates }
    : geometry.type === "Polygon" ? { kind: "area", places: (coordinates[0] as Coordinate[]).slice(0, -1) }
    : null;
}

function checked(longitude: number, latitude: number, metres?: number): Parsed<Coordinate> {
  return Math.abs(longitude) > 180 ? { wrong: `expected a longitude from −180 to 180, got ${longitude}` }
    : Math.abs(latitude) > 90 ? { wrong: `expected a latitude from −90 to 90, got ${latitude}; longitude comes first` }
    : { value: metres === undefined ? [longitude, latitude] : [longitude, latitude, metres] };
}

function wrong(text: string): { wrong: string } {
  return { wrong: `expected longitude and latitude in degrees, such as 11.6, 48.1, got “${text.trim()}”` };
}

function signed(found: RegExpMatchArray, negative: string): number {
  const value = Number(found[1]!.replace("−", "-"));
  return found[2]!.toUpperCase() === negative ? -value : value;
}

function same(a: Coordinate, b: Coordinate): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
