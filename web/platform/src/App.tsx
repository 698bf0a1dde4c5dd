import { Boundary } from "@scai/common/components/Boundary.tsx";
import { ErrorState, Skeleton } from "@scai/common/components/States.tsx";
import { Toasts } from "@scai/common/components/Toast.tsx";
import { Suspense } from "preact/compat";
import { Entrance } from "./account/Entrance";
import { account, beginning } from "./account/session";
import { Header } from "./shell/Header";
import { Rail } from "./shell/Rail";
import { go, place } from "./shell/route";
import { views } from "./views";

/** The entrance, or the platform for whoever is signed in. */
export function App() {
  return (
    <>
      {account.value ? <Platform />
        : account.value === null ? <Entrance />
        : beginning.value ? <ErrorState title="The platform cannot be reached" detail={beginning.value} onRetry={() => location.reload()} />
        : <div class="opening"><Skeleton label="Opening the platform" rows={8} /></div>}
      <Toasts />
    </>
  );
}

function Platform() {
  const [first = "constellations", ...rest] = place.value.parts;
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
        {view
          ? (
            <Boundary key={view.id} title={`${view.title} cannot be shown`}>
              <Suspense fallback={<Skeleton label="Opening the view" />}><view.view parts={rest} /></Suspense>
            </Boundary>
          )
          : <ErrorState title="There is no such page" detail={`Nothing is at #/${first}.`} retry="To the constellations" onRetry={() => go("constellations")} />}
      </main>
    </div>
  );
}
