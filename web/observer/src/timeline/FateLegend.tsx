import { themeColours } from "@scai/common/charts/colours.ts";
import { useEffect, useRef } from "preact/hooks";
import type { ContactFate } from "../api/types";
import { drawPart, fateLooks, fateWords } from "./fateLook";
import { fates } from "./passes";

const shown: readonly ContactFate[] = [...fates].reverse();

/** What the bars mean; a press hides those of one fate. */
export function FateLegend({ hidden, toggle }: { hidden: ReadonlySet<string>; toggle: (fate: ContactFate) => void }) {
  return (
    <ul class="fate-legend" aria-label="What became of a contact">
      {shown.map((fate) => (
        <li key={fate}>
          <button type="button" aria-pressed={!hidden.has(fate)} title={`${fateWords[fate].meaning}; press to hide or show`} onClick={() => toggle(fate)}>
            <FateSwatch fate={fate} />{fateWords[fate].name}
          </button>
        </li>
      ))}
      <li class="fate-note"><i class="outage-line" /> the station is out</li>
      <li class="fate-note"><i class="now-line" /> the moment that is looked at</li>
    </ul>
  );
}

/** A bar as the timeline draws it. */
export function FateSwatch({ fate }: { fate: ContactFate }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const at = themeColours();
  useEffect(() => {
    const element = canvas.current!;
    const pixel = window.devicePixelRatio;
    element.width = 26 * pixel;
    element.height = 14 * pixel;
    const context = element.getContext("2d")!;
    context.scale(pixel, pixel);
    drawPart(context, fateLooks(context, at)[fates.indexOf(fate)]!, 0, 26, 0, 14);
  }, [at("--linked"), fate]);
  return <canvas ref={canvas} class="fate-swatch" width={26} height={14} aria-hidden="true" />;
}
