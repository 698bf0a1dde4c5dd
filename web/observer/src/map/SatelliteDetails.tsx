import { Facts } from "@scai/common/components/Facts.tsx";
import {
  dataRateText, degreesText, gigabytesText, kilometresText, latitudeText, longitudeText, moneyText, numberText, percentText,
} from "@scai/common/format.ts";
import { clockText, durationText, parseTime } from "@scai/common/time.ts";
import type { ComponentChildren } from "preact";
import type { Contact, Satellite, Sensor } from "../api/types";
import type { RunModel } from "../model/RunModel";
import { stationName } from "./stations";
import { Choose, Coming, Fill } from "./details";

/** What a satellite is doing at the moment that is looked at, and what comes next. */
export function SatelliteDetails({ model, satellite }: { model: RunModel; satellite: Satellite }) {
  void model.shownVersion.value;
  const place = model.satellitePlaces.value.get(satellite.id) ?? -1;
  const { shown, table } = model;
  const time = model.viewTime.value;
  const used = shown.used[place] ?? NaN;
  const latest = model.following.value;
  const link = model.openLinks.value.find((open) => open.satellite === satellite.id);
  const station = model.stationsById.value.get(link?.station ?? -1);
  const facts: (readonly [string, ComponentChildren])[] = [
    ["Latitude", latitudeText(shown.latitude[place])],
    ["Longitude", longitudeText(shown.longitude[place])],
    ["Height", kilometresText(shown.altitude[place])],
    ["Stored", gigabytesText(used)],
    ["Capacity", gigabytesText(satellite.capacity)],
    ["Instrument", dataRateText(satellite.instrumentRate)],
  ];
  if (satellite.sensor) {
    facts.push(["Sensor", sensorText(satellite.sensor)]);
  }
  if (latest) {
    facts.push(["Links so far", numberText(table.links[place])], ["Cost so far", moneyText(table.cost[place])]);
  }
  return (
    <>
      {satellite.capacity !== null && <Fill used={used} capacity={satellite.capacity} text={percentText((100 * used) / satellite.capacity)} />}
      <Facts items={facts} />
      <h3>Link</h3>
      {link && station
        ? (
          <p>
            To <Choose model={model} what={{ kind: "station", id: station.id }}>{stationName(station)}</Choose>
            {" "}since {clockText(parseTime(link.start))} UTC ({durationText((time - parseTime(link.start)) / 1000)})
          </p>
        )
        : <p class="muted">Not linked.</p>}
      <h3>Next contacts</h3>
      <Coming model={model} of={(contact) => contact.satellite === satellite.id}
        name={(contact: Contact) => {
          const to = model.stationsById.value.get(contact.station);
          return <Choose model={model} what={{ kind: "station", id: contact.station }}>{to ? stationName(to) : `Station ${contact.station}`}</Choose>;
        }} />
    </>
  );
}

function sensorText({ shape, halfAngle, halfAngleAlong }: Sensor): string {
  return shape === "cone" ? `Cone, ±${degreesText(halfAngle)}` : `Rectangle, ±${degreesText(halfAngle)} × ±${degreesText(halfAngleAlong)}`;
}
