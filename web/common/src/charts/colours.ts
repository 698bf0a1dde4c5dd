import { colours, css } from "../theme.ts";

/** How many colours of series there are, `--series-1` and so on. */
export const seriesColours = 8;

/** The n-th colour of series, from 0; starts again after the last. */
export function seriesColour(place: number): string {
  return `--series-${(place % seriesColours) + 1}`;
}

/** Colours by custom property, in the theme that is in force; what calls it draws again when the theme changes. */
export function themeColours(): (property: string) => string {
  void colours.value;
  return css;
}

/** A colour of six hexadecimal digits with an opacity. */
export function faded(hex: string, opacity: number): string {
  // Built style sheets say #fff for #ffffff.
  const long = /^#[0-9a-f]{3}$/i.test(hex) ? hex.replace(/[0-9a-f]/gi, "$&$&") : hex;
  const channel = (from: number) => parseInt(long.slice(from, from + 2), 16);
  return /^#[0-9a-f]{6}$/i.test(long) ? `rgba(${channel(1)}, ${channel(3)}, ${channel(5)}, ${opacity})` : hex;
}
