import { Button } from "@scai/common/components/Button.tsx";
import { useEffect, useRef, useState } from "preact/hooks";
import type { LogFilter } from "../api/client";
import type { LogLine, Severity } from "../api/types";
import type { RunModel } from "../model/RunModel";
import { namesOf } from "../tables/names";
import { severities } from "./LogFeed";

const waitForMoreLettersMilliseconds = 300;

/** What the log is filtered by. */
export function Filters({ model, filter, lines, onFilter }: {
  model: RunModel; filter: LogFilter; lines: readonly LogLine[]; onFilter: (filter: LogFilter) => void;
}) {
  const channels = useRef(new Set<string>());
  for (const line of lines.slice(0, 300)) {
    channels.current.add(line.channel);
  }
  const names = namesOf(model);
  const change = <Name extends keyof LogFilter>(name: Name, value: LogFilter[Name] | undefined) => {
    const next = { ...filter };
    if (value === undefined || value === "") {
      delete next[name];
    } else {
      next[name] = value;
    }
    onFilter(next);
  };
  return (
    <div class="filters" role="group" aria-label="Filter of the log">
      <TextFilter value={filter.text ?? ""} onChange={(text) => change("text", text)} />
      <Choice label="App" value={filter.app} options={model.apps.value.map((app) => app.name)} onChange={(app) => change("app", app)} />
      <Choice label="Channel" value={filter.channel} options={[...channels.current].sort()} onChange={(channel) => change("channel", channel)} />
      <Choice label="Severity" value={filter.severity} options={severities} show={(severity) => (severity === "debug" ? "debug and up" : severity === "error" ? "errors" : `${severity} and up`)}
        onChange={(severity) => change("severity", severity as Severity | undefined)} />
      <Thing label="Satellite" list="log-satellites" value={filter.satellite} name={names.satellite}
        things={model.satellites.value.map((satellite) => [satellite.id, satellite.name])} onChange={(id) => change("satellite", id)} />
      <Thing label="Station" list="log-stations" value={filter.station} name={names.station}
        things={model.stations.value.map((station) => [station.id, names.station(station.id)])} onChange={(id) => change("station", id)} />
      <Button kind="quiet" icon="close" title="Clear the filter" disabled={Object.keys(filter).length === 0} onClick={() => onFilter({})} />
    </div>
  );
}

function TextFilter({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text !== value) {
      const timer = setTimeout(() => onChange(text), waitForMoreLettersMilliseconds);
      return () => clearTimeout(timer);
    }
    return undefined;
  }, [text]);
  return (
    <input class="input search" type="search" aria-label="Text of the message" placeholder="Text of the message" value={text}
      onInput={(event) => setText(event.currentTarget.value)} />
  );
}

function Choice({ label, value, options, show = (option) => option, onChange }: {
  label: string; value: string | undefined; options: readonly string[]; show?: (option: string) => string;
  onChange: (value: string | undefined) => void;
}) {
  const all = value === undefined || options.includes(value) ? options : [value, ...options];
  return (
    <select class={`select${value === undefined ? " muted" : ""}`} aria-label={label} value={value ?? ""}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}>
      <option value="">{label}: all</option>
      {all.map((option) => <option key={option} value={option}>{show(option)}</option>)}
    </select>
  );
}

/** A satellite or a station by name or id. */
function Thing({ label, list, value, name, things, onChange }: {
  label: string; list: string; value: number | undefined; name: (id: number) => string;
  things: readonly (readonly [id: number, name: string])[]; onChange: (id: number | undefined) => void;
}) {
  const shown = value === undefined ? "" : name(value);
  const [text, setText] = useState(shown);
  useEffect(() => setText(shown), [shown]);
  const take = (wish: string) => {
    setText(wish);
    const found = things.find(([id, candidate]) => candidate.toLowerCase() === wish.trim().toLowerCase() || String(id) === wish.trim());
    if (wish.trim() === "" || found) {
      onChange(found?.[0]);
    }
  };
  const unknown = text !== "" && text !== shown;
  return (
    <>
      <input class="input thing" aria-label={label} placeholder={`${label}: all`} list={list} value={text} aria-invalid={unknown}
        title={unknown ? `No ${label.toLowerCase()} is called that` : `${label} by name or id`} onInput={(event) => take(event.currentTarget.value)} />
      <datalist id={list}>{things.slice(0, 500).map(([id, candidate]) => <option key={id} value={candidate} />)}</datalist>
    </>
  );
}
