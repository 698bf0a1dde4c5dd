import { faded, themeColours } from "@scai/common/charts/colours.ts";
import { markText, timeMarks } from "@scai/common/charts/utcAxis.ts";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Span } from "@scai/common/charts/Chart.tsx";
import { volumeText } from "@scai/common/format.ts";
import { clockText } from "@scai/common/time.ts";
import type { RunModel } from "../model/RunModel";
import { heatOrder, type HeatGrid, type HeatOrder } from "./heat";
import type { Sources } from "./sources";

interface Props {
  model: RunModel;
  sources: Sources;
  whole: Span;
  chosen: readonly number[];
  choose: (id: number) => void;
}

const columns = 240;
const refreshMilliseconds = 10_000;
const axisHeight = 34;

/** All recorders at a glance: a row per satellite, coloured by the share of its capacity in use. */
export function HeatStrip({ model, sources, whole, chosen, choose }: Props) {
  const [grid, setGrid] = useState<HeatGrid | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [order, setOrder] = useState<HeatOrder>("fullest");
  const [hover, setHover] = useState<{ x: number; y: number; row: number; column: number } | null>(null);
  const [width, setWidth] = useState(800);
  const canvas = useRef<HTMLCanvasElement>(null);
  const run = model.header.value.id;
  const satellites = model.satellites.value;

  useEffect(() => {
    let current = true;
    let asked = NaN;
    const fetchGrid = () => {
      const end = model.latest.peek();
      if (!Number.isFinite(end) || end === asked || end <= whole.from) {
        return;
      }
      asked = end;
      const step = Math.max(1, Math.ceil((whole.to - whole.from) / 1000 / columns));
      sources.heat(run, whole.from, end, step).then(
        (found) => current && (setGrid(found), setError(null)),
        (problem: unknown) => current && setError(problem instanceof Error ? problem.message : String(problem)),
      );
    };
    fetchGrid();
    const timer = setInterval(fetchGrid, refreshMilliseconds);
    return () => {
      current = false;
      clearInterval(timer);
    };
  }, [run, sources, whole.from, whole.to]);

  const rows = useMemo(() => (grid ? heatOrder(grid, satellites, order) : []), [grid, satellites, order]);
  const rowHeight = Math.max(1, Math.min(16, Math.floor(320 / Math.max(rows.length, 1))));
  const labels = rowHeight >= 11 ? 130 : 0;
  const height = rows.length * rowHeight + axisHeight;
  const at = themeColours();

  useEffect(() => {
    const parent = canvas.current?.parentElement;
    if (!parent) {
      return;
    }
    const resized = new ResizeObserver(() => setWidth(parent.clientWidth));
    resized.observe(parent);
    return () => resized.disconnect();
  }, [grid !== null]);

  useEffect(() => {
    const element = canvas.current;
    if (element && grid) {
      draw(element, at, grid, rows, satellites, { width, height, rowHeight, labels, whole, chosen, moment: model.viewTime.value });
    }
  }, [grid, rows, width, height, chosen, model.viewTime.value, at("--surface")]);

  if (error && !grid) {
    return <p class="notice notice-error" role="alert">The recorders of all satellites cannot be read ({error}). It is tried again every 10 s.</p>;
  }
  if (!grid) {
    return <p class="notice" aria-busy="true">Reading the recorders of all satellites…</p>;
  }
  const satellite = hover && satellites[rows[hover.row]!];
  const value = hover && grid.used[rows[hover.row]! * grid.times.length + hover.column];
  return (
    <div class="heat">
      <div class="heat-head">
        <label>
          Order{" "}
          <select value={order} onChange={(event) => setOrder(event.currentTarget.value as HeatOrder)}>
            <option value="fullest">fullest first</option>
            <option value="longest">longest over 80 % first</option>
            <option value="name">by name</option>
          </select>
        </label>
        <HeatKey />
      </div>
      <div class="heat-plot">
        <canvas
          ref={canvas} role="img" style={{ width: `${width}px`, height: `${height}px` }}
          aria-label={`Share of capacity in use of ${rows.length} satellites over time, a row each. Fullest: ${heatOrder(grid, satellites, "fullest").slice(0, 3).map((row) => satellites[row]!.name).join(", ")}.`}
          onMouseMove={(event) => {
            const row = Math.floor(event.offsetY / rowHeight);
            const time = whole.from + ((event.offsetX - labels) / (width - labels)) * (whole.to - whole.from);
            let column = -1;
            grid.times.forEach((start, place) => (column = start <= time ? place : column));
            setHover(row < rows.length && column >= 0 ? { x: event.offsetX, y: event.offsetY, row, column } : null);
          }}
          onMouseLeave={() => setHover(null)}
          onClick={() => satellite && choose(satellite.id)}
        />
        {hover && satellite && (
          <div class="tip" style={{ left: `${Math.min(hover.x + 12, width - 220)}px`, top: `${hover.y + 14}px` }}>
            <b>{satellite.name}</b><br />{clockText(grid.times[hover.column]!)} UTC<br />
            {Number.isNaN(value) ? "not reported" : `${volumeText(value!)}${satellite.capacity ? `, ${((100 * value!) / satellite.capacity).toFixed(0)} % of capacity` : ""}`}
            <br /><i>click for its chart</i>
          </div>
        )}
      </div>
    </div>
  );
}

