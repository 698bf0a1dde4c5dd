import { Boundary } from "@scai/common/components/Boundary.tsx";
import { Button } from "@scai/common/components/Button.tsx";
import { EmptyState, ErrorState, Skeleton } from "@scai/common/components/States.tsx";
import { Tabs } from "@scai/common/components/Tabs.tsx";
import { Toasts } from "@scai/common/components/Toast.tsx";
import { Suspense } from "preact/compat";
import { useEffect, useMemo } from "preact/hooks";
import type { RunModel } from "./model/RunModel";
import { RunPicker } from "./picker/RunPicker";
import { Details } from "./details/Details";
import { Figures } from "./shell/Figures";
import { Header } from "./shell/Header";
import { Help } from "./shell/Help";
import { Player } from "./shell/Player";
import type { Session } from "./shell/Session";
import { pressed, shortcuts } from "./shell/shortcuts";
import { Transport } from "./shell/Transport";
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
          <Opening session={session} id={run.id} error={error ?? null} />
        )}
      <Toasts />
    </>
  );
}

function Opening({ session, id, error }: { session: Session; id: string; error: string | null }) {
  return (
    <div class="opening">
      {error
        ? <ErrorState title="The run cannot be opened" detail={error} onRetry={() => session.open(id)} />
        : <EmptyState title={id === "live" ? "Connecting to the live run" : `Opening ${id}`} icon="live">
            {id === "live" ? "The page shows the run as soon as the observer's server answers." : "A long recording takes a few seconds to read."}
            <div class="busy" role="progressbar" aria-label="Opening the run" />
          </EmptyState>}
      <p class="opening-back"><Button onClick={() => session.leave()}>Choose another run</Button></p>
    </div>
  );
}

function RunPage({ session, model }: { session: Session; model: RunModel }) {
  const player = useMemo(() => new Player(model), [model]);
  const list = useMemo(() => shortcuts(session, model, player), [session, model, player]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => pressed(event, list);
    addEventListener("keydown", onKey);
    return () => {
      removeEventListener("keydown", onKey);
      player.close();
    };
  }, [list, player]);
  const chosen = views.find((view) => view.id === session.view.value) ?? views[0]!;
  const View = chosen.view;
  return (
    <div class="page">
      <Header session={session} model={model} />
      <nav class="rail"><ViewTabs session={session} model={model} chosen={chosen.id} /></nav>
      <Figures model={model} />
      <main>
        <div id="view" class="view" role="tabpanel" aria-labelledby={`tab-${chosen.id}`}>
          <h1 class="visually-hidden">{chosen.title}</h1>
          <Boundary key={chosen.id} title={`${chosen.title} cannot be shown`}>
            <Suspense fallback={<Skeleton label="Opening the view" />}>
              <View model={model} />
            </Suspense>
          </Boundary>
        </div>
      </main>
      {model.selection.value && <Details model={model} />}
      <Transport model={model} player={player} />
      {session.help.value && <Help list={list} onClose={() => (session.help.value = false)} />}
    </div>
  );
}

function ViewTabs({ session, model, chosen }: { session: Session; model: RunModel; chosen: string }) {
  const troubles = model.apps.value.filter((app) => app.lost).length + model.rejections.value.length;
  const tabs = views.map((view) => (view.id === "health" && troubles > 0 ? { ...view, badge: String(troubles) } : view));
  return <Tabs tabs={tabs} chosen={chosen} onChoose={(id) => (session.view.value = id)} label="Views" panel="view" vertical />;
}
