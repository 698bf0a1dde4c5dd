import { useSignalEffect } from "@preact/signals";
import type { CanvasLayer } from "@scai/common/map/CanvasLayer.ts";
import { paintNight } from "@scai/common/map/ground.ts";
import { colours } from "@scai/common/theme.ts";
import { utcText } from "@scai/common/time.ts";
import { useEffect, useRef, useState } from "preact/hooks";
import { noFlights, type Flights } from "../map/Flight";
import { MapFrame } from "../map/MapFrame";
import { MapMenu } from "../map/MapMenu";
import { paintFlights, paintSatellites } from "../map/paint";
import { mapSettings } from "../map/settings";
import { useBaseMap } from "../map/useBaseMap";

/** Satellites are moved this often, milliseconds. */
const pace = 1000;

/** Where the satellites are now, and where they will be within one revolution or so. */
export function OrbitMap({ flights, error, selected }: { flights: Flights | null; error: string | null; selected: string | null }) {
  const target = useRef<HTMLDivElement>(null);
  const shown = useRef({ flights: noFlights, selected });
  shown.current = { flights: flights ?? noFlights, selected };
  const layers = useRef<CanvasLayer[]>([]);
  const [time, setTime] = useState(() => Date.now());
  const map = useBaseMap(target, (base) => {
    layers.current = [
      base.add((painter) => mapSettings.peek().night && paintNight(painter, Date.now(), colours.peek())),
      base.add((painter) => {
        const { flights: drawn, selected: chosen } = shown.current;
        const few = drawn.all.length <= 100;
        if (mapSettings.peek().tracks && (few || chosen)) {
          const of = few ? drawn : { ...drawn, all: drawn.all.filter((flight) => flight.name === chosen) };
          paintFlights(painter, of, drawn.from, drawn.from + 6e6, chosen);
        }
      }),
      base.add((painter) => paintSatellites(painter, shown.current.flights, Date.now(), mapSettings.peek().names, shown.current.selected)),
    ];
  });
  const redraw = () => layers.current.forEach((layer) => layer.redraw());
  useSignalEffect(() => {
    void mapSettings.value;
    redraw();
  });
  useEffect(redraw, [flights, selected]);
  useEffect(() => {
    const timer = setInterval(() => {
      setTime(Date.now());
      layers.current.at(-1)?.redraw();
    }, pace);
    return () => clearInterval(timer);
  }, []);
  const over = flights && Date.now() > flights.from + 6.6e6;
  return (
    <MapFrame target={target} map={map} label="Orbits" tools={<MapMenu switches={["tracks", "names", "night", "graticule"]} />}>
      <p class="map-clock">{utcText(time)}</p>
      {(error || over || flights?.all.length === 0 || (flights && flights.all.length > 100)) && (
        <p class="map-note" role="status">{error ? `Orbits cannot be shown: ${error}` : over ? "The orbits have run out; open the view again."
          : flights!.all.length === 0 ? "No satellite has an element set; add some to see orbits."
          : "Of many satellites only the selected one's track is drawn; choose one in the table."}</p>
      )}
    </MapFrame>
  );
}
