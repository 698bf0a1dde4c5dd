import { countText, numberText } from "@scai/common/format.ts";
import { useEffect, useState } from "preact/hooks";
import type { Comparison, RunEntry, RunState } from "../api/types";
import "../charts/view.css";
import { serverSources, type Sources } from "../charts/sources";
import type { RunModel } from "../model/RunModel";
import { CompareCharts } from "./CompareCharts";
import "./compare.css";
import { difference, figures } from "./figures";
import { LinkList } from "./LinkList";

interface Loaded {
  comparison: Comparison;
  a: RunState;
  b: RunState;
}

/** Two runs side by side: whether they are equal, where they first part, their figures, and their charts over one another. */
export default function CompareView({ model, sources = serverSources }: { model: RunModel; sources?: Sources }) {
  const [runs, setRuns] = useState<readonly RunEntry[] | null>(null);
  const [a, setA] = useState<string | null>(null);
  const [b, setB] = useState<string | null>(null);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [tries, setTries] = useState(0);

  useEffect(() => {
    sources.runs().then(
      (found) => {
        const { id, name } = model.header.peek();
        const recordings = found.filter((run) => run.kind === "recording");
        const first = recordings.find((run) => run.id === id) ?? recordings.find((run) => run.name === name) ?? recordings[0];
        const others = recordings.filter((run) => run !== first);
        setRuns(recordings);
        setA((old) => old ?? first?.id ?? null);
        setB((old) => old ?? (others.find((run) => run.name === first?.name) ?? others[0])?.id ?? null);
      },
      (problem: unknown) => setError(wordsOf(problem)),
    );
  }, [sources, tries]);

  useEffect(() => {
    if (a === null || b === null) {
      return;
    }
    let current = true;
    setLoaded(null);
    setError(null);
    Promise.all([sources.compare(a, b), sources.state(a), sources.state(b)]).then(
      ([comparison, stateA, stateB]) => current && setLoaded({ comparison, a: stateA, b: stateB }),
      (problem: unknown) => current && setError(wordsOf(problem)),
    );
    return () => {
      current = false;
    };
  }, [a, b, sources, tries]);

  if (runs !== null && runs.length < 2) {
    return <p class="notice">Recordings are compared, and there {runs.length === 0 ? "is none" : "is only one"} so far. Run a scenario again, with another seed or another policy, and compare the two here.</p>;
  }
  const picker = (label: string, mark: string, value: string | null, choose: (id: string) => void) => (
    <label class="compare-pick">
      <b class={`run-mark ${mark}`}>{label}</b>
      <select value={value ?? ""} onChange={(event) => choose(event.currentTarget.value)}>
        {(runs ?? []).map((run) => <option key={run.id} value={run.id}>{run.id}</option>)}
      </select>
    </label>
  );
  return (
    <div class="compare-view">
      <header class="section-head">
        <h2>Compare two runs</h2>
        {picker("A", "run-a", a, setA)}
        <button type="button" class="swap" aria-label="Exchange A and B" title="Exchange A and B" disabled={a === null || b === null} onClick={() => { setA(b); setB(a); }}>⇄</button>
        {picker("B", "run-b", b, setB)}
      </header>
      {error && <p class="notice notice-error" role="alert">The two runs cannot be compared: {error} <button type="button" onClick={() => setTries(tries + 1)}>Try again</button></p>}
      {!loaded && !error && <p class="notice" aria-busy="true">Reading both runs…</p>}
      {loaded && <Result loaded={loaded} sources={sources} />}
    </div>
  );
}

function Result({ loaded, sources }: { loaded: Loaded; sources: Sources }) {
  const { comparison, a, b } = loaded;
  const onlyInA = comparison.linksOnlyInA;
  const onlyInB = comparison.linksOnlyInB;
  return (
    <>
      <section class={`verdict ${comparison.equal ? "verdict-equal" : "verdict-different"}`} role="status">
        <h3>{comparison.equal ? "The two runs are equal" : "The two runs differ"}</h3>
        <p>{comparison.equal ? "Same links, same data, same charges: their ledgers have one digest." : comparison.firstDifference}</p>
        {comparison.a.digest && <p class="digests"><span>A <code>{comparison.a.digest}</code></span><span>B <code>{comparison.b.digest ?? "not yet"}</code></span></p>}
      </section>
      <div class="compare-grid">
        <section class="card">
          <header class="card-head"><h3>Key figures</h3></header>
          <table class="compare-table">
            <thead><tr><th scope="col">Figure</th><th scope="col" class="number"><b class="run-mark run-a">A</b></th><th scope="col" class="number"><b class="run-mark run-b">B</b></th><th scope="col" class="number">B − A</th><th scope="col" class="number">%</th></tr></thead>
            <tbody>
              {figures.map((figure) => {
                const first = comparison.figuresA[figure.key];
                const second = comparison.figuresB[figure.key];
                const apart = difference(figure, first, second);
                return (
                  <tr key={figure.key} class={`verdict-${apart.verdict}`}>
                    <th scope="row">{figure.name}</th>
                    <td class="number">{figure.say(first)}</td>
                    <td class="number">{figure.say(second)}</td>
                    <td class="number apart">{apart.verdict === "same" ? "=" : apart.amount === null ? "–" : `${apart.amount > 0 ? "+" : ""}${figure.say(apart.amount)}`}
                      {(apart.verdict === "better" || apart.verdict === "worse") && <span class="verdict-word"> {apart.verdict}</span>}</td>
                    <td class="number apart">{apart.percent === null || apart.verdict === "same" ? "" : `${apart.percent > 0 ? "+" : ""}${numberText(apart.percent, 1)} %`}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </section>
        <div class="compare-links">
          <LinkList title={`${countText(onlyInA.length, "link")} only in A`} mark="run-a" links={onlyInA} state={a} />
          <LinkList title={`${countText(onlyInB.length, "link")} only in B`} mark="run-b" links={onlyInB} state={b} />
        </div>
      </div>
      <CompareCharts a={a} b={b} sources={sources} />
    </>
  );
}

function wordsOf(problem: unknown): string {
  return problem instanceof Error ? problem.message : String(problem);
}
