import { useSignal } from "@preact/signals";
import type { Span } from "@scai/common/charts/Chart.tsx";
import { utcText } from "@scai/common/time.ts";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { RunModel } from "../model/RunModel";
import { CostSection } from "./CostSection";
import { HeatStrip } from "./HeatStrip";
import { RecorderChart } from "./RecorderChart";
import { SatellitePicker } from "./SatellitePicker";
import { serverSources, type Sources } from "./sources";
import "./view.css";

const most = 6;

/** Recorders and costs of a run over time. All charts share their zoom and their cursor. */
export default function ChartsView({ model, sources = serverSources }: { model: RunModel; sources?: Sources }) {
  const satellites = model.satellites.value;
  const header = model.header.value;
  const zoom = useSignal<Span | null>(null);
  const [chosen, setChosen] = useState<readonly number[] | null>(null);
  const latest = model.latest.value;
  const from = header.start ? Date.parse(header.start) : NaN;
  const to = header.stop ? Date.parse(header.stop) : Math.max(latest, from + 60_000);
  const whole = useMemo<Span>(() => ({ from, to }), [from, to]);

  const shown = chosen ?? fullest(model, satellites.length <= most ? most : 4);
  const choose = (id: number) => setChosen(shown.includes(id) ? shown : [...shown, id].slice(-most));
  const selection = model.selection.value;
  useEffect(() => {
    if (selection?.kind === "satellite") {
      choose(selection.id);
    }
  }, [selection]);

  if (satellites.length === 0 || !Number.isFinite(whole.from)) {
    return <p class="notice">No satellite has reported yet. Charts begin with the run; it waits for {header.waitingFor.join(", ") || "its start"}.</p>;
  }
  return (
    <div class="charts-view">
      <section class="charts-section" aria-labelledby="recorder-heading">
        <header class="section-head">
          <h2 id="recorder-heading">Recorders</h2>
          {satellites.length > shown.length && <SatellitePicker satellites={satellites} chosen={shown} most={most} choose={choose} />}
          <span class="section-note">
            {zoom.value ? <>{utcText(zoom.value.from)} to {utcText(zoom.value.to)} <button type="button" onClick={() => (zoom.value = null)}>Show the whole run</button></>
              : "Drag over a chart to zoom in; arrow keys move the cursor, Escape shows the whole run."}
          </span>
        </header>
        {satellites.length > most && (
          <article class="card">
            <header class="card-head"><h3>All {satellites.length} recorders</h3></header>
            <HeatStrip model={model} sources={sources} whole={whole} chosen={shown} choose={choose} />
          </article>
        )}
        <div class="recorder-grid">
          {shown.map((id) => satellites.find((item) => item.id === id)).filter((item) => item !== undefined).map((item) => (
            <RecorderChart
              key={item.id} model={model} sources={sources} satellite={item} whole={whole} zoom={zoom}
              {...(shown.length > 1 ? { remove: () => setChosen(shown.filter((id) => id !== item.id)) } : {})}
            />
          ))}
        </div>
      </section>
      <CostSection model={model} whole={whole} zoom={zoom} />
    </div>
  );
}

/** The satellites whose recorders are fullest now, in the order of the run. */
function fullest(model: RunModel, count: number): number[] {
  const satellites = model.satellites.peek();
  const share = (row: number) => (row < model.table.count ? model.table.used[row]! / (satellites[row]!.capacity ?? Infinity) : 0);
  const rows = satellites.map((_, row) => row).sort((a, b) => share(b) - share(a) || a - b).slice(0, count);
  return rows.sort((a, b) => a - b).map((row) => satellites[row]!.id);
}
