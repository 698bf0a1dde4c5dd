import { effect, signal, untracked } from "@preact/signals";
import { coneFootprint, rectangleFootprint } from "@scai/common/geometry/footprint.ts";
import { Globe } from "@scai/common/globe/Globe.ts";
import { lifted, Lines, type Line } from "@scai/common/globe/Lines.ts";
import { Marks, type Mark } from "@scai/common/globe/Marks.ts";
import { onEllipsoid, PointCloud } from "@scai/common/globe/PointCloud.ts";
import { Fleet, linked, usualAltitude } from "../map/Fleet";
import type { Hover } from "../map/HoverCard";
import { layers } from "../map/layers";
import { SceneClock } from "../map/SceneClock";
import { Masks, stationName, stationStates } from "../map/stations";
import { split, trackOfSelected } from "../map/track";
import type { RunModel, Selection } from "../model/RunModel";
import { ink, picture } from "./ink";

/** Least time between two drawings, milliseconds. */
const frameTime = 40;
/** Points that move with one drawing while time runs; the others move with the next, by less than a pixel later. */
const movedAtOnce = 4000;
const namedSatellites = 40;
const footprintsOfAll = 200;
/** Lines on the ground are drawn this high, so that the ground does not swallow them; metres. */
const lift = 12_000;

/** The run on the globe: the same model and the same moment as on the map. */
export class RunGlobe {
  readonly globe: Globe;
  readonly hover = signal<Hover | null>(null);
  private readonly fleet: Fleet;
  private readonly clock: SceneClock;
  private readonly cloud: PointCloud;
  private readonly resting: Lines;
  private readonly moving: Lines;
  private readonly stations: Marks;
  private readonly names: Marks;
  private readonly masks = new Masks();
  private readonly track: ReturnType<typeof trackOfSelected>;
  private readonly stops: (() => void)[] = [];
  private stale = true;
  private restingStale = true;
  private restedAt = 0;
  private drawnAt = 0;
  private frame = 0;

  constructor(target: HTMLElement, private readonly model: RunModel) {
    this.globe = new Globe(target);
    const { scene } = this.globe;
    this.fleet = new Fleet(model);
    this.clock = new SceneClock(model);
    this.cloud = new PointCloud(scene, (place): Selection => ({ kind: "satellite", id: model.satellites.peek()[place]?.id ?? -1 }));
    this.resting = new Lines(scene);
    this.moving = new Lines(scene);
    this.stations = new Marks(scene, picture);
    this.names = new Marks(scene, picture);
    this.track = trackOfSelected(model);
    this.stops.push(
      effect(() => {
        void [model.shownVersion.value, model.satellites.value];
        this.stale = true;
      }),
      effect(() => {
        void [
          model.stations.value, model.openLinks.value, model.stationsOut.value, model.selection.value, model.follow.value,
          this.track.track.value, layers.value,
        ];
        this.stale = this.restingStale = true;
      }),
    );
    this.globe.onPointer({
      move: () => (this.hover.value = null),
      rest: (x, y) => {
        const what = this.globe.pick(x, y) as Selection | undefined;
        const { clientWidth, clientHeight } = target;
        this.hover.value = what ? { what, x, y, left: x > clientWidth - 270, above: y > clientHeight - 110 } : null;
      },
      click: (x, y) => {
        model.selection.value = (this.globe.pick(x, y) as Selection | undefined) ?? null;
        model.follow.value &&= model.selection.value?.kind === "satellite";
      },
    });
    this.frame = requestAnimationFrame((wall) => this.tick(wall));
  }

  /** Goes over a satellite or station. */
  goTo(what: Selection): void {
    const station = what.kind === "station" ? this.model.stationsById.peek().get(what.id) : null;
    const place = what.kind === "satellite" ? this.model.satellitePlaces.peek().get(what.id) ?? -1 : -1;
    const latitude = station?.latitude ?? this.fleet.shown.latitude[place] ?? NaN;
    const longitude = station?.longitude ?? this.fleet.shown.longitude[place] ?? NaN;
    if (!Number.isNaN(latitude)) {
      this.globe.goTo(latitude, longitude);
    }
  }

