import { ErrorState, Skeleton } from "@scai/common/components/States.tsx";
import { Tabs } from "@scai/common/components/Tabs.tsx";
import { Suspense, lazy } from "preact/compat";
import { useEffect, useMemo, useState } from "preact/hooks";
import { client } from "../api/client";
import type { Cells, Job, Section } from "../api/types";
import { Field } from "../forms/Field";
import type { LogLine } from "../simulations/LiveJob";
import { go } from "../shell/route";
import { useLoaded } from "../useLoaded";
import { AccessTables } from "./AccessTables";
import { Legend } from "./Legend";
import { Overview } from "./Overview";
import { Playback } from "./Playback";
import { ResultMap } from "./ResultMap";
import { figureTitle, rangeOf, type Range } from "./scale";
import { Scene } from "./Scene";
import type { ResultSource } from "./source";

const ResultGlobe = lazy(() => import("./ResultGlobe"));

const tabs = [
  { id: "map", title: "Map", icon: "map" }, { id: "globe", title: "Globe", icon: "globe" }, { id: "figures", title: "Figures", icon: "charts" },
  { id: "accesses", title: "Accesses", icon: "timeline" }, { id: "gaps", title: "Gaps", icon: "timeline" }, { id: "files", title: "Files", icon: "save" },
] as const;

/** What came of a simulation; of one that was brought back there is no job. */
export function ResultView({ source, tab, job, log }: { source: ResultSource; tab: string | null; job: Job | null; log: readonly LogLine[] }) {
  const opened = useLoaded((signal) => Scene.open(source.path, signal), [source.path, source.version]);
  const scene = opened.value;
  useEffect(() => () => scene?.close(), [scene]);
  const [section, setSection] = useState("");
  const [figure, setFigure] = useState("");
  const [chosen, setChosen] = useState<Range | null>(null);
  const shown = scene?.summary.sections.find((one) => one.id === section) ?? mostCells(scene?.summary.sections ?? []);
  const wanted = shown && (shown.figures.find((one) => one.name === figure) ?? usual(shown.figures))?.name;
  const cells = useLoaded(
    async (signal) => (shown && wanted ? client.get<Cells>(`${source.path}/cells`, { section: shown.id, figure: wanted }, signal) : null),
    [source.path, shown?.id, wanted, source.version]);
  const found = useMemo(() => (cells.value && rangeOf(cells.value.values)) ?? { low: 0, high: 1 }, [cells.value]);
  if (opened.error) {
    return <ErrorState title="The result cannot be shown" detail={opened.error} onRetry={opened.reload} />;
  }
  if (!scene || !shown) {
    return <Skeleton label="Opening the result" />;
  }
  const at = tabs.find((one) => one.id === tab)?.id ?? "map";
  const range = chosen ?? found;
  const picture = at === "map" || at === "globe";
  return (
    <div class="result">
      <div class="result-bar">
        <Tabs tabs={tabs} chosen={at} onChoose={(to) => go(...source.place, to)} label="Parts of the result" panel="result" />
        <span class="spread" />
        {scene.summary.sections.length > 1 && at !== "files" && (
          <Field label="Target">{(ids) => (
            <select {...ids} class="select" value={shown.id} onChange={(event) => setSection(event.currentTarget.value)}>
              {scene.summary.sections.map((one) => <option key={one.id} value={one.id}>{one.id === "points" ? "Points" : one.id === "earth" ? "The whole Earth" : one.names[0] || one.id}</option>)}
            </select>
          )}</Field>
        )}
        {picture && (
          <>
            <Field label="Figure">{(ids) => (
              <select {...ids} class="select" value={wanted} onChange={(event) => {
                setFigure(event.currentTarget.value);
                setChosen(null);
              }}>
                {shown.figures.map((one) => <option key={one.name} value={one.name}>{figureTitle(one.name)}</option>)}
              </select>
            )}</Field>
            <Field label="Satellite">{(ids) => (
              <select {...ids} class="select" value={scene.selected.value ?? ""} onChange={(event) => (scene.selected.value = event.currentTarget.value || null)}>
                <option value="">all alike</option>
                {scene.flights.all.map((flight) => <option key={flight.name}>{flight.name}</option>)}
              </select>
            )}</Field>
          </>
        )}
      </div>
      <div id="result" class="result-body" role="tabpanel" aria-labelledby={`tab-${at}`}>
        {picture ? (
          <>
            {at === "map"
              ? <ResultMap scene={scene} cells={cells.value} range={range} names={shown.names} />
              : <Suspense fallback={<Skeleton label="Opening the globe" />}><ResultGlobe scene={scene} cells={cells.value} range={range} /></Suspense>}
            {cells.error && <p class="notice wrong" role="alert">The figure cannot be shown: {cells.error}</p>}
            <div class="result-foot">
              <Playback scene={scene} />
              {cells.value && <Legend figure={cells.value.figure} unit={cells.value.unit} found={found} range={range} onRange={setChosen} />}
            </div>
          </>
        ) : at === "accesses" || at === "gaps" ? <AccessTables source={source} section={shown} which={at} scene={scene} />
          : <Overview source={source} scene={scene} section={shown} job={job} log={log} files={at === "files"} />}
      </div>
    </div>
  );
}

/** The section that fills the map best. */
function mostCells(sections: readonly Section[]): Section | undefined {
  return sections.reduce<Section | undefined>((most, one) => (most && most.cells >= one.cells ? most : one), undefined);
}

/** What is looked at first: the longest gap, or the share of time that is covered. */
function usual(figures: Scene["summary"]["sections"][number]["figures"]) {
  return figures.find((one) => one.name === "percent-covered") ?? figures.find((one) => one.name === "revisit-time.max") ?? figures[0];
}
