import { useState } from "preact/hooks";
import type { ResourceUsage } from "../api/types";
import { model, spacecraftInView } from "../mission";
import { readable, valueText } from "../model/words";
import { SpacecraftPicker } from "../shell/SpacecraftPicker";
import { useSettled } from "../shell/useSettled";
import { timeColumn } from "./columns";
import { LogTable } from "./LogTable";
import { usePages } from "./Pages";

/** What was used, by hour or day. */
export function ResourceLog() {
  const [period, setPeriod] = useState("hour");
  const spacecraft = spacecraftInView();
  const paged = usePages<ResourceUsage>("resources", { period, spacecraft }, [period, spacecraft, useSettled(model.now.value, 10_000)]);
  const number = (id: string, title: string, of: (usage: ResourceUsage) => number) =>
    ({ id, title, width: 90, numeric: true, value: of, show: (usage: ResourceUsage) => valueText(of(usage)) });
  return (
    <>
      <div class="toolbar">
        <SpacecraftPicker />
        <select class="select" aria-label="Period" value={period} onChange={(event) => setPeriod(event.currentTarget.value)}>
          <option value="hour">by hour</option>
          <option value="day">by day</option>
        </select>
      </div>
      <LogTable label="Resources" paged={paged} rowKey={(usage) => `${usage.spacecraft}-${usage.parameter}-${usage.from}`}
        nothing="What is used of fuel, energy, data and consumables is summed up here as telemetry comes down."
        columns={[
          timeColumn<ResourceUsage>("from", "From", (usage) => usage.from),
          { id: "parameter", title: "Resource", width: 180, grow: 2, value: (usage) => readable(usage.parameter) },
          { id: "unit", title: "Unit", width: 60, value: (usage) => usage.unit },
          number("change", "Change", (usage) => usage.change), number("min", "Least", (usage) => usage.min), number("mean", "Mean", (usage) => usage.mean),
          number("max", "Most", (usage) => usage.max), number("last", "Last", (usage) => usage.last),
          { id: "samples", title: "Samples", width: 80, numeric: true, value: (usage) => usage.samples },
        ]} />
    </>
  );
}
