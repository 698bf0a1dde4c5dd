import { untracked, type ReadonlySignal } from "@preact/signals";
import { coneFootprint, rectangleFootprint } from "@scai/common/geometry/footprint.ts";
import { angleBetween, greatCircle, pathThrough, type Place } from "@scai/common/geometry/sphere.ts";
import { paintArea, paintNight, paintTrack } from "@scai/common/map/ground.ts";
import type { Painter } from "@scai/common/map/Painter.ts";
import { PointField, type PointStyle } from "@scai/common/map/PointField.ts";
import { label } from "@scai/common/map/style.ts";
import { colours } from "@scai/common/theme.ts";
import type { GroundTrack } from "../api/types";
import type { RunModel } from "../model/RunModel";
import { linked, usualAltitude, type Fleet } from "./Fleet";
import type { Hover } from "./HoverCard";
import { layers } from "./layers";
import { Masks, paintMask, paintStation, type StationState } from "./stations";
import { split } from "./track";

const labelledSatellites = 40;
const footprintsOfAll = 200;

/** Draws a run on a map: what rests under what moves. */
export class RunPainter {
  readonly points = new PointField();
  states: ReadonlyMap<number, StationState> = new Map();
  private readonly masks = new Masks();

  constructor(
    private readonly model: RunModel,
    private readonly fleet: Fleet,
    private readonly track: ReadonlySignal<GroundTrack | null>,
    private readonly hover: ReadonlySignal<Hover | null>,
  ) {}

  /** Where a satellite is, by its place in columns; null when it is not known. */
  placeAt(place: number): Place | null {
    const [latitude, longitude] = [this.fleet.shown.latitude[place] ?? NaN, this.fleet.shown.longitude[place] ?? NaN];
    return Number.isNaN(latitude) ? null : { latitude, longitude };
  }

  private selectedPlace(): number {
    const selection = this.model.selection.peek();
    return selection?.kind === "satellite" ? this.model.satellitePlaces.peek().get(selection.id) ?? -1 : -1;
  }

  /** Night, masks and the track of the selected. */
  paintResting(painter: Painter): void {
    untracked(() => {
      const ink = colours.value;
      const on = layers.value;
      const { shown } = this.fleet;
      if (on.night && !Number.isNaN(shown.time)) {
        paintNight(painter, shown.time, ink);
      }
      const selection = this.model.selection.value;
      const stations = this.model.stations.value;
      const altitude = shown.altitude[this.selectedPlace()] || usualAltitude(shown.altitude, shown.count);
      if (on.masks && altitude > 0) {
        this.masks.at(altitude);
        for (const station of stations) {
          paintMask(painter, this.masks.of(station), this.states.get(station.id)!, ink, selection?.kind === "station" && selection.id === station.id);
        }
      }
      if (on.track) {
        this.paintTrack(painter);
      }
    });
  }

  private paintStations(painter: Painter): void {
    const stations = this.model.stations.value;
    const selection = this.model.selection.value;
    const named = layers.value.stationNames && (stations.length <= 60 || painter.perDegree > 8);
    for (const station of stations) {
      const chosen = selection?.kind === "station" && selection.id === station.id;
      paintStation(painter, station, this.states.get(station.id) ?? "operational", colours.value, named, chosen);
    }
  }

  private paintTrack(painter: Painter): void {
    const track = this.track.value;
    const here = this.placeAt(this.selectedPlace());
    if (!track?.time.length || !here) {
      return;
    }
    const at = split(track, this.fleet.shown.time);
    const line = pathThrough([...track.latitude.slice(0, at), here.latitude], [...track.longitude.slice(0, at), here.longitude]);
    paintTrack(painter, line, colours.value.selected, 1.2, [4, 4]);
    const ahead = pathThrough([here.latitude, ...track.latitude.slice(at)], [here.longitude, ...track.longitude.slice(at)]);
    paintTrack(painter, ahead, colours.value.selected, 2);
  }

