import { moneyText, volumeText } from "@scai/common/format.ts";
import { dateTimeText, durationText, parseTime } from "@scai/common/time.ts";
import { useState } from "preact/hooks";
import type { Link, RunState } from "../api/types";

interface Props {
  title: string;
  mark: "run-a" | "run-b";
  links: readonly Link[];
  state: RunState;
}

const page = 50;

/** Links that one run has and the other has not. */
export function LinkList({ title, mark, links, state }: Props) {
  const [shown, setShown] = useState(page);
  const satellite = new Map(state.satellites.map((item) => [item.id, item.name]));
  const station = new Map(state.stations.map((item) => [item.id, item.name]));
  return (
    <section class={`card link-list ${mark}-edge`}>
      <header class="card-head"><h3>{title}</h3></header>
      {links.length === 0 ? <p class="muted">None: every link is in the other run too.</p> : (
        <div class="link-scroll">
          <table class="compare-table">
            <thead><tr><th scope="col">Satellite</th><th scope="col">Station</th><th scope="col">Start (UTC)</th><th scope="col" class="number">Duration</th><th scope="col" class="number">Data</th><th scope="col" class="number">Cost</th></tr></thead>
            <tbody>
              {links.slice(0, shown).map((link) => (
                <tr key={`${link.satellite}/${link.link}`}>
                  <td>{satellite.get(link.satellite) ?? link.satellite}</td>
                  <td>{station.get(link.station) ?? link.station}</td>
                  <td>{dateTimeText(parseTime(link.start))}</td>
                  <td class="number">{durationText((parseTime(link.end) - parseTime(link.start)) / 1000)}</td>
                  <td class="number">{volumeText(link.offloaded)}</td>
                  <td class="number">{moneyText(link.cost)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {links.length > shown && <button type="button" onClick={() => setShown(shown + 10 * page)}>Show more of {links.length}</button>}
        </div>
      )}
    </section>
  );
}
