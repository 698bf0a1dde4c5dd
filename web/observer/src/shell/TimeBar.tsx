import { colours } from "@scai/common/theme.ts";
import { clockText, parseTime, utcText } from "@scai/common/time.ts";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { RunModel } from "../model/RunModel";
import { activity, roundTimes } from "./activity";
import type { Player } from "./Player";

const height = 40;
const axis = 14;
const minute = 60;

/** The run from start to stop as a slider: how many links were open, when stations were out, and the moment looked at. */
export function TimeBar({ model, player }: { model: RunModel; player: Player }) {
  const root = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry!.contentRect.width)));
    observer.observe(root.current!);
    return () => observer.disconnect();
  }, []);

  const start = parseTime(model.header.value.start);
  const stop = Math.max(parseTime(model.header.value.stop) || start, model.latest.value || start);
  const known = stop > start;
  const view = model.viewTime.value;
  const share = known && !Number.isNaN(view) ? Math.max(0, Math.min(1, (view - start) / (stop - start))) : 0;

  const seekTo = (clientX: number) => {
    const box = root.current!.getBoundingClientRect();
    const time = start + ((clientX - box.left) / box.width) * (stop - start);
    if (time >= model.latest.value) {
      player.latest();
    } else {
      player.seek(time);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowLeft: -minute, ArrowRight: minute, ArrowDown: -minute, ArrowUp: minute, PageDown: -10 * minute, PageUp: 10 * minute,
    };
    const step = steps[event.key];
    if (step !== undefined) {
      player.step(step);
    } else if (event.key === "Home") {
      player.seek(start);
    } else if (event.key === "End") {
      player.latest();
    } else {
      return;
    }
    event.preventDefault();
  };

  return (
    <div class="time-bar" ref={root} role="slider" tabIndex={0} aria-label="Scenario time that is shown" aria-valuemin={0}
      aria-valuemax={known ? Math.round((stop - start) / 1000) : 0} aria-valuenow={Math.round((share * (stop - start || 0)) / 1000)}
      aria-valuetext={utcText(view)} aria-disabled={!known} onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (known && event.button === 0) {
          root.current!.setPointerCapture(event.pointerId);
          seekTo(event.clientX);
        }
      }}
      onPointerMove={(event) => root.current!.hasPointerCapture(event.pointerId) && seekTo(event.clientX)}>
      {known && width > 0 && <Marks model={model} start={start} stop={stop} width={width} />}
      {known && <div class="time-handle" style={{ left: `${100 * share}%` }} />}
    </div>
  );
}

/** What stands behind the slider's handle; drawn again when links or outages change, not when time goes by. */
function Marks({ model, start, stop, width }: { model: RunModel; start: number; stop: number; width: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  void [model.links.value, model.outages.value];
  const palette = colours.value;
  const latest = model.latest.value || start;
  useLayoutEffect(() => {
    const scale = devicePixelRatio || 1;
    const element = canvas.current!;
    element.width = width * scale;
    element.height = height * scale;
    const draw = element.getContext("2d")!;
    draw.scale(scale, scale);
    const x = (time: number) => ((time - start) / (stop - start)) * width;
    const floor = height - axis;

    draw.fillStyle = palette.sunken;
    draw.fillRect(0, 0, width, floor);
    draw.fillStyle = palette["accent-soft"];
    draw.fillRect(0, 0, x(latest), floor);

    const lasting = activity(model.lists.links.spans, start, stop, Math.max(1, Math.floor(width / 2)));
    let most = 1;
    for (let part = 0; part < lasting.length; part++) {
      most = Math.max(most, lasting[part]!);
    }
    draw.fillStyle = palette.linked;
    const wide = width / lasting.length;
    const reached = x(latest);
    for (let part = 0; part < lasting.length && part * wide <= reached; part++) {
      const tall = (lasting[part]! / most) * (floor - 8);
      draw.fillRect(part * wide, floor - tall, Math.max(1, wide - 0.5), tall);
    }

    draw.fillStyle = palette.outage;
    const { spans } = model.lists.outages;
    for (let place = 0; place < spans.count; place++) {
      const left = x(spans.start[place]!);
      if (left <= reached) {
        draw.fillRect(left, 0, Math.max(1.5, x(Math.min(stop, spans.end[place]!)) - left), 4);
      }
    }

    draw.font = `10px ${getComputedStyle(document.body).fontFamily}`;
    draw.fillStyle = palette["text-muted"];
    draw.textBaseline = "bottom";
    draw.textAlign = "center";
    for (const time of roundTimes(start, stop, ((stop - start) * 64) / width)) {
      draw.fillRect(Math.round(x(time)), floor, 1, 3);
      if (x(time) > 16 && x(time) < width - 16) {
        draw.fillText(clockText(time).slice(0, 5), x(time), height);
      }
    }
  });
  return <canvas ref={canvas} style={{ width: `${width}px`, height: `${height}px` }} aria-hidden="true" />;
}