function HeatKey() {
  return (
    <span class="heat-key" aria-label="Colours: share of capacity in use">
      in use: <i style={{ background: "var(--heat-0)" }} />0–25 %<i style={{ background: "var(--heat-1)" }} />25–50 %
      <i style={{ background: "var(--heat-2)" }} />50–80 %<i style={{ background: "var(--heat-3)" }} />80–99 %<i style={{ background: "var(--heat-4)" }} />full
    </span>
  );
}

interface Layout {
  width: number;
  height: number;
  rowHeight: number;
  labels: number;
  whole: Span;
  chosen: readonly number[];
  moment: number;
}

function draw(canvas: HTMLCanvasElement, at: (property: string) => string, grid: HeatGrid, rows: readonly number[], satellites: readonly { id: number; name: string; capacity: number | null }[], layout: Layout): void {
  const pixel = window.devicePixelRatio;
  canvas.width = layout.width * pixel;
  canvas.height = layout.height * pixel;
  const context = canvas.getContext("2d")!;
  context.scale(pixel, pixel);
  const { rowHeight, labels, whole } = layout;
  const x = (time: number) => labels + ((time - whole.from) / (whole.to - whole.from)) * (layout.width - labels);
  const heat = [0, 1, 2, 3, 4].map((place) => at(`--heat-${place}`));
  const text = at("--text-muted");
  context.font = `11px ${getComputedStyle(canvas).fontFamily}`;
  context.textBaseline = "middle";
  const count = grid.times.length;
  const gap = rowHeight > 4 ? 1 : 0;
  rows.forEach((row, place) => {
    const satellite = satellites[row]!;
    const top = place * rowHeight;
    for (let column = 0; column < count; column++) {
      const used = grid.used[row * count + column]!;
      if (Number.isNaN(used) || !satellite.capacity) {
        continue;
      }
      const share = used / satellite.capacity;
      context.fillStyle = heat[share >= 0.99 ? 4 : share >= 0.8 ? 3 : share >= 0.5 ? 2 : share >= 0.25 ? 1 : 0]!;
      const left = x(grid.times[column]!);
      const right = column + 1 < count ? x(grid.times[column + 1]!) : Math.min(layout.width, left + (layout.width - labels) / 240);
      context.fillRect(left, top, right - left + 0.5, rowHeight - gap);
    }
    if (labels) {
      context.fillStyle = text;
      context.fillText(satellite.name, 0, top + rowHeight / 2, labels - 8);
    }
    if (layout.chosen.includes(satellite.id)) {
      context.fillStyle = at("--text");
      context.fillRect(labels ? labels - 5 : 0, top, 3, Math.max(1, rowHeight - gap));
    }
  });
  const bottom = rows.length * rowHeight;
  context.fillStyle = faded(at("--surface"), 0.6);
  if (Number.isFinite(layout.moment)) {
    context.fillRect(x(layout.moment), 0, layout.width - x(layout.moment), bottom);
    context.fillStyle = at("--text");
    context.fillRect(x(layout.moment), 0, 1.5, bottom);
  }
  context.fillStyle = text;
  context.textBaseline = "top";
  const { times, step } = timeMarks(whole.from, whole.to, layout.width - labels);
  times.forEach((time, place) => {
    context.textAlign = x(time) - labels < 30 ? "left" : x(time) > layout.width - 30 ? "right" : "center";
    context.fillRect(x(time), bottom, 1, 4);
    (markText(time, step, place === 0) + (place === 0 ? " (UTC)" : "")).split("\n").forEach((line, number) => context.fillText(line, x(time), bottom + 6 + 13 * number));
  });
}
