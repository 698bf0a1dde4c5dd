import { Panel } from "@scai/common/components/Panel.tsx";
import { EmptyState } from "@scai/common/components/States.tsx";
import { Table, type Column } from "@scai/common/components/Table.tsx";
import { degreesText, latitudeText, longitudeText, moneyText, numberText, percentText } from "@scai/common/format.ts";
import { useThrottled } from "@scai/common/throttled.ts";
import { durationText, parseTime } from "@scai/common/time.ts";
import { useMemo, useState } from "preact/hooks";
import type { Station } from "../api/types";
import { secondsOut } from "../model/at";
import type { RunModel } from "../model/RunModel";
import { mentions, namesOf } from "./names";
import { Toolbar } from "./Toolbar";

interface Row {
  station: Station;
  name: string;
  state: "in operation" | "out of service" | "linked";
  links: number;
  seconds: number;
  offloaded: number;
  secondsOut: number;
  availability: number;
}

/** All stations at the moment that is shown: state, use, availability and what they are. */
export default function StationsView({ model }: { model: RunModel }) {
  const [wish, setWish] = useState("");
  const rows = useThrottled(() => rowsOf(model), 500, [model]);
  const found = useMemo(
    () => (wish === "" ? rows : rows.filter((row) => mentions([row.name, row.state, `id ${row.station.id}`], wish))), [rows, wish]);
  const selection = model.selection.value;
  return (
    <Panel title="Stations" tools={
      <Toolbar wish={wish} onWish={setWish} placeholder="Find station or state" found={found.length} of={rows.length} noun="station" />
    }>
      <Table label="Stations" rows={found} columns={columns} rowKey={(row) => row.station.id}
        selected={selection?.kind === "station" ? selection.id : null}
        onSelect={(row) => (model.selection.value = { kind: "station", id: row.station.id })}
        empty={
          <EmptyState title={rows.length > 0 ? "No station is called that" : "No station yet"} icon="stations">
            {rows.length > 0 ? "Try fewer letters." : "Stations appear as soon as the ground network has named them."}
          </EmptyState>
        } />
    </Panel>
  );
}

function rowsOf(model: RunModel): readonly Row[] {
  const time = model.viewTime.value;
  const start = parseTime(model.header.value.start);
  const names = namesOf(model);
  const out = model.stationsOut.value;
  const linked = new Set(model.openLinks.value.map((link) => link.station));
  const use = new Map<number, { links: number; seconds: number; offloaded: number }>();
  const spans = model.lists.links.spans;
  model.links.value.forEach((link, place) => {
    if (spans.start[place]! <= time) {
      const sum = use.get(link.station) ?? { links: 0, seconds: 0, offloaded: 0 };
      sum.links++;
      sum.seconds += (Math.min(time, spans.end[place]!) - spans.start[place]!) / 1000;
      sum.offloaded += spans.end[place]! <= time ? link.offloaded ?? 0 : 0;
      use.set(link.station, sum);
    }
  });
  return model.stations.value.map((station) => {
    const lost = secondsOut(model.outages.value, station.id, start, time);
    return {
      station, name: names.station(station.id),
      state: out.has(station.id) ? "out of service" : linked.has(station.id) ? "linked" : "in operation",
      links: 0, seconds: 0, offloaded: 0, ...use.get(station.id),
      secondsOut: lost, availability: 100 * (1 - lost / ((time - start) / 1000)),
    };
  });
}

const tones = { "in operation": "", "out of service": "text-outage", linked: "text-linked" };

const columns: readonly Column<Row>[] = [
  { id: "id", title: "Id", width: 42, numeric: true, value: (row) => row.station.id },
  { id: "name", title: "Name", width: 120, grow: 2, value: (row) => row.name, show: (row) => <b>{row.name}</b> },
  { id: "state", title: "State", width: 126, grow: 1, value: (row) => row.state, show: (row) => <span class={tones[row.state]}>{row.state}</span> },
  { id: "links", title: "Links", width: 58, numeric: true, value: (row) => row.links, show: (row) => numberText(row.links) },
  {
    id: "seconds", title: "Linked for", unit: "s", width: 104, numeric: true, value: (row) => row.seconds,
    show: (row) => durationText(row.seconds),
  },
  { id: "offloaded", title: "Received", unit: "GB", width: 108, numeric: true, value: (row) => row.offloaded, show: (row) => numberText(row.offloaded, 2) },
  { id: "availability", title: "Availability", unit: "%", width: 115, numeric: true, value: (row) => row.availability, show: (row) => percentText(row.availability, 2) },
  {
    id: "out", title: "Out for", unit: "s", width: 106, numeric: true, value: (row) => row.secondsOut,
    show: (row) => durationText(row.secondsOut),
  },
  { id: "latitude", title: "Latitude", width: 82, numeric: true, value: (row) => row.station.latitude, show: (row) => latitudeText(row.station.latitude) },
  { id: "longitude", title: "Longitude", width: 90, numeric: true, value: (row) => row.station.longitude, show: (row) => longitudeText(row.station.longitude) },
  { id: "mask", title: "Mask", width: 58, numeric: true, value: (row) => row.station.mask, show: (row) => degreesText(row.station.mask) },
  { id: "rate", title: "Downlink", unit: "MB/s", width: 122, numeric: true, value: (row) => row.station.downlinkRate, show: (row) => numberText(row.station.downlinkRate, 1) },
  { id: "price", title: "Price", unit: "$/s", width: 76, numeric: true, value: (row) => row.station.costPerSecond, show: (row) => moneyText(row.station.costPerSecond, 3) },
];
