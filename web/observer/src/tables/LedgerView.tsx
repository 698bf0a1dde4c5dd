import { Button } from "@scai/common/components/Button.tsx";
import { Panel } from "@scai/common/components/Panel.tsx";
import { EmptyState } from "@scai/common/components/States.tsx";
import { csvText, saveFile } from "@scai/common/components/table.ts";
import { Table } from "@scai/common/components/Table.tsx";
import { useThrottled } from "@scai/common/throttled.ts";
import { useMemo, useRef, useState } from "preact/hooks";
import { api } from "../api/client";
import type { Link } from "../api/types";
import { ledgerAt, ledgerTotals } from "../model/at";
import type { RunModel } from "../model/RunModel";
import { ledgerColumns } from "./ledgerColumns";
import { mentions, namesOf } from "./names";
import { Toolbar } from "./Toolbar";

/** Every link with its data and cost, as the ledger stood at the moment that is shown. */
export default function LedgerView({ model }: { model: RunModel }) {
  const [wish, setWish] = useState("");
  const [onlySelected, setOnlySelected] = useState(false);
  const sorted = useRef<readonly Link[]>([]);
  const { time, rows } = useThrottled(() => {
    const time = model.viewTime.value;
    return { time, rows: ledgerAt(model.lists.links, time) };
  }, 500 + model.links.peek().length / 50, [model]);
  const names = namesOf(model);
  const selection = model.selection.value;
  const found = useMemo(() => rows.filter((link) =>
    (!onlySelected || !selection || (selection.kind === "satellite" ? link.satellite : link.station) === selection.id)
    && (wish === "" || mentions([names.satellite(link.satellite), names.station(link.station), link.start, link.end ?? "open"], wish))),
    [rows, wish, onlySelected, selection, model.satellites.value, model.stations.value]);
  const columns = useMemo(() => ledgerColumns(names, time, ledgerTotals(found, time)),
    [found, time, model.satellites.value, model.stations.value]);

  const chosen = selection?.kind === "satellite" ? selection.id : null;
  return (
    <Panel title="Ledger" tools={
      <Toolbar wish={wish} onWish={setWish} placeholder="Find satellite, station or time" found={found.length} of={rows.length} noun="link">
        <Button pressed={onlySelected} disabled={!selection} title="Only links of the satellite or station that is selected"
          onClick={() => setOnlySelected(!onlySelected)}>Selected only</Button>
        <Button icon="save" title="Save these rows in this order as CSV" disabled={found.length === 0}
          onClick={() => saveFile(`${model.header.value.name}-ledger.csv`, csvText(sorted.current, columns))}>Export CSV</Button>
        <a class="button" href={api.ledgerFile(model.header.value.id)} download title="The run's ledger.csv so far, as the server keeps it">ledger.csv</a>
      </Toolbar>
    }>
      <Table label="Ledger" rows={found} columns={columns} rowKey={(link) => `${link.satellite}/${link.link}`}
        onSorted={(rows) => (sorted.current = rows)} sorting={{ column: "start", descending: true }}
        rowClass={(link) => (link.satellite === chosen ? "of-selected" : "")}
        onSelect={(link) => (model.selection.value = { kind: "satellite", id: link.satellite })}
        empty={
          <EmptyState title={rows.length > 0 ? "No link matches" : "No link yet"} icon="ledger">
            {rows.length > 0 ? "Take words out of the search, or turn “Selected only” off." : "A row appears when a satellite's first link begins."}
          </EmptyState>
        } />
    </Panel>
  );
}
