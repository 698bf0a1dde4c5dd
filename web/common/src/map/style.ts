import type { Colours } from "../theme";

/** A colour of the theme, more transparent. */
export function faded(colour: string, opacity: number): string {
  const [red, green, blue] = channels(colour);
  return `rgba(${red}, ${green}, ${blue}, ${opacity})`;
}

/** Red, green and blue of a colour in CSS, 0 to 255. */
export function channels(colour: string): readonly [number, number, number] {
  const hex = /^#([0-9a-f]{6})$/i.exec(colour.trim());
  if (hex) {
    const value = Number.parseInt(hex[1]!, 16);
    return [value >> 16, (value >> 8) & 255, value & 255];
  }
  const parts = colour.match(/[\d.]+/g)?.map(Number) ?? [];
  return [parts[0] ?? 128, parts[1] ?? 128, parts[2] ?? 128];
}

export const labelFont = "12px system-ui, sans-serif";

/** Writes a name beside a sign, with a halo so that it reads over land, water and night; to the left where the right is full. Signs out of view have no name. */
export function label(
  context: CanvasRenderingContext2D, colours: Colours, text: string, x: number, y: number, width: number, bold = false,
): void {
  if (x < 0 || x > width) {
    return;
  }
  context.font = bold ? `600 ${labelFont}` : labelFont;
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 3;
  context.strokeStyle = colours.surface;
  const long = context.measureText(text).width;
  const from = x + labelGap + long > width && x - labelGap - long > 0 ? x - labelGap - long : x + labelGap;
  context.strokeText(text, from, y);
  context.fillStyle = colours.text;
  context.fillText(text, from, y);
}

const labelGap = 11;
