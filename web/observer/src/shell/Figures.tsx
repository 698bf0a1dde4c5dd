import { countText } from "@scai/common/format.ts";
import type { RunModel } from "../model/RunModel";

/** Key figures of the run. */
export function Figures({ model }: { model: RunModel }) {
  return <section class="figures" aria-label="Key figures">{countText(model.figures.value.links, "link")}</section>;
}
