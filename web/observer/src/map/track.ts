import { effect, signal, type ReadonlySignal } from "@preact/signals";
import { earthGravity, earthRadius, earthRate, radians, wrapLongitude } from "@scai/common/geometry/angles.ts";
import { greatCircle } from "@scai/common/geometry/sphere.ts";
import { api } from "../api/client";
import type { GroundTrack } from "../api/types";
import type { RunModel } from "../model/RunModel";

/** Keeps the ground track of the selected satellite at hand: half a revolution behind, a whole one ahead. */
export function trackOfSelected(model: RunModel): { track: ReadonlySignal<GroundTrack | null>; stop: () => void } {
  const track = signal<GroundTrack | null>(null);
  let [fetched, from, to] = ["", NaN, NaN];
  let abort: AbortController | null = null;
  const stop = effect(() => {
    const selection = model.selection.value;
    const time = model.viewTime.value;
    const run = model.header.peek().id;
    if (selection?.kind !== "satellite" || !model.predicted.value || Number.isNaN(time)) {
      abort?.abort();
      track.value = null;
      fetched = "";
      return;
    }
    const period = revolution(model, selection.id);
    const wanted = `${run}/${selection.id}`;
    const margin = period / 8;
    if (fetched === wanted && time > from + margin && time < to - 4 * margin) {
      return;
    }
    if (fetched !== wanted) {
      track.value = null;
    }
    abort?.abort();
    abort = new AbortController();
    [fetched, from, to] = [wanted, time - period / 2, time + period];
    void api.track(run, selection.id, from, to, abort.signal).then(
      (answer) => (track.value = refined(answer)),
      (error: Error) => {
        if (error.name !== "AbortError") {
          track.value = null;
        }
      },
    );
  });
  return {
    track,
    stop: () => {
      abort?.abort();
      stop();
    },
  };
}

/** Milliseconds of one revolution at the height of a satellite, at most a day. */
function revolution(model: RunModel, id: number): number {
  const place = model.satellitePlaces.peek().get(id) ?? -1;
  const altitude = model.table.altitude[place] || 600_000;
  const seconds = 2 * Math.PI * Math.sqrt((earthRadius + altitude) ** 3 / earthGravity);
  return 1000 * Math.min(86_400, seconds);
}

/** Where a track goes over from behind to ahead: the first of its points after a time. */
export function split(track: GroundTrack, time: number): number {
  let [low, high] = [0, track.time.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (track.time[middle]! <= time) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** Most seconds between two points of a track that is drawn. */
const fine = 20;

/** A track with more points: on great circles against the stars, under which the Earth turns, between those that are known. */
export function refined(track: GroundTrack): GroundTrack {
  const all: GroundTrack = { satellite: track.satellite, time: [], latitude: [], longitude: [] };
  const add = (time: number, latitude: number, longitude: number) => {
    all.time.push(time);
    all.latitude.push(latitude);
    all.longitude.push(longitude);
  };
  for (let at = 1; at < track.time.length; at++) {
    const [from, to] = [track.time[at - 1]!, track.time[at]!];
    const turned = (earthRate * (to - from)) / 1000 / radians;
    const steps = Math.max(1, Math.ceil((to - from) / 1000 / fine));
    const way = greatCircle(
      { latitude: track.latitude[at - 1]!, longitude: track.longitude[at - 1]! },
      { latitude: track.latitude[at]!, longitude: track.longitude[at]! + turned }, steps);
    for (let step = 0; step < steps; step++) {
      const part = step / steps;
      add(from + (to - from) * part, way.latitude[step]!, wrapLongitude(way.longitude[step]! - turned * part));
    }
  }
  const last = track.time.length - 1;
  if (last >= 0) {
    add(track.time[last]!, track.latitude[last]!, track.longitude[last]!);
  }
  return all;
}
