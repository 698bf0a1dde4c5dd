import { useSignal } from "@preact/signals";
import { Chart, type ChartSeries, type Span, type Threshold } from "@scai/common/charts/Chart.tsx";
import { bucketed, bucketWidth, cumulative } from "@scai/common/charts/stack.ts";
import { moneyText, volumeText } from "@scai/common/format.ts";
import { parseTime } from "@scai/common/time.ts";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { RecorderSeries, RunState } from "../api/types";
import { chargesByKind } from "../charts/costs";
import type { Sources } from "../charts/sources";
import { onOneAxis } from "./overlay";

interface Props {
  a: RunState;
  b: RunState;
  sources: Sources;
}

const columns = 600;

/** Costs and one recorder of both runs, over one another. */
export function CompareCharts({ a, b, sources }: Props) {
  const zoom = useSignal<Span | null>(null);
  const whole = useMemo<Span>(() => {
    const from = Math.min(parseTime(a.header.start), parseTime(b.header.start));
    return { from, to: Math.max(parseTime(a.header.stop ?? a.header.time), parseTime(b.header.stop ?? b.header.time)) };
  }, [a, b]);
  const costs = useMemo(() => {
    const width = bucketWidth(whole.to - whole.from, columns);
    const of = (state: RunState) =>
      bucketed(chargesByKind(state.links, state.fixedCharges).map((item) => ({ ...item, key: 0 })), whole.from, whole.to, width, 1);
    const [first, second] = [of(a), of(b)];
    const lines: ChartSeries[] = [
      { label: "A", colour: "--run-a", values: cumulative(first.series[0]?.values ?? first.time.map(() => 0)), steps: true, width: 2 },
      { label: "B", colour: "--run-b", values: cumulative(second.series[0]?.values ?? first.time.map(() => 0)), steps: true, width: 2, dash: [7, 4] },
    ];
    return { time: first.time, lines, totals: [first.total, second.total] as const };
  }, [a, b, whole]);

  const shared = useMemo(() => a.satellites.filter((item) => b.satellites.some((other) => other.name === item.name)), [a, b]);
  const [name, setName] = useState(shared[0]?.name ?? null);
  const [pair, setPair] = useState<[RecorderSeries, RecorderSeries] | null>(null);
  const [error, setError] = useState<string | null>(null);
  const inA = a.satellites.find((item) => item.name === name);
  const inB = b.satellites.find((item) => item.name === name);
  useEffect(() => {
    if (!inA || !inB) {
      return;
    }
    let current = true;
    setError(null);
    Promise.all([
      sources.recorder(a.header.id, inA.id, whole.from, whole.to, columns), sources.recorder(b.header.id, inB.id, whole.from, whole.to, columns),
    ]).then(
      (found) => current && setPair(found),
      (problem: unknown) => current && setError(problem instanceof Error ? problem.message : String(problem)),
    );
    return () => {
      current = false;
    };
  }, [a, b, inA, inB, whole, sources]);
  const recorders = useMemo(() => {
    if (!pair) {
      return null;
    }
    const { time, first, second } = onOneAxis(pair[0], pair[1]);
    const lines: ChartSeries[] = [
      { label: "A", colour: "--run-a", values: first, width: 2 }, { label: "B", colour: "--run-b", values: second, width: 2, dash: [7, 4] },
    ];
    return { time, lines };
  }, [pair]);
  const thresholds = useMemo<Threshold[]>(() =>
    inA?.capacity ? [{ value: inA.capacity, label: `full: ${volumeText(inA.capacity)}`, colour: "--error" }] : [], [inA]);
  const apart = costs.totals[1] - costs.totals[0];
  const lost = (series: RecorderSeries) => series.lost[series.lost.length - 1] ?? 0;
  return (
    <div class="cost-grid">
      <section class="card">
        <header class="card-head"><h3>Cost, running total</h3></header>
        <Chart
          title="Cost of both runs" unit="$" whole={whole} zoom={zoom} height={280} group="scai-compare" say={(value) => moneyText(value)} time={costs.time} series={costs.lines}
          description={apart === 0 ? `Both cost ${moneyText(costs.totals[0])}.` : `B costs ${moneyText(Math.abs(apart))} ${apart > 0 ? "more" : "less"} than A: ${moneyText(costs.totals[1])} against ${moneyText(costs.totals[0])}.`}
        />
      </section>
      <section class="card">
        <header class="card-head">
          <h3>Recorder of</h3>
          <select aria-label="Satellite whose recorders are compared" value={name ?? ""} onChange={(event) => (setPair(null), setName(event.currentTarget.value))}>
            {shared.map((item) => <option key={item.id} value={item.name}>{item.name}</option>)}
          </select>
        </header>
        {shared.length === 0 && <p class="notice">The two runs have no satellite of the same name.</p>}
        {error && <p class="notice notice-error" role="alert">The recorders cannot be read: {error}</p>}
        {recorders && pair && (
          <Chart
            title={`Recorder of ${name} in both runs`} unit="GB in use" whole={whole} zoom={zoom} height={280} group="scai-compare" say={volumeText}
            time={recorders.time} series={recorders.lines} thresholds={thresholds} hundredPercent={inA?.capacity ?? null} reach={(inA?.capacity ?? 0) * 1.1}
            description={`Lost: ${volumeText(lost(pair[0]))} in A, ${volumeText(lost(pair[1]))} in B.`}
          />
        )}
      </section>
    </div>
  );
}
