import type { Signal } from "@preact/signals";
import { Chart, type Span } from "@scai/common/charts/Chart.tsx";
import { volumeText } from "@scai/common/format.ts";
import { clockText, durationText } from "@scai/common/time.ts";
import { useMemo } from "preact/hooks";
import type { Satellite } from "../api/types";
import type { RunModel } from "../model/RunModel";
import { lossSpans, useOf } from "./recorderHistory";
import type { Sources } from "./sources";
import { useRecorder } from "./useRecorder";

interface Props {
  model: RunModel;
  sources: Sources;
  satellite: Satellite;
  whole: Span;
  zoom: Signal<Span | null>;
  height?: number;
  remove?: () => void;
}

/** What one satellite's recorder held over the run, against its capacity, with the times in which data was lost. */
export function RecorderChart({ model, sources, satellite, whole, zoom, height = 210, remove }: Props) {
  const { history, error } = useRecorder(model, sources, satellite.id, whole);
  const losses = useMemo(() => (history ? lossSpans(history.time, history.lost) : []), [history]);
  const capacity = satellite.capacity;
  const series = useMemo(() => [
    { label: "Used", colour: "--series-1", values: history?.maximum ?? [], width: 1.8 },
    { label: "Least", colour: "--series-1", values: history?.minimum ?? [], width: 0.5, unnamed: true },
    { label: "Free", colour: "--unused", values: (history?.maximum ?? []).map(() => NaN), said: (history?.maximum ?? []).map((used) => (capacity ?? NaN) - used), unnamed: capacity === null },
    { label: "Lost so far", colour: "--error", values: (history?.lost ?? []).map(() => NaN), said: history?.lost ?? [] },
  ], [history, capacity]);
  const thresholds = useMemo(() => capacity === null ? [] : [
    { value: 0.5 * capacity, label: "50 %", colour: "--text-muted" },
    { value: 0.8 * capacity, label: "80 %", colour: "--warning" },
    { value: capacity, label: `full: ${volumeText(capacity)}`, colour: "--error" },
  ], [capacity]);
  const shaded = useMemo(() => ({ spans: losses, colour: "--error" }), [losses]);

  const total = history?.lost[history.lost.length - 1] ?? 0;
  const use = history && capacity ? useOf(history, capacity) : null;
  const range = use ? `Between ${use.least.toFixed(0)} % and ${use.most.toFixed(0)} % of ${volumeText(capacity!)} in use. ` : "";
  const lost = total > 0
    ? `${volumeText(total)} lost in ${losses.length === 1 ? "one stretch" : `${losses.length} stretches`} of ${durationText(losses.reduce((sum, span) => sum + span.to - span.from, 0) / 1000)} in all, the first at ${clockText(losses[0]?.from ?? NaN)} UTC.`
    : "No data lost.";
  return (
    <article class={`card recorder${total > 0 ? " recorder-losing" : ""}`}>
      <header class="card-head">
        <h3>
          <button type="button" class="link-button" onClick={() => (model.selection.value = { kind: "satellite", id: satellite.id })} title="Select this satellite in all views">
            {satellite.name}
          </button>
        </h3>
        <span class="card-note">{satellite.instrumentRate !== null && `collects ${(satellite.instrumentRate).toPrecision(3)} MB/s`}</span>
        {total > 0 && <span class="loss-badge">{volumeText(total)} lost</span>}
        {remove && <button type="button" class="icon-button" aria-label={`Remove ${satellite.name} from the charts`} onClick={remove}>×</button>}
      </header>
      {error && <p class="notice notice-error" role="alert">The recorder of {satellite.name} cannot be read ({error}). It is tried again every 3 s.</p>}
      {!history && !error && <p class="notice" aria-busy="true">Reading the recorder…</p>}
      {history && history.time.length === 0 && <p class="notice">This satellite has not reported its recorder yet.</p>}
      {history && history.time.length > 0 && (
        <Chart
          title={`Recorder of ${satellite.name}`} description={range + lost} time={history.time} series={series}
          bands={bands} thresholds={thresholds} shaded={shaded} unit="GB in use" hundredPercent={capacity} reach={(capacity ?? 0) * 1.1}
          whole={whole} zoom={zoom} moment={model.viewTime.value} height={height} group="scai" say={volumeText}
        />
      )}
    </article>
  );
}

const bands = [{ upper: 0, lower: 1, colour: "--series-1", opacity: 0.35 }, { upper: 1, lower: null, colour: "--series-1", opacity: 0.12 }];
