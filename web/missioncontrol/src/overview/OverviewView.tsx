import { hashOf } from "@scai/common/route.ts";
import { model } from "../mission";
import type { SpacecraftOverview } from "../api/types";
import { readableAlarm } from "../model/words";
import { NoSpacecraft } from "../shell/NoSpacecraft";
import { Severity } from "../shell/Severity";
import { utcText, parseTime } from "@scai/common/time.ts";
import { SpacecraftCard } from "./SpacecraftCard";

/** Every spacecraft at a glance, and what was heard last. */
export default function OverviewView() {
  const spacecraft = [...model.overview.value.values()].sort(byNeed);
  if (spacecraft.length === 0) {
    return <NoSpacecraft />;
  }
  return (
    <div class="overview-view">
      <h1 class="visually-hidden">Overview</h1>
      <section class="spacecraft-cards" aria-label="Spacecraft">
        {spacecraft.map((one) => <SpacecraftCard key={one.id} spacecraft={one} />)}
      </section>
      <aside class="side-lists">
        <section class="facts-box" aria-label="Alarms">
          <h2>Alarms</h2>
          {model.standing.value.length === 0 ? <p class="muted">All parameters are within their limits.</p> : (
            <ul class="short-list">
              {model.standing.value.slice(0, 8).map((alarm) => (
                <li key={alarm.id}>
                  <a href={hashOf(["alarms", alarm.id])}><Severity severity={alarm.severity} /> <b>{readableAlarm(alarm)}</b></a>
                  <span class="muted">{model.nameOf(alarm.spacecraft)}{alarm.limit && `, ${alarm.limit}`}</span>
                </li>
              ))}
            </ul>
          )}
        </section>
        <section class="facts-box" aria-label="Latest events">
          <h2>Latest events</h2>
          {model.events.value.length === 0 ? <p class="muted">Nothing has been reported yet.</p> : (
            <ul class="short-list">
              {model.events.value.slice(0, 10).map((event) => (
                <li key={`${event.spacecraft}-${event.sequence}`}>
                  <span><b>{event.text}</b></span>
                  <span class="muted">{model.nameOf(event.spacecraft)}, {utcText(parseTime(event.generated))}{event.recorded && ", recorded"}</span>
                </li>
              ))}
            </ul>
          )}
        </section>
      </aside>
    </div>
  );
}

/** Those with alarms first. */
function byNeed(a: SpacecraftOverview, b: SpacecraftOverview): number {
  return b.unacknowledged - a.unacknowledged || Number(b.worstAlarm !== null) - Number(a.worstAlarm !== null) || a.id - b.id;
}

