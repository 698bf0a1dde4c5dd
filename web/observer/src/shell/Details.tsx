import type { RunModel } from "../model/RunModel";

/** What is known of the selected satellite or station. */
export function Details({ model }: { model: RunModel }) {
  const selection = model.selection.value;
  return <aside class="details" aria-label="Details">{selection && `${selection.kind} ${selection.id}`}</aside>;
}
