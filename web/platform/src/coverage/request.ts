import { nearLongitude } from "@scai/common/geometry/angles.ts";
import { parseNumber, parseUtc } from "@scai/common/forms/parse.ts";
import type { Coordinate, ShapeKind } from "../map/coordinates";

/** A point, line or area of the form. */
export interface TargetOf {
  readonly kind: ShapeKind;
  readonly name: string;
  readonly places: readonly Coordinate[];
}

/** What the form says, as texts. */
export interface CoverageForm {
  readonly name: string;
  readonly level: "satellite" | "constellation";
  readonly ids: readonly number[];
  readonly from: string;
  readonly to: string;
  readonly interval: string;
  readonly resolution: string;
  readonly global: boolean;
  readonly targets: readonly TargetOf[];
  readonly sensors: "all" | "optical" | "sar";
  /** Empty for the sensors of the catalogue. */
  readonly sensor: "" | "horizon" | "cone" | "optical" | "sar";
  readonly halfAngle: string;
  readonly horizontal: string;
  readonly vertical: string;
  readonly side: "left" | "right" | "both";
  readonly minIncidence: string;
  readonly maxIncidence: string;
  readonly preset: "" | "navigation" | "communication" | "observation";
  readonly figures: readonly string[];
  readonly elevation: string;
  readonly sunlit: boolean;
  readonly stations: readonly { readonly name: string; readonly coordinates: Coordinate }[];
}

export const figureNames = [
  "simple-coverage", "coverage-time", "percent-covered", "access-count", "access-duration", "access-separation", "gap-count", "revisit-time",
  "time-average-gap", "response-time", "age-of-data", "asset-count", "asset-coverage", "gdop", "pdop", "hdop", "vdop", "tdop", "dop-availability",
] as const;

/** The request of a form, and what was expected of which field. Names of fields are those of the request. */
export function requestOf(form: CoverageForm): { request: Record<string, unknown>; wrong: Record<string, string> } {
  const wrong: Record<string, string> = {};
  const number = (field: string, text: string, least: number, most: number): number | undefined => {
    const parsed = parseNumber(text);
    if ("wrong" in parsed) {
      wrong[field] = parsed.wrong;
    } else if (parsed.value !== null && !(parsed.value >= least && parsed.value <= most)) {
      wrong[field] = `expected ${least} to ${most}`;
    } else {
      return parsed.value ?? undefined;
    }
    return undefined;
  };
  const [from, to] = [parseUtc(form.from), parseUtc(form.to)];
  for (const [field, parsed] of [["from", from], ["to", to]] as const) {
    if ("wrong" in parsed) {
      wrong[field] = parsed.wrong;
    }
  }
  if ("value" in from && "value" in to) {
    if (to.value <= from.value) {
      wrong["to"] = "expected later than the start";
    } else if (to.value - from.value > 31 * 86_400_000) {
      wrong["to"] = "expected at most 31 days after the start";
    }
  }
  if (form.ids.length === 0) {
    wrong["ids"] = form.level === "constellation" ? "choose a constellation" : "choose a satellite";
  }
  if (!form.global && form.targets.length === 0) {
    wrong["targets"] = "draw or type a target, or take the whole Earth";
  }
  const interval = number("intervalSeconds", form.interval, 1, 3600);
  const resolution = number("resolutionDegrees", form.resolution, 0.01, 30);
  const elevation = number("minElevationDegrees", form.elevation, 0, 90);
  const of = (kind: ShapeKind) => form.targets.filter((target) => target.kind === kind);
  const request = {
    name: form.name.trim(),
    level: form.level,
    ids: form.ids,
    from: "value" in from ? new Date(from.value).toISOString() : "",
    to: "value" in to ? new Date(to.value).toISOString() : "",
    ...(interval !== undefined && { intervalSeconds: interval }),
    ...(resolution !== undefined && { resolutionDegrees: resolution }),
    ...(elevation !== undefined && { minElevationDegrees: elevation }),
    points: of("point").map(({ name, places }) => ({ name, coordinates: places[0] })),
    lines: of("line").map(({ name, places }) => ({ name, coordinates: places.map(flat) })),
    areas: of("area").map(({ name, places }) => ({ name, coordinates: places.map(flat) })),
    global: form.global,
    sensors: form.sensors,
    ...(form.sensor && { sensor: sensorOf(form, number) }),
    sunlitOnly: form.sunlit,
    ...(form.preset && { preset: form.preset }),
    ...(form.figures.length > 0 && { figures: form.figures }),
    stations: form.stations,
  };
  return { request, wrong };
}

function sensorOf(form: CoverageForm, number: (field: string, text: string, least: number, most: number) => number | undefined) {
  return form.sensor === "cone" ? { type: "cone", halfAngleDegrees: number("sensor.halfAngleDegrees", form.halfAngle, 0.01, 90) }
    : form.sensor === "optical" ? {
        type: "optical",
        horizontalDegrees: number("sensor.horizontalDegrees", form.horizontal, 0.01, 89),
        verticalDegrees: number("sensor.verticalDegrees", form.vertical, 0.01, 89),
      }
    : form.sensor === "sar" ? {
        type: "sar", side: form.side,
        minIncidenceDegrees: number("sensor.minIncidenceDegrees", form.minIncidence, 0, 89),
        maxIncidenceDegrees: number("sensor.maxIncidenceDegrees", form.maxIncidence, 0, 89),
      }
    : { type: "horizon" };
}

function flat(place: Coordinate): [number, number] {
  return [place[0], place[1]];
}

/** About how many cells the targets have: those on an edge count whole. */
export function estimateCells(targets: readonly TargetOf[], global: boolean, resolution: number): number {
  if (!(resolution > 0)) {
    return NaN;
  }
  let cells = global ? Math.round(360 / resolution) * Math.round(180 / resolution) : 0;
  for (const { kind, places } of targets) {
    if (kind === "point") {
      cells += 1;
    } else if (kind === "line") {
      cells += Math.max(1, Math.ceil(length(places, false) / resolution));
    } else {
      cells += Math.max(1, Math.round(area(places) / resolution ** 2 + ((2 / Math.PI) * length(places, true)) / resolution));
    }
  }
  return cells;
}

/** Longitudes that go the shorter way from place to place. */
function unrolled(places: readonly Coordinate[]): [number, number][] {
  let before = places[0]?.[0] ?? 0;
  return places.map(([longitude, latitude]) => [(before = nearLongitude(longitude, before)), latitude]);
}

/** Square degrees as the grid counts them: flat in longitude and latitude. */
function area(places: readonly Coordinate[]): number {
  const ring = unrolled(places);
  let twice = 0;
  ring.forEach(([x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length]!;
    twice += x * nextY - nextX * y;
  });
  return Math.abs(twice) / 2;
}

function length(places: readonly Coordinate[], closed: boolean): number {
  const line = unrolled(closed ? [...places, places[0]!] : places);
  return line.slice(1).reduce((sum, [x, y], at) => sum + Math.hypot(x - line[at]![0], y - line[at]![1]), 0);
}
