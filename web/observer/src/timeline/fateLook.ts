import { faded } from "@scai/common/charts/colours.ts";
import type { ContactFate } from "../api/types";
import { fates } from "./passes";

/** What a fate is called, and what it means. */
export const fateWords: Record<ContactFate, { name: string; meaning: string }> = {
  linked: { name: "Linked", meaning: "used for downlink" },
  outage: { name: "Lost to an outage", meaning: "the station was out" },
  contention: { name: "Lost to contention", meaning: "the station's antennas served others" },
  elsewhere: { name: "Elsewhere", meaning: "the satellite was linked to another station" },
  unused: { name: "Unused", meaning: "in view, with nothing to send or not chosen" },
  ahead: { name: "Predicted", meaning: "still to come" },
};

/** How a fate is drawn: a fill, a pattern over it, and an outline; patterns tell fates apart without their colours. */
export interface FateLook {
  fill: string;
  pattern: CanvasPattern | null;
  outline: string | null;
  dashed: boolean;
}

const tile = 8;

/** Looks by place in `fates`, in the colours of the theme. */
export function fateLooks(context: CanvasRenderingContext2D, at: (property: string) => string): FateLook[] {
  return fates.map((fate) => {
    const colour = at(`--${fate}`);
    const strong = { linked: 1, outage: 0.3, contention: 0.35, elsewhere: 0.16, unused: 0.12, ahead: 0.18 }[fate];
    return {
      fill: faded(colour, strong),
      pattern: patternOf(context, fate, colour),
      outline: fate === "linked" ? null : faded(colour, fate === "unused" ? 0.7 : 0.95),
      dashed: fate === "ahead",
    };
  });
}

function patternOf(context: CanvasRenderingContext2D, fate: ContactFate, colour: string): CanvasPattern | null {
  const pixel = window.devicePixelRatio;
  const image = document.createElement("canvas");
  image.width = image.height = tile * pixel;
  const pen = image.getContext("2d")!;
  pen.scale(pixel, pixel);
  pen.strokeStyle = pen.fillStyle = colour;
  pen.lineWidth = 1.6;
  const line = (x1: number, y1: number, x2: number, y2: number) => {
    pen.beginPath();
    pen.moveTo(x1, y1);
    pen.lineTo(x2, y2);
    pen.stroke();
  };
  if (fate === "outage") {
    for (const shift of [-tile, 0, tile]) {
      line(shift - 1, tile + 1, shift + tile + 1, -1);
    }
  } else if (fate === "contention") {
    pen.lineWidth = 1.3;
    for (const shift of [-tile, 0, tile]) {
      line(shift - 1, tile + 1, shift + tile + 1, -1);
      line(shift - 1, -1, shift + tile + 1, tile + 1);
    }
  } else if (fate === "elsewhere") {
    line(0, 2, tile, 2);
    line(0, 6, tile, 6);
  } else if (fate === "unused") {
    pen.beginPath();
    pen.arc(tile / 2, tile / 2, 0.9, 0, 7);
    pen.fill();
  } else {
    return null;
  }
  const pattern = context.createPattern(image, "repeat");
  pattern?.setTransform(new DOMMatrix().scale(1 / pixel));
  return pattern;
}

/** Draws one part of a contact; where it is too narrow for a pattern, its colour stands alone. */
export function drawPart(context: CanvasRenderingContext2D, look: FateLook, left: number, right: number, top: number, height: number): void {
  const width = Math.max(1, right - left);
  context.fillStyle = width < 4 && look.outline ? look.outline : look.fill;
  context.fillRect(left, top, width, height);
  if (width < 4) {
    return;
  }
  if (look.pattern) {
    context.fillStyle = look.pattern;
    context.fillRect(left, top, width, height);
  }
  if (look.outline) {
    context.strokeStyle = look.outline;
    context.lineWidth = 1;
    context.setLineDash(look.dashed ? [3, 2] : []);
    context.strokeRect(left + 0.5, top + 0.5, width - 1, height - 1);
  }
}