  destroy(): void {
    cancelAnimationFrame(this.frame);
    this.stops.forEach((stop) => stop());
    this.track.stop();
    this.globe.destroy();
  }

  private tick(wall: number): void {
    this.frame = requestAnimationFrame((next) => this.tick(next));
    if (wall - this.drawnAt < frameTime || !(this.stale || this.clock.runs)) {
      return;
    }
    this.drawnAt = wall;
    this.stale = false;
    const time = this.clock.now(wall);
    untracked(() => this.update(time, wall));
    this.globe.draw();
  }

  private update(time: number, wall: number): void {
    this.fleet.update(time);
    const { shown, kinds } = this.fleet;
    const size = shown.count <= 60 ? 9 : shown.count <= 600 ? 6 : shown.count <= 3000 ? 4.5 : 3.5;
    this.cloud.style([
      { colour: ink.satellite, size }, { colour: ink.inView, size: size + 0.5 }, { colour: ink.linked, size: size + 2 },
    ]);
    this.cloud.update(shown.count, shown.latitude, shown.longitude, shown.altitude, kinds, this.clock.runs ? movedAtOnce : Infinity);
    this.globe.light(time, layers.value.night);
    if (this.restingStale || wall - this.restedAt > 5000) {
      this.restingStale = false;
      this.restedAt = wall;
      this.restUpdate(shown.altitude[this.selectedPlace()] || usualAltitude(shown.altitude, shown.count));
    }
    this.moveUpdate(time);
    if (this.model.follow.value && this.selectedPlace() >= 0) {
      this.globe.follow(this.position(this.selectedPlace()));
    } else {
      this.globe.release();
    }
  }

  /** Stations with their masks: from each station up to the circle at the satellites' height. */
  private restUpdate(altitude: number): void {
    const states = stationStates(this.model);
    const selection = this.model.selection.value;
    const lines: Line[] = [];
    const marks: Mark[] = [];
    for (const station of this.model.stations.value) {
      const state = states.get(station.id)!;
      const chosen = selection?.kind === "station" && selection.id === station.id;
      const ground = onEllipsoid(station.latitude, station.longitude, Math.max(station.altitude, 0) + lift);
      marks.push({
        id: { kind: "station", id: station.id } satisfies Selection,
        position: ground,
        picture: chosen ? `${state}/chosen` : state,
        text: layers.value.stationNames || chosen ? stationName(station) : "",
      });
      if (layers.value.masks && altitude > 0) {
        const colour = chosen ? ink.selected : state === "serving" ? ink.linked : state === "out" ? ink.out : ink.mask;
        const ring = this.masks.at(altitude).of(station);
        const around = lifted({ latitude: ring.latitude.subarray(0, 90), longitude: ring.longitude.subarray(0, 90) }, altitude, true);
        const dashed = state === "out";
        lines.push({ positions: around, colour, opacity: 0.8, width: chosen ? 2.5 : 1.5, dashed });
        for (let corner = 0; corner < 90; corner += 15) {
          lines.push({ positions: [ground, around[corner]!], colour, opacity: 0.25, width: 1, dashed });
        }
      }
    }
    this.resting.set(lines);
    this.stations.set(marks);
  }

  private moveUpdate(time: number): void {
    const lines: Line[] = [];
    const on = layers.value;
    if (on.links) {
      this.addLinks(lines);
    }
    if (on.footprints) {
      this.addFootprints(lines);
    }
    const chosen = this.selectedPlace();
    const { latitude, longitude, altitude, count } = this.fleet.shown;
    if (on.track && chosen >= 0) {
      this.addTrack(lines, chosen, time);
    }
    this.moving.set(lines);
    const satellites = this.model.satellites.value;
    const named = on.satelliteNames && count <= namedSatellites ? Array.from({ length: count }, (_, place) => place) : [];
    const places = chosen >= 0 && !named.includes(chosen) ? [...named, chosen] : named;
    this.names.set(places.filter((place) => !Number.isNaN(latitude[place]!)).map((place) => ({
      id: { kind: "satellite", id: satellites[place]!.id } satisfies Selection,
      position: onEllipsoid(latitude[place]!, longitude[place]!, altitude[place]!),
      picture: place === chosen ? "ring" : null,
      text: satellites[place]!.name,
    })));
  }