  /** Satellites with their links and footprints, stations and names. */
  paintMoving(painter: Painter): void {
    untracked(() => {
      const { shown, kinds } = this.fleet;
      this.points.paint(painter, shown.count, shown.latitude, shown.longitude, kinds, this.styles());
      const { context } = painter;
      context.globalCompositeOperation = "destination-over";
      if (layers.value.links) {
        this.paintLinks(painter);
      }
      if (layers.value.footprints) {
        this.paintFootprints(painter);
      }
      context.globalCompositeOperation = "source-over";
      this.paintStations(painter);
      this.paintSelected(painter);
    });
  }

  private styles(): PointStyle[] {
    const { count } = this.fleet.shown;
    const ink = colours.value;
    const radius = count <= 60 ? 5 : count <= 600 ? 3.4 : count <= 3000 ? 2.2 : 1.1;
    const rim = count <= 3000 ? ink.surface : null;
    return [
      { colour: ink.satellite, rim, radius },
      { colour: ink.elsewhere, rim, radius: radius + 0.5 },
      { colour: ink.linked, rim: ink.surface, radius: Math.max(3, radius + 1) },
    ];
  }

  private paintLinks(painter: Painter): void {
    const { context } = painter;
    const chosen = this.model.selection.value;
    const places = this.model.satellitePlaces.value;
    const stations = this.model.stationsById.value;
    for (const selected of [true, false]) {
      context.beginPath();
      for (const link of this.model.openLinks.value) {
        const [from, to] = [stations.get(link.station), this.placeAt(places.get(link.satellite) ?? -1)];
        const picked = chosen?.id === (chosen?.kind === "satellite" ? link.satellite : link.station);
        if (from && to && picked === selected) {
          painter.line(greatCircle(from, to, Math.max(1, Math.ceil(angleBetween(from, to) / 3))));
        }
      }
      context.strokeStyle = selected ? colours.value.selected : colours.value.linked;
      context.lineWidth = selected ? 2.4 : 1.4;
      context.stroke();
    }
  }

  private paintFootprints(painter: Painter): void {
    const satellites = this.model.satellites.value;
    const chosen = this.selectedPlace();
    const all = satellites.length <= footprintsOfAll;
    for (let place = all ? 0 : Math.max(0, chosen); place < (all ? satellites.length : chosen + 1); place++) {
      const sensor = satellites[place]?.sensor;
      const under = this.placeAt(place);
      const altitude = this.fleet.shown.altitude[place]!;
      if (!sensor || !under || !(altitude > 0)) {
        continue;
      }
      const heading = sensor.shape === "rectangle" ? this.fleet.heading(place) : 0;
      if (!Number.isNaN(heading)) {
        const ring = sensor.shape === "cone" ? coneFootprint(under, altitude, sensor.halfAngle)
          : rectangleFootprint(under, altitude, heading, sensor.halfAngle, sensor.halfAngleAlong);
        paintArea(painter, ring, place === chosen ? colours.value.selected : colours.value.ahead, 0.18);
      }
    }
  }

  private paintSelected(painter: Painter): void {
    const { context } = painter;
    const ink = colours.value;
    const satellites = this.model.satellites.value;
    const chosen = this.selectedPlace();
    const named = layers.value.satelliteNames && satellites.length <= labelledSatellites;
    const over = this.hover.value?.what;
    for (let place = 0; named && place < satellites.length; place++) {
      if (place !== chosen) {
        this.name(painter, place, this.fleet.kinds[place] === linked);
      }
    }
    if (!named && over?.kind === "satellite") {
      this.name(painter, this.model.satellitePlaces.value.get(over.id) ?? -1, false);
    }
    const here = this.placeAt(chosen);
    if (here) {
      painter.at(here.latitude, here.longitude, 120, (x, y) => {
        context.beginPath();
        context.arc(x, y, 10, 0, 2 * Math.PI);
        context.strokeStyle = ink.selected;
        context.lineWidth = 2;
        context.stroke();
        context.beginPath();
        context.arc(x, y, 3.5, 0, 2 * Math.PI);
        context.fillStyle = ink.selected;
        context.fill();
      });
      this.name(painter, chosen, true);
    }
  }

  private name(painter: Painter, place: number, bold: boolean): void {
    const at = this.placeAt(place);
    const satellite = this.model.satellites.value[place];
    if (at && satellite) {
      painter.at(at.latitude, at.longitude, 120, (x, y) => {
        label(painter.context, colours.value, satellite.name, x, y - 9, painter.width, bold);
      });
    }
  }
}
