import type { SoftwareUpdate } from "../api/types";
import { model } from "../mission";
import { useSettled } from "../shell/useSettled";
import { spacecraftColumn, timeColumn } from "./columns";
import { LogTable } from "./LogTable";
import { usePages } from "./Pages";

/** What was done to the software on board. */
export function SoftwareLog() {
  const paged = usePages<SoftwareUpdate>("software-updates", {}, [useSettled(model.events.value, 1000)]);
  return (
    <LogTable label="Software updates" paged={paged} rowKey={(update) => `${update.spacecraft}-${update.at}-${update.code}-${update.key ?? ""}`}
      nothing="Uploads, trials, commits and roll-backs of software stand here."
      columns={[
        timeColumn<SoftwareUpdate>("at", "When", (update) => update.at),
        spacecraftColumn<SoftwareUpdate>((update) => update.spacecraft),
        { id: "code", title: "What", width: 190, value: (update) => update.code, show: (update) => <code>{update.code}</code> },
        { id: "text", title: "In words", width: 300, grow: 4, value: (update) => update.text },
        { id: "key", title: "Command", width: 150, grow: 1, value: (update) => update.key, show: (update) => <code>{update.key}</code> },
      ]} />
  );
}
