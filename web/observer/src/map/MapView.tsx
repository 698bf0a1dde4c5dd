import "./map.css";
import { Button } from "@scai/common/components/Button.tsx";
import { useEffect, useRef, useState } from "preact/hooks";
import type { RunModel } from "../model/RunModel";
import { Find } from "./Find";
import { HoverCard } from "./HoverCard";
import { LayerMenu } from "./LayerMenu";
import { layers } from "./layers";
import { Legend } from "./Legend";
import { MapWords } from "./MapWords";
import { Nothing } from "./Nothing";
import { RunMap } from "./RunMap";

/** The run on a flat map. */
export default function MapView({ model }: { model: RunModel }) {
  const target = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<RunMap | null>(null);
  const { tiles } = layers.value;
  useEffect(() => {
    const made = new RunMap(target.current!, model);
    setMap(made);
    return () => made.destroy();
  }, [model, tiles]);
  return (
    <section class="map" aria-label="Map">
      <div class="map-target" ref={target} tabIndex={0} role="application"
        aria-label="Map of the run. Arrow keys move it, plus and minus zoom; Find selects a satellite or station by name." />
      {map && (
        <>
          <div class="map-tools">
            <Find model={model} onFound={(what) => map.centreOn(what)} />
            <Button icon="target" title="Keep the selected satellite in the middle" pressed={model.follow.value}
              disabled={model.selection.value?.kind !== "satellite"} onClick={() => (model.follow.value = !model.follow.value)}>
              Follow
            </Button>
            <LayerMenu flat />
          </div>
          <div class="map-zoom">
            <Button title="Zoom in" onClick={() => map.base.zoom(2)}>+</Button>
            <Button title="Zoom out" onClick={() => map.base.zoom(0.5)}>−</Button>
            <Button icon="fit" title="Show the whole world" onClick={() => {
              model.follow.value = false;
              map.base.showWorld();
            }} />
          </div>
          <HoverCard model={model} hover={map.hover} />
          <MapWords model={model} map={map} />
        </>
      )}
      {layers.value.legend && <Legend model={model} />}
      <p class="map-thanks">Land: Natural Earth{tiles && ` · Tiles: ${tiles.split("/{")[0]}`}</p>
      <Nothing model={model} />
    </section>
  );
}
