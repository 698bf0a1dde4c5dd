import { go } from "@scai/common/route.ts";
import type { CommandChange } from "../api/types";
import { StateChip } from "../commands/StateChip";
import { stateChips } from "../commands/states";
import { model } from "../mission";
import { useSettled } from "../shell/useSettled";
import { spacecraftColumn, timeColumn } from "./columns";
import { LogTable } from "./LogTable";
import { usePages } from "./Pages";

/** Every change of every command. */
export function CommandLog() {
  const paged = usePages<CommandChange>("command-log", {}, [useSettled(model.commands.value, 1000)]);
  return (
    <LogTable label="Command log" paged={paged} rowKey={(change) => `${change.key}-${change.to}-${change.wall}-${change.from}`} onSelect={(change) => go("commands", change.key)}
      nothing="Commands leave their marks here, each with who did what."
      columns={[
        timeColumn<CommandChange>("at", "When", (change) => change.at),
        { id: "to", title: "Became", width: 120, value: (change) => stateChips[change.to][0], show: (change) => <StateChip state={change.to} /> },
        { id: "command", title: "Command", width: 180, grow: 2, value: (change) => change.command },
        spacecraftColumn<CommandChange>((change) => change.spacecraft),
        { id: "by", title: "By", width: 100, value: (change) => change.by ?? "mission control" },
        { id: "reason", title: "Reason", width: 180, grow: 3, value: (change) => change.reason, show: (change) => <span title={change.reason ?? ""}>{change.reason}</span> },
        { id: "key", title: "Key", width: 150, grow: 1, value: (change) => change.key, show: (change) => <code>{change.key}</code> },
      ]} />
  );
}
