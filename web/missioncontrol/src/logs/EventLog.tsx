import { useState } from "preact/hooks";
import type { MissionEvent } from "../api/types";
import { model } from "../mission";
import { useSettled } from "../shell/useSettled";
import { spacecraftColumn, timeColumn } from "./columns";
import { LogTable } from "./LogTable";
import { usePages } from "./Pages";

const severities = ["info", "low", "medium", "high"] as const;

/** What has happened on board. */
export function EventLog() {
  const [severity, setSeverity] = useState("");
  const newest = useSettled(model.events.value[0], 1000);
  const paged = usePages<MissionEvent>("mission-events", { severity }, [severity, newest?.spacecraft, newest?.sequence]);
  return (
    <>
      <div class="toolbar">
        <select class="select" aria-label="Least severity" value={severity} onChange={(event) => setSeverity(event.currentTarget.value)}>
          <option value="">any severity</option>
          {severities.slice(1).map((one) => <option key={one} value={one}>{one === "high" ? "high" : `${one} or worse`}</option>)}
        </select>
      </div>
      <LogTable label="Mission events" paged={paged} rowKey={(event) => `${event.spacecraft}-${event.sequence}`}
        nothing="Spacecraft report what happens on board when a station sees them."
        columns={[
          timeColumn<MissionEvent>("generated", "On board", (event) => event.generated),
          { id: "severity", title: "Severity", width: 80, value: (event) => severities.indexOf(event.severity), show: (event) => <span class={`event-severity ${event.severity}`}>{event.severity}</span> },
          spacecraftColumn<MissionEvent>((event) => event.spacecraft),
          { id: "source", title: "Subsystem", width: 124, value: (event) => event.source },
          { id: "code", title: "Event", width: 150, value: (event) => event.code, show: (event) => <code>{event.code}</code> },
          { id: "text", title: "What", width: 190, grow: 4, value: (event) => event.text, show: (event) => <span title={event.text}>{event.text}</span> },
          timeColumn<MissionEvent>("received", "Heard", (event) => event.received),
          { id: "recorded", title: "Recorded", width: 92, value: (event) => (event.recorded ? "recorded" : "") },
        ]} />
    </>
  );
}
