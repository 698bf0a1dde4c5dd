import { useId, useState } from "preact/hooks";
import type { RunModel, Selection } from "../model/RunModel";
import { stationName } from "./stations";

interface Hit {
  readonly what: Selection;
  readonly name: string;
}

const shownHits = 8;

/** Selects a satellite or station by its name: a combobox after the ARIA practice. */
export function Find({ model, onFound }: { model: RunModel; onFound: (what: Selection) => void }) {
  const list = useId();
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const hits = open ? search(model, text) : [];
  const choose = (hit: Hit | undefined) => {
    if (hit) {
      model.selection.value = hit.what;
      onFound(hit.what);
      setText("");
      setOpen(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      setAt((at + (event.key === "ArrowDown" ? 1 : hits.length - 1)) % Math.max(1, hits.length));
    } else if (event.key === "Enter") {
      choose(hits[at]);
    } else if (event.key === "Escape" && open) {
      event.stopPropagation();
      setOpen(false);
    }
  };
  return (
    <div class="find">
      <input class="input" type="text" role="combobox" placeholder="Find satellite or station" aria-label="Find satellite or station"
        aria-expanded={hits.length > 0} aria-controls={list} aria-autocomplete="list" autocomplete="off"
        aria-activedescendant={hits[at] ? `${list}-${at}` : undefined} value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setOpen(true);
          setAt(0);
        }}
        onFocus={() => setOpen(true)} onBlur={() => setOpen(false)} onKeyDown={onKeyDown} />
      {hits.length > 0 && (
        <ul id={list} role="listbox" aria-label="Found">
          {hits.map((hit, place) => (
            <li key={`${hit.what.kind}${hit.what.id}`} id={`${list}-${place}`} role="option" aria-selected={place === at}
              onPointerDown={(event) => {
                event.preventDefault();
                choose(hit);
              }}>
              <span>{hit.name}</span>
              <span class="muted">{hit.what.kind}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function search(model: RunModel, text: string): Hit[] {
  const wanted = text.trim().toLowerCase();
  const hits: Hit[] = [];
  const add = (what: Selection, name: string) => {
    if (hits.length < shownHits && (name.toLowerCase().includes(wanted) || String(what.id) === wanted)) {
      hits.push({ what, name });
    }
  };
  model.stations.value.forEach((station) => wanted && add({ kind: "station", id: station.id }, stationName(station)));
  model.satellites.value.forEach((satellite) => add({ kind: "satellite", id: satellite.id }, satellite.name));
  return hits;
}
