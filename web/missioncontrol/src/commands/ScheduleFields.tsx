import { TextField } from "@scai/common/forms/TextField.tsx";
import { utcFieldText } from "@scai/common/forms/parse.ts";
import { model } from "../mission";
import type { Draft, When } from "./draft";
import { stateChips } from "./states";

type Props = {
  draft: Draft;
  errors: Readonly<Record<string, string>>;
  spacecraft: number;
  onChange: (part: Partial<Draft>) => void;
};

/** When a command goes up, and when it is executed. */
export function ScheduleFields({ draft, errors, spacecraft, onChange }: Props) {
  const others = [...model.commands.value.values()].filter((command) => command.spacecraft === spacecraft && !["bad"].includes(stateChips[command.state][1]));
  const soon = () => utcFieldText(Math.ceil(model.now.value / 60_000) * 60_000 + 600_000);
  return (
    <div class="form">
      <TextField label="When" value={draft.when} wide={draft.when === "contact"} onChange={(when) => onChange({ when: when as When, time: draft.time || soon() })}
        choices={[["contact", "with the next contact"], ["executeAt", "execute on board at"], ["releaseAt", "release not before"], ["after", "after another command"], ["onEvent", "when an event comes down"]]} />
      {(draft.when === "executeAt" || draft.when === "releaseAt") && (
        <TextField label="Time" unit="UTC" value={draft.time} onChange={(time) => onChange({ time })} error={errors["schedule.executeAt"] ?? errors["schedule.releaseAt"] ?? errors["schedule"]} />
      )}
      {draft.when === "after" && (
        <>
          <TextField label="Command" value={draft.predecessor} onChange={(predecessor) => onChange({ predecessor })} error={errors["schedule.after"] ?? errors["schedule.after.key"]}
            choices={[["", "choose"], ...others.map((command) => [command.key, `${command.command} (${command.key})`] as const)]} />
          <TextField label="And so long after it completed" unit="min" numeric value={draft.delayMinutes} onChange={(delayMinutes) => onChange({ delayMinutes })} error={errors["schedule.after.delay"]} />
        </>
      )}
      {draft.when === "onEvent" && (
        <>
          <TextField label="Subsystem" value={draft.source} onChange={(source) => onChange({ source })} error={errors["schedule.onEvent"]} placeholder="recovery" />
          <TextField label="Event" value={draft.code} onChange={(code) => onChange({ code })} placeholder="SAFE_MODE" mono />
        </>
      )}
    </div>
  );
}
