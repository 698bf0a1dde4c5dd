import { maskRadius } from "@scai/common/geometry/visibility.ts";
import { smallCircle } from "@scai/common/geometry/rings.ts";
import type { Path } from "@scai/common/geometry/sphere.ts";
import { paintArea } from "@scai/common/map/ground.ts";
import type { Painter } from "@scai/common/map/Painter.ts";
import { label } from "@scai/common/map/style.ts";
import type { Colours } from "@scai/common/theme.ts";
import type { Station } from "../api/types";
import type { RunModel } from "../model/RunModel";

/** `out`: an outage lasts, or it is out of operation for good; `serving`: has a link open. */
export type StationState = "out" | "serving" | "operational";

export const stationStateNames: Record<StationState, string> = {
  operational: "Operational", serving: "Serving a satellite", out: "Out of operation",
};

/** How all stations are at the moment that is looked at. */
export function stationStates(model: RunModel): ReadonlyMap<number, StationState> {
  const out = model.stationsOut.value;
  const serving = new Set(model.openLinks.value.map((link) => link.station));
  return new Map(model.stations.value.map((station) => [
    station.id,
    out.has(station.id) || (model.following.value && !station.operational) ? "out"
      : serving.has(station.id) ? "serving" : "operational",
  ]));
}

export function stationName(station: Station): string {
  return station.name ?? `Station ${station.id}`;
}

/** The ground circles of masks for one height of satellites, kept from drawing to drawing. */
export class Masks {
  private altitude = NaN;
  private rings = new Map<Station, Path>();

  /** Metres; small changes leave the circles as they are. */
  at(altitude: number): this {
    if (!(Math.abs(altitude - this.altitude) < 5000)) {
      this.altitude = altitude;
      this.rings.clear();
    }
    return this;
  }

  of(station: Station): Path {
    let ring = this.rings.get(station);
    if (!ring) {
      ring = smallCircle(station, maskRadius(station.mask, this.altitude), 90);
      this.rings.set(station, ring);
    }
    return ring;
  }
}

export function stationColour(state: StationState, colours: Colours): string {
  return state === "serving" ? colours.linked : state === "out" ? colours.outage : colours.text;
}

/** The circle within which a station sees a satellite; hatched while the station is out. */
export function paintMask(painter: Painter, ring: Path, state: StationState, colours: Colours, selected: boolean): void {
  const colour = state === "serving" ? colours.linked : state === "out" ? colours.unused : colours.accent;
  paintArea(painter, ring, selected ? colours.selected : colour, state === "serving" ? 0.14 : 0.06, selected ? 2 : 1);
  if (state === "out") {
    const { context } = painter;
    context.save();
    context.beginPath();
    painter.ring(ring);
    context.clip();
    context.strokeStyle = colours.unused;
    context.globalAlpha = 0.45;
    context.lineWidth = 1;
    context.beginPath();
    for (let x = -painter.height; x < painter.width; x += 9) {
      context.moveTo(x, painter.height);
      context.lineTo(x + painter.height, 0);
    }
    context.stroke();
    context.restore();
  }
}

/** A triangle per station: filled while serving, hollow while waiting, grey and crossed out while out. */
export function paintStation(
  painter: Painter, station: Station, state: StationState, colours: Colours, name: boolean, selected: boolean,
): void {
  const { context } = painter;
  painter.at(station.latitude, station.longitude, 120, (x, y) => {
    if (selected) {
      context.beginPath();
      context.arc(x, y, 12, 0, 2 * Math.PI);
      context.strokeStyle = colours.selected;
      context.lineWidth = 2;
      context.stroke();
    }
    context.lineWidth = 1.6;
    context.lineJoin = "round";
    context.beginPath();
    context.moveTo(x, y - 6.5);
    context.lineTo(x + 6, y + 4.5);
    context.lineTo(x - 6, y + 4.5);
    context.closePath();
    context.fillStyle = state === "serving" ? colours.linked : state === "out" ? colours.unused : colours.surface;
    context.strokeStyle = state === "serving" ? colours.surface : state === "out" ? colours.surface : colours.text;
    context.fill();
    context.stroke();
    if (state === "out") {
      context.strokeStyle = colours.outage;
      context.lineWidth = 2;
      context.beginPath();
      context.moveTo(x - 6, y - 6);
      context.lineTo(x + 6, y + 5);
      context.moveTo(x + 6, y - 6);
      context.lineTo(x - 6, y + 5);
      context.stroke();
    }
    if (name || selected) {
      label(context, colours, stationName(station), x, y, painter.width, selected);
    }
  });
}
