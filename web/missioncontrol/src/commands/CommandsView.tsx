import { may } from "@scai/common/account/session.ts";
import { Button } from "@scai/common/components/Button.tsx";
import { EmptyState } from "@scai/common/components/States.tsx";
import { Table, type Column } from "@scai/common/components/Table.tsx";
import { go } from "@scai/common/route.ts";
import { dateTimeText, parseTime } from "@scai/common/time.ts";
import { useState } from "preact/hooks";
import type { Command } from "../api/types";
import { model } from "../mission";
import { plainText } from "../model/words";
import { CommandDetails } from "./CommandDetails";
import { Composer } from "./Composer";
import { StateChip } from "./StateChip";
import { stateChips } from "./states";

const columns: readonly Column<Command>[] = [
  { id: "state", title: "State", width: 130, value: (command) => stateChips[command.state][0], show: (command) => <StateChip state={command.state} /> },
  { id: "command", title: "Command", width: 190, grow: 2, value: (command) => command.command, show: (command) => (
    <span title={argumentsText(command)}>{command.command}{command.critical && <span class="critical-mark" title="critical"> !</span>} <span class="muted">{argumentsText(command)}</span></span>
  ) },
  { id: "spacecraft", title: "Spacecraft", width: 110, grow: 1, value: (command) => model.nameOf(command.spacecraft) },
  { id: "priority", title: "Priority", width: 78, numeric: true, value: (command) => command.priority },
  { id: "waits", title: "Waits for", width: 150, grow: 2, value: (command) => command.waitsFor ?? command.reason, show: (command) => (
    <span title={command.waitsFor ?? command.reason ?? ""}>{command.waitsFor ?? command.reason ?? ""}</span>
  ) },
  { id: "author", title: "By", width: 90, value: (command) => command.author },
  { id: "changed", title: "Changed", unit: "UTC", width: 170, value: (command) => command.changed, plain: true, show: (command) => dateTimeText(parseTime(command.changed)) },
];

/** "load = payload, watts = 40". */
export function argumentsText(command: Pick<Command, "arguments">): string {
  return Object.entries(command.arguments).map(([name, value]) => `${name} = ${typeof value === "number" ? plainText(value) : value}`).join(", ");
}

/** The queue, one command of it, and where new ones are written. */
export default function CommandsView({ parts }: { parts: readonly string[] }) {
  const [which, setWhich] = useState<"open" | "all">("all");
  const isNew = parts[0] === "new";
  const all = [...model.commands.value.values()].sort((a, b) => parseTime(b.queued ?? b.changed) - parseTime(a.queued ?? a.changed) || b.key.localeCompare(a.key));
  const shown = which === "all" ? all : all.filter((command) => !["good", "bad", "quiet"].includes(stateChips[command.state][1]));
  const chosen = parts[0] === undefined || isNew ? undefined : model.commands.value.get(parts[0]);
  return (
    <div class="split-view">
      <section class="list" aria-label="Commands">
        <div class="view-head">
          <h1>Commands</h1><span class="spread" />
          <select class="select" aria-label="Which commands" value={which} onChange={(event) => setWhich(event.currentTarget.value as typeof which)}>
            <option value="all">all</option>
            <option value="open">those that are not over</option>
          </select>
          <Button kind="primary" disabled={!may("commands.send") || !model.live.value} onClick={() => go("commands", "new")}
            title={may("commands.send") ? "Write a command" : "Commanding takes the role operator or director."}>New command</Button>
        </div>
        <div class="list-table framed">
          <Table label="Commands" rows={shown} columns={columns} rowKey={(command) => command.key} selected={chosen?.key ?? null}
            onSelect={(command) => go("commands", command.key)}
            empty={<EmptyState title="No commands yet" icon="stations">
              {may("commands.send") ? "Write one with New command; it waits for a contact by itself." : "Commanding takes the role operator or director."}
            </EmptyState>} />
        </div>
      </section>
      {isNew ? <Composer onClose={() => go("commands")} onEntered={(key) => go("commands", key)} />
        : chosen && <CommandDetails key={chosen.key} command={chosen} onClose={() => go("commands")} />}
    </div>
  );
}
