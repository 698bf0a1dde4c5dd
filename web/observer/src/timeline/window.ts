import type { Span } from "@scai/common/charts/Chart.tsx";

const shortest = 20_000;

/** A window of time moved and held within a whole; it keeps its length. */
export function moved(window: Span, by: number, whole: Span): Span {
  const length = window.to - window.from;
  const from = Math.max(whole.from, Math.min(whole.to - length, window.from + by));
  return { from, to: from + length };
}

/** A window of time made longer (`factor` over 1) or shorter around a moment, held within a whole. */
export function zoomed(window: Span, factor: number, around: number, whole: Span): Span {
  const length = Math.max(shortest, Math.min(whole.to - whole.from, (window.to - window.from) * factor));
  const share = (around - window.from) / (window.to - window.from);
  return moved({ from: around - share * length, to: around + (1 - share) * length }, 0, whole);
}

/** A window of time that shows a moment: moved so that a fifth of it lies ahead, but only where the moment has left it. */
export function kept(window: Span, moment: number, whole: Span): Span {
  const length = window.to - window.from;
  return moment < window.from || moment > window.to - 0.1 * length
    ? moved({ from: moment - 0.7 * length, to: moment + 0.3 * length }, 0, whole) : window;
}
