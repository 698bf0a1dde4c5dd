import { Menu } from "@scai/common/components/Menu.tsx";
import { projections } from "@scai/common/map/projections.ts";
import { change, layers, switches, type Switch } from "./layers";

const flatOnly: readonly Switch[] = ["graticule"];

/** What is drawn; remembered. */
export function LayerMenu({ flat }: { flat: boolean }) {
  return (
    <Menu title="Layers" label="Layers" icon="layers" align="right">
      {() => (
        <div class="layer-menu">
          {switches.filter(([name]) => flat || !flatOnly.includes(name)).map(([name, title]) => (
            <label key={name}>
              <input type="checkbox" checked={layers.value[name]} onChange={(event) => change({ [name]: event.currentTarget.checked })} />
              {title}
            </label>
          ))}
          {flat && <FlatChoices />}
        </div>
      )}
    </Menu>
  );
}

function FlatChoices() {
  return (
    <>
      <label class="named">
        Projection
        <select class="select" value={layers.value.projection} onChange={(event) => change({ projection: event.currentTarget.value })}>
          {projections.map((known) => <option key={known.id} value={known.id}>{known.label}</option>)}
        </select>
      </label>
      <label class="named">
        Tiles
        <input class="input" type="text" placeholder="tiles/{z}/{x}/{y}.png" title="Address of Mercator tiles on this server; empty for none"
          value={layers.value.tiles} onChange={(event) => change({ tiles: event.currentTarget.value.trim() })} />
      </label>
    </>
  );
}
