import { client } from "@scai/common/api/client.ts";
import { Button } from "@scai/common/components/Button.tsx";
import { Facts } from "@scai/common/components/Facts.tsx";
import { hashOf } from "@scai/common/route.ts";
import { parseTime, utcText } from "@scai/common/time.ts";
import { useLoaded } from "@scai/common/useLoaded.ts";
import type { Alarm, AlarmChange, Page } from "../api/types";
import { choose, model } from "../mission";
import { familyOf } from "../model/families";
import { stateWords } from "../model/severity";
import { readableAlarm, valueText } from "../model/words";
import { Severity } from "../shell/Severity";
import { Steps } from "../shell/Steps";
import { AlarmActions } from "./AlarmActions";

/** One alarm: what it is about, what can be done about it, and who did what. */
export function AlarmDetails({ alarm, onClose }: { alarm: Alarm; onClose: () => void }) {
  const changes = useLoaded((signal) => client.get<Page<AlarmChange>>(`alarms/${alarm.id}/changes`, { most: 1000 }, signal), [alarm.id, alarm.state, alarm.comment]);
  return (
    <aside class="details" aria-label="The alarm">
      <div class="details-head"><h2>{readableAlarm(alarm)}</h2><Button icon="close" kind="quiet" title="Close" onClick={onClose} /></div>
      <div class="details-body">
        <Facts items={[
          ["Spacecraft", model.nameOf(alarm.spacecraft)],
          ["Parameter", <code>{alarm.parameter}</code>],
          ["Severity", <Severity severity={alarm.severity} />],
          ["State", stateWords[alarm.state] + (alarm.latching ? ", latches" : "")],
          ["Since", utcText(parseTime(alarm.since))],
          ["Value", alarm.value === null ? "–" : valueText(alarm.value)],
          ["Limit", alarm.limit ?? "–"],
          ["Violations", String(alarm.violations)],
          ...(alarm.acknowledgedBy ? [["Acknowledged", `by ${alarm.acknowledgedBy}`] as const] : []),
          ...(alarm.comment ? [["Comment", alarm.comment] as const] : []),
          ...(alarm.shelvedUntil ? [["Shelved until", utcText(parseTime(alarm.shelvedUntil))] as const] : []),
          ...(alarm.shelvedReason ? [["Shelved because", alarm.shelvedReason] as const] : []),
        ]} />
        {!alarm.parameter.startsWith("event:") && (
          <a class="button" href={hashOf(["subsystems", familyOf(alarm.parameter)])} onClick={() => choose(alarm.spacecraft)}>See the subsystem</a>
        )}
      </div>
      <AlarmActions alarm={alarm} />
      <div class="details-body">
        <h3>What happened</h3>
        {changes.error && <p class="notice wrong">{changes.error}</p>}
        <Steps label="Changes of the alarm" steps={(changes.value?.items ?? []).map((change) => ({
          at: change.at,
          title: `${stateWords[change.to]} (${change.severity})`,
          by: change.by,
          detail: [change.value === null ? null : `value ${valueText(change.value)}`, change.comment].filter(Boolean).join(": ") || null,
        }))} />
      </div>
    </aside>
  );
}
