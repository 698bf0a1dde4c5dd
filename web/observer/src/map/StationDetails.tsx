import { Facts } from "@scai/common/components/Facts.tsx";
import { Lamp } from "@scai/common/components/Lamp.tsx";
import {
  dataRateText, degreesText, latitudeText, longitudeText, moneyText, numberText, percentText, withUnit,
} from "@scai/common/format.ts";
import { clockText, durationText, parseTime } from "@scai/common/time.ts";
import type { Station } from "../api/types";
import type { RunModel } from "../model/RunModel";
import { Choose, Coming } from "./details";
import { stationStateNames, stationStates } from "./stations";

const shownOutages = 4;

/** How a station is at the moment that is looked at, and what comes next. */
export function StationDetails({ model, station }: { model: RunModel; station: Station }) {
  const time = model.viewTime.value;
  const state = stationStates(model).get(station.id) ?? "operational";
  const links = model.links.value.filter((link) => link.station === station.id && parseTime(link.start) <= time);
  const open = model.openLinks.value.filter((link) => link.station === station.id);
  const outages = model.outages.value.filter((outage) => outage.station === station.id);
  const ahead = outages.filter((outage) => parseTime(outage.end) > time).slice(0, shownOutages);
  const satellite = (id: number) => model.satellites.value[model.satellitePlaces.value.get(id) ?? -1]?.name ?? `Satellite ${id}`;
  return (
    <>
      <p><Lamp state={state === "out" ? "error" : "ok"} text={stationStateNames[state]} /></p>
      <Facts items={[
        ["Latitude", latitudeText(station.latitude)],
        ["Longitude", longitudeText(station.longitude)],
        ["Height", withUnit(numberText(station.altitude), "m")],
        ["Mask", degreesText(station.mask)],
        ["Downlink", dataRateText(station.downlinkRate)],
        ["Price", `${moneyText(station.costPerSecond, 3)}/s, ${station.costMode}`],
        ["Available so far", percentText(available(model, station, time))],
        ["Links so far", numberText(links.length)],
      ]} />
      <h3>Linked now</h3>
      {open.length === 0 && <p class="muted">No satellite.</p>}
      {open.map((link) => (
        <p key={`${link.satellite}/${link.link}`}>
          <Choose model={model} what={{ kind: "satellite", id: link.satellite }}>{satellite(link.satellite)}</Choose>
          {" "}since {clockText(parseTime(link.start))} UTC ({durationText((time - parseTime(link.start)) / 1000)})
        </p>
      ))}
      <h3>Outages, now and next</h3>
      {ahead.length === 0 && <p class="muted">None known.</p>}
      {ahead.map((outage) => (
        <p key={outage.start}>
          {clockText(parseTime(outage.start))} to {clockText(parseTime(outage.end))} UTC
          {" "}({durationText((parseTime(outage.end) - parseTime(outage.start)) / 1000)})
        </p>
      ))}
      <h3>Next contacts</h3>
      <Coming model={model} of={(contact) => contact.station === station.id}
        name={(contact) => <Choose model={model} what={{ kind: "satellite", id: contact.satellite }}>{satellite(contact.satellite)}</Choose>} />
    </>
  );
}

/** Percent of the time since the start in which a station was in operation; overlapping outages count once. */
export function available(model: RunModel, station: Station, time: number): number {
  const start = parseTime(model.header.value.start);
  const spans = model.outages.value
    .filter((outage) => outage.station === station.id)
    .map((outage) => [Math.max(start, parseTime(outage.start)), Math.min(time, parseTime(outage.end))] as const)
    .filter(([from, to]) => to > from)
    .sort((a, b) => a[0] - b[0]);
  let [out, until] = [0, start];
  for (const [from, to] of spans) {
    out += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  return time > start ? 100 * (1 - out / (time - start)) : NaN;
}
