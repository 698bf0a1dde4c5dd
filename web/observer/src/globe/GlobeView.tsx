import "../map/map.css";
import "./globe.css";
import { Button } from "@scai/common/components/Button.tsx";
import { ErrorState } from "@scai/common/components/States.tsx";
import { useEffect, useRef, useState } from "preact/hooks";
import { Find } from "../map/Find";
import { HoverCard } from "../map/HoverCard";
import { LayerMenu } from "../map/LayerMenu";
import { layers } from "../map/layers";
import { Legend } from "../map/Legend";
import { Nothing } from "../map/Nothing";
import type { RunModel } from "../model/RunModel";
import { RunGlobe } from "./RunGlobe";

/** Degrees that an arrow key turns the Earth by. */
const turnStep = 8;

/** The run on a globe. */
export default function GlobeView({ model }: { model: RunModel }) {
  const target = useRef<HTMLDivElement>(null);
  const [globe, setGlobe] = useState<RunGlobe | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let made: RunGlobe | null = null;
    try {
      made = new RunGlobe(target.current!, model);
      setGlobe(made);
    } catch {
      setFailed(true);
    }
    return () => made?.destroy();
  }, [model]);
  if (failed) {
    return <ErrorState title="The globe needs WebGL" detail="This browser gives none. The map shows the same without it." />;
  }
  return (
    <section class="map globe" aria-label="Globe">
      <div class="map-target" ref={target} tabIndex={0} role="application" onKeyDown={(event) => globe && steer(globe, event)}
        aria-label="Globe of the run. Arrow keys turn it, plus and minus zoom; Find selects a satellite or station by name." />
      {globe && (
        <>
          <div class="map-tools">
            <Find model={model} onFound={(what) => globe.goTo(what)} />
            <Button icon="target" title="Keep the camera with the selected satellite" pressed={model.follow.value}
              disabled={model.selection.value?.kind !== "satellite"} onClick={() => (model.follow.value = !model.follow.value)}>
              Follow
            </Button>
            <LayerMenu flat={false} />
          </div>
          <div class="map-zoom">
            <Button title="Zoom in" onClick={() => globe.globe.zoom(1.6)}>+</Button>
            <Button title="Zoom out" onClick={() => globe.globe.zoom(1 / 1.6)}>−</Button>
            <Button icon="fit" title="Show the whole Earth" onClick={() => {
              model.follow.value = false;
              globe.globe.showWhole(20, 10);
            }} />
          </div>
          <HoverCard model={model} hover={globe.hover} />
        </>
      )}
      {layers.value.legend && <Legend model={model} />}
      <p class="map-thanks">Imagery: Natural Earth II · CesiumJS</p>
      <Nothing model={model} />
    </section>
  );
}

function steer({ globe }: RunGlobe, event: KeyboardEvent): void {
  const [east, north] = event.key === "ArrowRight" ? [turnStep, 0] : event.key === "ArrowLeft" ? [-turnStep, 0]
    : event.key === "ArrowUp" ? [0, turnStep] : event.key === "ArrowDown" ? [0, -turnStep] : [0, 0];
  if (east || north) {
    event.preventDefault();
    globe.turn(east, north);
  } else if (event.key === "+" || event.key === "=") {
    globe.zoom(1.6);
  } else if (event.key === "-") {
    globe.zoom(1 / 1.6);
  }
}
