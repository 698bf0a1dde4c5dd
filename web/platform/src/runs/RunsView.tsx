import { Button } from "@scai/common/components/Button.tsx";
import { Lamp, type LampState } from "@scai/common/components/Lamp.tsx";
import { EmptyState, ErrorState, Skeleton } from "@scai/common/components/States.tsx";
import { toast } from "@scai/common/components/Toast.tsx";
import { parseTime, utcText } from "@scai/common/time.ts";
import { useEffect } from "preact/hooks";
import { mayPlan } from "../account/session";
import { client } from "@scai/common/api/client.ts";
import { wordsOf } from "@scai/common/api/problem.ts";
import { hashOf } from "@scai/common/route.ts";
import { useLoaded } from "@scai/common/useLoaded.ts";

interface Run {
  id: number;
  name: string;
  constellationId: number;
  state: "running" | "done" | "failed" | "stopped";
  started: string;
  ended: string | null;
  phase: string | null;
  simTime: string | null;
  observer: string | null;
  reason: string | null;
  folder: string;
}

const lamps: Readonly<Record<Run["state"], LampState>> = { running: "warning", done: "ok", failed: "error", stopped: "off" };

/** Scenarios that were started from here, with their observers. */
export default function RunsView() {
  const runs = useLoaded((signal) => client.get<{ items: Run[] }>("runs", {}, signal), []);
  const running = runs.value?.items.some((run) => run.state === "running") ?? false;
  useEffect(() => {
    const timer = running ? setInterval(runs.reload, 3000) : undefined;
    return () => clearInterval(timer);
  }, [running]);
  return (
    <div class="view-column scrolls">
      <div class="view-head"><h1>Runs</h1></div>
      {runs.error ? <ErrorState title="The runs cannot be shown" detail={runs.error} onRetry={runs.reload} />
        : !runs.value ? <Skeleton />
        : runs.value.items.length === 0
          ? <EmptyState title="No runs since the platform was started" icon="play">Open a constellation and choose “Run as scenario”: it is operated with stations of the catalogue, and its observer shows how.</EmptyState>
          : (
            <table class="plain framed">
              <thead><tr><th>Run</th><th>State</th><th>Begun</th><th>Scenario time, UTC</th><th>Observer</th><th>Folder</th><th /></tr></thead>
              <tbody>{runs.value.items.map((run) => (
                <tr key={run.id}>
                  <td><a href={hashOf(["constellations", run.constellationId])}>{run.name}</a></td>
                  <td><Lamp state={lamps[run.state]} text={run.phase && run.state === "running" ? run.phase : run.state} />{run.reason && <p class="field-error">{run.reason}</p>}</td>
                  <td>{utcText(parseTime(run.started))}</td><td>{run.simTime ? utcText(parseTime(run.simTime)) : "–"}</td>
                  <td>{isWeb(run.observer) ? <a href={run.observer!} target="_blank" rel="noopener noreferrer">Open</a> : "–"}</td><td><code>{run.folder}</code></td>
                  <td>{mayPlan.value && run.state === "running" && <Button onClick={() => {
                    client.change("DELETE", `runs/${run.id}`).then(runs.reload, (error) => toast(wordsOf(error), "error"));
                  }}>Stop</Button>}</td>
                </tr>
              ))}</tbody>
            </table>
          )}
    </div>
  );
}

function isWeb(address: string | null): boolean {
  return address !== null && /^https?:\/\//.test(address);
}
