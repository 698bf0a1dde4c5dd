import "@scai/common/theme.css";
import "@scai/common/components.css";
import "../../src/shell/layout.css";
import { chooseTheme, startTheme } from "@scai/common/theme.ts";
import { render } from "preact";
import { lazy, Suspense } from "preact/compat";
import { RunModel } from "../../src/model/RunModel";
import { Details } from "../../src/details/Details";
import { api } from "../../src/api/client";
import type { RunUpdate } from "../../src/api/types";
import { SyntheticRun } from "./SyntheticRun";

const MapView = lazy(() => import("../../src/map/MapView"));
const GlobeView = lazy(() => import("../../src/globe/GlobeView"));

const query = new URLSearchParams(location.search);
const count = Number(query.get("satellites") ?? 10_000);
const rate = Number(query.get("rate") ?? 10);
/** Wall-clock seconds between two reports of a satellite, and in how many updates they arrive. */
const every = Number(query.get("every") ?? 10);
const parts = Number(query.get("parts") ?? 100);
const run = new SyntheticRun(count, rate);
api.track = (_run, id, from, to) => Promise.resolve(run.track(id, from, to));
const model = new RunModel(run.state);

const theme = query.get("theme");
startTheme();
if (theme === "dark" || theme === "light") {
  chooseTheme(theme);
}
const chosen = query.get("select");
if (chosen) {
  model.selection.value = { kind: "satellite", id: Number(chosen) };
}

/** Script time of every update, from its text on, milliseconds. */
const applied: number[] = [];
const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
worker.addEventListener("message", ({ data }: MessageEvent<string>) => {
  const before = performance.now();
  model.apply(JSON.parse(data) as RunUpdate);
  applied.push(performance.now() - before);
});
worker.postMessage({ count, rate, every, parts });

Object.assign(window, { model, applied });
const View = query.get("view") === "globe" ? GlobeView : MapView;

function Page() {
  return (
    <div class={`page${model.selection.value ? " with-details" : ""}`}>
      <main>
        <div class="view">
          <Suspense fallback={null}>
            <View model={model} />
          </Suspense>
        </div>
      </main>
      {model.selection.value && <Details model={model} />}
    </div>
  );
}

render(<Page />, document.getElementById("app")!);
