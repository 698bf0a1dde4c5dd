import { EmptyState, ErrorState, Skeleton } from "@scai/common/components/States.tsx";
import { Button } from "@scai/common/components/Button.tsx";
import { Table, type Column } from "@scai/common/components/Table.tsx";
import { csvText, saveFile } from "@scai/common/components/table.ts";
import { countText, numberText } from "@scai/common/format.ts";
import { dateTimeText, durationText, parseTime } from "@scai/common/time.ts";
import { useMemo, useState } from "preact/hooks";
import { client } from "../api/client";
import type { Section } from "../api/types";
import { go } from "../shell/route";
import { useLoaded } from "../useLoaded";
import { readCsv } from "./csv";
import type { Scene } from "./Scene";
import type { ResultSource } from "./source";

type Row = Readonly<Record<string, string>> & { readonly key: string };

const time = (id: string, title: string): Column<Row> => ({
  id, title, unit: "UTC", width: 190, plain: true, value: (row) => row[id] ?? "", show: (row) => dateTimeText(parseTime(row[id]), 1),
});
const duration: Column<Row> = {
  id: "duration_s", title: "Duration", width: 120, numeric: true, unit: "s", value: (row) => Number(row["duration_s"]), show: (row) => durationText(Number(row["duration_s"])),
};
const target: Column<Row> = { id: "target", title: "Target", width: 150, grow: 1, value: (row) => row["target"] ?? "" };

const columnsOf: Readonly<Record<"accesses" | "gaps", readonly Column<Row>[]>> = {
  accesses: [
    target, { id: "asset", title: "Sensor or satellite", width: 200, grow: 1, value: (row) => row["asset"] ?? "" }, time("start", "Start"), time("end", "End"), duration,
    {
      id: "percent", title: "Seen", unit: "%", width: 90, numeric: true, hint: "How much of the target was seen",
      value: (row) => (row["percent"] ? Number(row["percent"]) : null), show: (row) => numberText(row["percent"] ? Number(row["percent"]) : null, 2),
    },
  ],
  gaps: [target, time("gap_start", "Start"), time("gap_end", "End"), duration],
};

/** When targets were seen, or not. A click goes to that moment on the map. */
export function AccessTables({ source, section, which, scene }: { source: ResultSource; section: Section; which: "accesses" | "gaps"; scene: Scene }) {
  const file = which === "accesses" ? "passes.csv" : "revisits.csv";
  const loaded = useLoaded(async (signal) => {
    const response = await client.request(`${source.path}/files/${section.id}/${file}`, { signal });
    return readCsv(await response.text()).map((row, at) => ({ ...row, key: String(at) }) as Row);
  }, [source.path, section.id, which]);
  const columns = columnsOf[which];
  const [sorted, setSorted] = useState<readonly Row[]>([]);
  const total = useMemo(() => (loaded.value ?? []).reduce((sum, row) => sum + Number(row["duration_s"]), 0), [loaded.value]);
  if (loaded.error) {
    return <ErrorState title={`The ${which} cannot be shown`} detail={loaded.error} onRetry={loaded.reload} />;
  }
  return !loaded.value ? <Skeleton /> : (
    <div class="list">
      <div class="toolbar">
        <span role="status">{countText(loaded.value.length, which === "accesses" ? "access" : "gap", which)}, {durationText(total)} in all</span>
        {!section.listsAccesses && which === "accesses" && <span class="muted">The simulation is too large to say how much of the target each one saw.</span>}
        <span class="spread" />
        <Button icon="save" onClick={() => saveFile(`${section.id}-${which}.csv`, csvText(sorted, columns))}>CSV</Button>
      </div>
      <div class="list-table">
        <Table label={which === "accesses" ? "Accesses" : "Gaps"} rows={loaded.value} columns={columns} rowKey={(row) => row.key} onSorted={setSorted}
          onSelect={(row) => {
            scene.lookAt(parseTime(row["start"] ?? row["gap_start"]));
            go(...source.place, "map");
          }}
          empty={<EmptyState title={which === "accesses" ? "Never seen" : "No gaps"}>
            {which === "accesses" ? "No sensor saw the target in this window. Widen the window or the sensors." : "The target was seen all the time."}
          </EmptyState>} />
      </div>
    </div>
  );
}
