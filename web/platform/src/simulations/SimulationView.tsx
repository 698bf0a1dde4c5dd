import { Button } from "@scai/common/components/Button.tsx";
import { Facts } from "@scai/common/components/Facts.tsx";
import { ErrorState, Skeleton } from "@scai/common/components/States.tsx";
import { toast } from "@scai/common/components/Toast.tsx";
import { numberText, percentText } from "@scai/common/format.ts";
import { clockText, durationText, parseTime, utcText } from "@scai/common/time.ts";
import { useEffect, useMemo, useState } from "preact/hooks";
import { mayPlan } from "../account/session";
import { client } from "../api/client";
import { wordsOf } from "../api/problem";
import { ResultView } from "../results/ResultView";
import { resultOf } from "../results/source";
import { go, hashOf } from "../shell/route";
import { isOver, LiveJob } from "./LiveJob";
import { StateLamp } from "./StateLamp";

/** A simulation: how it goes, and what came of it. */
export function SimulationView({ id, tab }: { id: number; tab: string | null }) {
  const live = useMemo(() => new LiveJob(id), [id]);
  useEffect(() => () => live.close(), [live]);
  const [asked, setAsked] = useState(false);
  const job = live.job.value;
  if (!job) {
    return live.error.value
      ? <ErrorState title="The simulation cannot be shown" detail={live.error.value} retry="To the simulations" onRetry={() => go("simulations")} />
      : <Skeleton label="Opening the simulation" />;
  }
  const act = (path: "cancel" | "retry") => live.act(path).catch((error) => toast(wordsOf(error), "error"));
  const over = isOver(job.state);
  return (
    <div class="view-column">
      <div class="view-head">
        <a href={hashOf(["simulations"])}>Simulations</a><span aria-hidden="true">/</span>
        <h1>{job.name || `Simulation ${job.id}`}</h1>
        <StateLamp state={job.state} />
        <span class="spread" />
        {job.state === "done" && <Button icon="save" onClick={() => {
          client.download(`simulations/${id}/results/package`, {}, `simulation-${id}.zip`).catch((error) => toast(wordsOf(error), "error"));
        }}>Package (zip)</Button>}
        {mayPlan.value && !over && <Button onClick={() => void act("cancel")}>Cancel</Button>}
        {mayPlan.value && over && <Button onClick={() => void act("retry")}>Retry</Button>}
        {mayPlan.value && (asked
          ? <><span>Delete it and its result?</span><Button onClick={() => setAsked(false)}>Keep</Button>
            <Button kind="primary" onClick={() => {
              client.change("DELETE", `simulations/${id}`).then(() => go("simulations"), (error) => toast(wordsOf(error), "error"));
            }}>Delete</Button></>
          : <Button onClick={() => setAsked(true)}>Delete…</Button>)}
      </div>
      {job.state === "done" ? <ResultView source={resultOf(job)} tab={tab} log={live.log.value} job={job} /> : <Going live={live} />}
    </div>
  );
}

function Going({ live }: { live: LiveJob }) {
  const job = live.job.value!;
  const progress = live.progress.value;
  const percent = progress?.percent ?? 0;
  return (
    <div class="going">
      {live.error.value && <p class="notice wrong" role="alert">{live.error.value} The view goes on trying.</p>}
      {!isOver(job.state) && (
        <>
          <div class="progress" role="progressbar" aria-valuenow={Math.round(percent)} aria-valuemin={0} aria-valuemax={100} aria-label="Progress">
            <div style={{ width: `${percent}%` }} />
          </div>
          <p class="progress-text"><b>{percentText(percent)}</b>
            <span>{progress?.message ?? "waits for its turn"}</span>
            <span>{progress?.secondsLeft != null ? `about ${durationText(progress.secondsLeft)} left` : "time left not known yet"}</span></p>
        </>
      )}
      {job.state === "failed" && <p class="notice wrong" role="alert">It could not be computed: {job.reason}</p>}
      {job.state === "cancelled" && <p class="notice">It was cancelled. “Retry” does it again from the beginning.</p>}
      <Facts items={[
        ["Cells", numberText(job.cells)], ["Asked for", utcText(parseTime(job.created))],
        ["Begun", job.started ? utcText(parseTime(job.started)) : "not yet"], ["Attempt", numberText(job.attempt)], ["Digest of the plan", <code>{job.digest.slice(0, 16)}</code>],
      ]} />
      <h2>Log</h2>
      <ol class="log" aria-live="polite">
        {live.log.value.length === 0 && <li class="muted">Nothing yet.</li>}
        {live.log.value.map((line, at) => <li key={at}><time>{clockText(line.time, 1)} UTC</time> {line.text}</li>)}
      </ol>
    </div>
  );
}
