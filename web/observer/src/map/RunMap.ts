import { effect, signal, untracked } from "@preact/signals";
import { nearLongitude } from "@scai/common/geometry/angles.ts";
import { coneFootprint, rectangleFootprint } from "@scai/common/geometry/footprint.ts";
import { angleBetween, greatCircle, pathThrough, type Place } from "@scai/common/geometry/sphere.ts";
import { BaseMap } from "@scai/common/map/BaseMap.ts";
import type { CanvasLayer } from "@scai/common/map/CanvasLayer.ts";
import { paintArea, paintNight, paintTrack } from "@scai/common/map/ground.ts";
import { HitGrid } from "@scai/common/map/HitGrid.ts";
import type { Painter } from "@scai/common/map/Painter.ts";
import { PointField, type PointStyle } from "@scai/common/map/PointField.ts";
import { plateCarree, projections } from "@scai/common/map/projections.ts";
import { label } from "@scai/common/map/style.ts";
import { colours } from "@scai/common/theme.ts";
import type { RunModel, Selection } from "../model/RunModel";
import { Fleet, linked, usualAltitude } from "./Fleet";
import type { Hover } from "./HoverCard";
import { layers } from "./layers";
import { SceneClock } from "./SceneClock";
import { Masks, paintMask, paintStation, stationStates, type StationState } from "./stations";
import { split, trackOfSelected } from "./track";

/** Least time between two drawings of the satellites, milliseconds. */
const frameTime = 28;
const labelledSatellites = 40;
const footprintsOfAll = 200;

/** The run on the flat map: draws what moves with every frame and what rests when it changes. */
export class RunMap {
  readonly hover = signal<Hover | null>(null);
  readonly base: BaseMap;
  private readonly fleet: Fleet;
  private readonly clock: SceneClock;
  private readonly points = new PointField();
  private readonly grid = new HitGrid();
  private readonly masks = new Masks();
  private readonly resting: CanvasLayer;
  private readonly moving: CanvasLayer;
  private readonly track: ReturnType<typeof trackOfSelected>;
  private readonly stops: (() => void)[] = [];
  private states: ReadonlyMap<number, StationState> = new Map();
  private frame = 0;
  private drawnAt = 0;
  private movingStale = true;
  private restingStale = true;
  private restingTime = NaN;
  private restingAt = 0;
  private pointer: [number, number] | null = null;

  constructor(target: HTMLElement, private readonly model: RunModel) {
    const { projection, tiles, graticule } = layers.peek();
    this.base = new BaseMap(target, {
      projection: projections.find((flat) => flat.id === projection) ?? plateCarree,
      tiles: tiles ? { url: tiles, attribution: "" } : null,
      graticule,
    });
    this.fleet = new Fleet(model);
    this.clock = new SceneClock(model);
    this.fleet.update(this.clock.now(performance.now()));
    this.resting = this.base.add((painter) => this.paintResting(painter));
    this.moving = this.base.add((painter) => this.paintMoving(painter));
    this.track = trackOfSelected(model);
    this.stops.push(
      effect(() => {
        void [model.shownVersion.value, model.satellites.value];
        this.movingStale = true;
      }),
      effect(() => {
        void [model.openLinks.value, model.selection.value, model.following.value, this.track.track.value, layers.value];
        this.states = stationStates(model);
        this.restingStale = this.movingStale = true;
      }),
      effect(() => {
        const flat = projections.find((known) => known.id === layers.value.projection) ?? plateCarree;
        this.base.show(flat, layers.value.graticule);
      }),
      this.base.onDrag(() => (model.follow.value = false)),
    );
    this.listen();
    this.frame = requestAnimationFrame((wall) => this.tick(wall));
  }

  /** Puts a satellite or station into the middle. */
  centreOn(what: Selection): void {
    const place = this.placeOf(what);
    if (place) {
      this.base.centreOn(place.latitude, nearLongitude(place.longitude, this.base.centre().longitude));
    }
  }

