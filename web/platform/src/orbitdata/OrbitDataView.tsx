import { Button } from "@scai/common/components/Button.tsx";
import { Lamp } from "@scai/common/components/Lamp.tsx";
import { ErrorState, Skeleton } from "@scai/common/components/States.tsx";
import { numberText } from "@scai/common/format.ts";
import { parseTime, utcText } from "@scai/common/time.ts";
import { useRef, useState } from "preact/hooks";
import { mayAdminister } from "../account/session";
import { client } from "../api/client";
import { wordsOf } from "../api/problem";
import type { SyncReport, SyncState } from "../api/types";
import { useLoaded } from "../useLoaded";

/** How published orbit data are kept up to date. */
export default function OrbitDataView() {
  const state = useLoaded((signal) => client.get<SyncState>("synchronisation", {}, signal), []);
  const [busy, setBusy] = useState(false);
  const [report, setReport] = useState<SyncReport | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [problemsOf, setProblemsOf] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const run = async (work: () => Promise<SyncReport>) => {
    setBusy(true);
    setFailure(null);
    try {
      setReport(await work());
    } catch (error) {
      setFailure(wordsOf(error));
    } finally {
      setBusy(false);
      state.reload();
    }
  };
  const take = async (file: File) => {
    const name = file.name.replace(/\.[^.]*$/, "").toLowerCase().replace(/[^a-z0-9-]+/g, "-").replace(/^-+|-+$/g, "") || "file";
    const response = await client.request(`synchronisation/files/${name}`, { method: "POST", headers: { "content-type": "text/plain" }, body: await file.text() });
    return (await response.json()) as SyncReport;
  };
  if (state.error) {
    return <ErrorState title="The orbit data cannot be shown" detail={state.error} onRetry={state.reload} />;
  }
  const sync = state.value;
  if (!sync) {
    return <Skeleton label="Opening the orbit data" />;
  }
  const standing = sync.alarms.filter((alarm) => !alarm.cleared);
  const known = new Set(sync.states.map((list) => list.name));
  return (
    <div class="view-column scrolls">
      <div class="view-head">
        <h1>Orbit data</h1>
        <Lamp state={standing.length > 0 ? "error" : sync.states.length > 0 ? "ok" : "off"}
          text={standing.length > 0 ? `${standing.length} alarm${standing.length > 1 ? "s" : ""}` : sync.states.length > 0 ? "no alarms" : "never fetched"} />
        <span class="spread" />
        {mayAdminister.value && (
          <>
            <Button icon="up" disabled={busy} onClick={() => input.current!.click()}>Take a file</Button>
            <input ref={input} type="file" class="visually-hidden" tabIndex={-1} aria-label="File of published element sets" onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              event.currentTarget.value = "";
              if (file) {
                void run(() => take(file));
              }
            }} />
            <Button kind="primary" disabled={busy} onClick={() => void run(() => client.change<SyncReport>("POST", "synchronisation", {}))}>
              {busy ? "Fetching…" : "Fetch now"}
            </Button>
          </>
        )}
      </div>
      <p class="muted">Published element sets come from <code>{sync.source}</code>, {sync.schedule ? <>by the schedule <code>{sync.schedule}</code> (UTC)</> : "on demand only"}.
        A list is asked for once in two hours at most. What you made yourself is never overwritten.</p>
      {failure && <p class="notice wrong" role="alert">{failure}</p>}
      {report && <Report report={report} />}
      {standing.map((alarm) => (
        <div key={alarm.id} class="notice wrong" role="alert">
          <b>{alarm.group}</b>: {alarm.reason}. Since {utcText(parseTime(alarm.raised))}, {alarm.times > 1 ? `${numberText(alarm.times)} times in a row` : "once"}.
          The last good data are kept; check the source and the network, then fetch again.
        </div>
      ))}
      <table class="plain framed">
        <caption>Lists</caption>
        <thead><tr><th>List</th><th>Asked for, UTC</th><th>Last good data, UTC</th><th>Outcome</th><th class="number">Taken</th><th class="number">Left out</th><th>Next from, UTC</th></tr></thead>
        <tbody>
          {sync.states.map((list) => (
            <tr key={list.name}>
              <td>{list.name}</td><td>{utcText(parseTime(list.attempted))}</td><td>{list.succeeded ? utcText(parseTime(list.succeeded)) : "never"}</td><td>{list.outcome}</td>
              <td class="number">{numberText(list.accepted)}</td>
              <td class="number">{list.refused > 0
                ? <button type="button" class="link" onClick={() => setProblemsOf(problemsOf === list.name ? null : list.name)}>{numberText(list.refused)}</button> : "0"}</td>
              <td>{utcText(parseTime(list.notBefore))}</td>
            </tr>
          ))}
          {sync.lists.filter((list) => !known.has(list)).map((list) => <tr key={list}><td>{list}</td><td colSpan={6} class="muted">not asked for yet</td></tr>)}
        </tbody>
      </table>
      {problemsOf && <Problems list={problemsOf} />}
      <h2>Earlier alarms</h2>
      {sync.alarms.length === standing.length ? <p class="muted">None. Whenever the source refuses, it is noted here.</p> : (
        <table class="plain framed">
          <thead><tr><th>Raised</th><th>Cleared</th><th>List</th><th>Reason</th><th class="number">Times</th></tr></thead>
          <tbody>{sync.alarms.filter((alarm) => alarm.cleared).map((alarm) => (
            <tr key={alarm.id}><td>{utcText(parseTime(alarm.raised))}</td><td>{utcText(parseTime(alarm.cleared))}</td><td>{alarm.group}</td><td>{alarm.reason}</td><td class="number">{alarm.times}</td></tr>
          ))}</tbody>
        </table>
      )}
    </div>
  );
}

function Report({ report }: { report: SyncReport }) {
  return (
    <div class={`notice ${report.refusal ? "wrong" : "ok"}`} role="status">
      {report.refusal && <p>Stopped: {report.refusal}</p>}
      <ul>{report.groups.map((group) => <li key={group.name}><b>{group.name}</b>: {group.outcome}{group.problems.length > 0 && `; left out: ${group.problems.slice(0, 5).join("; ")}`}</li>)}</ul>
    </div>
  );
}

function Problems({ list }: { list: string }) {
  const problems = useLoaded((signal) => client.get<unknown[]>(`synchronisation/lists/${encodeURIComponent(list)}/problems`, {}, signal), [list]);
  return (
    <div class="notice"><b>Left out of {list}</b>
      {problems.error ? <p>{problems.error}</p> : (
        <ul class="problems">{(problems.value ?? []).map((problem, at) => <li key={at}>{typeof problem === "string" ? problem : Object.values(problem as object).join(" · ")}</li>)}</ul>
      )}
    </div>
  );
}
