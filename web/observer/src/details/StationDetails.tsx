import { Facts } from "@scai/common/components/Facts.tsx";
import { dataRateText, degreesText, latitudeText, longitudeText, moneyText, numberText, percentText } from "@scai/common/format.ts";
import { clockText, dateTimeText, parseTime } from "@scai/common/time.ts";
import { useThrottled } from "@scai/common/throttled.ts";
import type { Station } from "../api/types";
import { availability } from "../model/at";
import type { RunModel } from "../model/RunModel";
import { NextContacts } from "./NextContacts";
import { SatelliteLink } from "./links";

/** A station's state, links and what it is. */
export function StationDetails({ model, station }: { model: RunModel; station: Station }) {
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
