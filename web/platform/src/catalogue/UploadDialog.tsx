import { Button } from "@scai/common/components/Button.tsx";
import { Dialog } from "@scai/common/components/Dialog.tsx";
import { countText } from "@scai/common/format.ts";
import { useRef, useState } from "preact/hooks";
import { mayAdminister } from "../account/session";
import { client } from "../api/client";
import { ApiError, wordsOf } from "../api/problem";
import type { ImportProblem, ImportReport } from "../api/types";
import { TextField } from "../forms/TextField";
import { hashOf } from "../shell/route";
import { badRecords } from "./badRecords";
import { constellationKinds } from "./kinds";
import { isZip, unzip } from "./unzip";

interface Outcome {
  readonly file: string;
  readonly report: ImportReport | null;
  readonly error: string | null;
  readonly problems: readonly ImportProblem[];
}

/** Sends files of element sets, and says what became of each, record by record. */
export function UploadDialog({ kind, files, onClose, onDone }: {
  kind: "satellites" | "constellations"; files: readonly File[]; onClose: () => void; onDone: () => void;
}) {
  const [chosen, setChosen] = useState<readonly File[]>(files);
  const [makes, setMakes] = useState(kind === "constellations");
  const [name, setName] = useState("");
  const [use, setUse] = useState("custom");
  const [lenient, setLenient] = useState(false);
  const [shared, setShared] = useState(false);
  const [busy, setBusy] = useState(false);
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const input = useRef<HTMLInputElement>(null);
  const send = async () => {
    setBusy(true);
    const done: Outcome[] = [];
    const { files, refused } = await unpacked(chosen);
    done.push(...refused);
    setOutcomes([...done]);
    for (const file of files) {
      done.push(await upload(file, makes, { name: makes ? name || undefined : undefined, kind: makes ? use : undefined, lenient, shared: shared || undefined }));
      setOutcomes([...done]);
    }
    setBusy(false);
    if (done.some((outcome) => outcome.report)) {
      onDone();
    }
  };
  return (
    <Dialog title="Upload satellites" onClose={onClose} wide>
      <div class="form">
        <p class="muted wide">
          Two-line element sets, OMM (JSON, CSV, XML, KVN) or the documented JSON (<code>constellation_name</code>, <code>satellites</code>);
          up to 32 MB; or a zip of such files. What kind it is shows by how the file begins.
        </p>
        <div class="wide row">
          <Button icon="up" onClick={() => input.current!.click()}>Choose files</Button>
          <input ref={input} type="file" multiple class="visually-hidden" tabIndex={-1} aria-label="Files" data-upload
            onChange={(event) => setChosen([...(event.currentTarget.files ?? [])])} />
          <span>{chosen.length === 0 ? <span class="muted">none chosen; you can also drop them on the list</span> : chosen.map((file) => file.name).join(", ")}</span>
        </div>
        <label class="check wide"><input type="checkbox" checked={makes} onChange={(event) => setMakes(event.currentTarget.checked)} />
          Make a constellation of each file</label>
        {makes && (
          <>
            <TextField label="Name of the constellation" value={name} onChange={setName} hint="Left empty: what the file says, or its own name" />
            <TextField label="Kind" value={use} onChange={setUse} choices={constellationKinds} />
          </>
        )}
        <label class="check wide"><input type="checkbox" checked={lenient} onChange={(event) => setLenient(event.currentTarget.checked)} />
          Take the good records when others are bad; otherwise a file comes in whole or not at all</label>
        {mayAdminister.value && (
          <label class="check wide"><input type="checkbox" checked={shared} onChange={(event) => setShared(event.currentTarget.checked)} />
            For everybody, not only for me</label>
        )}
        {outcomes.map((outcome, at) => <OutcomeOf key={at} outcome={outcome} />)}
        <div class="wide actions">
          <Button onClick={onClose}>Close</Button>
          <Button kind="primary" disabled={busy || chosen.length === 0} onClick={() => void send()}>{busy ? "Uploading…" : "Upload"}</Button>
        </div>
      </div>
    </Dialog>
  );
}

function OutcomeOf({ outcome: { file, report, error, problems } }: { outcome: Outcome }) {
  return (
    <div class={`wide notice ${error ? "wrong" : "ok"}`} role={error ? "alert" : "status"}>
      <p>
        <b>{file}</b>: {error ?? `${countText(report!.satellites, "satellite")} and ${countText(report!.sensors, "sensor")} taken over`}
        {report?.constellationId && <> into <a href={hashOf(["constellations", report.constellationId])}>{report.name}</a></>}.
      </p>
      {problems.length > 0 && (
        <div class="problems">
          <table class="plain">
            <caption>{countText(problems.length, "bad record")}</caption>
            <thead><tr><th>Line</th><th>Record</th><th>Expected</th></tr></thead>
            <tbody>{problems.slice(0, 500).map((problem, at) => (
              <tr key={at}><td class="number">{problem.line}</td><td>{problem.record}</td><td>{problem.reason}</td></tr>
            ))}</tbody>
          </table>
        </div>
      )}
      {report && report.remarks.length > 0 && (
        <details><summary>{countText(report.remarks.length, "remark")}</summary>
          <ul>{report.remarks.slice(0, 200).map((remark, at) => <li key={at}>Line {remark.line}{remark.record && `, ${remark.record}`}: {remark.reason}</li>)}</ul>
        </details>
      )}
    </div>
  );
}

/** Files as they are, zips taken apart. */
async function unpacked(chosen: readonly File[]): Promise<{ files: File[]; refused: Outcome[] }> {
  const [files, refused]: [File[], Outcome[]] = [[], []];
  for (const file of chosen) {
    if (!(await isZip(file))) {
      files.push(file);
      continue;
    }
    try {
      const inside = await unzip(file);
      files.push(...inside);
      if (inside.length === 0) {
        refused.push({ file: file.name, report: null, error: "the zip is empty", problems: [] });
      }
    } catch (error) {
      refused.push({ file: file.name, report: null, error: wordsOf(error), problems: [] });
    }
  }
  return { files, refused };
}

async function upload(file: File, makes: boolean, query: Record<string, string | boolean | undefined>): Promise<Outcome> {
  const body = new FormData();
  body.set("file", file);
  try {
    const named = !makes || query["name"] !== undefined || (await file.text()).includes('"constellation_name"');
    const path = makes ? "constellations/import" : "satellites/import";
    const response = await client.request(path, { method: "POST", body }, named ? query : { ...query, name: file.name.replace(/\.[^.]*$/, "") });
    const report = (await response.json()) as ImportReport;
    return { file: file.name, report, error: null, problems: report.problems };
  } catch (error) {
    const problems = error instanceof ApiError ? badRecords(error.problem) : [];
    return { file: file.name, report: null, error: refusal(error, problems.length), problems };
  }
}

function refusal(error: unknown, problems: number): string {
  return problems > 0 ? "nothing was taken over, since records are bad. Put them right, or take the good ones alone" : wordsOf(error).replace(/\.$/, "");
}
