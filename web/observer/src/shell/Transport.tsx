import { Button } from "@scai/common/components/Button.tsx";
import { Menu, MenuItem } from "@scai/common/components/Menu.tsx";
import { rateText } from "@scai/common/format.ts";
import { clockText, dateText } from "@scai/common/time.ts";
import { PositionStore } from "../model/PositionStore";
import type { RunModel } from "../model/RunModel";
import { speeds, type Player } from "./Player";
import { TimeBar } from "./TimeBar";

/** The moment that is looked at: back and forth through the run, or with its latest. */
export function Transport({ model, player }: { model: RunModel; player: Player }) {
  const live = model.header.value.kind === "live";
  const following = model.following.value;
  const past = model.past.value instanceof PositionStore ? model.past.value : null;
  const empty = Number.isNaN(model.latest.value);
  return (
    <footer class="transport" aria-label="Time that is shown">
      <div class="buttons">
        <Button icon="back" kind="quiet" title="A minute back (←)" disabled={empty} onClick={() => player.step(-60)} />
        <Button icon={player.playing.value ? "pause" : "play"} disabled={empty}
          title={player.playing.value ? "Stop here (Space)" : "Play from here (Space)"} onClick={() => player.toggle()} />
        <Button icon="step" kind="quiet" title="A minute on (→)" disabled={empty || following} onClick={() => player.step(60)} />
        <Menu title="Speed: scenario seconds per second" label={rateText(player.speed.value)} up>
          {(close) => speeds.map((speed) => (
            <MenuItem key={speed} checked={speed === player.speed.value} onClick={() => {
              player.speed.value = speed;
              close();
            }}>{rateText(speed)}</MenuItem>
          ))}
        </Menu>
      </div>
      <TimeBar model={model} player={player} />
      <output class={`shown-time${following ? "" : " past"}`} aria-label="Scenario time that is shown">
        {!empty && <span class="muted">{dateText(model.viewTime.value)}</span>}
        <b>{clockText(model.viewTime.value)} <span class="unit">UTC</span></b>
        {past?.error.value && !following
          ? <span class="waiting failed" role="alert" title={past.error.value}>no positions</span>
          : player.waiting.value && <span class="waiting" role="status">fetching</span>}
      </output>
      <Button icon={live ? "live" : "step"} pressed={following} disabled={empty} title={live ? "Stay with the run (L)" : "Go to the end (L)"}
        onClick={() => player.latest()}>{live ? "Live" : "End"}</Button>
    </footer>
  );
}
