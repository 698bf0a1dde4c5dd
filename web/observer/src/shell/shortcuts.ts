import { chooseTheme, theme } from "@scai/common/theme.ts";
import type { RunModel } from "../model/RunModel";
import { views } from "../views";
import type { Player } from "./Player";
import type { Session } from "./Session";

/** A key with what it does, for the page's keyboard and for its help. */
export interface Shortcut {
  keys: readonly string[];
  shown: string;
  does: string;
  act: (event: KeyboardEvent) => void;
}

export function shortcuts(session: Session, model: RunModel, player: Player): readonly Shortcut[] {
  const step = (seconds: number) => (event: KeyboardEvent) => player.step(event.shiftKey ? 10 * seconds : seconds);
  return [
    ...views.map((view, place): Shortcut => ({
      keys: [String((place + 1) % 10)], shown: String((place + 1) % 10), does: `Open ${view.title}`,
      act: () => (session.view.value = view.id),
    })),
    { keys: [" "], shown: "Space", does: "Play from the moment shown, or stop", act: () => player.toggle() },
    { keys: ["ArrowLeft"], shown: "←", does: "A minute back; with Shift ten", act: step(-60) },
    { keys: ["ArrowRight"], shown: "→", does: "A minute on; with Shift ten", act: step(60) },
    { keys: ["l", "L"], shown: "L", does: "The latest moment", act: () => player.latest() },
    { keys: ["f", "F"], shown: "F", does: "Keep the selected satellite in the middle of the map", act: () => (model.follow.value = !model.follow.value) },
    { keys: ["Escape"], shown: "Esc", does: "Select nothing", act: () => (model.selection.value = null) },
    { keys: ["t", "T"], shown: "T", does: "Light or dark", act: () => chooseTheme(theme.value === "dark" ? "light" : "dark") },
    { keys: ["/"], shown: "/", does: "Find in the view", act: () => document.querySelector<HTMLElement>("#view input[type=search]")?.focus() },
    { keys: ["?"], shown: "?", does: "This list", act: () => (session.help.value = !session.help.value) },
  ];
}

/** Acts on a key unless somebody else wants it: a field, a button, a table, a dialog. */
export function pressed(event: KeyboardEvent, list: readonly Shortcut[]): void {
  const target = event.target as HTMLElement;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey
    || target.closest("input, textarea, select, dialog, [contenteditable]")
    || (event.key === " " && target.closest("button:not([role=tab]), a"))) {
    return;
  }
  const shortcut = list.find((candidate) => candidate.keys.includes(event.key));
  if (shortcut) {
    event.preventDefault();
    shortcut.act(event);
  }
}
