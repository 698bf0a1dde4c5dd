import { Button } from "@scai/common/components/Button.tsx";
import { EmptyState, ErrorState, Skeleton } from "@scai/common/components/States.tsx";
import { Table, type Column } from "@scai/common/components/Table.tsx";
import { numberText } from "@scai/common/format.ts";
import { dateTimeText, parseTime } from "@scai/common/time.ts";
import { useRef, useState } from "preact/hooks";
import { mayPlan } from "../account/session";
import { client } from "../api/client";
import { ApiError, wordsOf } from "../api/problem";
import type { ResultPackage } from "../api/types";
import { DropZone } from "../catalogue/DropZone";
import { go } from "../shell/route";
import { useLoaded } from "../useLoaded";
import { Shelves } from "./Shelves";

const time = (id: "from" | "to" | "created", title: string): Column<ResultPackage> => ({
  id, title, unit: "UTC", width: 160, plain: true, value: (one) => one[id], show: (one) => dateTimeText(parseTime(one[id])),
});

const columns: readonly Column<ResultPackage>[] = [
  { id: "id", title: "No.", width: 60, numeric: true, value: (one) => one.id },
  { id: "name", title: "Name", width: 220, grow: 2, value: (one) => one.name, show: (one) => one.name || <span class="muted">without a name</span> },
  time("from", "From"), time("to", "To"),
  { id: "cells", title: "Cells", width: 90, numeric: true, value: (one) => one.cells, show: (one) => numberText(one.cells) },
  time("created", "Brought back"),
  { id: "bytes", title: "Size", unit: "MB", width: 90, numeric: true, value: (one) => one.bytes / 1e6, show: (one) => (one.bytes / 1e6).toFixed(1) },
];

interface Refusal {
  readonly file: string;
  readonly text: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Result packages that were uploaded, and a way to upload one. */
export function PackagesView() {
  const packages = useLoaded((signal) => client.get<{ items: ResultPackage[] }>("packages", {}, signal), []);
  const [busy, setBusy] = useState<string | null>(null);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const input = useRef<HTMLInputElement>(null);
  const take = async (files: readonly File[]) => {
    const refused: Refusal[] = [];
    const taken: ResultPackage[] = [];
    for (const file of files) {
      setBusy(file.name);
      try {
        const body = new FormData();
        body.set("file", file);
        taken.push((await (await client.request("packages", { method: "POST", body })).json()) as ResultPackage);
      } catch (error) {
        refused.push({ file: file.name, text: wordsOf(error), fields: error instanceof ApiError ? error.fields : {} });
      }
    }
    setBusy(null);
    setRefusals(refused);
    if (files.length === 1 && taken[0]) {
      go("simulations", "packages", taken[0].id);
    } else {
      packages.reload();
    }
  };
  const upload = mayPlan.value && (
    <Button icon="up" kind="primary" disabled={busy !== null} onClick={() => input.current!.click()}>{busy ? `Taking ${busy}…` : "Upload a package (zip)"}</Button>
  );
  const list = packages.error ? <ErrorState title="The packages cannot be shown" detail={packages.error} onRetry={packages.reload} />
    : !packages.value ? <Skeleton />
    : (
      <div class="list-table framed">
        <Table label="Packages" rows={packages.value.items} columns={columns} rowKey={(one) => one.id} onSelect={(one) => go("simulations", "packages", one.id)}
          empty={<EmptyState title="No packages brought back" icon="save">
            {mayPlan.value ? "Drop the package (zip) of a simulation here, of this platform or of another: it opens as a result does." : "Planners upload packages of simulations; yours stand here."}
          </EmptyState>} />
      </div>
    );
  return (
    <div class="view-column">
      <div class="view-head">
        <h1>Simulations</h1><Shelves chosen="packages" /><span class="spread" />{upload}
        <input ref={input} type="file" multiple accept=".zip,application/zip" class="visually-hidden" tabIndex={-1} aria-label="Packages" data-upload onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = "";
          void take(files);
        }} />
      </div>
      {refusals.map((refusal) => (
        <div key={refusal.file} class="notice wrong" role="alert">
          <p><b>{refusal.file}</b>: {refusal.text}</p>
          <ul>{Object.entries(refusal.fields).map(([file, expected]) => <li key={file}><code>{file}</code>: {expected}</li>)}</ul>
        </div>
      ))}
      {mayPlan.value ? <DropZone onFiles={(files) => void take(files)} text="Drop packages to open them">{list}</DropZone> : list}
    </div>
  );
}
