import { Globe } from "@scai/common/globe/Globe.ts";
import { lifted, Lines, type Line } from "@scai/common/globe/Lines.ts";
import { Marks, type Mark } from "@scai/common/globe/Marks.ts";
import { onEllipsoid } from "@scai/common/globe/PointCloud.ts";
import { shade } from "@scai/common/map/heat.ts";
import { Color, PointPrimitiveCollection, Rectangle, SingleTileImageryProvider, type ImageryLayer } from "cesium";
import type { Cells } from "../api/types";
import { altitudeAt, placeAt, stretch } from "../map/Flight";
import { mapSettings } from "../map/settings";
import { partOf, rangeOf, scales, type Range } from "./scale";
import type { Scene } from "./Scene";
import { alongEdges } from "./targets";

/** Lines on the ground are drawn this high, so that the ground does not swallow them; metres. */
const lift = 15_000;
const targetColour = "#f2703a";
const behind = 60 * 60_000;
const ahead = 30 * 60_000;

/** The same moment of a result as on the map, on the globe. Satellites stand at their altitude, each on a line to the place below it. */
export class GlobeScene {
  readonly globe: Globe;
  private readonly lines: Lines;
  private readonly marks: Marks;
  /** Points and pieces of lines in the colours of a figure. */
  private readonly spots: PointPrimitiveCollection;
  private heat: ImageryLayer | null = null;
  private turn = 0;
  private spotsAreTargets = false;
  /** Whether the targets have been turned to the reader. */
  private placed = false;

  constructor(target: HTMLElement, private readonly scene: Scene) {
    this.globe = new Globe(target);
    this.lines = new Lines(this.globe.scene);
    this.marks = new Marks(this.globe.scene, sign);
    this.spots = this.globe.scene.primitives.add(new PointPrimitiveCollection()) as PointPrimitiveCollection;
  }

  update(): void {
    const { time, selected, flights, footprints, targets } = this.scene;
    const settings = mapSettings.peek();
    const now = time.peek();
    const chosen = selected.peek();
    this.globe.light(now, settings.night);
    const lines: Line[] = [];
    if (settings.tracks) {
      for (const flight of flights.all) {
        const path = stretch(flights, flight, now - behind, now + ahead);
        if (path) {
          const mine = flight.name === chosen;
          lines.push({ positions: lifted(path, lift), colour: mine ? "#ff6ab8" : "#5cb8f0", opacity: mine ? 1 : 0.6, width: mine ? 2.5 : 1.2 });
        }
      }
    }
    if (settings.footprints) {
      for (const { asset, rings } of footprints.at(now)) {
        rings.forEach((ring) => lines.push({ positions: lifted(ring, lift, true), colour: asset === chosen ? "#ff6ab8" : "#2bc397", width: 1.6 }));
      }
    }
    const marks: Mark[] = [];
    for (const { kind, name, places } of settings.targets ? targets.peek() : []) {
      if (kind !== "point") {
        lines.push({ positions: lifted(alongEdges(places, kind === "area"), lift), colour: targetColour, width: 2 });
      }
      const [longitude, latitude] = places[kind === "line" ? Math.floor(places.length / 2) : 0]!;
      const spotted = kind !== "point" || (settings.heat && this.spotsAreTargets);
      marks.push({ id: name, position: onEllipsoid(latitude, longitude, lift), picture: spotted ? null : "target", text: settings.names ? name : "" });
    }
    for (const flight of settings.satellites ? flights.all : []) {
      const place = placeAt(flights, flight, now);
      if (place) {
        const few = flights.all.length <= 40;
        const colour = flight.name === chosen ? "#ff6ab8" : "#5cb8f0";
        const position = onEllipsoid(place.latitude, place.longitude, altitudeAt(flights, flight, now) ?? 4 * lift);
        marks.push({ id: flight.name, position, picture: colour, text: flight.name === chosen || (settings.names && few) ? flight.name : "" });
        if (flight.name === chosen || few) {
          lines.push({ positions: [position, onEllipsoid(place.latitude, place.longitude, lift)], colour, opacity: 0.7, width: 1 });
        }
      }
    }
    this.lines.set(lines);
    this.marks.set(marks);
    this.globe.draw();
  }

