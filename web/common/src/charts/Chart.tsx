import { signal, useSignal, type Signal } from "@preact/signals";
import { useEffect, useId, useMemo, useRef } from "preact/hooks";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import "./charts.css";
import { ChartLegend } from "./ChartLegend";
import { colours } from "../theme.ts";
import { faded, themeColours } from "./colours";
import { lowerBound } from "./decimate";
import { drawBehind, drawInFront } from "./marks";
import { axisNumber, markText, timeMarks } from "./utcAxis";

/** A stretch of time, milliseconds since 1970. */
export interface Span {
  from: number;
  to: number;
}

/** One line of a chart. */
export interface ChartSeries {
  label: string;
  /** Name of the custom property with its colour. */
  colour: string;
  /** What is drawn, in the chart's unit, at the chart's times; NaN where there is nothing. */
  values: ArrayLike<number>;
  /** What the legend says, where it is not what is drawn: a layer of a stack stands on others. */
  said?: ArrayLike<number>;
  /** Drawn as steps: the value holds until the next. */
  steps?: boolean;
  dash?: number[];
  width?: number;
  /** Left out of the legend: the lower edge of a band. */
  unnamed?: boolean;
}

/** A filled band between two series, by their places; without a lower one down to zero. */
export interface ChartBand {
  upper: number;
  lower: number | null;
  colour: string;
  opacity: number;
}

/** A dashed line at a value. */
export interface Threshold {
  value: number;
  label: string;
  colour: string;
}

export interface ChartProps {
  /** What the chart shows, for those who cannot see it; also its name. */
  title: string;
  description: string;
  /** Milliseconds since 1970, ascending. */
  time: number[];
  series: ChartSeries[];
  bands?: ChartBand[];
  thresholds?: Threshold[];
  /** Whether the values need not reach down to zero: temperatures, voltages, states. */
  floating?: boolean;
  shaded?: { spans: readonly Span[]; colour: string };
  /** Unit of the left axis. */
  unit: string;
  /** What is 100 % on a second axis at the right. */
  hundredPercent?: number | null;
  /** The vertical axis reaches at least this. */
  reach?: number;
  whole: Span;
  /** The stretch that all charts of a view are zoomed to; null for the whole. */
  zoom: Signal<Span | null>;
  /** The moment that is looked at; what is after it is dimmed. */
  moment?: number;
  height: number;
  /** Charts of one group move their cursors together. */
  group?: string;
  say: (value: number) => string;
  legend?: boolean;
}

/** A chart over scenario time: drag to zoom, double-click or Escape to see the whole, arrow keys to move the cursor. */
export function Chart(props: ChartProps) {
  const id = useId();
  const host = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const cursor = useSignal<number | null>(null);
  const hidden = useMemo(() => signal<ReadonlySet<string>>(new Set()), []);
  const theme = colours.value;
  const shape = JSON.stringify([
    props.series.map((item) => [item.label, item.colour, item.steps, item.dash, item.width]), props.bands, props.unit, props.hundredPercent, props.group,
  ]);

  useEffect(() => {
    const element = host.current!;
    const chart = new uPlot(optionsOf(element, latest, cursor), dataOf(latest.current), element);
    plot.current = chart;
    show(chart, hidden.value, latest.current);
    const resized = new ResizeObserver(() => chart.setSize({ width: element.clientWidth, height: latest.current.height }));
    resized.observe(element);
    return () => {
      resized.disconnect();
      chart.destroy();
      plot.current = null;
    };
  }, [shape, theme]);

  const zoom = props.zoom.value;
  useEffect(() => {
    plot.current?.batch(() => {
      plot.current!.setData(dataOf(props), false);
      plot.current!.setScale("x", rangeOf(props));
    });
  }, [props.time, props.series, zoom, props.whole.from, props.whole.to, shape, theme]);
  useEffect(() => plot.current?.redraw(false), [props.moment, props.shaded, props.thresholds]);
  useEffect(() => plot.current?.setSize({ width: host.current!.clientWidth, height: props.height }), [props.height]);

  const toggle = (label: string) => {
    const next = new Set(hidden.value);
    if (!next.delete(label)) {
      next.add(label);
    }
    hidden.value = next;
    if (plot.current) {
      show(plot.current, next, props);
    }
  };
  return (
    <figure class="chart" aria-label={props.title}>
      <div
        class="chart-plot" ref={host} style={{ height: `${props.height}px` }} tabIndex={0} role="img"
        aria-label={props.title} aria-describedby={id} onKeyDown={(event) => onKey(event, plot.current, latest.current)}
      />
      <figcaption id={id} class="chart-description">{props.description}</figcaption>
      {props.legend !== false && (
        <ChartLegend series={props.series} place={placeOf(props, cursor.value)} time={props.time} say={props.say} hidden={hidden.value} toggle={toggle} />
      )}
    </figure>
  );
}

