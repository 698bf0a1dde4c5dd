import { EmptyState } from "@scai/common/components/States.tsx";
import { Table, type Column } from "@scai/common/components/Table.tsx";
import { go } from "@scai/common/route.ts";
import { dateTimeText, parseTime } from "@scai/common/time.ts";
import { useState } from "preact/hooks";
import type { Alarm } from "../api/types";
import { model } from "../mission";
import { isUnsettled, severities, stateWords } from "../model/severity";
import { readableAlarm, valueText } from "../model/words";
import { Severity } from "../shell/Severity";
import { AlarmDetails } from "./AlarmDetails";

const columns: readonly Column<Alarm>[] = [
  { id: "severity", title: "Severity", width: 98, value: (alarm) => severities.indexOf(alarm.severity), show: (alarm) => <Severity severity={alarm.severity} /> },
  { id: "state", title: "State", width: 196, value: (alarm) => stateWords[alarm.state] },
  { id: "spacecraft", title: "Spacecraft", width: 120, grow: 1, value: (alarm) => model.nameOf(alarm.spacecraft) },
  { id: "parameter", title: "Parameter", width: 180, grow: 2, value: (alarm) => alarm.parameter, show: (alarm) => <span title={alarm.parameter}>{readableAlarm(alarm)}</span> },
  { id: "value", title: "Value", width: 80, numeric: true, value: (alarm) => alarm.value, show: (alarm) => valueText(alarm.value) },
  { id: "limit", title: "Limit", width: 130, grow: 1, value: (alarm) => alarm.limit },
  { id: "since", title: "Since", unit: "UTC", width: 172, value: (alarm) => alarm.since, plain: true, show: (alarm) => dateTimeText(parseTime(alarm.since)) },
];

/** Alarms: what stands, and what somebody has to take note of; one of them beside the list. */
export default function AlarmsView({ parts }: { parts: readonly string[] }) {
  const [which, setWhich] = useState<"standing" | "waiting" | "all">("standing");
  const all = which === "all" ? [...model.alarms.value.values()] : which === "waiting" ? model.unsettled.value : model.standing.value;
  const chosen = parts[0] === undefined ? undefined : model.alarms.value.get(parts[0]);
  return (
    <div class="split-view">
      <section class="list" aria-label="Alarms">
        <div class="view-head">
          <h1>Alarms</h1>
          <span class="muted">{model.unsettled.value.length} wait for somebody, {model.standing.value.length} stand</span>
          <span class="spread" />
          <select class="select" aria-label="Which alarms" value={which} onChange={(event) => setWhich(event.currentTarget.value as typeof which)}>
            <option value="standing">those that stand</option>
            <option value="waiting">those that wait</option>
            <option value="all">all there have been</option>
          </select>
        </div>
        <div class="list-table framed">
          <Table label="Alarms" rows={all} columns={columns} rowKey={(alarm) => alarm.id} selected={chosen?.id ?? null}
            onSelect={(alarm) => go("alarms", alarm.id)} rowClass={(alarm) => (isUnsettled(alarm.state) ? "waits" : "")}
            empty={<EmptyState title="No alarms" icon="check">Every parameter that was heard is within its limits.</EmptyState>} />
        </div>
      </section>
      {chosen && <AlarmDetails key={chosen.id} alarm={chosen} onClose={() => go("alarms")} />}
    </div>
  );
}
