import { Lamp } from "@scai/common/components/Lamp.tsx";
import { countText } from "@scai/common/format.ts";
import { durationText } from "@scai/common/time.ts";
import { hashOf } from "@scai/common/route.ts";
import type { SpacecraftOverview } from "../api/types";
import { choose, model } from "../mission";
import { families, titleOf } from "../model/families";
import { lampOf } from "../model/severity";
import { Age } from "../shell/Age";
import { Severity } from "../shell/Severity";

/** A spacecraft: contact, age, mode, and a lamp for each subsystem that opens it. */
export function SpacecraftCard({ spacecraft }: { spacecraft: SpacecraftOverview }) {
  const contact = spacecraft.contacts.map((station) => model.stationName(station)).join(", ");
  const order = new Map(families.map((family, place) => [family.id, place]));
  const subsystems = [...spacecraft.families].sort((a, b) => (order.get(a.family) ?? 99) - (order.get(b.family) ?? 99));
  return (
    <article class={`spacecraft-card${spacecraft.unacknowledged ? " waits" : ""}`} aria-label={spacecraft.name}>
      <header>
        <h2>{spacecraft.name}</h2>
        {spacecraft.crewed && <span class="chip">crewed</span>}
        {spacecraft.mode && <span class="chip" title="Mode of the spacecraft">{spacecraft.mode}</span>}
        <span class="spread" />
        {spacecraft.worstAlarm ? <Severity severity={spacecraft.worstAlarm} /> : <Lamp state="ok" text="no alarms" />}
      </header>
      <p class="row">
        <Lamp state={contact ? "ok" : "off"} text={contact ? `in contact: ${contact}` : "out of contact"} />
        {contact && spacecraft.delaySeconds !== null && <span class="muted" title="From sampling on board to hearing it here">delay {durationText(spacecraft.delaySeconds)}</span>}
      </p>
      <p class="row">
        <Lamp state={spacecraft.lastHeard === null ? "off" : spacecraft.stale ? "warning" : "ok"} text={spacecraft.lastHeard === null ? "not heard yet" : spacecraft.stale ? "telemetry is stale" : "telemetry is fresh"} />
        {spacecraft.lastHeard !== null && <span class="muted">heard <Age of={spacecraft.lastHeard} /></span>}
        {spacecraft.unacknowledged > 0 && <b>{countText(spacecraft.unacknowledged, "alarm waits", "alarms wait")}</b>}
      </p>
      {subsystems.length === 0 ? <p class="muted">No telemetry yet.</p> : (
        <ul class="subsystem-lamps">
          {subsystems.map((family) => (
            <li key={family.family}>
              <a href={hashOf(["subsystems", family.family])} onClick={() => choose(spacecraft.id)}
                class={family.worstAlarm ? `alarmed ${family.worstAlarm}` : family.stale ? "stale" : ""}>
                <Lamp state={lampOf(family.worstAlarm, family.stale)} text={titleOf(family.family)}
                  title={family.worstAlarm ?? (family.stale ? "stale" : "within limits")} />
              </a>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