/** Where the legend reads its values: under the cursor, else at the moment that is looked at. */
function placeOf(props: ChartProps, cursor: number | null): number {
  if (cursor !== null && cursor < props.time.length) {
    return cursor;
  }
  const end = props.moment === undefined || Number.isNaN(props.moment) ? Infinity : props.moment;
  return Math.max(0, Math.min(props.time.length, lowerBound(props.time, end + 1)) - 1);
}

function rangeOf(props: ChartProps): { min: number; max: number } {
  const span = props.zoom.value ?? props.whole;
  return { min: span.from, max: Math.max(span.to, span.from + 1000) };
}

/** A little more than the values take; a single value in the middle. */
export function floatingRange(min: number | null, max: number | null): [number, number] {
  if (min === null || max === null || !Number.isFinite(min) || !Number.isFinite(max)) {
    return [0, 1];
  }
  const spare = max > min ? (max - min) * 0.06 : Math.max(Math.abs(max) * 0.05, 0.5);
  return [min - spare, max + spare];
}

function dataOf(props: ChartProps): uPlot.AlignedData {
  const columns = props.series.map((item) => Array.from(item.values, (value) => (Number.isNaN(value) ? null : value)));
  return [props.time, ...columns] as uPlot.AlignedData;
}

function show(chart: uPlot, hidden: ReadonlySet<string>, props: ChartProps): void {
  props.series.forEach((item, place) => {
    const shown = !hidden.has(item.label);
    if (chart.series[place + 1]!.show !== shown) {
      chart.setSeries(place + 1, { show: shown });
    }
  });
}

