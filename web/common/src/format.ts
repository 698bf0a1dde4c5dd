/** Numbers as a reader sees them: with their unit, thousands apart by a narrow space, a dash where there is none. */

type Maybe = number | null | undefined;
const dash = "–";
const thin = "\u202f";
const formats = new Map<number, Intl.NumberFormat>();

/** "12 345.7", with exactly that many decimals. */
export function numberText(value: Maybe, decimals = 0): string {
  if (value === null || value === undefined || Number.isNaN(value)) {
    return dash;
  }
  if (!Number.isFinite(value)) {
    return value > 0 ? "∞" : "−∞";
  }
  let format = formats.get(decimals);
  if (!format) {
    format = new Intl.NumberFormat("en", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    formats.set(decimals, format);
  }
  const text = format.format(value).replaceAll(",", thin);
  return /^-[0.\u202f]*$/.test(text) ? text.slice(1) : text.replace("-", "−");
}

/** A number with about three digits that count. */
export function significantText(value: Maybe): string {
  const size = Math.abs(value ?? NaN);
  return numberText(value, size === 0 || size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 3);
}

export function withUnit(text: string, unit: string): string {
  return text === dash ? dash : `${text} ${unit}`;
}

/** GB as MB, GB, TB or PB. */
export function volumeText(gigabytes: Maybe): string {
  const size = Math.abs(gigabytes ?? NaN);
  if (gigabytes === null || gigabytes === undefined || Number.isNaN(size)) {
    return dash;
  }
  return size >= 999_500 ? withUnit(significantText(gigabytes / 1e6), "PB")
    : size >= 999.5 ? withUnit(significantText(gigabytes / 1000), "TB")
    : size >= 0.9995 || size === 0 ? withUnit(significantText(gigabytes), "GB")
    : withUnit(significantText(gigabytes * 1000), "MB");
}

/** Always in GB, for columns and sums that are compared. */
export function gigabytesText(gigabytes: Maybe, decimals = 2): string {
  return withUnit(numberText(gigabytes, decimals), "GB");
}

/** US dollars. */
export function moneyText(dollars: Maybe, decimals = 2): string {
  const text = numberText(dollars, decimals);
  return text === dash ? dash : text.startsWith("−") ? `−$${text.slice(1)}` : `$${text}`;
}

export function percentText(percent: Maybe, decimals = 1): string {
  return withUnit(numberText(percent, decimals), "%");
}

export function minutesText(minutes: Maybe, decimals = 1): string {
  return withUnit(numberText(minutes, decimals), "min");
}

export function dataRateText(megabytesPerSecond: Maybe): string {
  return withUnit(significantText(megabytesPerSecond), "MB/s");
}

export function perSecondText(count: Maybe): string {
  return withUnit(significantText(count), "/s");
}

/** Metres as kilometres. */
export function kilometresText(metres: Maybe, decimals = 1): string {
  return withUnit(numberText(metres === null || metres === undefined ? null : metres / 1000, decimals), "km");
}

/** "12.34° N". */
export function latitudeText(degrees: Maybe, decimals = 2): string {
  return side(degrees, decimals, "N", "S");
}

/** "12.34° E". */
export function longitudeText(degrees: Maybe, decimals = 2): string {
  return side(degrees, decimals, "E", "W");
}

export function degreesText(degrees: Maybe, decimals = 1): string {
  const text = numberText(degrees, decimals);
  return text === dash ? dash : `${text}°`;
}

/** A rate of scenario time: "600×", "max" for as fast as possible. */
export function rateText(rate: number | null): string {
  return rate === null ? "max" : `${Number.isInteger(rate) ? numberText(rate) : significantText(rate)}×`;
}

/** "1 link", "2 links". */
export function countText(count: number, one: string, many = `${one}s`): string {
  return `${numberText(count)} ${count === 1 ? one : many}`;
}

function side(degrees: Maybe, decimals: number, positive: string, negative: string): string {
  const text = numberText(degrees === null || degrees === undefined ? degrees : Math.abs(degrees), decimals);
  return text === dash ? dash : `${text}° ${(degrees ?? 0) < 0 ? negative : positive}`;
}

/** "200 of 50 000", or "27" where that is all; "200+" where it is not known how many there are. */
export function shareText(shown: number, total: number | null): string {
  return total === null ? `${numberText(shown)}+` : total > shown ? `${numberText(shown)} of ${numberText(total)}` : numberText(shown);
}
