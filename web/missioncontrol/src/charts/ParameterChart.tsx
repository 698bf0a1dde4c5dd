import { client } from "@scai/common/api/client.ts";
import { Chart, type Span } from "@scai/common/charts/Chart.tsx";
import { useLoaded } from "@scai/common/useLoaded.ts";
import type { Signal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { Description, Series } from "../api/types";
import { readable, valueText } from "../model/words";
import { drawn, thresholdsOf } from "./seriesChart";

type Props = {
  spacecraft: number;
  /** All of one unit. */
  parameters: readonly string[];
  description: Description;
  whole: Span;
  zoom: Signal<Span | null>;
  height?: number;
};

/** Parameters over time: the last value of each column, in a band from least to most; limits where there is one parameter. */
export function ParameterChart({ spacecraft, parameters, description, whole, zoom, height = 220 }: Props) {
  const seen = zoom.value ?? whole;
  const [from, to] = [new Date(seen.from).toISOString(), new Date(Math.max(seen.to, seen.from + 1000)).toISOString()];
  const names = parameters.join(",");
  const columns = useLoaded(
    (signal) => client.get<Series[]>(`spacecraft/${spacecraft}/telemetry`, { parameters: names, from, to, columns: 400 }, signal),
    [spacecraft, names, from, to]);
  const picture = useMemo(() => drawn(columns.value ?? []), [columns.value]);
  const only = parameters.length === 1 ? description.parameters.find((known) => known.name === parameters[0]) : undefined;
  const unit = description.parameters.find((known) => known.name === parameters[0])?.unit ?? "";
  const title = parameters.length === 1 ? readable(parameters[0]!) : parameters.map(readable).join(", ");
  const states = only?.states;
  return (
    <section class="chart-box" aria-label={title}>
      <h3>{title}{only && <span class="muted"> {only.description}</span>}</h3>
      {columns.error
        ? <p class="notice wrong">{columns.error}</p>
        : (
          <Chart title={title} description={`${title}${unit && ` in ${unit}`} over time, each column with its least and most value.`}
            time={picture.time} series={picture.series} bands={picture.bands} thresholds={thresholdsOf(only)} floating unit={unit || (states ? "state" : "value")}
            whole={whole} zoom={zoom} height={height} say={(value) => states?.[value] ?? (unit ? `${valueText(value)} ${unit}` : valueText(value))} group="telemetry" />
        )}
    </section>
  );
}
