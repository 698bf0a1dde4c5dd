import { Menu } from "@scai/common/components/Menu.tsx";
import { projections } from "@scai/common/map/projections.ts";
import { useState } from "preact/hooks";
import { scales } from "../results/scale";
import { changeMap, isElsewhere, mapSettings, type MapSettings } from "./settings";

type Switch = "tracks" | "footprints" | "satellites" | "names" | "night" | "heat" | "targets" | "graticule";

const titles: Readonly<Record<Switch, string>> = {
  heat: "Figure of merit", targets: "Targets", satellites: "Satellites", names: "Names", tracks: "Ground tracks", footprints: "Footprints",
  night: "Night", graticule: "Graticule",
};

/** What maps show, and how. */
export function MapMenu({ switches, heat = false }: { switches: readonly Switch[]; heat?: boolean }) {
  const settings = mapSettings.value;
  return (
    <Menu title="Layers and style" label="Layers" icon="layers" align="right">
      {() => (
        <div class="map-menu">
          {switches.map((name) => (
            <label key={name} class="check">
              <input type="checkbox" checked={settings[name]} onChange={(event) => changeMap({ [name]: event.currentTarget.checked } as Partial<MapSettings>)} />
              {titles[name]}
            </label>
          ))}
          {heat && (
            <>
              <label class="named">Colours
                <select class="select" value={settings.scale} onChange={(event) => changeMap({ scale: event.currentTarget.value })}>
                  {Object.keys(scales).map((name) => <option key={name} value={name}>{name}</option>)}
                </select>
              </label>
              <label class="named">Opacity {Math.round(settings.heatOpacity * 100)} %
                <input type="range" min="0.1" max="1" step="0.05" value={settings.heatOpacity}
                  onInput={(event) => changeMap({ heatOpacity: Number(event.currentTarget.value) })} />
              </label>
            </>
          )}
          <label class="named">Projection
            <select class="select" value={settings.tiles ? "mercator" : settings.projection} disabled={settings.tiles !== ""}
              onChange={(event) => changeMap({ projection: event.currentTarget.value })}>
              {projections.map((known) => <option key={known.id} value={known.id}>{known.label}</option>)}
            </select>
          </label>
          <TileChoice />
        </div>
      )}
    </Menu>
  );
}

function TileChoice() {
  const [text, setText] = useState(mapSettings.peek().tiles);
  return (
    <form class="tiles" onSubmit={(event) => {
      event.preventDefault();
      changeMap({ tiles: text.trim() });
    }}>
      <label class="named">Tiles
        <input class="input mono" value={text} placeholder="none" spellcheck={false} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <p class="field-hint">
        An address with {"{z}/{x}/{y}"} or a folder of Mercator tiles on this server, such as <code>tiles</code>. Kept in this browser only.
        Empty: land and coasts of Natural Earth, with nothing to fetch.
      </p>
      {isElsewhere(text, location.href) && (
        <p class="notice wrong">This page may load from its own server alone (its content security policy), so tiles of another server stay blank
          unless the platform's operator serves them under its address, for example through a proxy.</p>
      )}
      <div class="actions">
        <button type="button" class="button" onClick={() => {
          setText("");
          changeMap({ tiles: "" });
        }}>None</button>
        <button type="submit" class="button">Apply</button>
      </div>
    </form>
  );
}
