import { Button } from "@scai/common/components/Button.tsx";
import { Lamp } from "@scai/common/components/Lamp.tsx";
import { EmptyState, ErrorState, Skeleton } from "@scai/common/components/States.tsx";
import { Table, type Column } from "@scai/common/components/Table.tsx";
import { ThemeMenu } from "@scai/common/components/ThemeMenu.tsx";
import { numberText } from "@scai/common/format.ts";
import { dateTimeText, durationText, parseTime } from "@scai/common/time.ts";
import { useEffect, useMemo, useState } from "preact/hooks";
import { api } from "../api/client";
import type { RunEntry } from "../api/types";
import type { Session } from "../shell/Session";

const refreshMilliseconds = 5000;

/** What can be opened: the live run and the recordings, with what is known of each. */
export function RunPicker({ session }: { session: Session }) {
  const [runs, setRuns] = useState<readonly RunEntry[] | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [wanted, setWanted] = useState("");
  useEffect(() => {
    let stop = new AbortController();
    const load = () => {
      stop.abort();
      stop = new AbortController();
      const { signal } = stop;
      api.runs(signal).then(
        (found) => {
          setRuns(found);
          setError(null);
        },
        (reason: Error) => {
          if (!signal.aborted) {
            setError(reason.message);
          }
        });
    };
    load();
    const timer = setInterval(load, refreshMilliseconds);
    return () => {
      clearInterval(timer);
      stop.abort();
    };
  }, []);
  const recordings = useMemo(() => {
    const words = wanted.trim().toLowerCase();
    return (runs ?? []).filter((run) => run.kind === "recording" && `${run.name} ${run.id} ${run.digest}`.toLowerCase().includes(words));
  }, [runs, wanted]);
  const live = runs?.filter((run) => run.kind === "live") ?? [];

  return (
    <div class="picker">
      <header>
        <div>
          <h1>ScAi Observer</h1>
          <p class="muted">Runs of satellite constellations, live and recorded.</p>
        </div>
        <ThemeMenu />
      </header>
      {error && runs === null ? <ErrorState title="The runs cannot be listed" detail={error} />
        : runs === null ? <Skeleton label="Listing the runs" />
        : (
          <>
            {error && <p class="notice" role="alert">{error}</p>}
            <section aria-label="Live">
              <h2>Live</h2>
              {live.map((run) => <LiveCard key={run.id} run={run} onOpen={() => session.open(run.id)} />)}
              {live.length === 0 && <p class="muted">Nothing is being listened to. Start a run with <code>./run-scenario.sh</code>, or attach to one with <code>scai observe --broker URI --prefix P</code>.</p>}
            </section>
            <section class="recordings" aria-label="Recordings">
              <div class="section-head">
                <h2>Recordings</h2>
                <input class="input" type="search" aria-label="Find a recording" placeholder="Find by name, folder or digest"
                  value={wanted} onInput={(event) => setWanted(event.currentTarget.value)} />
              </div>
              <div class="panel">
                <Table label="Recordings" rows={recordings} columns={columns} rowKey={(run) => run.id}
                  sorting={{ column: "recorded", descending: true }} onSelect={(run) => session.open(run.id)} rowHeight={32}
                  empty={
                    <EmptyState title={wanted ? "No recording is called that" : "No recording yet"} icon="timeline">
                      {wanted ? "Try fewer letters."
                        : <>A run leaves one in its run folder. Start a run with <code>./run-scenario.sh</code> and open it here.</>}
                    </EmptyState>
                  } />
              </div>
            </section>
          </>
        )}
    </div>
  );
}

const columns: readonly Column<RunEntry>[] = [
  { id: "name", title: "Scenario", width: 150, grow: 2, value: (run) => run.name, show: (run) => <b>{run.name}</b> },
  { id: "id", title: "Run folder", width: 180, grow: 2, value: (run) => run.id },
  { id: "recorded", title: "Recorded", unit: "UTC", width: 160, value: (run) => run.recorded, show: (run) => dateTimeText(parseTime(run.recorded)) },
  { id: "start", title: "Scenario start", unit: "UTC", width: 165, value: (run) => run.start, show: (run) => dateTimeText(parseTime(run.start)) },
  {
    id: "length", title: "Length", width: 110, numeric: true, value: (run) => seconds(run),
    show: (run) => durationText(seconds(run)),
  },
  { id: "phase", title: "State", width: 80, value: (run) => run.phase ?? "–" },
  {
    id: "size", title: "Size", unit: "MB", width: 95, numeric: true, value: (run) => run.megabytes,
    show: (run) => numberText(run.megabytes, run.megabytes !== null && run.megabytes < 10 ? 1 : 0),
  },
  {
    id: "digest", title: "Digest", width: 110, value: (run) => run.digest, hint: "SHA-256 of the ledger; equal ledgers, equal digests",
    show: (run) => <code title={run.digest ?? undefined}>{run.digest?.slice(0, 12) ?? "–"}</code>,
  },
];

function seconds(run: RunEntry): number | null {
  const length = (parseTime(run.stop) - parseTime(run.start)) / 1000;
  return Number.isNaN(length) ? null : length;
}

function LiveCard({ run, onOpen }: { run: RunEntry; onOpen: () => void }) {
  const waits = run.phase === null;
  return (
    <div class="panel live-card">
      <Lamp state={waits ? "off" : run.phase === "failed" ? "error" : "ok"} text={waits ? "Waiting for a run" : run.phase!} />
      <div class="live-name">
        <b>{waits ? "No run yet" : run.name}</b>
        <span class="muted">
          {waits
            ? <>Start one with <code>./run-scenario.sh</code>, or attach to a broker with <code>scai observe --broker URI --prefix P</code>.</>
            : <>{dateTimeText(parseTime(run.start))} to {dateTimeText(parseTime(run.stop))} UTC</>}
        </span>
      </div>
      <Button kind={waits ? "plain" : "primary"} icon="live" onClick={onOpen}>Open</Button>
    </div>
  );
}
