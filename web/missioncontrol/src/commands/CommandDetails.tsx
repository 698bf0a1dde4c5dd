import { client } from "@scai/common/api/client.ts";
import { account, may } from "@scai/common/account/session.ts";
import { Button } from "@scai/common/components/Button.tsx";
import { Facts } from "@scai/common/components/Facts.tsx";
import { TextField } from "@scai/common/forms/TextField.tsx";
import { parseTime, utcText } from "@scai/common/time.ts";
import { useLoaded } from "@scai/common/useLoaded.ts";
import { useState } from "preact/hooks";
import type { Command, CommandChange, CommandSchedule } from "../api/types";
import { model } from "../mission";
import { act } from "../shell/act";
import { Steps } from "../shell/Steps";
import { argumentsText } from "./CommandsView";
import { StateChip } from "./StateChip";
import { actionsFor, stateChips, verification, type CommandAction } from "./states";

const words: Readonly<Record<CommandAction, string>> = {
  queue: "Queue", hold: "Hold", release: "Release from hold", cancel: "Cancel", approve: "Approve", reject: "Reject",
};

/** One command: how far it is, what can be done with it, and everything that became of it. */
export function CommandDetails({ command, onClose }: { command: Command; onClose: () => void }) {
  const log = useLoaded((signal) => client.get<CommandChange[]>(`commands/${encodeURIComponent(command.key)}/log`, {}, signal), [command.key, command.version, command.state]);
  const reached = [...(log.value ?? []).map((change) => change.to), command.state];
  return (
    <aside class="details" aria-label="The command">
      <div class="details-head"><h2>{command.command}</h2><Button icon="close" kind="quiet" title="Close" onClick={onClose} /></div>
      <div class="details-body">
        <ol class="verification" aria-label="Verification">
          {verification(command, reached).map(([name, step]) => <li key={name} class={step}><span>{name}</span><span class="visually-hidden">: {step}</span></li>)}
        </ol>
        {command.fraction !== null && command.state === "progress" && <progress value={command.fraction} max={1} aria-label="Progress" />}
        <Facts items={[
          ["State", <StateChip state={command.state} />],
          ...(command.waitsFor ? [["Waits for", command.waitsFor] as const] : []),
          ...(command.reason ? [["Reason", command.reason] as const] : []),
          ["Spacecraft", model.nameOf(command.spacecraft)],
          ["Arguments", argumentsText(command) || "none"],
          ["Schedule", scheduleText(command.schedule)],
          ["Priority", String(command.priority)],
          ["Deadline", command.deadline ? utcText(parseTime(command.deadline)) : "none"],
          ["Critical", command.critical ? (command.approver ? `approved by ${command.approver}` : "a second person has to approve it") : "no"],
          ["Written by", command.author],
          ["Radiated", command.attempts === 1 ? "once" : `${command.attempts} times`],
          ...(command.comment ? [["Comment", command.comment] as const] : []),
          ["Key", <code>{command.key}</code>],
        ]} />
      </div>
      <CommandActions command={command} />
      <div class="details-body">
        <h3>What became of it</h3>
        {log.error && <p class="notice wrong">{log.error}</p>}
        <Steps label="Log of the command" steps={(log.value ?? []).map((change) => ({ at: change.at, title: stateChips[change.to][0], by: change.by, detail: change.reason }))} />
      </div>
    </aside>
  );
}

function CommandActions({ command }: { command: Command }) {
  const [reason, setReason] = useState("");
  const actions = actionsFor(command.state);
  if (actions.length === 0) {
    return null;
  }
  const isOwn = account.value?.name === command.author;
  const refusal = (action: CommandAction): string | null =>
    action !== "approve" && action !== "reject" ? (may("commands.send") ? null : "takes the role operator or director")
    : !may("commands.approve") ? "takes the role director"
    : isOwn ? "a second person has to do this" : null;
  const wish = (action: CommandAction) => act(
    client.change<Command>("POST", `commands/${encodeURIComponent(command.key)}/${action}`, reason.trim() ? { reason: reason.trim() } : {}),
    (changed) => {
      model.takeCommand(changed);
      setReason("");
      return null;
    });
  return (
    <div class="details-body">
      {(actions.includes("reject") || actions.includes("cancel")) && <TextField label="Reason" value={reason} onChange={setReason} hint="For cancelling or rejecting." />}
      <div class="row">
        {actions.map((action) => (
          <Button key={action} kind={action === "approve" || action === "release" || action === "queue" ? "primary" : "plain"} title={refusal(action) ?? ""}
            disabled={refusal(action) !== null || !model.live.value} onClick={() => void wish(action)}>{words[action]}</Button>
        ))}
      </div>
      {actions.includes("approve") && refusal("approve") && <p class="muted">Approval: {refusal("approve")}.</p>}
    </div>
  );
}

export function scheduleText(schedule: CommandSchedule): string {
  const parts = [
    schedule.executeAt && `executes on board at ${utcText(parseTime(schedule.executeAt))}`,
    schedule.releaseAt && `not before ${utcText(parseTime(schedule.releaseAt))}`,
    schedule.after && `after ${schedule.after.key} completed${schedule.after.delay ? ` and ${schedule.after.delay}` : ""}`,
    schedule.onEvent && `when ${schedule.onEvent.source} reports ${schedule.onEvent.code}`,
  ].filter(Boolean);
  return parts.length ? parts.join(", ") : "with the next contact";
}
