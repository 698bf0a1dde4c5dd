import type { Signal } from "@preact/signals";
import { Chart, type ChartBand, type ChartSeries, type Span } from "@scai/common/charts/Chart.tsx";
import { seriesColour } from "@scai/common/charts/colours.ts";
import { bucketed, bucketWidth, cumulative, stacked } from "@scai/common/charts/stack.ts";
import { moneyText } from "@scai/common/format.ts";
import { durationText } from "@scai/common/time.ts";
import { useMemo, useState } from "preact/hooks";
import type { RunModel } from "../model/RunModel";
import { chargesBy, chargesByKind, fixedKey, type CostGrouping } from "./costs";

interface Props {
  model: RunModel;
  whole: Span;
  zoom: Signal<Span | null>;
}

const layers = 7;
const buckets = 480;

/** What the run has cost: stacked by satellite or station, and discrete charges against fixed ones. */
export function CostSection({ model, whole, zoom }: Props) {
  const [grouping, setGrouping] = useState<CostGrouping>("station");
  const [running, setRunning] = useState(true);
  const links = model.links.value;
  const fixed = model.fixedCharges.value;
  const satellites = model.satellites.value;
  const stations = model.stations.value;
  const width = bucketWidth(whole.to - whole.from, running ? buckets : 48);
  const end = Number.isFinite(model.latest.value) ? Math.min(whole.to, Math.max(whole.from + width, model.latest.value)) : whole.to;

  const stack = useMemo(() => {
    const name = new Map<number, string>(grouping === "satellite"
      ? satellites.map((item) => [item.id, item.name]) : stations.map((item) => [item.id, item.name ?? `Station ${item.id}`]));
    name.set(fixedKey, grouping === "station" ? "Fixed charges" : "Satellite -1");
    const table = bucketed(chargesBy(grouping, links, fixed), whole.from, end, width, layers);
    const own = table.series.map((item) => (running ? cumulative(item.values) : item.values));
    const tops = stacked(own);
    let place = 0;
    const series: ChartSeries[] = table.series.map((item, at) => ({
      label: item.key === null ? `${item.keys} others` : (name.get(item.key) ?? `${grouping} ${item.key}`),
      colour: item.key === null ? "--unused" : item.key === fixedKey && grouping === "station" ? "--text-muted" : seriesColour(place++),
      values: tops[at]!, said: own[at]!, steps: true, width: 1.2,
    }));
    const filled: ChartBand[] = series.map((item, at) => ({ upper: at, lower: at === 0 ? null : at - 1, colour: item.colour, opacity: 0.55 }));
    return { time: table.time, series, filled, total: table.total, ranked: [...table.series].sort((a, b) => b.total - a.total).map((item) => ({
      label: item.key === null ? `${item.keys} others` : (name.get(item.key) ?? String(item.key)), total: item.total })) };
  }, [grouping, running, links, fixed, satellites, stations, whole.from, end, width]);

  const kinds = useMemo(() => {
    const table = bucketed(chargesByKind(links, fixed), whole.from, end, width, 2);
    const none = table.time.map(() => 0);
    const of = (key: number) => table.series.find((item) => item.key === key);
    const discrete = running ? cumulative(of(0)?.values ?? none) : (of(0)?.values ?? none);
    const contract = running ? cumulative(of(1)?.values ?? none) : (of(1)?.values ?? none);
    const series: ChartSeries[] = [
      { label: "Discrete, by second of link", colour: "--series-1", values: discrete, steps: true, width: 2 },
      { label: "Fixed contracts", colour: "--series-2", values: contract, steps: true, width: 2, dash: [6, 3] },
    ];
    return { time: table.time, series, discrete: of(0)?.total ?? 0, fixed: of(1)?.total ?? 0 };
  }, [running, links, fixed, whole.from, end, width]);

  const per = running ? "" : ` per ${durationText(width / 1000)}`;
  const greatest = stack.ranked[0];
  const open = links.filter((link) => link.end === null).length;
  return (
    <section class="charts-section" aria-labelledby="cost-heading">
      <header class="section-head">
        <h2 id="cost-heading">Cost</h2>
        <strong class="total">{moneyText(stack.total)}</strong>
        <fieldset class="switch">
          <legend>Stacked by</legend>
          {(["station", "satellite"] as const).map((item) => (
            <label key={item}><input type="radio" name="cost-grouping" checked={grouping === item} onChange={() => setGrouping(item)} /><span>{item}</span></label>
          ))}
        </fieldset>
        <fieldset class="switch">
          <legend>Amounts</legend>
          <label><input type="radio" name="cost-amounts" checked={running} onChange={() => setRunning(true)} /><span>running total</span></label>
          <label><input type="radio" name="cost-amounts" checked={!running} onChange={() => setRunning(false)} /><span>per interval</span></label>
        </fieldset>
      </header>
      {links.length === 0 && fixed.length === 0 ? <p class="notice">Nothing has been charged yet. A link is charged when it ends.</p> : (
        <div class="cost-grid">
          <article class="card">
            <header class="card-head"><h3>By {grouping}{per}</h3></header>
            <Chart
              title={`Cost by ${grouping}, stacked`} time={stack.time} series={stack.series} bands={stack.filled} unit={`$${per}`} whole={whole} zoom={zoom}
              description={greatest && stack.total > 0 ? `Most: ${greatest.label}, ${moneyText(greatest.total)}, ${((100 * greatest.total) / stack.total).toFixed(0)} % of ${moneyText(stack.total)}.${open ? ` ${open} open ${open === 1 ? "link is" : "links are"} charged when ${open === 1 ? "it ends" : "they end"}.` : ""}` : "Nothing was charged."}
              moment={model.viewTime.value} height={300} group="scai" say={moneyText}
            />
          </article>
          <article class="card">
            <header class="card-head"><h3>Discrete against fixed{per}</h3></header>
            <Chart
              title="Discrete charges against fixed contract charges" time={kinds.time} series={kinds.series} bands={kindBands} unit={`$${per}`} whole={whole} zoom={zoom}
              description={kinds.fixed === 0 ? `All ${moneyText(kinds.discrete)} are discrete; no contract with a fixed rate was charged.` : `${moneyText(kinds.discrete)} discrete, ${moneyText(kinds.fixed)} fixed: ${((100 * kinds.fixed) / (kinds.fixed + kinds.discrete)).toFixed(0)} % fixed.`}
              moment={model.viewTime.value} height={300} group="scai" say={moneyText}
            />
          </article>
        </div>
      )}
    </section>
  );
}

const kindBands: ChartBand[] = [{ upper: 0, lower: null, colour: "--series-1", opacity: 0.14 }];
