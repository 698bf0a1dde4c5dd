import type { Span } from "@scai/common/charts/Chart.tsx";
import { faded } from "@scai/common/charts/colours.ts";
import { markText, timeMarks } from "@scai/common/charts/utcAxis.ts";
import { drawPart, fateLooks, type FateLook } from "./fateLook";
import { eachSeen, fates } from "./passes";
import { rowsSeen, type Row } from "./rows";

/** Everything that a picture of the timeline depends on. */
export interface Picture {
  rows: readonly Row[];
  window: Span;
  scrolled: number;
  width: number;
  height: number;
  moment: number;
  hiddenFates: ReadonlySet<string>;
  /** Key of the row with the keyboard. */
  active: string | null;
  selected: { kind: string; id: number } | null;
  outagesOnly: boolean;
}

type Colours = (property: string) => string;

function prepared(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D {
  const pixel = window.devicePixelRatio;
  canvas.width = Math.max(1, Math.round(width * pixel));
  canvas.height = Math.max(1, Math.round(height * pixel));
  const context = canvas.getContext("2d")!;
  context.setTransform(pixel, 0, 0, pixel, 0, 0);
  return context;
}

/** Draws the rows that are seen; the time that it takes grows with the pixels, not with the contacts. */
export function drawRows(canvas: HTMLCanvasElement, at: Colours, picture: Picture): void {
  const { rows, window: shown, width, height } = picture;
  const context = prepared(canvas, width, height);
  const scale = width / (shown.to - shown.from);
  const x = (time: number) => (time - shown.from) * scale;
  const looks = fateLooks(context, at);
  const border = at("--border");
  const seen = rowsSeen(rows, picture.scrolled, height);
  for (let place = seen.first; place < seen.last; place++) {
    const row = rows[place]!;
    const top = row.top - picture.scrolled;
    const selected = picture.selected?.kind === row.kind && picture.selected.id === row.id;
    if (selected || row.key === picture.active) {
      context.fillStyle = selected ? at("--accent-soft") : at("--raised");
      context.fillRect(0, top, width, row.height);
    } else if (row.depth === 0) {
      context.fillStyle = faded(at("--raised"), 0.8);
      context.fillRect(0, top, width, row.height);
    }
    drawOutages(context, at, row, top, x, picture, looks);
  }
  context.setLineDash([]);
  context.fillStyle = border;
  for (const time of timeMarks(shown.from, shown.to, width, 96).times) {
    context.fillRect(Math.round(x(time)), 0, 1, Math.min(height, lastBottom(rows) - picture.scrolled));
  }
  for (let place = seen.first; place < seen.last; place++) {
    const row = rows[place]!;
    const top = row.top - picture.scrolled;
    if (row.passes) {
      drawPasses(context, row, top, shown, scale, looks, picture.hiddenFates, width);
    }
    context.fillStyle = border;
    context.fillRect(0, top + row.height - 0.5, width, row.depth === 0 ? 0.8 : 0.4);
  }
  const now = x(picture.moment);
  if (Number.isFinite(now) && now < width) {
    context.fillStyle = faded(at("--surface"), 0.15);
    context.fillRect(Math.max(0, now), 0, width - Math.max(0, now), height);
    context.fillStyle = at("--selected");
    context.fillRect(now - 0.75, 0, 1.5, height);
  }
}

function lastBottom(rows: readonly Row[]): number {
  const last = rows[rows.length - 1];
  return last ? last.top + last.height : 0;
}

function drawOutages(
  context: CanvasRenderingContext2D, at: Colours, row: Row, top: number, x: (time: number) => number, picture: Picture, looks: readonly FateLook[],
): void {
  const whole = picture.outagesOnly;
  for (const span of row.outages) {
    const left = Math.max(-2, x(span.from));
    const right = Math.min(picture.width + 2, x(span.to));
    if (right <= left) {
      continue;
    }
    if (whole) {
      drawPart(context, looks[fates.indexOf("outage")]!, left, right, top + 5, row.height - 10);
    } else {
      context.fillStyle = faded(at("--outage"), 0.1);
      context.fillRect(left, top, Math.max(1, right - left), row.height);
      context.fillStyle = faded(at("--outage"), 0.7);
      context.fillRect(left, top + row.height - 3, Math.max(1, right - left), 2);
    }
  }
}

function drawPasses(
  context: CanvasRenderingContext2D, row: Row, top: number, shown: Span, scale: number, looks: readonly FateLook[], hidden: ReadonlySet<string>, width: number,
): void {
  const inset = row.depth === 0 ? 5 : 3;
  const height = row.height - 2 * inset;
  // From the lowest to the highest fate, so that what was used is on top of what was not.
  const waiting: [left: number, right: number][][] = fates.map(() => []);
  eachSeen(row.passes!, shown.from, shown.to, scale, (left, right, fate) => waiting[fate]!.push([left, right]));
  waiting.forEach((parts, fate) => {
    if (!hidden.has(fates[fate]!)) {
      parts.forEach(([left, right]) => drawPart(context, looks[fate]!, Math.max(-4, left), Math.min(width + 4, right), top + inset, height));
    }
  });
}

export const axisHeight = 40;

/** Draws the time axis, UTC, with the moment that is looked at. */
export function drawAxis(canvas: HTMLCanvasElement, at: Colours, shown: Span, width: number, moment: number): void {
  const context = prepared(canvas, width, axisHeight);
  const x = (time: number) => ((time - shown.from) / (shown.to - shown.from)) * width;
  context.font = `11px ${getComputedStyle(canvas).fontFamily}`;
  context.fillStyle = at("--text-muted");
  context.textBaseline = "top";
  const { times, step } = timeMarks(shown.from, shown.to, width, 96);
  times.forEach((time, place) => {
    context.fillRect(Math.round(x(time)), axisHeight - 6, 1, 6);
    context.textAlign = x(time) < 30 ? "left" : x(time) > width - 30 ? "right" : "center";
    markText(time, step, place === 0).split("\n").forEach((line, number) => context.fillText(line, x(time), 5 + 13 * number));
  });
  if (Number.isFinite(moment) && x(moment) >= -1 && x(moment) <= width + 1) {
    context.fillStyle = at("--selected");
    context.beginPath();
    context.moveTo(x(moment) - 5, axisHeight - 7);
    context.lineTo(x(moment) + 5, axisHeight - 7);
    context.lineTo(x(moment), axisHeight);
    context.fill();
  }
}
