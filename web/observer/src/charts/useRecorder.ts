import type { Span } from "@scai/common/charts/Chart.tsx";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { RecorderSeries } from "../api/types";
import type { RunModel } from "../model/RunModel";
import { withTail, type RecorderHistory } from "./recorderHistory";
import type { Sources } from "./sources";

const columns = 600;
const refreshMilliseconds = 3000;

/** A satellite's recorder over the whole run: from the server, with what a live run has said since at its end. */
export function useRecorder(
  model: RunModel, sources: Sources, satellite: number, whole: Span,
): { history: RecorderHistory | null; error: string | null } {
  const [series, setSeries] = useState<RecorderSeries | null>(null);
  const [error, setError] = useState<string | null>(null);
  const run = model.header.value.id;
  const live = model.header.value.kind === "live" && model.header.value.phase !== "done";
  const tail = useMemo(() => ({ time: [] as number[], used: [] as number[] }), [run, satellite]);

  useEffect(() => {
    let current = true;
    let asked = NaN;
    const fetchSeries = () => {
      if (asked === model.latest.peek()) {
        return;
      }
      asked = model.latest.peek();
      sources.recorder(run, satellite, whole.from, whole.to, columns).then(
        (found) => {
          if (current) {
            const keep = found.time[found.time.length - 1] ?? -Infinity;
            const gone = tail.time.findIndex((time) => time > keep);
            tail.time.splice(0, gone < 0 ? tail.time.length : gone);
            tail.used.splice(0, gone < 0 ? tail.used.length : gone);
            setSeries(found);
            setError(null);
          }
        },
        (problem: unknown) => {
          asked = NaN;
          if (current) {
            setError(problem instanceof Error ? problem.message : String(problem));
          }
        },
      );
    };
    setSeries(null);
    fetchSeries();
    const timer = setInterval(() => (live || asked !== model.latest.peek()) && fetchSeries(), refreshMilliseconds);
    return () => {
      current = false;
      clearInterval(timer);
    };
  }, [run, satellite, sources, live, whole.from, whole.to]);

  const version = model.tableVersion.value;
  const row = model.satellitePlaces.value.get(satellite) ?? Infinity;
  const time = row < model.table.count ? model.table.time[row]! : NaN;
  if (time > (tail.time[tail.time.length - 1] ?? -Infinity)) {
    tail.time.push(time);
    tail.used.push(model.table.used[row]!);
  }
  const history = useMemo(() => (series ? withTail(series, tail) : null), [series, version]);
  return { history, error };
}
