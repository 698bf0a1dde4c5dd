import { client } from "@scai/common/api/client.ts";
import { may } from "@scai/common/account/session.ts";
import { Button } from "@scai/common/components/Button.tsx";
import { TextField } from "@scai/common/forms/TextField.tsx";
import { useState } from "preact/hooks";
import type { Alarm, AlarmState } from "../api/types";
import { model } from "../mission";
import { act } from "../shell/act";

const shelvings = [["10", "10 minutes"], ["60", "1 hour"], ["360", "6 hours"], ["1440", "1 day"]] as const;

/** What can be done with an alarm in a state. */
export function actionsFor(state: AlarmState): readonly ("acknowledge" | "shelve" | "unshelve" | "clear" | "reset")[] {
  switch (state) {
    case "normal": return [];
    case "pending": case "acknowledged": return ["shelve"];
    case "unacknowledged": case "returnedUnacknowledged": return ["acknowledge", "shelve"];
    case "latchedUnacknowledged": return ["acknowledge", "reset", "shelve"];
    case "latchedAcknowledged": return ["clear", "shelve"];
    case "shelved": return ["unshelve"];
  }
}

/** Acknowledge, shelve, clear: with a comment, and only for those who may. */
export function AlarmActions({ alarm }: { alarm: Alarm }) {
  const [comment, setComment] = useState("");
  const [minutes, setMinutes] = useState("60");
  const actions = actionsFor(alarm.state);
  if (actions.length === 0) {
    return null;
  }
  if (!may("alarms.handle")) {
    return <p class="details-body muted">Handling alarms takes the role operator or director.</p>;
  }
  const wish = (action: string, done: string, body: Record<string, unknown>) => act(
    client.change<Alarm>("POST", `alarms/${alarm.id}/${action}`, body),
    (changed) => {
      model.takeAlarm(changed);
      setComment("");
      return done;
    });
  const said = comment.trim() ? { comment: comment.trim() } : {};
  return (
    <div class="details-body">
      <TextField label="Comment" value={comment} onChange={setComment} lines={2} hint={actions.includes("shelve") ? "Shelving needs a reason." : undefined} />
      <div class="row">
        {actions.includes("acknowledge") && <Button kind="primary" icon="check" disabled={!model.live.value} onClick={() => void wish("acknowledge", "Acknowledged.", said)}>Acknowledge</Button>}
        {actions.includes("clear") && <Button kind="primary" disabled={!model.live.value} onClick={() => void wish("clear", "Cleared.", said)}>Clear</Button>}
        {actions.includes("reset") && <Button disabled={!model.live.value} onClick={() => void wish("reset", "The latch is released.", said)}>Release the latch</Button>}
        {actions.includes("unshelve") && <Button kind="primary" disabled={!model.live.value} onClick={() => void wish("unshelve", "Taken from the shelf.", said)}>Unshelve</Button>}
      </div>
      {actions.includes("shelve") && (
        <div class="row">
          <Button disabled={!model.live.value || !comment.trim()} onClick={() => void wish("shelve", "Shelved.", { duration: `PT${minutes}M`, reason: comment.trim() })}>Shelve for</Button>
          <select class="select" aria-label="For how long" value={minutes} onChange={(event) => setMinutes(event.currentTarget.value)}>
            {shelvings.map(([value, text]) => <option key={value} value={value}>{text}</option>)}
          </select>
        </div>
      )}
    </div>
  );
}
