import { client } from "@scai/common/api/client.ts";
import { timeMarks, markText } from "@scai/common/charts/utcAxis.ts";
import { Button } from "@scai/common/components/Button.tsx";
import { Facts } from "@scai/common/components/Facts.tsx";
import { EmptyState, ErrorState, Skeleton } from "@scai/common/components/States.tsx";
import { hashOf } from "@scai/common/route.ts";
import { durationText, parseTime, utcText } from "@scai/common/time.ts";
import { useLoaded } from "@scai/common/useLoaded.ts";
import { useMemo, useState } from "preact/hooks";
import type { TimelineItem } from "../api/types";
import { model, spacecraftInView } from "../mission";
import { NoSpacecraft } from "../shell/NoSpacecraft";
import { Severity } from "../shell/Severity";
import { SpacecraftPicker } from "../shell/SpacecraftPicker";
import { useSettled } from "../shell/useSettled";
import { lanesOf, type Placed } from "./lanes";

const widths = [[1, "1 h"], [3, "3 h"], [6, "6 h"], [12, "12 h"], [24, "1 d"]] as const;
const rowHeight = 22;
const hour = 3_600_000;

/** What was and what is to come: contacts, eclipses, burns, commands, events. */
export default function TimelineView() {
  const spacecraft = spacecraftInView();
  const now = useSettled(model.now.value, 5000);
  const [hours, setHours] = useState(3);
  const [shift, setShift] = useState(0);
  const [chosen, setChosen] = useState<TimelineItem | null>(null);
  const from = now - hours * hour * (1 / 3) + shift * hour;
  const to = from + hours * hour;
  const items = useLoaded(
    (signal) => client.get<TimelineItem[]>("timeline", { from: new Date(from).toISOString(), to: new Date(to).toISOString(), spacecraft }, signal),
    [from, to, spacecraft]);
  const lanes = useMemo(() => lanesOf(items.value ?? [], now, to, (to - from) / 160), [items.value, now, from, to]);
  if (spacecraft === null || Number.isNaN(now)) {
    return <NoSpacecraft />;
  }
  const place = (time: number) => `${(100 * (time - from)) / (to - from)}%`;
  const marks = timeMarks(from, to, 1000);
  return (
    <div class="view-column">
      <div class="view-head">
        <h1>Timeline</h1>
        <SpacecraftPicker />
        <span class="spread" />
        <Button onClick={() => setShift(shift - hours / 2)} title="Earlier" icon="back" />
        <Button onClick={() => setShift(0)} disabled={shift === 0}>Now</Button>
        <Button onClick={() => setShift(shift + hours / 2)} title="Later" icon="step" />
        <span class="row" role="group" aria-label="How much">
          {widths.map(([width, text]) => (
            <button key={text} type="button" class="button" aria-pressed={hours === width} onClick={() => setHours(width)}>{text}</button>
          ))}
        </span>
      </div>
      {items.error ? <ErrorState title="The timeline cannot be shown" detail={items.error} onRetry={items.reload} />
        : items.value === null ? <Skeleton label="Fetching the timeline" />
        : lanes.length === 0 ? <EmptyState title="Nothing in this stretch" icon="timeline">No contacts, commands or events from {utcText(from)} to {utcText(to)}.</EmptyState>
        : (
          <div class="timeline-box framed">
            <div class="timeline-axis" aria-hidden="true">
              {marks.times.map((time, at) => <span key={time} style={{ left: place(time) }}>{markText(time, marks.step, at === 0)}</span>)}
            </div>
            {lanes.map((lane) => (
              <section key={lane.kind} class="lane" aria-label={`${lane.kind}s`}>
                <h2>{lane.kind}</h2>
                <div class="lane-items" style={{ height: `${lane.rows * rowHeight + 4}px` }}>
                  {marks.times.map((time) => <i key={time} class="mark-line" style={{ left: place(time) }} />)}
                  {lane.items.map((placed) => <Bar key={`${placed.item.key ?? ""}${placed.from}${placed.item.title}`} placed={placed} span={{ from, to }}
                    chosen={placed.item === chosen} onChoose={() => setChosen(placed.item)} />)}
                  {now >= from && now <= to && <i class="now-line" style={{ left: place(now) }} title="now" />}
                </div>
              </section>
            ))}
          </div>
        )}
      {chosen && <Chosen item={chosen} />}
    </div>
  );
}

function Bar({ placed, span, chosen, onChoose }: { placed: Placed; span: { from: number; to: number }; chosen: boolean; onChoose: () => void }) {
  const from = Math.max(placed.from, span.from);
  const to = Math.min(placed.to, span.to);
  if (to <= span.from || from >= span.to) {
    return null;
  }
  const { item } = placed;
  const whole = span.to - span.from;
  return (
    <button type="button" class={`bar ${item.kind}${item.planned ? " planned" : ""}${item.severity ? ` ${item.severity}` : ""}`} aria-pressed={chosen} onClick={onChoose}
      aria-label={item.title} title={`${item.title}${item.planned ? ", foreseen" : ""}: ${utcText(parseTime(item.from))}${item.to ? ` to ${utcText(parseTime(item.to))}` : ""}`}
      style={{ left: `${(100 * (from - span.from)) / whole}%`, width: `${(100 * (to - from)) / whole}%`, top: `${placed.row * rowHeight + 2}px` }}>
      {(to - from) / whole > 0.03 && item.title}
    </button>
  );
}

function Chosen({ item }: { item: TimelineItem }) {
  return (
    <section class="facts-box" aria-label="Chosen">
      <h2>{item.title}</h2>
      <Facts items={[
        ["Kind", item.kind + (item.planned ? ", foreseen" : "")],
        ["From", utcText(parseTime(item.from))],
        ["To", item.to ? `${utcText(parseTime(item.to))} (${durationText((parseTime(item.to) - parseTime(item.from)) / 1000)})` : "–"],
        ["Spacecraft", model.nameOf(item.spacecraft)],
        ...(item.severity ? [["Severity", <Severity severity={item.severity} />] as const] : []),
        ...(item.key ? [["Command", <a href={hashOf(["commands", item.key])}>{item.key}</a>] as const] : []),
      ]} />
    </section>
  );
}
