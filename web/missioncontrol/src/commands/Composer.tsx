import { client } from "@scai/common/api/client.ts";
import { ApiError, wordsOf } from "@scai/common/api/problem.ts";
import { Button } from "@scai/common/components/Button.tsx";
import { Skeleton } from "@scai/common/components/States.tsx";
import { toast } from "@scai/common/components/Toast.tsx";
import { Field } from "@scai/common/forms/Field.tsx";
import { TextField } from "@scai/common/forms/TextField.tsx";
import { useState } from "preact/hooks";
import type { Command, CommandDefinition, CommandVerdict } from "../api/types";
import { model, spacecraftInView } from "../mission";
import { titleOf } from "../model/families";
import { rangeText } from "../model/words";
import { SpacecraftPicker } from "../shell/SpacecraftPicker";
import { useDescription } from "../shell/useDescription";
import { ArgumentFields } from "./ArgumentFields";
import { commandOf, emptyDraft, type Draft } from "./draft";
import { ScheduleFields } from "./ScheduleFields";

/** Where a command is written: from what the spacecraft says that it understands. */
export function Composer({ onClose, onEntered }: { onClose: () => void; onEntered: (key: string) => void }) {
  const spacecraft = spacecraftInView();
  const description = useDescription(spacecraft);
  const [name, setName] = useState("");
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [verdict, setVerdict] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const definition = description.value?.commands.find((known) => known.name === name);
  const change = (part: Partial<Draft>) => {
    setDraft({ ...draft, ...part });
    setVerdict(null);
  };
  const send = async (isCheck: boolean) => {
    const made = commandOf(draft, spacecraft!, definition!);
    setErrors("errors" in made ? made.errors : {});
    setVerdict(null);
    if ("errors" in made) {
      return;
    }
    setBusy(true);
    try {
      if (isCheck) {
        const found = await client.change<CommandVerdict>("POST", "commands/check", made.command);
        setErrors(Object.fromEntries(Object.entries(found.errors).map(([field, expected]) => [field, expected.join("; ")])));
        setVerdict(Object.keys(found.errors).length ? "It cannot be queued as it is." : found.critical ? "It is good; a second person has to approve it." : "It is good.");
      } else {
        const command = await client.change<Command>("POST", "commands", made.command);
        model.takeCommand(command);
        toast(`${command.command} is entered.`);
        onEntered(command.key);
      }
    } catch (error) {
      setErrors(error instanceof ApiError ? error.fields : {});
      setVerdict(wordsOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <aside class="details composer" aria-label="New command">
      <div class="details-head"><h2>New command</h2><Button icon="close" kind="quiet" title="Close" onClick={onClose} /></div>
      <form class="details-body" onSubmit={(event) => {
        event.preventDefault();
        void send(false);
      }}>
        <SpacecraftPicker />
        {description.error ? <p class="notice wrong">{description.error}</p> : !description.value ? <Skeleton rows={3} /> : (
          <>
            <CommandPicker commands={description.value.commands} name={name} onChange={(chosen) => {
              setName(chosen);
              setErrors({});
              change({ arguments: {} });
            }} />
            {definition && (
              <>
                <p class="muted">{definition.description}</p>
                {definition.critical && <p class="notice critical">Critical: a second person has to approve it.</p>}
                {definition.interlocks.length > 0 && (
                  <ul class="muted interlocks">{definition.interlocks.map((one) => (
                    <li key={one.parameter}>needs {one.parameter} {rangeText(one, description.value!.parameters.find((known) => known.name === one.parameter)?.unit)}, else {one.reason}</li>
                  ))}</ul>
                )}
                <ArgumentFields definition={definition} values={draft.arguments} errors={errors} onChange={(values) => change({ arguments: values })} />
                <ScheduleFields draft={draft} errors={errors} spacecraft={spacecraft!} onChange={change} />
                <div class="form">
                  <TextField label="Priority" value={draft.priority} onChange={(priority) => change({ priority })}
                    choices={["9", "8", "7", "6", "5", "4", "3", "2", "1", "0"].map((one) => [one, one === "9" ? "9, first" : one === "0" ? "0, last" : one] as const)} />
                  <TextField label="Deadline" unit="UTC" value={draft.deadline} onChange={(deadline) => change({ deadline })} error={errors["deadline"]} placeholder="none" hint="Not released after it." />
                </div>
                <TextField label="Comment" value={draft.comment} onChange={(comment) => change({ comment })} error={errors["comment"]} />
                <label class="check"><input type="checkbox" checked={draft.hold} onChange={(event) => change({ hold: event.currentTarget.checked })} />Hold it until somebody releases it</label>
                {verdict && <p class={`notice ${Object.keys(errors).length ? "wrong" : "ok"}`} role="status">{verdict}
                  {Object.entries(errors).filter(([field]) => !isShown(field, definition)).map(([field, expected]) => ` ${field}: ${expected}.`)}</p>}
                <div class="row">
                  <button type="submit" class="button primary" disabled={busy || !model.live.value}>{definition.critical ? "Send for approval" : "Send"}</button>
                  <Button disabled={busy || !model.live.value} onClick={() => void send(true)}>Check</Button>
                </div>
              </>
            )}
          </>
        )}
      </form>
    </aside>
  );
}

function isShown(field: string, definition: CommandDefinition): boolean {
  return field.startsWith("schedule") || ["deadline", "comment"].includes(field) || definition.arguments.some((argument) => field === `arguments.${argument.name}`);
}

function CommandPicker({ commands, name, onChange }: { commands: readonly CommandDefinition[]; name: string; onChange: (name: string) => void }) {
  const packets = [...new Set(commands.map((command) => command.name.split(".")[0]!))];
  return (
    <Field label="Command">{(ids) => (
      <select {...ids} class="select" value={name} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">choose a command</option>
        {packets.map((packet) => (
          <optgroup key={packet} label={titleOf(packet)}>
            {commands.filter((command) => command.name.split(".")[0] === packet).map((command) => (
              <option key={command.name} value={command.name}>{command.name}{command.critical ? " (critical)" : ""}</option>
            ))}
          </optgroup>
        ))}
      </select>
    )}</Field>
  );
}
