import { latitudeText, longitudeText } from "@scai/common/format.ts";
import { useThrottled } from "@scai/common/throttled.ts";
import type { RunModel } from "../model/RunModel";
import type { RunMap } from "./RunMap";
import { stationName, stationStateNames, stationStates } from "./stations";

const most = 50;

/**
 * What the map shows in words, for those who cannot see it: satellites with place and link, stations with their state, up to
 * fifty of each. `data-x` and `data-y` say where on the map a satellite was last drawn, in pixels.
 */
export function MapWords({ model, map }: { model: RunModel; map: RunMap }) {
  const satellites = useThrottled(() => {
    void model.shownVersion.value;
    const shown = model.shownAt(model.viewTime.value);
    const linked = new Map(model.openLinks.value.map((link) => [link.satellite, model.stationsById.value.get(link.station)]));
    return model.satellites.value.slice(0, most).map(({ id, name }, place) => {
      const station = linked.get(id);
      return {
        id, place: `${latitudeText(shown.latitude[place])} ${longitudeText(shown.longitude[place])}`, pixel: map.pixelOf(place),
        name, link: station ? `linked to ${stationName(station)}` : "not linked",
      };
    });
  }, 500, [model, map]);
  const states = stationStates(model);
  return (
    <div class="visually-hidden">
      <ul aria-label="Satellites on the map">
        {satellites.map(({ id, name, place, pixel, link }) => (
          <li key={id} data-satellite={id} data-x={pixel?.[0]} data-y={pixel?.[1]}>{name}: <span>{place}</span>, {link}</li>
        ))}
      </ul>
      <ul aria-label="Stations on the map">
        {model.stations.value.slice(0, most).map((station) => (
          <li key={station.id} data-station={station.id}>{stationName(station)}: {stationStateNames[states.get(station.id)!]}</li>
        ))}
      </ul>
    </div>
  );
}
