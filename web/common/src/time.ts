/** Times are milliseconds since 1970, UTC; what is shown says UTC. */

const dash = "–";

/** NaN for null. */
export function parseTime(iso: string | null | undefined): number {
  return iso ? Date.parse(iso) : NaN;
}

/** "2020-01-01T12:34:56Z", with milliseconds only where there are some. */
export function isoTime(time: number): string {
  return new Date(time).toISOString().replace(".000Z", "Z");
}

/** "2020-01-01". */
export function dateText(time: number): string {
  return Number.isFinite(time) ? new Date(time).toISOString().slice(0, 10) : dash;
}

/** "12:34:56", with as many decimals of the second as asked for; without a label, for columns whose heading says UTC. */
export function clockText(time: number, decimals: 0 | 1 | 2 | 3 = 0): string {
  if (!Number.isFinite(time)) {
    return dash;
  }
  const text = new Date(time).toISOString();
  return decimals === 0 ? text.slice(11, 19) : text.slice(11, 20 + decimals);
}

/** "2020-01-01 12:34:56", for columns whose heading says UTC. */
export function dateTimeText(time: number, decimals: 0 | 1 | 2 | 3 = 0): string {
  return Number.isFinite(time) ? `${dateText(time)} ${clockText(time, decimals)}` : dash;
}

/** "2020-01-01 12:34:56 UTC". */
export function utcText(time: number, decimals: 0 | 1 | 2 | 3 = 0): string {
  return Number.isFinite(time) ? `${dateTimeText(time, decimals)} UTC` : dash;
}

/** "850 ms", "12.3 s", "4 min 20 s", "1 h 02 min", "2 d 03 h": two units at most. */
export function durationText(seconds: number | null | undefined): string {
  if (seconds === null || seconds === undefined || !Number.isFinite(seconds)) {
    return dash;
  }
  const sign = seconds < 0 ? "−" : "";
  const size = Math.abs(seconds);
  const two = (value: number) => String(value).padStart(2, "0");
  if (size > 0 && size < 0.9995) {
    return `${sign}${Math.round(size * 1000)} ms`;
  }
  if (size < 59.95) {
    return `${sign}${Number.isInteger(size) ? size : size.toFixed(1)} s`;
  }
  const whole = Math.round(size);
  if (whole < 3600) {
    return `${sign}${Math.floor(whole / 60)} min ${two(whole % 60)} s`;
  }
  const minutes = Math.round(size / 60);
  if (minutes < 24 * 60) {
    return `${sign}${Math.floor(minutes / 60)} h ${two(minutes % 60)} min`;
  }
  const hours = Math.round(size / 3600);
  return `${sign}${Math.floor(hours / 24)} d ${two(hours % 24)} h`;
}