  private addLinks(lines: Line[]): void {
    const chosen = this.model.selection.value;
    for (const link of this.model.openLinks.value) {
      const station = this.model.stationsById.value.get(link.station);
      const place = this.model.satellitePlaces.value.get(link.satellite) ?? -1;
      if (station && !Number.isNaN(this.fleet.shown.latitude[place] ?? NaN)) {
        const picked = chosen?.id === (chosen?.kind === "satellite" ? link.satellite : link.station);
        const ground = onEllipsoid(station.latitude, station.longitude, Math.max(station.altitude, 0) + lift);
        lines.push({ positions: [ground, this.position(place)], colour: picked ? ink.selected : ink.linked, width: picked ? 3 : 2 });
      }
    }
  }

  private addFootprints(lines: Line[]): void {
    const satellites = this.model.satellites.value;
    const chosen = this.selectedPlace();
    const { shown, kinds } = this.fleet;
    const all = satellites.length <= footprintsOfAll;
    for (let place = all ? 0 : Math.max(0, chosen); place < (all ? satellites.length : chosen + 1); place++) {
      const sensor = satellites[place]?.sensor;
      const under = { latitude: shown.latitude[place]!, longitude: shown.longitude[place]! };
      const heading = sensor?.shape === "rectangle" ? this.fleet.heading(place) : 0;
      if (sensor && !Number.isNaN(under.latitude + heading) && shown.altitude[place]! > 0) {
        const ring = sensor.shape === "cone" ? coneFootprint(under, shown.altitude[place]!, sensor.halfAngle, 48)
          : rectangleFootprint(under, shown.altitude[place]!, heading, sensor.halfAngle, sensor.halfAngleAlong);
        const colour = place === chosen ? ink.selected : kinds[place] === linked ? ink.linked : ink.footprint;
        lines.push({ positions: lifted(ring, lift, true), colour, opacity: 0.8, width: 1.5 });
      }
    }
  }

  /** The way of the selected satellite at its height, and the line down to the ground. */
  private addTrack(lines: Line[], chosen: number, time: number): void {
    const track = this.track.track.value;
    const { latitude, longitude, altitude } = this.fleet.shown;
    const here = this.position(chosen);
    if (Number.isNaN(latitude[chosen]!)) {
      return;
    }
    const below = onEllipsoid(latitude[chosen]!, longitude[chosen]!, lift);
    lines.push({ positions: [here, below], colour: ink.selected, opacity: 0.7, width: 1 });
    if (track?.time.length) {
      const at = split(track, time);
      const all = Array.from(track.time, (_, point) => onEllipsoid(track.latitude[point]!, track.longitude[point]!, altitude[chosen]!));
      lines.push({ positions: [...all.slice(0, at), here], colour: ink.selected, opacity: 0.7, width: 1.5, dashed: true });
      lines.push({ positions: [here, ...all.slice(at)], colour: ink.selected, width: 2 });
      const ground = lifted({ latitude: Float64Array.from(track.latitude), longitude: Float64Array.from(track.longitude) }, lift);
      lines.push({ positions: ground, colour: ink.selected, opacity: 0.35, width: 1.5 });
    }
  }

  private position(place: number) {
    const { latitude, longitude, altitude } = this.fleet.shown;
    return onEllipsoid(latitude[place]!, longitude[place]!, altitude[place]!);
  }

  private selectedPlace(): number {
    const selection = this.model.selection.value;
    return selection?.kind === "satellite" ? this.model.satellitePlaces.value.get(selection.id) ?? -1 : -1;
  }
}
