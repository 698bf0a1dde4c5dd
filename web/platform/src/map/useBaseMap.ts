import { useSignalEffect } from "@preact/signals";
import { BaseMap } from "@scai/common/map/BaseMap.ts";
import { mercator, projections } from "@scai/common/map/projections.ts";
import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { mapSettings, tileAddress } from "./settings";

/** A map in an element, with the reader's tiles, projection and graticule; made anew when the tiles change. */
export function useBaseMap(target: RefObject<HTMLDivElement | null>, set: (map: BaseMap) => (() => void) | void): RefObject<BaseMap | null> {
  const map = useRef<BaseMap>(null);
  const [tiles, setTiles] = useState(mapSettings.peek().tiles);
  useSignalEffect(() => {
    const { tiles: wanted, projection, graticule } = mapSettings.value;
    setTiles(wanted);
    map.current?.show(flatOf(projection, wanted), graticule);
  });
  useEffect(() => {
    const url = tileAddress(tiles);
    const { projection, graticule } = mapSettings.peek();
    const made = new BaseMap(target.current!, { projection: flatOf(projection, tiles), graticule, tiles: url ? { url } : null });
    map.current = made;
    const stop = set(made);
    return () => {
      stop?.();
      map.current = null;
      made.destroy();
    };
  }, [tiles]);
  return map;
}

/** Tiles are in Mercator, and look right in it alone. */
function flatOf(id: string, tiles: string) {
  return tiles ? mercator : projections.find((known) => known.id === id) ?? projections[0]!;
}
