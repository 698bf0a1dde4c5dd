import type { Span } from "@scai/common/charts/Chart.tsx";
import { degreesText, moneyText, volumeText } from "@scai/common/format.ts";
import { clockText, durationText, parseTime } from "@scai/common/time.ts";
import type { Contact } from "../api/types";
import type { RunModel } from "../model/RunModel";
import { FateSwatch } from "./FateLegend";
import { fateWords } from "./fateLook";
import { fates } from "./passes";
import type { Row } from "./rows";

/** What is under the pointer. */
export interface Hit {
  x: number;
  y: number;
  row: Row;
  time: number;
  contact: Contact | null;
  /** Place in the row's parts; -1 for none. */
  part: number;
  outage: Span | null;
}

interface Props {
  model: RunModel;
  hit: Hit;
  left: number;
  width: number;
  height: number;
  scrolled: number;
}

/** The numbers of a contact, and of the outage that lasts at that time. */
export function PassDetails({ model, hit, left, width, height, scrolled }: Props) {
  const { contact, row, outage } = hit;
  const beside = hit.x > width - 310 ? { right: `${width - hit.x + 14}px` } : { left: `${left + hit.x + 14}px` };
  const below = hit.y > height - 190 && hit.y > 190 ? { top: `${scrolled + hit.y - 12}px`, transform: "translateY(-100%)" } : { top: `${scrolled + hit.y + 16}px` };
  return (
    <div class="tip timeline-tip" role="status" style={{ ...beside, ...below }}>
      {contact && row.passes && <ContactLines model={model} contact={contact} row={row} part={hit.part} />}
      {outage && (
        <p class="tip-outage">
          {row.kind === "station" ? row.label : "Station"} is out from {clockText(outage.from)} to {clockText(outage.to)} UTC, {durationText((outage.to - outage.from) / 1000)}
        </p>
      )}
    </div>
  );
}

function ContactLines({ model, contact, row, part }: { model: RunModel; contact: Contact; row: Row; part: number }) {
  const fate = fates[row.passes!.fate[part]!]!;
  const from = row.passes!.start[part]!;
  const to = row.passes!.end[part]!;
  const start = parseTime(contact.start);
  const end = parseTime(contact.end);
  const satellite = model.satellites.value.find((item) => item.id === contact.satellite)?.name ?? `Satellite ${contact.satellite}`;
  const station = model.stations.value.find((item) => item.id === contact.station)?.name ?? `Station ${contact.station}`;
  const link = fate !== "linked" ? undefined : model.links.value.find((item) =>
    item.satellite === contact.satellite && item.station === contact.station && parseTime(item.start) < to && (item.end === null || parseTime(item.end) > from));
  return (
    <>
      <h4>{satellite} – {station}</h4>
      <p class="tip-fate"><FateSwatch fate={fate} /> <span><b>{fateWords[fate].name}</b>: {fateWords[fate].meaning}</span></p>
      <dl>
        <dt>This part</dt><dd>{clockText(from)}–{clockText(to)} UTC, {durationText((to - from) / 1000)}</dd>
        <dt>Contact</dt><dd>{clockText(start)}–{clockText(end)} UTC, {durationText((end - start) / 1000)}</dd>
        <dt>Highest</dt><dd>{degreesText(contact.maxElevation)} elevation</dd>
        {link && <><dt>Link {link.link}</dt><dd>{link.end === null ? "open" : `${volumeText(link.offloaded)} down, ${moneyText(link.cost)}`}</dd></>}
        {link && <><dt>On board</dt><dd>{volumeText(link.data)} when it began</dd></>}
      </dl>
    </>
  );
}