function optionsOf(element: HTMLElement, latest: { current: ChartProps }, cursor: Signal<number | null>): uPlot.Options {
  const props = latest.current;
  const at = themeColours();
  const font = `11px ${getComputedStyle(element).fontFamily}`;
  const axis = { stroke: at("--text-muted"), font, ticks: { stroke: at("--border"), width: 1, size: 4 }, labelFont: font };
  const stepped = uPlot.paths.stepped!({ align: -1 });
  const options: uPlot.Options = {
    width: element.clientWidth || 300,
    height: props.height,
    ms: 1,
    legend: { show: false },
    padding: [10, props.hundredPercent ? 4 : 14, 0, 4],
    cursor: {
      drag: { x: true, y: false, setScale: false },
      points: { size: 6, width: 1.5 },
      ...(props.group ? { sync: { key: props.group, setSeries: false } } : {}),
    },
    select: { show: true, left: 0, top: 0, width: 0, height: 0 },
    scales: {
      x: { time: true, range: () => {
        const { min, max } = rangeOf(latest.current);
        return [min, max];
      } },
      y: { range: (_, min, max) => latest.current.floating
        ? floatingRange(min, max)
        : [0, Math.max(latest.current.reach ?? 0, (max || 0) * 1.06, 1e-9)] },
    },
    axes: [
      {
        ...axis, grid: { show: false }, size: 38, space: 84,
        splits: (chart, _, min, max) => timeMarks(min, max, chart.bbox.width / devicePixelRatio).times,
        values: (chart, splits) => {
          const { step } = timeMarks(chart.scales.x!.min!, chart.scales.x!.max!, chart.bbox.width / devicePixelRatio);
          return splits.map((time, place) => markText(time, step, place === 0) + (place === 0 ? " (UTC)" : ""));
        },
      },
      {
        ...axis, grid: { stroke: at("--border"), width: 1 }, label: props.unit, labelSize: 16, labelGap: 2, space: 36,
        size: 48, values: (_, splits) => splits.map(axisNumber),
      },
    ],
    series: [
      {},
      ...props.series.map((item, place): uPlot.Series => ({
        label: item.label, stroke: at(item.colour), width: item.width ?? 1.5, points: { show: false },
        ...(item.steps ? { paths: stepped } : {}), ...(item.dash ? { dash: item.dash } : {}),
        ...(props.bands?.some((band) => band.upper === place && band.lower === null)
          ? { fill: faded(at(item.colour), props.bands.find((band) => band.upper === place)!.opacity) } : {}),
      })),
    ],
    bands: (props.bands ?? []).filter((band) => band.lower !== null)
      .map((band) => ({ series: [band.upper + 1, band.lower! + 1], fill: faded(at(band.colour), band.opacity) })),
    hooks: {
      setCursor: [(chart) => (cursor.value = chart.cursor.idx ?? null)],
      setSelect: [(chart) => {
        if (chart.select.width > 4) {
          const from = chart.posToVal(chart.select.left, "x");
          latest.current.zoom.value = { from, to: chart.posToVal(chart.select.left + chart.select.width, "x") };
          chart.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
        }
      }],
      drawClear: [(chart) => drawBehind(chart, latest.current, at)],
      draw: [(chart) => drawInFront(chart, latest.current, at, font)],
      ready: [(chart) => chart.over.addEventListener("dblclick", () => (latest.current.zoom.value = null))],
    },
  };
  if (props.hundredPercent) {
    const whole = props.hundredPercent;
    options.axes!.push({
      ...axis, side: 1, scale: "y", grid: { show: false }, size: 44, space: 36,
      splits: () => [0, 0.25, 0.5, 0.75, 1].map((part) => part * whole),
      values: (_, splits) => splits.map((value) => `${Math.round((100 * value) / whole)} %`),
    });
  }
  return options;
}

function onKey(event: KeyboardEvent, chart: uPlot | null, props: ChartProps): void {
  if (!chart || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const now = props.zoom.value ?? props.whole;
  const left = chart.cursor.left ?? -1;
  const width = chart.over.clientWidth;
  const move = (to: number) => chart.setCursor({ left: Math.max(0, Math.min(width, to)), top: chart.over.clientHeight / 2 });
  const scale = (factor: number) => {
    const middle = left >= 0 ? chart.posToVal(left, "x") : (now.from + now.to) / 2;
    const from = Math.max(props.whole.from, middle - (middle - now.from) * factor);
    const to = Math.min(props.whole.to, middle + (now.to - middle) * factor);
    props.zoom.value = to - from >= props.whole.to - props.whole.from ? null : { from, to };
  };
  const actions: Record<string, () => void> = {
    ArrowLeft: () => move((left < 0 ? width / 2 : left) - (event.shiftKey ? 40 : 8)),
    ArrowRight: () => move((left < 0 ? width / 2 : left) + (event.shiftKey ? 40 : 8)),
    "+": () => scale(0.5),
    "-": () => scale(2),
    Escape: () => (props.zoom.value = null),
    "0": () => (props.zoom.value = null),
  };
  const action = actions[event.key];
  if (action) {
    event.preventDefault();
    action();
  }
}
