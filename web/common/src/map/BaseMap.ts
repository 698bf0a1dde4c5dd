import "ol/ol.css";
import { defaults as interactions } from "ol/interaction/defaults.js";
import TileLayer from "ol/layer/Tile.js";
import OlMap from "ol/Map.js";
import { unByKey } from "ol/Observable.js";
import XYZ from "ol/source/XYZ.js";
import View from "ol/View.js";
import { effect } from "@preact/signals";
import { colours } from "../theme";
import { CanvasLayer } from "./CanvasLayer";
import { paintGraticule, paintLand } from "./ground";
import { coarseLand, fineLand, type Land } from "./land";
import type { Painter } from "./Painter";
import { plateCarree, type Flat } from "./projections";

/** Tiles to lay over the land: an address with {x}, {y} and {z}, in Mercator. Whoever shows them says whom to thank for them. */
export interface Tiles {
  readonly url: string;
  readonly maxZoom?: number;
}

export interface BaseMapOptions {
  readonly projection?: Flat;
  readonly tiles?: Tiles | null;
  readonly graticule?: boolean;
}

/** Pixels per degree from which the finer coast is drawn. */
const fineFrom = 9;

/** The world to draw on: land and graticule of the theme, moved by pointer, touch and keys, going on across the antimeridian. */
export class BaseMap {
  readonly map: OlMap;
  private flat: Flat;
  private coarse: Land;
  private fine: Land | null = null;
  private loading = false;
  private graticule: boolean;
  private readonly ground: CanvasLayer;
  private readonly tiles: TileLayer | null;
  private readonly layers: CanvasLayer[] = [];
  private readonly stopColours: () => void;

  constructor(target: HTMLElement, options: BaseMapOptions = {}) {
    this.flat = options.projection ?? plateCarree;
    this.coarse = coarseLand(this.flat);
    this.graticule = options.graticule ?? true;
    this.ground = new CanvasLayer(() => this.flat, (painter) => this.paintGround(painter), 0);
    this.tiles = options.tiles
      ? new TileLayer({ source: new XYZ({ url: options.tiles.url, maxZoom: options.tiles.maxZoom ?? 18 }), zIndex: 1 })
      : null;
    this.map = new OlMap({
      target,
      layers: this.tiles ? [this.ground, this.tiles] : [this.ground],
      controls: [],
      interactions: interactions({ altShiftDragRotate: false, pinchRotate: false }),
      view: new View(),
    });
    this.showWorld();
    this.map.once("change:size", () => this.showWorld());
    let first = true;
    this.stopColours = effect(() => {
      void colours.value;
      if (!first) {
        this.redraw();
      }
      first = false;
    });
  }

  get projection(): Flat {
    return this.flat;
  }

  /** A layer above those before it; drawn with the map and by its own `redraw`. */
  add(paint: (painter: Painter) => void): CanvasLayer {
    const layer = new CanvasLayer(() => this.flat, paint, 2 + this.layers.length);
    this.layers.push(layer);
    this.map.addLayer(layer);
    return layer;
  }

  show(flat: Flat, graticule: boolean): void {
    if (graticule !== this.graticule) {
      this.graticule = graticule;
      this.ground.redraw();
    }
    if (flat !== this.flat) {
      const centre = this.centre();
      const zoom = this.flat.width / this.map.getView().getResolution()!;
      this.flat = flat;
      this.coarse = coarseLand(flat);
      this.fine = null;
      this.map.setView(this.view([centre.longitude * flat.perDegree, flat.y(centre.latitude)], flat.width / zoom));
    }
  }

  /** The whole world in view. */
  showWorld(): void {
    this.map.setView(this.view([0, 0], this.wholeWorld()));
  }

  zoom(factor: number): void {
    const view = this.map.getView();
    view.animate({ resolution: view.getConstrainedResolution(view.getResolution()! / factor)!, duration: 150 });
  }

  centre(): { latitude: number; longitude: number } {
    const [x, y] = this.map.getView().getCenter() as [number, number];
    return { latitude: this.flat.latitude(y), longitude: x / this.flat.perDegree };
  }

  /** Puts a place into the middle, as far as there is no blank beyond the poles; not while the map is being zoomed or dragged. */
  centreOn(latitude: number, longitude: number): void {
    const view = this.map.getView();
    if (view.getAnimating() || view.getInteracting()) {
      return;
    }
    const half = ((this.map.getSize()?.[1] ?? 0) / 2) * view.getResolution()!;
    const most = Math.max(0, this.flat.halfHeight - half);
    view.setCenter([longitude * this.flat.perDegree, Math.max(-most, Math.min(most, this.flat.y(latitude)))]);
  }

  /** Calls whenever the reader has moved the map by hand. */
  onDrag(moved: () => void): () => void {
    const key = this.map.on("pointerdrag", moved);
    return () => unByKey(key);
  }

  /** Says where the pointer is, in pixels of the map, while it does not drag; returns what ends that. */
  onPointer(heard: { move: (x: number, y: number) => void; leave: () => void; click: (x: number, y: number) => void }): () => void {
    const move = this.map.on("pointermove", ({ dragging, pixel }) => {
      if (dragging) {
        heard.leave();
      } else {
        heard.move(pixel[0]!, pixel[1]!);
      }
    });
    const click = this.map.on("click", ({ pixel }) => heard.click(pixel[0]!, pixel[1]!));
    const view = this.map.getViewport()!;
    view.addEventListener("pointerleave", heard.leave);
    return () => {
      unByKey([move, click]);
      view.removeEventListener("pointerleave", heard.leave);
    };
  }

  redraw(): void {
    this.ground.redraw();
    this.layers.forEach((layer) => layer.redraw());
  }

  destroy(): void {
    this.stopColours();
    this.map.setTarget(undefined);
    this.map.dispose();
  }

  private view(centre: [number, number], resolution: number): View {
    const { flat } = this;
    return new View({
      projection: flat.code,
      center: centre,
      resolution,
      multiWorld: true,
      enableRotation: false,
      extent: [-Infinity, -flat.halfHeight, Infinity, flat.halfHeight],
      constrainOnlyCenter: true,
      smoothExtentConstraint: false,
      maxResolution: flat.width / 200,
      minResolution: flat.width / 360 / 2000,
    });
  }

  private wholeWorld(): number {
    const [width, height] = this.map.getSize() ?? [1000, 500];
    const across = this.flat.width / Math.max(1, width!);
    const down = (2 * this.flat.halfHeight) / Math.max(1, height!);
    // A map that is a little too wide goes without the last degrees around the poles rather than show places twice.
    return across > 0.88 * down ? across : down;
  }

  private paintGround(painter: Painter): void {
    const close = painter.perDegree >= fineFrom;
    if (close && !this.fine) {
      this.loadFine();
    }
    paintLand(painter, (close && this.fine) || this.coarse, colours.value);
    if (this.graticule) {
      paintGraticule(painter, colours.value);
    }
  }

  private loadFine(): void {
    if (!this.loading) {
      this.loading = true;
      const { flat } = this;
      void fineLand(flat).then((land) => {
        this.loading = false;
        if (flat === this.flat) {
          this.fine = land;
          this.ground.redraw();
        }
      });
    }
  }
}
