import { Facts } from "@scai/common/components/Facts.tsx";
import {
  dataRateText, degreesText, gigabytesText, kilometresText, latitudeText, longitudeText, moneyText, numberText, percentText, volumeText,
} from "@scai/common/format.ts";
import { clockText, durationText, parseTime } from "@scai/common/time.ts";
import { useThrottled } from "@scai/common/throttled.ts";
import type { Satellite, Sensor } from "../api/types";
import { costsAt, linkSeconds } from "../model/at";
import type { RunModel } from "../model/RunModel";
import { NextContacts } from "./NextContacts";
import { StationLink } from "./links";

/** A satellite's recorder, link, place, sensor and books. */
export function SatelliteDetails({ model, satellite }: { model: RunModel; satellite: Satellite }) {
  const { place, time } = useThrottled(() => {
    void model.shownVersion.value;
    const time = model.viewTime.value;
    const shown = model.shownAt(time);
    const at = model.satellitePlaces.value.get(satellite.id) ?? -1;
    return {
      time,
      place: {
        latitude: shown.latitude[at]!, longitude: shown.longitude[at]!, altitude: shown.altitude[at]!, used: shown.used[at]!,
      },
    };
  }, 250, [model, satellite]);
  const link = model.openLinks.value.find((open) => open.satellite === satellite.id);
  const station = link && model.stationsById.value.get(link.station);
  const cost = useThrottled(
    () => costsAt(model.lists.links, model.lists.fixedCharges, model.viewTime.value).get(satellite.id) ?? 0, 1000, [model, satellite]);
  const capacity = satellite.capacity;
  const share = capacity ? (100 * place.used) / capacity : NaN;
  return (
    <>
      <h3>Recorder</h3>
      <div class={`gauge${share >= 90 ? " high" : ""}`} role="meter" aria-label="Recorder used" aria-valuemin={0} aria-valuemax={100}
        aria-valuenow={Number.isNaN(share) ? undefined : Math.round(share)}>
        <div style={{ width: `${Math.min(100, share || 0)}%` }} />
      </div>
      <Facts items={[
        ["Used", <><b>{gigabytesText(place.used)}</b>{capacity !== null && ` of ${volumeText(capacity)}`}</>],
        ["Share", percentText(share)],
        ["Collects", satellite.instrumentRate === null ? "–" : dataRateText(satellite.instrumentRate)],
      ]} />
      <h3>Link</h3>
      {link
        ? <Facts items={[
            ["Station", <StationLink model={model} id={link.station} />],
            ["Since", `${clockText(parseTime(link.start))} UTC`],
            ["For", durationText(linkSeconds(link, time))],
            ["Stored at its start", gigabytesText(link.data)],
            ["Downlink", station ? dataRateText(station.downlinkRate) : "–"],
          ]} />
        : <p class="muted">Not linked to a station.</p>}
      <h3>Place</h3>
      <Facts items={[
        ["Latitude", latitudeText(place.latitude)],
        ["Longitude", longitudeText(place.longitude)],
        ["Height", kilometresText(place.altitude)],
      ]} />
      {satellite.sensor && (
        <>
          <h3>Sensor</h3>
          <Facts items={sensorFacts(satellite.sensor)} />
        </>
      )}
      <h3>So far</h3>
      <Facts items={[
        ["Links ended", numberText(ended(model, satellite.id, time))],
        ["Cost", moneyText(cost)],
      ]} />
      <NextContacts model={model} time={time} title="Next contacts" of={(contact) => contact.satellite === satellite.id}
        name={(contact) => <StationLink model={model} id={contact.station} />} />
    </>
  );
}

function sensorFacts(sensor: Sensor): readonly (readonly [string, string])[] {
  return sensor.shape === "cone"
    ? [["Shape", "cone, straight down"], ["Half angle", degreesText(sensor.halfAngle)]]
    : [
        ["Shape", "rectangle, straight down"], ["Half angle across track", degreesText(sensor.halfAngle)],
        ["Half angle along track", degreesText(sensor.halfAngleAlong)],
      ];
}

function ended(model: RunModel, satellite: number, time: number): number {
  const { end } = model.lists.links.spans;
  return model.links.value.reduce((sum, link, place) => sum + Number(link.satellite === satellite && end[place]! <= time), 0);
}
