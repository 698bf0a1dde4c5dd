import { numberText } from "@scai/common/format.ts";
import type { Alarm, ParameterDefinition, ParameterLimit, Sample } from "../api/types";

/** "batterySoc" as "Battery soc": a name for a reader who does not know it. */
export function readable(name: string): string {
  const last = name.slice(name.indexOf(".") + 1);
  const words = last.replace(/([a-z0-9])([A-Z])/g, "$1 $2").replace(/[_.]/g, " ").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A number with as many decimals as its size asks for. */
export function valueText(value: number | null | undefined): string {
  const size = Math.abs(value ?? NaN);
  return value === null || value === undefined || Number.isNaN(value) ? "–"
    : size !== 0 && (size < 0.001 || size >= 1e9) ? value.toExponential(3).replace("-", "−").replace("e+", "e")
    : numberText(value, Number.isInteger(value) || size >= 10_000 ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : 4);
}

export function sampleText(sample: Pick<Sample, "value" | "state" | "unit">): string {
  return sample.state ?? (sample.unit && sample.value !== null ? `${valueText(sample.value)} ${sample.unit}` : valueText(sample.value));
}

/** A number for people who choose it: without the zeros that say nothing. */
export function plainText(value: number): string {
  return valueText(value).replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");
}

/** "20 to 80 %", "at least 20 %". */
export function rangeText(range: { low?: number | null; high?: number | null }, unit = ""): string {
  const tail = unit ? ` ${unit}` : "";
  const [low, high] = [range.low ?? null, range.high ?? null];
  return low !== null && high !== null ? `${plainText(low)} to ${plainText(high)}${tail}`
    : low !== null ? `at least ${plainText(low)}${tail}`
    : high !== null ? `at most ${plainText(high)}${tail}`
    : "any";
}

/** Limits in a line each: "warning: at least 40 %". */
export function limitText(limit: ParameterLimit, definition: Pick<ParameterDefinition, "unit">): string {
  return `${limit.severity}: ${rangeText(limit, definition.unit)}${limit.context ? ` while ${limit.context}` : ""}`;
}

/** "Power: battery soc", or the event that it is of. */
export function readableAlarm(alarm: Pick<Alarm, "parameter">): string {
  const event = /^event:([^:]*):(.*)$/.exec(alarm.parameter);
  return event ? `Event ${event[2]} of ${event[1]}` : `${readable(alarm.parameter.split(".")[0]!)}: ${readable(alarm.parameter).toLowerCase()}`;
}
