import { isoTime, parseTime } from "@scai/common/time.ts";

/** What a link to the page names: the run, the view and, when it does not follow, the moment. */
export interface Place {
  run: string | null;
  view: string | null;
  /** Milliseconds since 1970; null while following. */
  time: number | null;
}

export function readPlace(search: string): Place {
  const parameters = new URLSearchParams(search);
  const time = parseTime(parameters.get("t"));
  return { run: parameters.get("run"), view: parameters.get("view"), time: Number.isNaN(time) ? null : time };
}

/** "?run=live&view=map&t=2020-01-01T12:00:00Z"; parameters of other parts of the page stay. */
export function writePlace(place: Place, search = ""): string {
  const parameters = new URLSearchParams(search);
  const set = (name: string, value: string | null) => (value === null ? parameters.delete(name) : parameters.set(name, value));
  set("run", place.run);
  set("view", place.view);
  set("t", place.time === null ? null : isoTime(Math.round(place.time / 1000) * 1000));
  const text = parameters.toString().replaceAll("%3A", ":");
  return text ? `?${text}` : "";
}
