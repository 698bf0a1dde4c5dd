import type { ChartSeries } from "./Chart";

interface Props {
  series: readonly ChartSeries[];
  /** Where the values are read, an index into the times. */
  place: number;
  time: readonly number[];
  say: (value: number) => string;
  hidden: ReadonlySet<string>;
  toggle: (label: string) => void;
}

/** The series of a chart with their values at one time; a press hides a series or shows it again. */
export function ChartLegend({ series, place, time, say, hidden, toggle }: Props) {
  const at = time[place];
  return (
    <ul class="chart-legend">
      <li class="chart-legend-time">{at === undefined ? "no data yet" : `${new Date(at).toISOString().slice(0, 19).replace("T", " ")} UTC`}</li>
      {series.filter((item) => !item.unnamed).map((item) => {
        const value = (item.said ?? item.values)[place];
        return (
          <li key={item.label}>
            <button type="button" aria-pressed={!hidden.has(item.label)} onClick={() => toggle(item.label)} title="Show or hide this series">
              <span class="chart-swatch" style={{ background: `var(${item.colour})` }} />
              <span class="chart-legend-name">{item.label}</span>
              <span class="chart-legend-value">{value === undefined || Number.isNaN(value) ? "–" : say(value)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
