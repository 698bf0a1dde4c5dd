import { Button } from "@scai/common/components/Button.tsx";
import { Facts } from "@scai/common/components/Facts.tsx";
import { Skeleton } from "@scai/common/components/States.tsx";
import { toast } from "@scai/common/components/Toast.tsx";
import { countText, numberText, percentText, significantText } from "@scai/common/format.ts";
import { durationText, parseTime, utcText } from "@scai/common/time.ts";
import { client } from "../api/client";
import { wordsOf } from "../api/problem";
import type { Job, Section } from "../api/types";
import type { LogLine } from "../simulations/LiveJob";
import { useLoaded } from "../useLoaded";
import { figureTitle } from "./scale";
import type { Scene } from "./Scene";
import type { ResultSource } from "./source";

/** The figures of a section in numbers, or the files of the package. */
export function Overview({ source, scene, section, job, log, files }: {
  source: ResultSource; scene: Scene; section: Section; job: Job | null; log: readonly LogLine[]; files: boolean;
}) {
  return files ? <Files source={source} log={log} /> : (
    <div class="overview">
      <Facts items={[
        ["Window", `${utcText(scene.from)} to ${utcText(scene.to)}`],
        ["Sensors", `${countText(scene.summary.assets.length, "sensor")} on ${countText(scene.flights.all.length, "satellite")}`],
        ["Cells", numberText(section.cells)],
        ["Accesses", numberText(section.accesses)],
        ["Covered at once, mean over time", percentText(section.meanPercentCovered, 2)],
        ["Covered at any time", percentText(section.accumulatedPercentCovered, 2)],
        ...(job ? [["Computed in", durationText(job.started && job.ended ? (parseTime(job.ended) - parseTime(job.started)) / 1000 : null)] as const] : []),
        ["Edges of the window", scene.summary.edgeRule],
      ]} />
      <table class="plain">
        <caption>Figures of merit over the cells, weighed by area</caption>
        <thead><tr><th>Figure</th><th class="number">Least</th><th class="number">Mean</th><th class="number">Greatest</th><th>Unit</th></tr></thead>
        <tbody>{section.figures.map((figure) => (
          <tr key={figure.name}>
            <td>{figureTitle(figure.name)}</td>
            {[figure.min, figure.mean, figure.max].map((value, at) => (
              <td key={at} class="number">{figure.unit === "s" ? durationText(value) : significantText(value)}</td>
            ))}
            <td>{figure.unit === "s" ? "" : figure.unit === "1" ? "" : figure.unit}</td>
          </tr>
        ))}</tbody>
      </table>
    </div>
  );
}

function Files({ source, log }: { source: ResultSource; log: readonly LogLine[] }) {
  const index = useLoaded((signal) => client.get<{ files: { name: string; bytes: number }[] }>(source.path, {}, signal), [source.path]);
  const download = (path: string, name: string) => client.download(path, {}, name).catch((error) => toast(wordsOf(error), "error"));
  return (
    <div class="overview">
      <p><Button icon="save" kind="primary" onClick={() => void download(`${source.path}/package`, source.file)}>The whole package (zip)</Button></p>
      {index.error ? <p class="notice wrong">{index.error}</p> : !index.value ? <Skeleton /> : (
        <table class="plain">
          <caption>Files of the package; <b>report.html</b> is for reading</caption>
          <thead><tr><th>File</th><th class="number">Size</th></tr></thead>
          <tbody>{index.value.files.map((file) => (
            <tr key={file.name}>
              <td><button type="button" class="link" onClick={() => void download(`${source.path}/files/${file.name}`, file.name.replaceAll("/", "-"))}>{file.name}</button></td>
              <td class="number">{file.bytes < 1e6 ? `${numberText(file.bytes / 1e3, 1)} kB` : `${numberText(file.bytes / 1e6, 1)} MB`}</td>
            </tr>
          ))}</tbody>
        </table>
      )}
      {log.length > 0 && <><h2>Log</h2><ol class="log">{log.map((line, at) => <li key={at}><time>{utcText(line.time)}</time> {line.text}</li>)}</ol></>}
    </div>
  );
}
