/** What a form's texts say, or what was expected. */
export type Parsed<T> = { readonly value: T } | { readonly wrong: string };

/** A decimal number; a comma counts as a point, a true minus as a hyphen. Empty is null. */
export function parseNumber(text: string): Parsed<number | null> {
  const plain = text.trim().replace("−", "-").replace(/^([-+]?\d+),(\d+)$/, "$1.$2");
  if (plain === "") {
    return { value: null };
  }
  const value = Number(plain);
  return Number.isFinite(value) && /\d/.test(plain) && !/[xob]/i.test(plain) ? { value } : { wrong: "expected a number, such as 12.5" };
}

export function parseWhole(text: string): Parsed<number | null> {
  const parsed = parseNumber(text);
  return "wrong" in parsed || parsed.value === null || Number.isInteger(parsed.value) ? parsed : { wrong: "expected a whole number" };
}

/** "2026-11-21 00:00", with seconds or a T or a Z if given: UTC, milliseconds since 1970. */
export function parseUtc(text: string): Parsed<number> {
  const found = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?(?:Z| ?UTC)?$/.exec(text.trim());
  const time = found ? Date.parse(`${found[1]}T${found[2]}${found[3] ?? ":00"}Z`) : NaN;
  // Date.parse takes 31 February for 3 March.
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== found![1]
    ? { wrong: "expected a UTC time such as 2026-11-21 00:00" }
    : { value: time };
}

/** "2026-11-21 00:00", as `parseUtc` takes it. */
export function utcFieldText(time: number): string {
  const text = new Date(time).toISOString();
  return `${text.slice(0, 10)} ${text.slice(11, text.slice(17, 19) === "00" ? 16 : 19)}`;
}