  destroy(): void {
    cancelAnimationFrame(this.frame);
    this.stops.forEach((stop) => stop());
    this.track.stop();
    this.base.destroy();
  }

  private tick(wall: number): void {
    this.frame = requestAnimationFrame((next) => this.tick(next));
    if (wall - this.drawnAt < frameTime || !(this.movingStale || this.clock.runs || this.pointer)) {
      return;
    }
    this.drawnAt = wall;
    if (this.movingStale || this.clock.runs) {
      this.movingStale = false;
      const time = this.clock.now(wall);
      untracked(() => this.fleet.update(time));
      this.moveAlong();
      this.moving.redraw();
    }
    if (this.restingStale || Math.abs(this.fleet.shown.time - this.restingTime) > 30_000 && wall - this.restingAt > 250) {
      this.restingStale = false;
      this.restingAt = wall;
      this.restingTime = this.fleet.shown.time;
      this.resting.redraw();
    }
    if (this.pointer) {
      const found = this.find(this.pointer[0], this.pointer[1]);
      this.movingStale ||= found?.what.id !== this.hover.peek()?.what.id || found?.what.kind !== this.hover.peek()?.what.kind;
      this.hover.value = found;
      this.pointer = null;
    }
  }

  private moveAlong(): void {
    const selection = this.model.selection.peek();
    if (this.model.follow.peek() && selection) {
      this.centreOn(selection);
    }
  }

  private listen(): void {
    this.stops.push(this.base.onPointer({
      move: (x, y) => (this.pointer = [x, y]),
      leave: () => {
        this.pointer = null;
        this.hover.value = null;
      },
      click: (x, y) => {
        this.model.selection.value = this.find(x, y)?.what ?? null;
        this.model.follow.value &&= this.model.selection.value !== null;
      },
    }));
    const view = this.base.map.getViewport()!;
    this.stops.push(effect(() => {
      view.style.cursor = this.hover.value ? "pointer" : "";
    }));
  }

  /** The satellite or station at a pixel: the nearest, satellites first. */
  private find(x: number, y: number): Hover | null {
    const painter = this.moving.painter();
    if (!painter) {
      return null;
    }
    const { points } = this;
    this.grid.fill(painter.width, painter.height, points.count, points.x, points.y);
    const [left, above] = [x > painter.width - 270, y > painter.height - 110];
    for (let copy = 0; copy * painter.perTurn < painter.width; copy++) {
      const place = this.grid.nearest(x - copy * painter.perTurn, y, 9, points.x, points.y);
      const satellite = this.model.satellites.peek()[place];
      if (satellite) {
        return { what: { kind: "satellite", id: satellite.id }, x: points.x[place]! + copy * painter.perTurn, y: points.y[place]!, left, above };
      }
    }
    for (const station of this.model.stations.peek()) {
      let found: Hover | null = null;
      painter.at(station.latitude, station.longitude, 10, (atX, atY) => {
        if (Math.hypot(atX - x, atY - y) < 10) {
          found = { what: { kind: "station", id: station.id }, x: atX, y: atY, left, above };
        }
      });
      if (found) {
        return found;
      }
    }
    return null;
  }

  private placeOf(what: Selection): Place | null {
    if (what.kind === "station") {
      return this.model.stationsById.peek().get(what.id) ?? null;
    }
    return this.placeAt(this.model.satellitePlaces.peek().get(what.id) ?? -1);
  }

  private placeAt(place: number): Place | null {
    const [latitude, longitude] = [this.fleet.shown.latitude[place] ?? NaN, this.fleet.shown.longitude[place] ?? NaN];
    return Number.isNaN(latitude) ? null : { latitude, longitude };
  }

  private selectedPlace(): number {
    const selection = this.model.selection.peek();
    return selection?.kind === "satellite" ? this.model.satellitePlaces.peek().get(selection.id) ?? -1 : -1;
  }

  private paintResting(painter: Painter): void {
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
    const track = this.track.track.value;
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

  private paintMoving(painter: Painter): void {
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
