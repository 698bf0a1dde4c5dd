import "@scai/common/theme.css";
import "@scai/common/components.css";
import { chooseTheme, startTheme } from "@scai/common/theme.ts";
import { render } from "preact";
import ChartsView from "../src/charts/ChartsView";
import CompareView from "../src/compare/CompareView";
import { RunModel } from "../src/model/RunModel";
import TimelineView from "../src/timeline/TimelineView";
import { syntheticRun, syntheticSources } from "./syntheticRun";

/** Charts, timeline and comparison of a synthetic run: `?view=timeline&satellites=1000&stations=12&hours=24&reached=0.6&theme=dark`. */
const asked = new URLSearchParams(location.search);
const number = (name: string, otherwise: number) => Number(asked.get(name) ?? otherwise);
const wish = { satellites: number("satellites", 3), stations: number("stations", 8), hours: number("hours", 24), fixed: asked.has("fixed") };
const runs = [
  syntheticRun({ ...wish, id: "synthetic-a", reached: number("reached", 1) }), syntheticRun({ ...wish, id: "synthetic-b", seed: 2 }),
];
const model = new RunModel(runs[0]!.state);
const sources = syntheticSources(runs);
startTheme();
chooseTheme(asked.get("theme") === "dark" ? "dark" : "light");
const view = asked.get("view") ?? "charts";
render(
  view === "timeline" ? <TimelineView model={model} /> : view === "compare" ? <CompareView model={model} sources={sources} /> : <ChartsView model={model} sources={sources} />,
  document.getElementById("app")!,
);
