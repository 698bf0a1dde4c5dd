import type { CanvasLayer } from "@scai/common/map/CanvasLayer.ts";
import { Button } from "@scai/common/components/Button.tsx";
import Draw from "ol/interaction/Draw.js";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Coordinate, ShapeKind } from "../map/coordinates";
import { MapFrame } from "../map/MapFrame";
import { MapMenu } from "../map/MapMenu";
import { paintShape } from "../map/paint";
import { mapSettings } from "../map/settings";
import { useBaseMap } from "../map/useBaseMap";
import { letMove, placesOf } from "./moving";
import type { TargetOf } from "./request";

const kinds = [["point", "Point"], ["line", "Line"], ["area", "Area"]] as const;
const types = { point: "Point", line: "LineString", area: "Polygon" } as const;

const notes: Readonly<Record<ShapeKind | "move", string>> = {
  point: "Click where the point is. Escape stops.",
  line: "Click each corner; double-click the last one. Escape stops.",
  area: "Click each corner; double-click the last one. Escape stops.",
  move: "Drag a corner, an edge or the whole shape; a click with Alt takes a corner away. Escape stops.",
};

/** A map on which targets are drawn and moved. */
export function TargetMap({ targets, onDrawn, onMoved }: {
  targets: readonly TargetOf[]; onDrawn: (kind: ShapeKind, places: Coordinate[]) => void; onMoved: (targets: readonly TargetOf[]) => void;
}) {
  const target = useRef<HTMLDivElement>(null);
  const layer = useRef<CanvasLayer | null>(null);
  const shown = useRef(targets);
  shown.current = targets;
  const [doing, setDoing] = useState<ShapeKind | "move" | null>(null);
  const heard = useRef({ onDrawn, onMoved });
  heard.current = { onDrawn, onMoved };
  const map = useBaseMap(target, (base) => {
    layer.current = base.add((painter) => shown.current.forEach(({ kind, places, name }) => paintShape(painter, kind, places, name)));
  });
  useEffect(() => layer.current?.redraw(), [targets]);
  useEffect(() => {
    const escape = (event: KeyboardEvent) => event.key === "Escape" && setDoing(null);
    document.addEventListener("keydown", escape);
    return () => document.removeEventListener("keydown", escape);
  }, []);
  const { projection, tiles } = mapSettings.value;
  useEffect(() => {
    const base = map.current;
    if (!base || !doing || doing === "move") {
      return;
    }
    const draw = new Draw({ type: types[doing], stopClick: true });
    draw.on("drawend", ({ feature }) => {
      heard.current.onDrawn(doing, placesOf(feature.getGeometry()!, doing, base.projection));
      setDoing(null);
    });
    base.map.addInteraction(draw);
    return () => void base.map.removeInteraction(draw);
  }, [doing, tiles]);
  useEffect(() => {
    const base = map.current;
    return base && doing === "move"
      ? letMove(base, targets, (moving) => {
          shown.current = moving;
          layer.current?.redraw();
        }, (moved) => heard.current.onMoved(moved))
      : undefined;
  }, [doing, targets, projection, tiles]);
  const choose = (what: ShapeKind | "move") => setDoing(doing === what ? null : what);
  return (
    <MapFrame target={target} map={map} label="Targets" tools={
      <>
        {kinds.map(([kind, text]) => <Button key={kind} pressed={doing === kind} title={`Draw: ${text.toLowerCase()}`} onClick={() => choose(kind)}>{text}</Button>)}
        <Button pressed={doing === "move"} disabled={targets.length === 0 && doing !== "move"} onClick={() => choose("move")}>Move</Button>
        <MapMenu switches={["graticule"]} />
      </>
    }>
      {doing && <p class="map-note" role="status">{notes[doing]}</p>}
    </MapFrame>
  );
}
