import { Entrance } from "@scai/common/account/Entrance.tsx";
import { account, beginning } from "@scai/common/account/session.ts";
import { Boundary } from "@scai/common/components/Boundary.tsx";
import { ErrorState, Skeleton } from "@scai/common/components/States.tsx";
import { Toasts } from "@scai/common/components/Toast.tsx";
import { go, place } from "@scai/common/route.ts";
import { Suspense } from "preact/compat";
import { model } from "./mission";
import { Banner } from "./shell/Banner";
import { Header } from "./shell/Header";
import { Rail } from "./shell/Rail";
import { views } from "./views";

/** The entrance, or mission control for whoever is signed in. */
export function App() {
  return (
    <>
      {account.value ? <MissionControl />
        : account.value === null ? <Entrance product="Mission control" task="./scai missioncontrol admin" />
        : beginning.value ? <ErrorState title="Mission control cannot be reached" detail={beginning.value} onRetry={() => location.reload()} />
        : <div class="opening"><Skeleton label="Opening mission control" rows={8} /></div>}
      <Toasts />
    </>
  );
}

function MissionControl() {
  const [first = "overview", ...rest] = place.value.parts;
  const view = views.find((known) => known.id === first);
  return (
    <div class="page">
      <a class="skip" href="#view" onClick={(event) => {
        event.preventDefault();
        document.getElementById("view")?.focus();
      }}>To the content</a>
      <Header />
      <Rail chosen={first} />
      <main id="view" tabIndex={-1}>
        <Banner />
        {model.mission.value === null && view?.id !== "account"
          ? <Skeleton label="Fetching the mission" rows={10} />
          : view
            ? (
              <Boundary key={view.id} title={`${view.title} cannot be shown`}>
                <Suspense fallback={<Skeleton label="Opening the view" />}><view.view parts={rest} /></Suspense>
              </Boundary>
            )
            : <ErrorState title="There is no such page" detail={`Nothing is at #/${first}.`} onRetry={() => go("overview")} />}
      </main>
    </div>
  );
}
