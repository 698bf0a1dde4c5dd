import { ErrorState, Skeleton } from "@scai/common/components/States.tsx";
import { Tabs } from "@scai/common/components/Tabs.tsx";
import { Toasts } from "@scai/common/components/Toast.tsx";
import { Suspense } from "preact/compat";
import type { RunModel } from "./model/RunModel";
import { RunPicker } from "./runs/RunPicker";
import { Details } from "./shell/Details";
import { Figures } from "./shell/Figures";
import { Header } from "./shell/Header";
import { Transport } from "./shell/Transport";
import type { Session } from "./shell/Session";
import { views } from "./views";

/** The page: a choice of runs, or the run that is open. */
export function App({ session }: { session: Session }) {
  const run = session.run.value;
  const model = session.model.value;
  const error = run?.error.value;
  return (
    <>
      {run === null ? <RunPicker session={session} />
        : model !== null ? <RunPage session={session} model={model} />
        : (
          <div class="opening">
            {error
              ? <ErrorState title="The run cannot be opened" detail={error} onRetry={() => session.open(run.id)} />
              : <Skeleton label="Opening the run" rows={8} />}
          </div>
        )}
      <Toasts />
    </>
  );
}

function RunPage({ session, model }: { session: Session; model: RunModel }) {
  const chosen = views.find((view) => view.id === session.view.value) ?? views[0];
  const View = chosen?.view;
  return (
    <div class={`page${model.selection.value ? " with-details" : ""}`}>
      <Header session={session} model={model} />
      <nav class="rail">
        <Tabs tabs={views} chosen={chosen?.id ?? ""} onChoose={(id) => (session.view.value = id)} label="Views" panel="view" vertical />
      </nav>
      <Figures model={model} />
      <main>
        <div id="view" class="view" role="tabpanel" aria-labelledby={`tab-${chosen?.id}`}>
          {View && (
            <Suspense fallback={<Skeleton label="Opening the view" />}>
              <View key={chosen.id} model={model} />
            </Suspense>
          )}
        </div>
      </main>
      {model.selection.value && <Details model={model} />}
      <Transport model={model} />
    </div>
  );
}
