import { Button } from "@scai/common/components/Button.tsx";
import type { BaseMap } from "@scai/common/map/BaseMap.ts";
import type { ComponentChildren, RefObject } from "preact";

/** A map's frame: the map, its zoom, tools at its upper right, and what lies over it. */
export function MapFrame({ target, map, label, tools, children }: {
  target: RefObject<HTMLDivElement | null>; map: RefObject<BaseMap | null>; label: string; tools?: ComponentChildren; children?: ComponentChildren;
}) {
  return (
    <section class="map" aria-label={label}>
      <div class="map-target" ref={target} tabIndex={0} role="application" aria-label={`${label}. Arrow keys move it, plus and minus zoom.`} />
      <div class="map-tools">{tools}</div>
      <div class="map-zoom">
        <Button title="Zoom in" onClick={() => map.current?.zoom(1.6)}>+</Button>
        <Button title="Zoom out" onClick={() => map.current?.zoom(1 / 1.6)}>−</Button>
        <Button icon="fit" title="Show the whole world" onClick={() => map.current?.showWorld()} />
      </div>
      {children}
    </section>
  );
}
