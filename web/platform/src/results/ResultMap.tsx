import { useSignalEffect } from "@preact/signals";
import type { CanvasLayer } from "@scai/common/map/CanvasLayer.ts";
import { paintArea, paintNight } from "@scai/common/map/ground.ts";
import { latitudeText, longitudeText } from "@scai/common/format.ts";
import { colours } from "@scai/common/theme.ts";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Cells } from "../api/types";
import { within } from "../map/coordinates";
import { MapFrame } from "../map/MapFrame";
import { MapMenu } from "../map/MapMenu";
import { paintFlights, paintSatellites, paintShape } from "../map/paint";
import { mapSettings } from "../map/settings";
import { useBaseMap } from "../map/useBaseMap";
import { cellAt, paintCells } from "./paintCells";
import { readable, scales, type Range } from "./scale";
import type { Scene } from "./Scene";

/** Tracks go back this far from the moment that is looked at, and a little ahead; milliseconds. */
const behind = 60 * 60_000;
const ahead = 30 * 60_000;

/** A result on the flat map, at the moment that is looked at. */
export function ResultMap({ scene, cells, range, names }: { scene: Scene; cells: Cells | null; range: Range; names: readonly string[] }) {
  const target = useRef<HTMLDivElement>(null);
  const drawn = useRef({ cells, range });
  drawn.current = { cells, range };
  const layers = useRef<{ heat: CanvasLayer; outlines: CanvasLayer; moving: CanvasLayer } | null>(null);
  const [hover, setHover] = useState<{ x: number; y: number; text: string } | null>(null);
  const map = useBaseMap(target, (base) => {
    const heat = base.add((painter) => {
      const { cells: shown, range: { low, high } } = drawn.current;
      const { heat: wanted, heatOpacity, scale } = mapSettings.peek();
      if (shown && wanted) {
        paintCells(painter, shown, low, high, scales[scale] ?? scales["viridis"]!, heatOpacity);
      }
    });
    const outlines = base.add((painter) => {
      if (mapSettings.peek().targets) {
        scene.targets.peek().forEach(({ kind, places, name }) => paintShape(painter, kind, places, mapSettings.peek().names ? name : "", 0));
      }
    });
    const moving = base.add((painter) => {
      const settings = mapSettings.peek();
      const time = scene.time.peek();
      const selected = scene.selected.peek();
      if (settings.night) {
        paintNight(painter, time, colours.peek());
      }
      if (settings.footprints) {
        for (const { asset, rings } of scene.footprints.at(time)) {
          const chosen = asset === selected || asset.startsWith(`${selected}/`);
          rings.forEach((ring) => paintArea(painter, ring, chosen ? colours.peek().selected : colours.peek()["series-3"], 0.1, chosen ? 2 : 1));
        }
      }
      if (settings.tracks) {
        paintFlights(painter, scene.flights, time - behind, time + ahead, selected);
      }
      if (settings.satellites) {
        paintSatellites(painter, scene.flights, time, settings.names, selected);
      }
    });
    layers.current = { heat, outlines, moving };
    return base.onPointer({
      leave: () => setHover(null),
      click: () => undefined,
      move: (x, y) => {
        const painter = heat.painter();
        const { cells: shown } = drawn.current;
        if (!painter || !shown || !mapSettings.peek().heat) {
          return;
        }
        const longitude = (x - painter.x(0)) / painter.perDegree;
        const { flat, resolution, centre, height } = painter.frame;
        const latitude = flat.latitude(centre[1] + (height / 2 - y) * resolution);
        const at = cellAt(shown, latitude, longitude, 8 / painter.perDegree);
        setHover(at < 0 ? null : { x, y, text: described(shown, at, names) });
      },
    });
  });
  useSignalEffect(() => {
    void [scene.time.value, scene.version.value, scene.selected.value];
    layers.current?.moving.redraw();
  });
  useSignalEffect(() => {
    void [mapSettings.value, scene.targets.value];
    layers.current?.outlines.redraw();
    layers.current?.heat.redraw();
    layers.current?.moving.redraw();
  });
  useEffect(() => layers.current?.heat.redraw(), [cells, range]);
  useEffect(() => {
    if (cells && map.current && cells.longitude.length > 0) {
      lookAtCells(map.current.map, map.current.projection, cells);
    }
  }, [cells?.longitude]);
  return (
    <MapFrame target={target} map={map} label="Result map"
      tools={<MapMenu heat switches={["heat", "targets", "satellites", "names", "tracks", "footprints", "night", "graticule"]} />}>
      {hover && <p class="map-hover" style={{ left: `${hover.x + 14}px`, top: `${hover.y + 14}px` }}>{hover.text}</p>}
    </MapFrame>
  );
}

function described(cells: Cells, at: number, names: readonly string[]): string {
  const value = cells.values[at];
  const { unit, per } = readable(cells.unit, value ?? 0);
  const text = value === null || value === undefined ? "no value" : `${Number((value / per).toPrecision(4))}${unit && ` ${unit}`}`;
  const name = cells.kind === "points" && names[at] ? `${names[at]}, ` : "";
  return `${text} · ${name}${latitudeText(cells.latitude[at]!)} ${longitudeText(within(cells.longitude[at]!))}`;
}

/** Brings targets into view unless they go around the Earth. */
function lookAtCells(map: import("ol/Map.js").default, flat: import("@scai/common/map/projections.ts").Flat, cells: Cells): void {
  const of = (values: readonly number[], least: boolean) => values.reduce((a, b) => (least ? Math.min(a, b) : Math.max(a, b)));
  const [west, east] = [of(cells.west ?? cells.longitude, true), of(cells.east ?? cells.longitude, false)];
  const [south, north] = [of(cells.south ?? cells.latitude, true), of(cells.north ?? cells.latitude, false)];
  if (east - west < 150) {
    const margin = Math.max(20, (east - west) * 0.6, (north - south) * 0.6);
    map.getView().fit(
      [(west - margin) * flat.perDegree, flat.y(Math.max(-85, south - margin)), (east + margin) * flat.perDegree, flat.y(Math.min(85, north + margin))]);
  }
}
