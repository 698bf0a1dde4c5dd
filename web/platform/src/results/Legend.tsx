import { parseNumber } from "@scai/common/forms/parse.ts";
import { mapSettings } from "../map/settings";
import { figureTitle, readable, scales, ticksOf, type Range } from "./scale";

/** What the colours mean: figure, unit, ends that the reader may set. */
export function Legend({ figure, unit, found, range, onRange }: {
  figure: string; unit: string; found: Range; range: Range; onRange: (range: Range | null) => void;
}) {
  const shown = readable(unit, Math.max(Math.abs(found.low), Math.abs(found.high)));
  const scale = scales[mapSettings.value.scale] ?? scales["viridis"]!;
  const text = (value: number) => String(Number((value / shown.per).toPrecision(4)));
  const end = (which: "low" | "high") => (
    <input class="input" key={`${which}${range[which]}`} aria-label={which === "low" ? "Lowest colour at" : "Highest colour at"} defaultValue={text(range[which])}
      onChange={(event) => {
        const parsed = parseNumber(event.currentTarget.value);
        onRange("value" in parsed && parsed.value !== null ? { ...range, [which]: parsed.value * shown.per } : null);
      }} />
  );
  return (
    <div class="scale" aria-label="Legend">
      <b>{figureTitle(figure)}{shown.unit && `, ${shown.unit}`}</b>
      <div class="scale-row">{end("low")}
        <div class="scale-bar-box">
          <div class="scale-bar" style={{ background: `linear-gradient(to right, ${scale.join(", ")})` }} />
          <div class="scale-ticks" aria-hidden="true">
            {ticksOf(range.low / shown.per, range.high / shown.per, 4).map((tick) => (
              <span key={tick} style={{ left: `${range.high > range.low ? ((tick * shown.per - range.low) / (range.high - range.low)) * 100 : 50}%` }}>{Number(tick.toPrecision(4))}</span>
            ))}
          </div>
        </div>
        {end("high")}
        <button type="button" class="button quiet" title="Colours from the least to the greatest value" onClick={() => onRange(null)}>All</button>
      </div>
    </div>
  );
}