  /** Lays the figure over the ground: of areas as one picture, of points and lines as discs. */
  showCells(cells: Cells | null, range: Range): void {
    const { imageryLayers } = this.globe.scene;
    const turn = ++this.turn;
    const settings = mapSettings.peek();
    if (this.heat) {
      imageryLayers.remove(this.heat);
      this.heat = null;
    }
    if (cells && !this.placed) {
      this.placed = true;
      const [latitude, longitude] = [middle(cells.latitude), middle(cells.longitude)];
      this.globe.showWhole(Math.max(-60, Math.min(60, latitude)), longitude);
    }
    this.spotsAreTargets = cells?.kind === "points";
    this.spots.removeAll();
    if (cells && !cells.west && settings.heat) {
      const scale = scales[settings.scale] ?? scales["viridis"]!;
      cells.values.forEach((value, at) => {
        if (value !== null) {
          this.spots.add({
            position: onEllipsoid(cells.latitude[at]!, cells.longitude[at]!, lift),
            color: Color.fromBytes(...shade(partOf(value, range.low, range.high), scale)).withAlpha(settings.heatOpacity),
            pixelSize: cells.kind === "points" ? 16 : 9,
          });
        }
      });
    }
    if (cells?.west && settings.heat) {
      const { url, rectangle } = picture(cells, range, scales[settings.scale] ?? scales["viridis"]!);
      void SingleTileImageryProvider.fromUrl(url, { rectangle }).then((provider) => {
        if (turn === this.turn && !this.globe.scene.isDestroyed()) {
          this.heat = imageryLayers.addImageryProvider(provider);
          this.heat.alpha = settings.heatOpacity;
          this.globe.draw();
        }
      });
    }
    this.globe.draw();
  }

  destroy(): void {
    this.turn++;
    this.globe.destroy();
  }
}

/** Halfway between the least and the greatest. */
function middle(values: readonly number[]): number {
  const range = rangeOf(values);
  return range ? (range.low + range.high) / 2 : 0;
}

/** A disc in a colour for satellites; a square for targets. */
function sign(name: string): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 20;
  const context = canvas.getContext("2d")!;
  context.beginPath();
  if (name === "target") {
    context.rect(5, 5, 10, 10);
  } else {
    context.arc(10, 10, 7, 0, 2 * Math.PI);
  }
  context.fillStyle = name === "target" ? targetColour : name;
  context.fill();
  context.lineWidth = 2;
  context.strokeStyle = "#0a0f14";
  context.stroke();
  return canvas;
}

function picture(cells: Cells, { low, high }: Range, scale: readonly string[]): { url: string; rectangle: Rectangle } {
  const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity);
  const [west, east] = [least(cells.west!), Math.min(most(cells.east!), least(cells.west!) + 360)];
  const [south, north] = [least(cells.south!), most(cells.north!)];
  const canvas = document.createElement("canvas");
  const perDegree = Math.max(2, Math.min(40, 2048 / (east - west)));
  canvas.width = Math.ceil((east - west) * perDegree);
  canvas.height = Math.ceil((north - south) * perDegree);
  const context = canvas.getContext("2d")!;
  cells.values.forEach((value, at) => {
    if (value !== null) {
      const [x, y] = [(cells.west![at]! - west) * perDegree, (north - cells.north![at]!) * perDegree];
      context.fillStyle = `rgb(${shade(partOf(value, low, high), scale).join(",")})`;
      context.fillRect(Math.floor(x), Math.floor(y), Math.ceil((cells.east![at]! - cells.west![at]!) * perDegree), Math.ceil((cells.north![at]! - cells.south![at]!) * perDegree));
    }
  });
  const turned = (degrees: number) => ((degrees + 180) % 360 + 360) % 360 - 180;
  const rectangle = east - west >= 359.9 ? Rectangle.fromDegrees(-180, south, 180, north)
    : Rectangle.fromDegrees(turned(west), south, turned(east) || 180, north);
  return { url: canvas.toDataURL(), rectangle };
}
