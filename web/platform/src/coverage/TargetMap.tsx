import type { CanvasLayer } from "@scai/common/map/CanvasLayer.ts";
import { Button } from "@scai/common/components/Button.tsx";
import type Geometry from "ol/geom/Geometry.js";
import type LineString from "ol/geom/LineString.js";
import type Point from "ol/geom/Point.js";
import type Polygon from "ol/geom/Polygon.js";
import Draw from "ol/interaction/Draw.js";
import { transform } from "ol/proj.js";
import { useEffect, useRef, useState } from "preact/hooks";
import { round, within, type Coordinate, type ShapeKind } from "../map/coordinates";
import { MapFrame } from "../map/MapFrame";
import { MapMenu } from "../map/MapMenu";
import { paintShape } from "../map/paint";
import { useBaseMap } from "../map/useBaseMap";
import type { TargetOf } from "./request";

const kinds = [["point", "Point"], ["line", "Line"], ["area", "Area"]] as const;
const types = { point: "Point", line: "LineString", area: "Polygon" } as const;

/** A map on which targets are drawn. */
export function TargetMap({ targets, onDrawn }: { targets: readonly TargetOf[]; onDrawn: (kind: ShapeKind, places: Coordinate[]) => void }) {
  const target = useRef<HTMLDivElement>(null);
  const layer = useRef<CanvasLayer | null>(null);
  const shown = useRef(targets);
  shown.current = targets;
  const [drawing, setDrawing] = useState<ShapeKind | null>(null);
  const drawn = useRef(onDrawn);
  drawn.current = onDrawn;
  const map = useBaseMap(target, (base) => {
    layer.current = base.add((painter) => shown.current.forEach(({ kind, places, name }) => paintShape(painter, kind, places, name)));
  });
  useEffect(() => layer.current?.redraw(), [targets]);
  useEffect(() => {
    const base = map.current;
    if (!base || !drawing) {
      return;
    }
    const draw = new Draw({ type: types[drawing], stopClick: true });
    draw.on("drawend", ({ feature }) => {
      const code = base.map.getView().getProjection();
      const places = corners(feature.getGeometry()!, drawing).map((place): Coordinate => {
        const [longitude, latitude] = transform(place, code, "EPSG:4326") as [number, number];
        return [round(within(longitude)), round(Math.max(-90, Math.min(90, latitude)))];
      });
      drawn.current(drawing, places);
      setDrawing(null);
    });
    const escape = (event: KeyboardEvent) => event.key === "Escape" && setDrawing(null);
    document.addEventListener("keydown", escape);
    base.map.addInteraction(draw);
    return () => {
      document.removeEventListener("keydown", escape);
      base.map.removeInteraction(draw);
    };
  }, [drawing]);
  return (
    <MapFrame target={target} map={map} label="Targets" tools={
      <>
        {kinds.map(([kind, text]) => (
          <Button key={kind} pressed={drawing === kind} onClick={() => setDrawing(drawing === kind ? null : kind)}>{text}</Button>
        ))}
        <MapMenu switches={["graticule"]} />
      </>
    }>
      {drawing && <p class="map-note" role="status">
        {drawing === "point" ? "Click where the point is." : "Click each corner; double-click the last one."} Escape stops.
      </p>}
    </MapFrame>
  );
}

function corners(geometry: Geometry, kind: ShapeKind): number[][] {
  return kind === "point" ? [(geometry as Point).getCoordinates()]
    : kind === "line" ? (geometry as LineString).getCoordinates()
    : (geometry as Polygon).getCoordinates()[0]!.slice(0, -1);
}
