import { parseTime } from "@scai/common/time.ts";
import { useThrottled } from "@scai/common/throttled.ts";
import { figuresAt, type FiguresAt } from "../model/at";
import type { RunModel } from "../model/RunModel";
import { figureList } from "./figureList";

/** Key figures of the run: as the server has them while following, else worked out for the moment that is looked at. */
export function Figures({ model }: { model: RunModel }) {
  const figures = useThrottled(
    () => (model.following.value ? model.figures.value : figuresOf(model)), 250, [model]);
  return (
    <section class={`figures${model.following.value ? "" : " past"}`} aria-label="Key figures">
      {figureList(figures).map((figure) => (
        <div key={figure.name} class="figure" tabIndex={0} title={figure.hint}>
          <span class="figure-name">{figure.name}</span>
          <span class={`figure-value ${figure.tone ?? ""}`}>{figure.text}</span>
        </div>
      ))}
    </section>
  );
}

function figuresOf(model: RunModel): FiguresAt {
  void model.shownVersion.value;
  const time = model.viewTime.value;
  const shown = model.shownAt(time);
  let stored = 0;
  for (let at = 0; at < shown.count; at++) {
    stored += shown.used[at]!;
  }
  return { ...figuresAt(model.lists, parseTime(model.header.value.start), time), stored: shown.time === time ? stored : null };
}
