import type { Span } from "@scai/common/charts/Chart.tsx";
import { themeColours } from "@scai/common/charts/colours.ts";
import { numberText, percentText } from "@scai/common/format.ts";
import { parseTime } from "@scai/common/time.ts";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { RunModel } from "../model/RunModel";
import { axisHeight, drawAxis, drawRows } from "./drawTimeline";
import { FateLegend } from "./FateLegend";
import { availability, outageSpans } from "./outages";
import { PassDetails, type Hit } from "./PassDetails";
import { partAt, passIndex } from "./passes";
import { rowsOf, rowsSeen, type Grouping, type Row } from "./rows";
import { useSettled } from "./useSettled";
import { useSize } from "./useSize";
import { kept, moved, zoomed } from "./window";
import "./timeline.css";

const labelWidth = 210;
const openWhenAtMost = 14;
const hour = 3_600_000;

/** Contacts as bars over time, a row per satellite or station, with what became of each; and when stations were out. */
export default function TimelineView({ model }: { model: RunModel }) {
  const header = model.header.value;
  const satellites = model.satellites.value;
  const stations = model.stations.value;
  const [grouping, setGrouping] = useState<Grouping>("satellite");
  const [opened, setOpened] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [everything, setEverything] = useState<boolean | null>(null);
  const [filter, setFilter] = useState("");
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<Span | null>(null);
  const [active, setActive] = useState<string | null>(null);
  const [hit, setHit] = useState<Hit | null>(null);
  const [scroll, setScroll] = useState<HTMLDivElement | null>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const axis = useRef<HTMLCanvasElement>(null);
  const [scrolled, setScrolled] = useState(0);
  const size = useSize(scroll);
  const drag = useRef<{ x: number; y: number; window: Span; scrolled: number; moved: boolean } | null>(null);

  const start = parseTime(header.start);
  const stop = header.stop ? parseTime(header.stop) : Math.max(model.latest.value, start + hour);
  const whole = useMemo<Span>(() => ({ from: start, to: stop }), [start, stop]);
  const moment = model.viewTime.value;
  const all = model.contacts.value;
  // Sorting tens of thousands of contacts ten times a second would leave no time for anything else.
  const contacts = useSettled(all, all.length > 2000 ? 2000 : 0);
  const index = useMemo(() => passIndex(contacts), [contacts]);
  const outages = useMemo(() => outageSpans(model.outages.value), [model.outages.value]);
  const groups = grouping === "satellite" ? satellites.length : stations.length;
  const openAtFirst = everything ?? groups <= openWhenAtMost;
  const rows = useMemo(
    () => rowsOf({ satellites, stations, index, outages }, grouping, (key) => opened.get(key) ?? openAtFirst, filter),
    [satellites, stations, index, outages, grouping, opened, openAtFirst, filter]);
  const total = rows.length ? rows[rows.length - 1]!.top + rows[rows.length - 1]!.height : 0;

  const first = grouping !== "outages" && header.kind === "live" && header.phase === "running" && stop - start > 8 * hour
    ? kept({ from: start, to: start + 8 * hour }, moment, whole) : whole;
  const window = asked === null ? first : model.following.value && header.phase === "running" ? kept(asked, moment, whole) : asked;
  const width = Math.max(100, size.width - labelWidth);
  const at = themeColours();
  const selection = model.selection.value;

  useEffect(() => {
    if (canvas.current && axis.current && Number.isFinite(whole.from)) {
      drawAxis(axis.current, at, window, width, moment);
      drawRows(canvas.current, at, {
        rows, window, scrolled, width, height: size.height, moment, hiddenFates: hidden, active, selected: selection, outagesOnly: grouping === "outages",
      });
    }
  }, [rows, window.from, window.to, scrolled, width, size.height, moment, hidden, active, selection, at("--surface"), grouping]);

  if (!Number.isFinite(whole.from)) {
    return <p class="notice">The timeline begins with the run. It waits for {header.waitingFor.join(", ") || "the start of the run"}.</p>;
  }
  const timeAt = (x: number) => window.from + (x / width) * (window.to - window.from);
  const lookAt = (time: number) => {
    model.lookAt(Math.max(whole.from, Math.min(Number.isFinite(model.latest.value) ? model.latest.value : whole.to, time)));
  };
  const scale = (factor: number, around = moment >= window.from && moment <= window.to ? moment : (window.from + window.to) / 2) =>
    setAsked(zoomed(window, factor, around, whole));
  const pan = (share: number) => setAsked(moved(window, share * (window.to - window.from), whole));
  const rowAt = (y: number): Row | undefined => rows[rowsSeen(rows, y, 1).first];
  const hitAt = (x: number, y: number): Hit | null => {
    const row = rowAt(y + scrolled);
    if (!row) {
      return null;
    }
    const time = timeAt(x);
    const slack = (2 * (window.to - window.from)) / width;
    const part = row.passes ? partAt(row.passes, time, slack) : -1;
    const outage = row.outages.find((span) => span.from - slack <= time && time < span.to + slack);
    return { x, y, row, time, contact: part >= 0 ? contacts[row.passes!.contact[part]!]! : null, part, outage: outage ?? null };
  };
  const select = (row: Row) => {
    setActive(row.key);
    model.selection.value = { kind: row.kind, id: row.id };
  };
  const toggle = (row: Row) => row.open !== null && setOpened(new Map(opened).set(row.key, !row.open));
  const until = Number.isFinite(moment) ? Math.min(moment, whole.to) : whole.from;
  const noteOf = (row: Row) => row.kind === "station" ? percentText(availability(row.outages, whole.from, until)) : row.depth === 0 && row.passes ? numberText(contactsIn(row)) : "";

  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const place = rows.findIndex((row) => row.key === active);
    const goTo = (to: number) => {
      const row = rows[Math.max(0, Math.min(rows.length - 1, to))];
      if (row && scroll) {
        setActive(row.key);
        scroll.scrollTop = Math.min(row.top, Math.max(scroll.scrollTop, row.top + row.height - size.height));
      }
    };
    const actions: Record<string, () => void> = {
      ArrowLeft: () => pan(-0.1), ArrowRight: () => pan(0.1), "+": () => scale(0.6), "=": () => scale(0.6), "-": () => scale(1 / 0.6),
      ArrowUp: () => goTo(place - 1), ArrowDown: () => goTo(place + 1), PageUp: () => goTo(place - 10), PageDown: () => goTo(place + 10),
      Home: () => setAsked(whole), "0": () => setAsked(whole), n: () => setAsked(kept({ from: -1, to: -1 + window.to - window.from }, moment, whole)),
      Enter: () => rows[place] && select(rows[place]), " ": () => rows[place] && toggle(rows[place]),
      ",": () => step(rows[place], -1), ".": () => step(rows[place], 1), Escape: () => setHit(null),
    };
    const action = actions[event.key];
    if (action) {
      event.preventDefault();
      action();
    }
  };
  // The contact before or after the one that is described, for the keyboard.
  const step = (row: Row | undefined, by: 1 | -1) => {
    if (!row?.passes?.count) {
      return;
    }
    const from = hit?.row.key === row.key && hit.part >= 0 ? hit.part + by : by > 0 ? firstAfter(row, moment) : firstAfter(row, moment) - 1;
    const part = Math.max(0, Math.min(row.passes.count - 1, from));
    const time = (row.passes.start[part]! + row.passes.end[part]!) / 2;
    const next = kept(time < window.from ? { from: -1, to: -1 + window.to - window.from } : window, time, whole);
    setAsked(next);
    setHit({
      x: ((time - next.from) / (next.to - next.from)) * width, y: row.top - scrolled + row.height, row, time,
      contact: contacts[row.passes.contact[part]!]!, part, outage: null,
    });
  };
  const seen = rowsSeen(rows, scrolled, size.height);
  return (
    <div class="timeline">
      <div class="timeline-tools" role="toolbar" aria-label="Timeline">
        <fieldset class="switch">
          <legend>Rows</legend>
          {(["satellite", "station", "outages"] as const).map((item) => (
            <label key={item}>
              <input type="radio" name="timeline-rows" checked={grouping === item} onChange={() => (setGrouping(item), setOpened(new Map()), setEverything(null), setHit(null))} />
              <span>{{ satellite: "by satellite", station: "by station", outages: "outages" }[item]}</span>
            </label>
          ))}
        </fieldset>
        <input type="search" aria-label="Find a satellite or station" placeholder="Find a row" value={filter} onInput={(event) => setFilter(event.currentTarget.value)} />
        {grouping !== "outages" && (
          <button type="button" onClick={() => (setOpened(new Map()), setEverything(!openAtFirst))}>{openAtFirst ? "Close all" : "Open all"}</button>
        )}
        <span class="tool-group" role="group" aria-label="Window">
          <button type="button" aria-label="Zoom in" title="Zoom in (+)" onClick={() => scale(0.6)}>+</button>
          <button type="button" aria-label="Zoom out" title="Zoom out (−)" onClick={() => scale(1 / 0.6)}>−</button>
          <button type="button" title="The whole run (Home)" onClick={() => setAsked(whole)}>Whole run</button>
          {[1, 3, 6].filter((hours) => hours * hour < whole.to - whole.from).map((hours) => (
            <button type="button" key={hours} onClick={() => setAsked(moved({ from: moment - 0.5 * hours * hour, to: moment + 0.5 * hours * hour }, 0, whole))}>{hours} h</button>
          ))}
        </span>
        <span class="timeline-hint">Wheel over the axis or with Ctrl: zoom. Drag: move. Click the axis: look at that time.</span>
      </div>
      {grouping !== "outages" && (
        <FateLegend hidden={hidden} toggle={(fate) => {
          const next = new Set(hidden);
          if (!next.delete(fate)) {
            next.add(fate);
          }
          setHidden(next);
        }} />
      )}
      <div class="timeline-frame" onKeyDown={onKey}>
        <div class="timeline-top">
          <div class="timeline-corner" style={{ width: `${labelWidth}px`, height: `${axisHeight}px` }}>
            <span>{new Date(window.from).toISOString().slice(0, 10)}</span><b>UTC</b>
          </div>
          <canvas
            ref={axis} style={{ width: `${width}px`, height: `${axisHeight}px` }} title="Click: look at this time. Wheel: zoom."
            onClick={(event) => lookAt(timeAt(event.offsetX))}
            onWheel={(event) => (event.preventDefault(), scale(event.deltaY > 0 ? 1.25 : 0.8, timeAt(event.offsetX)))}
          />
        </div>
        <div
          class="timeline-scroll" ref={setScroll} tabIndex={0} role="application"
          aria-label={`Timeline of ${rows.length} rows. Arrow keys move through rows and time, plus and minus zoom, space opens a row, comma and full stop go from contact to contact, Enter selects.`}
          onScroll={(event) => (setScrolled(event.currentTarget.scrollTop), setHit(null))}
        >
          <div class="timeline-body" style={{ height: `${Math.max(total, 1)}px` }}>
            {rows.slice(seen.first, seen.last).map((row) => (
              <div
                key={row.key} class={`timeline-label depth-${row.depth}${row.key === active ? " active" : ""}${selection?.kind === row.kind && selection.id === row.id ? " selected" : ""}`}
                style={{ top: `${row.top}px`, height: `${row.height}px`, width: `${labelWidth}px` }}
              >
                {row.open !== null
                  ? <button type="button" class="timeline-open" tabIndex={-1} aria-expanded={row.open} aria-label={`${row.open ? "Close" : "Open"} ${row.label}`} onClick={() => toggle(row)}>{row.open ? "▾" : "▸"}</button>
                  : <span class="timeline-open" />}
                <button type="button" class="timeline-name" tabIndex={-1} title={row.label} onClick={() => select(row)}>{row.label}</button>
                <span class="timeline-note" title={row.kind === "station" ? "Availability so far" : "Contacts"}>{noteOf(row)}</span>
              </div>
            ))}
            <canvas
              ref={canvas} class="timeline-canvas" style={{ width: `${width}px`, height: `${size.height}px`, left: `${labelWidth}px` }}
              onPointerDown={(event) => {
                drag.current = { x: event.clientX, y: event.clientY, window, scrolled, moved: false };
                event.currentTarget.setPointerCapture(event.pointerId);
              }}
              onPointerMove={(event) => {
                const from = drag.current;
                if (!from) {
                  setHit(hitAt(event.offsetX, event.offsetY));
                } else if (from.moved || Math.hypot(event.clientX - from.x, event.clientY - from.y) > 4) {
                  from.moved = true;
                  setHit(null);
                  setAsked(moved(from.window, ((from.x - event.clientX) / width) * (from.window.to - from.window.from), whole));
                  scroll!.scrollTop = from.scrolled + from.y - event.clientY;
                }
              }}
              onPointerUp={(event) => {
                const found = !drag.current?.moved && hitAt(event.offsetX, event.offsetY);
                drag.current = null;
                if (found) {
                  setActive(found.row.key);
                  const row = found.row;
                  model.selection.value = grouping === "satellite" && found.contact ? { kind: "satellite", id: found.contact.satellite } : { kind: row.kind, id: row.id };
                }
              }}
              onDblClick={(event) => lookAt(timeAt(event.offsetX))}
              onPointerLeave={() => setHit(null)}
              onWheel={(event) => {
                if (event.ctrlKey) {
                  event.preventDefault();
                  scale(event.deltaY > 0 ? 1.25 : 0.8, timeAt(event.offsetX));
                } else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
                  event.preventDefault();
                  setAsked(moved(window, ((event.deltaX || event.deltaY) / width) * (window.to - window.from), whole));
                }
              }}
            />
          </div>
          {rows.length === 0 && (
            <p class="notice">{filter ? `No row has “${filter}” in its name. Empty the search to see all.` : "Nothing to show yet: no satellite and no station has reported."}</p>
          )}
          {hit && (hit.contact || hit.outage) && <PassDetails model={model} hit={hit} left={labelWidth} width={width} height={size.height} scrolled={scrolled} />}
        </div>
        {rows.length > 0 && grouping !== "outages" && contacts.length === 0 && (
          <p class="notice">{model.predicted.value ? "No station sees a satellite in this run." : "Contacts are worked out when the scenario is known. Open the run from its folder, or start the observer with the scenario."}</p>
        )}
      </div>
    </div>
  );
}

function contactsIn(row: Row): number {
  return new Set(row.passes!.contact).size;
}

function firstAfter(row: Row, moment: number): number {
  const found = row.passes!.start.findIndex((time) => time >= moment);
  return found < 0 ? row.passes!.count : found;
}
