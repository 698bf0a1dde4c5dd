import { useState } from "preact/hooks";
import type { Satellite } from "../api/types";

interface Props {
  satellites: readonly Satellite[];
  chosen: readonly number[];
  most: number;
  choose: (id: number) => void;
}

const offered = 50;

/** Finds a satellite by a part of its name or by its number, and adds it. */
export function SatellitePicker({ satellites, chosen, most, choose }: Props) {
  const [text, setText] = useState("");
  const wanted = text.trim().toLowerCase();
  const found = wanted === "" ? [] : satellites.filter((item) =>
    !chosen.includes(item.id) && (item.name.toLowerCase().includes(wanted) || String(item.id) === wanted)).slice(0, offered);
  const add = (id: number) => {
    choose(id);
    setText("");
  };
  return (
    <div class="picker">
      <label>
        Add a satellite{" "}
        <input
          type="search" value={text} placeholder={`name or number, at most ${most}`} onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && found[0]) {
              add(found[0].id);
            } else if (event.key === "Escape") {
              setText("");
            }
          }}
        />
      </label>
      {wanted !== "" && (
        <ul class="picker-found" aria-label="Satellites found">
          {found.map((item) => <li key={item.id}><button type="button" onClick={() => add(item.id)}>{item.name}</button></li>)}
          {found.length === 0 && <li class="picker-none">No other satellite has “{text}” in its name.</li>}
        </ul>
      )}
    </div>
  );
}
