import type { BaseMap } from "@scai/common/map/BaseMap.ts";
import type { Flat } from "@scai/common/map/projections.ts";
import { nearLongitude } from "@scai/common/geometry/angles.ts";
import { colours } from "@scai/common/theme.ts";
import Feature from "ol/Feature.js";
import type Geometry from "ol/geom/Geometry.js";
import LineString from "ol/geom/LineString.js";
import MultiPoint from "ol/geom/MultiPoint.js";
import Point from "ol/geom/Point.js";
import Polygon from "ol/geom/Polygon.js";
import Modify from "ol/interaction/Modify.js";
import PointerInteraction from "ol/interaction/Pointer.js";
import type MapBrowserEvent from "ol/MapBrowserEvent.js";
import VectorLayer from "ol/layer/Vector.js";
import VectorSource from "ol/source/Vector.js";
import CircleStyle from "ol/style/Circle.js";
import Fill from "ol/style/Fill.js";
import Stroke from "ol/style/Stroke.js";
import Style from "ol/style/Style.js";
import { round, within, type Coordinate, type ShapeKind } from "../map/coordinates";
import type { TargetOf } from "./request";

/** From how far a line or a point can be taken hold of, pixels. */
const reach = 8;

/** The places of a geometry on the map, longitude first, within what the platform takes. */
export function placesOf(geometry: Geometry, kind: ShapeKind, flat: Flat): Coordinate[] {
  const corners = kind === "point" ? [(geometry as Point).getCoordinates()]
    : kind === "line" ? (geometry as LineString).getCoordinates()
    : (geometry as Polygon).getCoordinates()[0]!.slice(0, -1);
  return corners.map(([x, y]) => [round(within(x! / flat.perDegree)), round(Math.max(-90, Math.min(90, flat.latitude(y!))))]);
}

/** Places as a geometry on the map, going on across the antimeridian. */
export function geometryOn(flat: Flat, kind: ShapeKind, places: readonly Coordinate[]): Geometry {
  let before = places[0]?.[0] ?? 0;
  const corners = places.map(([longitude, latitude]) => [(before = nearLongitude(longitude, before)) * flat.perDegree, flat.y(latitude)]);
  return kind === "point" ? new Point(corners[0]!) : kind === "line" ? new LineString(corners) : new Polygon([[...corners, corners[0]!]]);
}

/**
 * Lets the reader drag corners, edges and whole shapes; a corner goes by a click with Alt. `moving` hears every change on the way,
 * `moved` the last one. Returns what ends it.
 */
export function letMove(
  base: BaseMap, targets: readonly TargetOf[], moving: (targets: readonly TargetOf[]) => void, moved: (targets: readonly TargetOf[]) => void,
): () => void {
  const flat = base.projection;
  const source = new VectorSource();
  targets.forEach(({ kind, places }, at) => {
    const feature = new Feature(geometryOn(flat, kind, places));
    feature.setId(at);
    source.addFeature(feature);
  });
  const handle = new CircleStyle({
    radius: 5, fill: new Fill({ color: colours.peek().surface }), stroke: new Stroke({ color: colours.peek().selected, width: 2 }),
  });
  const layer = new VectorLayer({
    source,
    zIndex: 50,
    style: new Style({ image: handle, geometry: (feature) => cornersOf(feature.getGeometry() as Geometry) }),
  });
  const now = () => targets.map((target, at) => {
    const geometry = source.getFeatureById(at)?.getGeometry();
    const places = geometry ? placesOf(geometry, target.kind, flat) : target.places;
    return { ...target, places: places.some((place, corner) => differs(place, target.places[corner])) || places.length !== target.places.length ? places : target.places };
  });
  source.on("changefeature", () => moving(now()));
  const carry = new Carry(source, () => moved(now()));
  const modify = new Modify({ source, pixelTolerance: 8, style: new Style({ image: handle }) });
  modify.on("modifyend", () => moved(now()));
  base.map.addLayer(layer);
  // The later one is asked first: corners and edges before whole shapes.
  base.map.addInteraction(carry);
  base.map.addInteraction(modify);
  return () => {
    base.map.removeInteraction(modify);
    base.map.removeInteraction(carry);
    base.map.removeLayer(layer);
  };
}

/** Carries whole shapes: an area by its inside, a line or a point by what is within reach of it. */
class Carry extends PointerInteraction {
  private held: { geometry: Geometry; x: number; y: number } | null = null;

  constructor(private readonly source: VectorSource, private readonly done: () => void) {
    super();
  }

  override handleDownEvent({ coordinate, map }: MapBrowserEvent): boolean {
    const [x, y] = coordinate as [number, number];
    const near = reach * map.getView().getResolution()!;
    const found = this.source.getFeatures().map((feature) => feature.getGeometry()!).findLast((geometry) => {
      const [closestX, closestY] = geometry.getClosestPoint([x, y]) as [number, number];
      return geometry.intersectsCoordinate([x, y]) || Math.hypot(closestX - x, closestY - y) <= near;
    });
    this.held = found ? { geometry: found, x, y } : null;
    return found !== undefined;
  }

  override handleDragEvent({ coordinate }: MapBrowserEvent): void {
    const [x, y] = coordinate as [number, number];
    const { geometry, x: beforeX, y: beforeY } = this.held!;
    geometry.translate(x - beforeX, y - beforeY);
    this.held = { geometry, x, y };
  }

  override handleUpEvent(): boolean {
    this.held = null;
    this.done();
    return false;
  }
}

function cornersOf(geometry: Geometry): Geometry {
  return geometry instanceof Polygon ? new MultiPoint(geometry.getCoordinates()[0]!)
    : geometry instanceof LineString ? new MultiPoint(geometry.getCoordinates())
    : geometry;
}

function differs(place: Coordinate, known: Coordinate | undefined): boolean {
  return !known || Math.abs(place[0] - known[0]) > 1e-3 || Math.abs(place[1] - known[1]) > 1e-3;
}
