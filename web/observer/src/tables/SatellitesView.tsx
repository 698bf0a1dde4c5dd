import { Panel } from "@scai/common/components/Panel.tsx";
import { EmptyState } from "@scai/common/components/States.tsx";
import { Table, type Column } from "@scai/common/components/Table.tsx";
import { latitudeText, longitudeText, moneyText, numberText, percentText } from "@scai/common/format.ts";
import { useThrottled } from "@scai/common/throttled.ts";
import { useMemo, useState } from "preact/hooks";
import { costsAt } from "../model/at";
import type { RunModel } from "../model/RunModel";
import { mentions, namesOf } from "./names";
import { Toolbar } from "./Toolbar";

interface Row {
  id: number;
  name: string;
  latitude: number;
  longitude: number;
  altitude: number;
  used: number;
  capacity: number | null;
  station: string | null;
  links: number;
  cost: number;
}

/** All satellites at the moment that is shown: place, recorder, link and cost. */
export default function SatellitesView({ model }: { model: RunModel }) {
  const [wish, setWish] = useState("");
  const rows = useThrottled(() => rowsOf(model), 500 + model.satellites.peek().length / 10, [model]);
  const found = useMemo(() => (wish === "" ? rows : rows.filter((row) => mentions([row.name, row.station ?? "", `id ${row.id}`], wish))), [rows, wish]);
  const selection = model.selection.value;
  return (
    <Panel title="Satellites" tools={
      <Toolbar wish={wish} onWish={setWish} placeholder="Find satellite or station" found={found.length} of={rows.length} noun="satellite" />
    }>
      <Table label="Satellites" rows={found} columns={columns} rowKey={(row) => row.id}
        selected={selection?.kind === "satellite" ? selection.id : null}
        onSelect={(row) => (model.selection.value = { kind: "satellite", id: row.id })}
        empty={
          <EmptyState title={rows.length > 0 ? "No satellite is called that" : "No satellite yet"} icon="satellites">
            {rows.length > 0 ? "Try fewer letters." : "Satellites appear as they report their place."}
          </EmptyState>
        } />
    </Panel>
  );
}

function rowsOf(model: RunModel): readonly Row[] {
  void model.shownVersion.value;
  const time = model.viewTime.value;
  const shown = model.shownAt(time);
  const names = namesOf(model);
  const costs = costsAt(model.lists.links, model.lists.fixedCharges, time);
  const links = new Map<number, number>();
  const { start } = model.lists.links.spans;
  model.links.value.forEach((link, place) => {
    if (start[place]! <= time) {
      links.set(link.satellite, (links.get(link.satellite) ?? 0) + 1);
    }
  });
  const linked = new Map(model.openLinks.value.map((link) => [link.satellite, link.station]));
  return model.satellites.value.map((satellite, at) => ({
    id: satellite.id, name: satellite.name, capacity: satellite.capacity,
    latitude: shown.latitude[at] ?? NaN, longitude: shown.longitude[at] ?? NaN, altitude: shown.altitude[at] ?? NaN,
    used: shown.used[at] ?? NaN, station: linked.has(satellite.id) ? names.station(linked.get(satellite.id)!) : null,
    links: links.get(satellite.id) ?? 0, cost: costs.get(satellite.id) ?? 0,
  }));
}

const share = (row: Row) => (row.capacity ? (100 * row.used) / row.capacity : NaN);

const columns: readonly Column<Row>[] = [
  { id: "id", title: "Id", width: 54, numeric: true, value: (row) => row.id },
  { id: "name", title: "Name", width: 120, grow: 2, value: (row) => row.name, show: (row) => <b>{row.name}</b> },
  {
    id: "station", title: "Linked to", width: 120, grow: 2, value: (row) => row.station,
    show: (row) => (row.station ? <span class="text-linked">{row.station}</span> : <span class="muted">–</span>),
  },
  { id: "used", title: "Stored", unit: "GB", width: 95, numeric: true, value: (row) => row.used, show: (row) => numberText(row.used, 2) },
  { id: "capacity", title: "Capacity", unit: "GB", width: 105, numeric: true, value: (row) => row.capacity, show: (row) => numberText(row.capacity, 2) },
  {
    id: "share", title: "Recorder", unit: "%", width: 150, grow: 1, value: (row) => share(row), hint: "Stored, of capacity",
    show: (row) => (
      <span class="bar-cell">
        <span class={`gauge${share(row) >= 90 ? " high" : ""}`}><span style={{ width: `${Math.min(100, share(row) || 0)}%` }} /></span>
        <span class="number">{percentText(share(row), 0)}</span>
      </span>
    ),
  },
  { id: "links", title: "Links", width: 75, numeric: true, value: (row) => row.links, show: (row) => numberText(row.links) },
  { id: "cost", title: "Cost", unit: "$", width: 105, numeric: true, value: (row) => row.cost, show: (row) => moneyText(row.cost) },
  { id: "latitude", title: "Latitude", width: 100, numeric: true, value: (row) => row.latitude, show: (row) => latitudeText(row.latitude) },
  { id: "longitude", title: "Longitude", width: 110, numeric: true, value: (row) => row.longitude, show: (row) => longitudeText(row.longitude) },
  { id: "altitude", title: "Height", unit: "km", width: 95, numeric: true, value: (row) => row.altitude / 1000, show: (row) => numberText(row.altitude / 1000, 1) },
];
