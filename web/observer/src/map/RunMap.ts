import { effect, signal, untracked } from "@preact/signals";
import { nearLongitude } from "@scai/common/geometry/angles.ts";
import type { Place } from "@scai/common/geometry/sphere.ts";
import { BaseMap } from "@scai/common/map/BaseMap.ts";
import type { CanvasLayer } from "@scai/common/map/CanvasLayer.ts";
import { HitGrid } from "@scai/common/map/HitGrid.ts";
import { plateCarree, projections } from "@scai/common/map/projections.ts";
import type { RunModel, Selection } from "../model/RunModel";
import { Fleet } from "./Fleet";
import type { Hover } from "./HoverCard";
import { layers } from "./layers";
import { RunPainter } from "./RunPainter";
import { SceneClock } from "./SceneClock";
import { stationStates } from "./stations";
import { trackOfSelected } from "./track";

/** Least time between two drawings of the satellites, milliseconds. */
const frameTime = 28;

/** The run on the flat map: draws what moves with every frame and what rests when it changes. */
export class RunMap {
  readonly hover = signal<Hover | null>(null);
  readonly base: BaseMap;
  private readonly fleet: Fleet;
  private readonly clock: SceneClock;
  private readonly painter: RunPainter;
  private readonly grid = new HitGrid();
  private readonly resting: CanvasLayer;
  private readonly moving: CanvasLayer;
  private readonly track: ReturnType<typeof trackOfSelected>;
  private readonly stops: (() => void)[] = [];
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
      tiles: tiles ? { url: tiles } : null,
      graticule,
    });
    this.fleet = new Fleet(model);
    this.clock = new SceneClock(model);
    this.fleet.update(this.clock.now(performance.now()));
    this.track = trackOfSelected(model);
    this.painter = new RunPainter(model, this.fleet, this.track.track, this.hover);
    this.resting = this.base.add((painter) => this.painter.paintResting(painter));
    this.moving = this.base.add((painter) => this.painter.paintMoving(painter));
    this.stops.push(
      effect(() => {
        void [model.shownVersion.value, model.satellites.value];
        this.movingStale = true;
      }),
      effect(() => {
        void [model.openLinks.value, model.selection.value, model.following.value, this.track.track.value, layers.value];
        this.painter.states = stationStates(model);
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

  /** Where a satellite was last drawn, by its place in columns, in pixels of the map; null when it was not. */
  pixelOf(place: number): readonly [x: number, y: number] | null {
    const { points } = this.painter;
    return place < points.count ? [Math.round(points.x[place]!), Math.round(points.y[place]!)] : null;
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
    const patience = this.track.track.peek() ? 1000 : 30_000;
    if (this.restingStale || (Math.abs(this.fleet.shown.time - this.restingTime) > patience && wall - this.restingAt > 250)) {
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
    const { points } = this.painter;
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
    return this.painter.placeAt(this.model.satellitePlaces.peek().get(what.id) ?? -1);
  }
}
