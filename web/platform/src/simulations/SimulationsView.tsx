import { EmptyState, ErrorState, Skeleton } from "@scai/common/components/States.tsx";
import { Table, type Column } from "@scai/common/components/Table.tsx";
import { numberText, shareText } from "@scai/common/format.ts";
import { dateTimeText, durationText, parseTime } from "@scai/common/time.ts";
import { useEffect, useState } from "preact/hooks";
import { mayPlan } from "../account/session";
import { client } from "../api/client";
import { wordsOf } from "../api/problem";
import type { Job, Page } from "../api/types";
import { go } from "../shell/route";
import { PackagesView } from "./PackagesView";
import { PackageView } from "./PackageView";
import { Shelves } from "./Shelves";
import { SimulationView } from "./SimulationView";
import { StateLamp } from "./StateLamp";

const perPage = 100;

const columns: readonly Column<Job>[] = [
  { id: "id", title: "No.", width: 60, numeric: true, value: (job) => job.id },
  { id: "name", title: "Name", width: 220, grow: 2, value: (job) => job.name, show: (job) => job.name || <span class="muted">without a name</span> },
  { id: "state", title: "State", width: 120, value: (job) => job.state, show: (job) => <StateLamp state={job.state} /> },
  { id: "cells", title: "Cells", width: 90, numeric: true, value: (job) => job.cells, show: (job) => numberText(job.cells) },
  { id: "created", title: "Asked for", unit: "UTC", width: 160, plain: true, value: (job) => job.created, show: (job) => dateTimeText(parseTime(job.created)) },
  {
    id: "took", title: "Took", width: 110, numeric: true, value: seconds, show: (job) => durationText(seconds(job)),
  },
  { id: "attempt", title: "Attempt", width: 80, numeric: true, value: (job) => job.attempt },
  { id: "reason", title: "Reason", width: 200, grow: 2, value: (job) => job.reason },
];

/** #/simulations[/ID] or #/simulations/packages[/ID] */
export default function SimulationsView({ parts }: { parts: readonly string[] }) {
  return parts[0] === "packages" ? parts[1] ? <PackageView key={parts[1]} id={Number(parts[1])} tab={parts[2] ?? null} /> : <PackagesView />
    : parts[0] ? <SimulationView key={parts[0]} id={Number(parts[0])} tab={parts[1] ?? null} /> : <History />;
}

function History() {
  const [jobs, setJobs] = useState<readonly Job[] | null>(null);
  const [whole, setWhole] = useState(false);
  const [total, setTotal] = useState<number | null>(null);
  const [error, setError] = useState<string | null>(null);
  const fetchMore = async (before?: number) => {
    try {
      const { items, total: all } = await client.get<Page<Job>>("simulations", { limit: perPage, before });
      setJobs((known) => [...(before ? known ?? [] : []), ...items]);
      setWhole(items.length < perPage);
      setTotal(all ?? null);
      setError(null);
    } catch (wrong) {
      setError(wordsOf(wrong));
    }
  };
  const running = jobs?.some((job) => job.state === "queued" || job.state === "running") ?? false;
  useEffect(() => void fetchMore(), []);
  useEffect(() => {
    const timer = running ? setInterval(() => void fetchMore(), 3000) : undefined;
    return () => clearInterval(timer);
  }, [running]);
  return (
    <div class="view-column">
      <div class="view-head">
        <h1>Simulations</h1><Shelves chosen="simulations" /><span class="spread" />
        {mayPlan.value && <a class="button primary" href="#/coverage">Simulate coverage</a>}
      </div>
      {error ? <ErrorState title="The simulations cannot be shown" detail={error} onRetry={() => void fetchMore()} />
        : !jobs ? <Skeleton />
        : (
          <div class="list-table framed">
            <Table label="Simulations" rows={jobs} columns={columns} rowKey={(job) => job.id} onSelect={(job) => go("simulations", job.id)}
              onEnd={() => !whole && jobs.length > 0 && void fetchMore(jobs.at(-1)!.id)}
              empty={<EmptyState title="No simulations yet" icon="timeline">Simulate the coverage of a constellation; what you started stands here, newest first.</EmptyState>} />
          </div>
        )}
      {jobs && jobs.length > 0 && <p class="list-foot" role="status">{shareText(jobs.length, total ?? (whole ? jobs.length : null))} simulations</p>}
    </div>
  );
}

function seconds(job: Job): number | null {
  return job.started && job.ended ? (parseTime(job.ended) - parseTime(job.started)) / 1000 : null;
}
