const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** Distances between marks on a time axis, milliseconds; all divide a day or are whole days. */
export const timeSteps = [
  second, 2 * second, 5 * second, 10 * second, 15 * second, 30 * second,
  minute, 2 * minute, 5 * minute, 10 * minute, 15 * minute, 30 * minute,
  hour, 2 * hour, 3 * hour, 6 * hour, 12 * hour, day, 2 * day, 7 * day, 14 * day, 28 * day,
];

/** Marks of a time axis at round UTC times, at most one per `apart` of `span / width`, within `[from, to]`. */
export function timeMarks(from: number, to: number, width: number, apart = 84): { times: number[]; step: number } {
  const wanted = ((to - from) / Math.max(width, 1)) * apart;
  const step = timeSteps.find((candidate) => candidate >= wanted) ?? timeSteps[timeSteps.length - 1]!;
  const times: number[] = [];
  for (let time = Math.ceil(from / step) * step; time <= to && times.length < 1000; time += step) {
    times.push(time);
  }
  return { times, step };
}

/** Text of a mark: time of day, with the date below it where a day begins and at the first mark. */
export function markText(time: number, step: number, withDate: boolean): string {
  const date = new Date(time);
  const text = step >= day ? "" : clock(date, step < minute);
  const named = `${date.getUTCDate()} ${months[date.getUTCMonth()]}`;
  return text === "" ? named : withDate || time % day === 0 ? `${text}\n${named}` : text;
}

function clock(date: Date, withSeconds: boolean): string {
  return date.toISOString().slice(11, withSeconds ? 19 : 16);
}

/** A number on an axis: no more digits than it has, thousands set apart by a thin space. */
export function axisNumber(value: number): string {
  const text = Number(value.toPrecision(6)).toString();
  const [whole, fraction] = text.split(".");
  const apart = whole!.replace(/\B(?=(\d{3})+$)/g, "\u2009");
  return fraction ? `${apart}.${fraction}` : apart;
}
