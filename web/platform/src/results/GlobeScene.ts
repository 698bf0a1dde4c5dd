import { Globe } from "@scai/common/globe/Globe.ts";
import { lifted, Lines, type Line } from "@scai/common/globe/Lines.ts";
import { Marks } from "@scai/common/globe/Marks.ts";
import { onEllipsoid } from "@scai/common/globe/PointCloud.ts";
import { shade } from "@scai/common/map/heat.ts";
import { colours } from "@scai/common/theme.ts";
import { Rectangle, SingleTileImageryProvider, type ImageryLayer } from "cesium";
import type { Cells } from "../api/types";
import { placeAt, stretch } from "../map/Flight";
import { mapSettings } from "../map/settings";
import { partOf, scales, type Range } from "./scale";
import type { Scene } from "./Scene";

/** Lines on the ground are drawn this high, so that the ground does not swallow them; metres. */
const lift = 15_000;
const behind = 60 * 60_000;
const ahead = 30 * 60_000;

/** The same moment of a result as on the map, on the globe. Satellites stand over their places at one height, so that they are seen. */
export class GlobeScene {
  readonly globe: Globe;
  private readonly lines: Lines;
  private readonly marks: Marks;
  private heat: ImageryLayer | null = null;
  private turn = 0;

  constructor(target: HTMLElement, private readonly scene: Scene) {
    this.globe = new Globe(target);
    this.lines = new Lines(this.globe.scene);
    this.marks = new Marks(this.globe.scene, disc);
  }

  update(): void {
    const { time, selected, flights, footprints } = this.scene;
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
          lines.push({ positions: lifted(path, 4 * lift), colour: mine ? "#ff6ab8" : "#5cb8f0", opacity: mine ? 1 : 0.6, width: mine ? 2.5 : 1.2 });
        }
      }
    }
    if (settings.footprints) {
      for (const { asset, rings } of footprints.at(now)) {
        rings.forEach((ring) => lines.push({ positions: lifted(ring, lift, true), colour: asset === chosen ? "#ff6ab8" : "#2bc397", width: 1.6 }));
      }
    }
    this.lines.set(lines);
    this.marks.set(!settings.satellites ? [] : flights.all.flatMap((flight) => {
      const place = placeAt(flights, flight, now);
      const named = flight.name === chosen || (settings.names && flights.all.length <= 40);
      return place ? [{
        id: flight.name, position: onEllipsoid(place.latitude, place.longitude, 4 * lift),
        picture: flight.name === chosen ? "#ff6ab8" : "#5cb8f0", text: named ? flight.name : "",
      }] : [];
    }));
    this.globe.draw();
  }

  /** Lays the figure over the ground as one picture. */
  showCells(cells: Cells | null, range: Range): void {
    const { imageryLayers } = this.globe.scene;
    const turn = ++this.turn;
    const settings = mapSettings.peek();
    if (this.heat) {
      imageryLayers.remove(this.heat);
      this.heat = null;
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

function disc(colour: string): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 20;
  const context = canvas.getContext("2d")!;
  context.beginPath();
  context.arc(10, 10, 7, 0, 2 * Math.PI);
  context.fillStyle = colour || colours.peek().accent;
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
