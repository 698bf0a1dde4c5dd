import type uPlot from "uplot";
import type { ChartProps } from "./Chart";
import { faded } from "./colours";

type Colours = (name: string) => string;

/** Shaded stretches, below the series; each is at least two pixels wide, so that a short one is seen. */
export function drawBehind(chart: uPlot, props: ChartProps, at: Colours): void {
  if (!props.shaded?.spans.length) {
    return;
  }
  const { left, top, width, height } = chart.bbox;
  const context = chart.ctx;
  context.save();
  context.beginPath();
  context.rect(left, top, width, height);
  context.clip();
  context.fillStyle = faded(at(props.shaded.colour), 0.28);
  for (const span of props.shaded.spans) {
    const from = chart.valToPos(span.from, "x", true);
    context.fillRect(from, top, Math.max(2 * devicePixelRatio, chart.valToPos(span.to, "x", true) - from), height);
  }
  context.restore();
}

/** Threshold lines with their labels, the future dimmed, and a line at the moment that is looked at. */
export function drawInFront(chart: uPlot, props: ChartProps, at: Colours, font: string): void {
  const { left, top, width, height } = chart.bbox;
  const pixel = devicePixelRatio;
  const context = chart.ctx;
  context.save();
  context.beginPath();
  context.rect(left, top, width, height);
  context.clip();
  if (props.moment !== undefined && !Number.isNaN(props.moment)) {
    const x = chart.valToPos(props.moment, "x", true);
    context.fillStyle = faded(at("--surface"), 0.6);
    context.fillRect(Math.max(left, x), top, Math.max(0, left + width - Math.max(left, x)), height);
    context.fillStyle = at("--text");
    context.fillRect(Math.round(x) - pixel / 2, top, 1.5 * pixel, height);
  }
  context.font = font.replace(/^\d+px/, `${10 * pixel}px`);
  context.textBaseline = "bottom";
  context.textAlign = "left";
  for (const threshold of props.thresholds ?? []) {
    const y = Math.round(chart.valToPos(threshold.value, "y", true)) + 0.5;
    context.strokeStyle = at(threshold.colour);
    context.lineWidth = pixel;
    context.setLineDash([5 * pixel, 4 * pixel]);
    context.beginPath();
    context.moveTo(left, y);
    context.lineTo(left + width, y);
    context.stroke();
    context.setLineDash([]);
    context.lineWidth = 3 * pixel;
    context.strokeStyle = faded(at("--surface"), 0.8);
    context.strokeText(threshold.label, left + 4 * pixel, y - pixel);
    context.fillStyle = at(threshold.colour);
    context.fillText(threshold.label, left + 4 * pixel, y - pixel);
  }
  context.restore();
}
