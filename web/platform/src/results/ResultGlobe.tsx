import { useSignalEffect } from "@preact/signals";
import { Button } from "@scai/common/components/Button.tsx";
import { ErrorState } from "@scai/common/components/States.tsx";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Cells } from "../api/types";
import { MapMenu } from "../map/MapMenu";
import { mapSettings } from "../map/settings";
import { GlobeScene } from "./GlobeScene";
import type { Range } from "./scale";
import type { Scene } from "./Scene";

/** A result on the globe. */
export default function ResultGlobe({ scene, cells, range }: { scene: Scene; cells: Cells | null; range: Range }) {
  const target = useRef<HTMLDivElement>(null);
  const drawn = useRef<GlobeScene | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    try {
      drawn.current = new GlobeScene(target.current!, scene);
    } catch {
      setFailed(true);
    }
    return () => drawn.current?.destroy();
  }, [scene]);
  useEffect(() => {
    drawn.current?.showCells(cells, range);
    drawn.current?.update();
  }, [scene, cells, range]);
  useSignalEffect(() => {
    void [scene.time.value, scene.version.value, scene.selected.value, scene.targets.value];
    drawn.current?.update();
  });
  useSignalEffect(() => {
    void mapSettings.value;
    drawn.current?.showCells(cells, range);
    drawn.current?.update();
  });
  if (failed) {
    return <ErrorState title="The globe needs WebGL" detail="This browser gives none. The map shows the same without it." />;
  }
  return (
    <section class="map globe" aria-label="Globe">
      <div class="map-target" ref={target} tabIndex={0} role="application" aria-label="Globe. Drag turns it." />
      <div class="map-tools"><MapMenu heat switches={["heat", "targets", "satellites", "names", "tracks", "footprints", "night"]} /></div>
      <div class="map-zoom">
        <Button title="Zoom in" onClick={() => drawn.current?.globe.zoom(1.6)}>+</Button>
        <Button title="Zoom out" onClick={() => drawn.current?.globe.zoom(1 / 1.6)}>−</Button>
        <Button icon="fit" title="Show the whole Earth" onClick={() => drawn.current?.globe.showWhole(20, 10)} />
      </div>
      <p class="map-thanks">Imagery: Natural Earth II · CesiumJS</p>
    </section>
  );
}
