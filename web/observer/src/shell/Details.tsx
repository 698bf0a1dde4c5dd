import { Button } from "@scai/common/components/Button.tsx";
import { Facts } from "@scai/common/components/Facts.tsx";
import {
  dataRateText, degreesText, gigabytesText, kilometresText, latitudeText, longitudeText, moneyText, numberText, percentText, volumeText,
} from "@scai/common/format.ts";
import { clockText, dateTimeText, durationText, parseTime } from "@scai/common/time.ts";
import { useThrottled } from "@scai/common/throttled.ts";
import type { Contact, Satellite, Sensor, Station } from "../api/types";
import { availability, costsAt, linkSeconds } from "../model/at";
import type { RunModel } from "../model/RunModel";

/** What is known of the selected satellite or station at the moment that is shown. */
export function Details({ model }: { model: RunModel }) {
  const selection = model.selection.value!;
  const satellite = selection.kind === "satellite" ? model.satellites.value[model.satellitePlaces.value.get(selection.id) ?? -1] : undefined;
  const station = selection.kind === "station" ? model.stationsById.value.get(selection.id) : undefined;
  const name = satellite?.name ?? (station ? stationName(station) : `${selection.kind} ${selection.id}`);
  return (
    <aside class="details" aria-label={`Details of ${name}`}>
      <header>
        <div>
          <small>{selection.kind === "satellite" ? `Satellite ${selection.id}` : `Station ${selection.id}`}</small>
          <h2>{name}</h2>
        </div>
        {satellite && (
          <Button icon="target" kind="quiet" title="Keep it in the middle of the map (F)" pressed={model.follow.value}
            onClick={() => (model.follow.value = !model.follow.value)} />
        )}
        <Button icon="close" kind="quiet" title="Close (Esc)" onClick={() => (model.selection.value = null)} />
      </header>
      <div class="content">
        {satellite && <SatelliteDetails key={satellite.id} model={model} satellite={satellite} />}
        {station && <StationDetails key={station.id} model={model} station={station} />}
      </div>
    </aside>
  );
}

export function stationName(station: Station): string {
  return station.name ?? `Station ${station.id}`;
}

function SatelliteDetails({ model, satellite }: { model: RunModel; satellite: Satellite }) {
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

function StationDetails({ model, station }: { model: RunModel; station: Station }) {
  const time = useThrottled(() => model.viewTime.value, 250, [model]);
  const out = model.currentOutages.value.find((outage) => outage.station === station.id);
  const links = model.openLinks.value.filter((link) => link.station === station.id);
  const start = parseTime(model.header.value.start);
  return (
    <>
      <h3>State</h3>
      <Facts items={[
        ["State", out ? <span class="text-outage">Out of service</span> : "In operation"],
        ...(out ? [["Until", `${dateTimeText(parseTime(out.end))} UTC`] as const] : []),
        ["Availability so far", percentText(availability(model.outages.value, [station.id], start, time), 2)],
      ]} />
      <h3>Links now</h3>
      {links.length > 0
        ? <Facts items={links.map((link) => [
            `${clockText(parseTime(link.start))} UTC`, <SatelliteLink model={model} id={link.satellite} />] as const)} />
        : <p class="muted">None.</p>}
      <h3>Station</h3>
      <Facts items={[
        ["Latitude", latitudeText(station.latitude)],
        ["Longitude", longitudeText(station.longitude)],
        ["Height", `${numberText(station.altitude)} m`],
        ["Mask", degreesText(station.mask)],
        ["Downlink", dataRateText(station.downlinkRate)],
        ["Price", `${moneyText(station.costPerSecond, 3)}/s`],
        ["Cost mode", station.costMode],
      ]} />
      <NextContacts model={model} time={time} title="Next contacts" of={(contact) => contact.station === station.id}
        name={(contact) => <SatelliteLink model={model} id={contact.satellite} />} />
    </>
  );
}

/** What comes next, as the orbit engine predicts it. */
function NextContacts({ model, time, title, of, name }: {
  model: RunModel; time: number; title: string; of: (contact: Contact) => boolean; name: (contact: Contact) => preact.ComponentChildren;
}) {
  if (!model.predicted.value) {
    return null;
  }
  const { start } = model.lists.contacts.spans;
  const next = model.contacts.value.filter((contact, place) => start[place]! > time && of(contact))
    .sort((a, b) => (a.start < b.start ? -1 : 1)).slice(0, 5);
  return (
    <>
      <h3>{title}</h3>
      {next.length === 0 ? <p class="muted">None until the end of the run.</p> : (
        <ol class="next">
          {next.map((contact) => (
            <li key={contact.start}>
              <span>{clockText(parseTime(contact.start))} <span class="muted">UTC</span></span>
              {name(contact)}
              <span class="muted">{durationText((parseTime(contact.end) - parseTime(contact.start)) / 1000)}, {degreesText(contact.maxElevation, 0)}</span>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function StationLink({ model, id }: { model: RunModel; id: number }) {
  const station = model.stationsById.value.get(id);
  return (
    <button type="button" class="link" onClick={() => (model.selection.value = { kind: "station", id })}>
      {station ? stationName(station) : `Station ${id}`}
    </button>
  );
}

function SatelliteLink({ model, id }: { model: RunModel; id: number }) {
  const satellite = model.satellites.value[model.satellitePlaces.value.get(id) ?? -1];
  return (
    <button type="button" class="link" onClick={() => (model.selection.value = { kind: "satellite", id })}>
      {satellite?.name ?? `Satellite ${id}`}
    </button>
  );
}

function ended(model: RunModel, satellite: number, time: number): number {
  const { end } = model.lists.links.spans;
  return model.links.value.reduce((sum, link, place) => sum + Number(link.satellite === satellite && end[place]! <= time), 0);
}
