import type { Spans } from "../model/spans";

/** How many items last in each of so many equal parts of a time: at the part's busiest, or close to it for very short ones. */
export function activity(spans: Spans, from: number, to: number, parts: number): Uint32Array {
  const begun = new Int32Array(parts + 1);
  const perPart = (to - from) / parts;
  const partOf = (time: number) => Math.max(0, Math.min(parts - 1, Math.floor((time - from) / perPart)));
  for (let place = 0; place < spans.count; place++) {
    const start = spans.start[place]!;
    const end = Math.min(to, spans.end[place]!);
    if (start < to && end > from) {
      const first = partOf(start);
      begun[first]!++;
      begun[Math.max(first, partOf(end)) + 1]!--;
    }
  }
  const lasting = new Uint32Array(parts);
  let now = 0;
  for (let part = 0; part < parts; part++) {
    now += begun[part]!;
    lasting[part] = now;
  }
  return lasting;
}

/** Round times for labels of an axis, at least so many milliseconds apart. */
export function roundTimes(from: number, to: number, apart: number): number[] {
  const minute = 60_000;
  const steps = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 7200, 14_400, 43_200].map((minutes) => minutes * minute);
  const step = steps.find((candidate) => candidate >= apart) ?? steps.at(-1)!;
  const times: number[] = [];
  for (let time = Math.ceil(from / step) * step; time <= to; time += step) {
    times.push(time);
  }
  return times;
}
