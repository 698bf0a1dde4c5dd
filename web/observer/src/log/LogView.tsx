import { Button } from "@scai/common/components/Button.tsx";
import { EmptyState, ErrorState, Skeleton } from "@scai/common/components/States.tsx";
import { Table, type Column } from "@scai/common/components/Table.tsx";
import { countText } from "@scai/common/format.ts";
import { clockText, dateTimeText, parseTime, utcText } from "@scai/common/time.ts";
import { useEffect, useMemo, useState } from "preact/hooks";
import { api } from "../api/client";
import type { LogLine } from "../api/types";
import type { RunModel } from "../model/RunModel";
import { namesOf } from "../tables/names";
import { Filters } from "./Filters";
import { LogFeed } from "./LogFeed";
import { Message } from "./Message";

/** Every message of the run, newest first: filtered, followed while it grows, and each as it was published. */
export default function LogView({ model }: { model: RunModel }) {
  const run = model.header.value.id;
  const live = model.header.value.kind === "live";
  const feed = useMemo(
    () => new LogFeed((filter, before, limit, signal) => api.log(run, filter, before, limit, signal)), [run]);
  const [line, setLine] = useState<LogLine | null>(null);
  useEffect(() => {
    void feed.load();
    const stop = model.log.subscribe((lines) => feed.take(lines));
    return () => {
      stop();
      feed.close();
    };
  }, [feed, model]);

  const names = namesOf(model);
  const columns = useMemo(() => columnsOf(names, line !== null), [model.satellites.value, model.stations.value, line !== null]);
  const lines = feed.lines.value;
  const total = feed.total.value;
  const filtered = Object.keys(feed.filter.value).length > 0;
  const setTail = (on: boolean) => {
    feed.tail.value = on;
    if (on || feed.sampled.value) {
      void feed.load();
    }
  };
  return (
    <div class="log">
      <section class="panel fill" aria-label="Log">
        <header>
          <h2>Log</h2>
          <output class="muted">{total === null ? "" : countText(total, "message")}{filtered && total !== null && " found"}</output>
          <div class="tools">
            {live && feed.tail.value && feed.sampled.value && (
              <span class="muted" title="The live stream carries 200 lines a tenth of a second at most.">Fast run: a sample is shown. Pause the tail to read all.</span>
            )}
            {live && (
              <Button icon={feed.tail.value ? "pause" : "live"} pressed={feed.tail.value}
                title={feed.tail.value ? "Let new messages wait" : "Show new messages as they come"}
                onClick={() => setTail(!feed.tail.value)}>{feed.tail.value ? "Tail" : "Tail is paused"}</Button>
            )}
            <a class="button" href={api.logFile(run, feed.filter.value)} download title="Save what the filter finds as JSON lines">Save as JSONL</a>
          </div>
        </header>
        <Filters model={model} filter={feed.filter.value} lines={lines} onFilter={(filter) => void feed.load(filter)} />
        <div class="content">
          {feed.error.value && lines.length === 0
            ? <ErrorState title="The log cannot be read" detail={feed.error.value} onRetry={() => void feed.load()} />
            : (
              <Table label="Log" rows={lines} columns={columns} rowKey={(row) => row.number} rowHeight={24}
                selected={line?.number ?? null} onSelect={setLine} rowClass={(row) => `severity-${row.severity}`}
                onEnd={() => void feed.older()}
                onTop={(atTop) => {
                  if (live && !atTop && feed.tail.value) {
                    feed.tail.value = false;
                  }
                }}
                empty={feed.loading.value ? <Skeleton label="Reading the log" /> : (
                  <EmptyState title={filtered ? "No message matches" : "No message yet"} icon="log">
                    {filtered ? <Button onClick={() => void feed.load({})}>Clear the filter</Button> : "Messages appear as apps publish them."}
                  </EmptyState>
                )} />
            )}
        </div>
      </section>
      {line && <Message run={run} line={line} onClose={() => setLine(null)} />}
    </div>
  );
}

/** Beside an open message there is room for the most important columns. */
function columnsOf(names: ReturnType<typeof namesOf>, narrow: boolean): readonly Column<LogLine>[] {
  const columns: Column<LogLine>[] = [
    {
      id: "time", title: "Scenario time", unit: "UTC", width: 172, sortable: false, value: (line) => line.time,
      show: (line) => <span title={utcText(parseTime(line.time), 3)}>{dateTimeText(parseTime(line.time))}</span>,
    },
    {
      id: "severity", title: "Severity", width: 78, sortable: false, value: (line) => line.severity,
      show: (line) => <span class={`severity ${line.severity}`}>{line.severity}</span>,
    },
    { id: "app", title: "App", width: 108, sortable: false, value: (line) => line.app },
    { id: "channel", title: "Channel", width: 112, sortable: false, value: (line) => line.channel, show: (line) => <code>{line.channel}</code> },
    {
      id: "about", title: "About", width: 140, sortable: false, value: () => null,
      show: (line) => [
        line.satellite === null ? null : names.satellite(line.satellite), line.station === null ? null : names.station(line.station),
      ].filter(Boolean).join(", "),
    },
    { id: "text", title: "Message", width: 220, grow: 1, sortable: false, value: (line) => line.text, show: (line) => <span title={line.text}>{line.text}</span> },
    { id: "wall", title: "Wall clock", unit: "UTC", width: 125, sortable: false, value: (line) => line.wall, show: (line) => clockText(parseTime(line.wall), 3) },
    { id: "number", title: "Number", width: 85, numeric: true, sortable: false, value: (line) => line.number },
  ];
  return narrow ? columns.filter((column) => column.id !== "wall" && column.id !== "about") : columns;
}
