import { Button } from "@scai/common/components/Button.tsx";
import { ErrorState, Skeleton } from "@scai/common/components/States.tsx";
import { toast } from "@scai/common/components/Toast.tsx";
import { useMemo, useState } from "preact/hooks";
import { mayPlan } from "../account/session";
import { client } from "../api/client";
import { wordsOf } from "../api/problem";
import type { ResultPackage } from "../api/types";
import { ResultView } from "../results/ResultView";
import { resultOfPackage } from "../results/source";
import { go, hashOf } from "../shell/route";
import { useLoaded } from "../useLoaded";

/** A package that was brought back, shown as a result is. */
export function PackageView({ id, tab }: { id: number; tab: string | null }) {
  const found = useLoaded((signal) => client.get<ResultPackage>(`packages/${id}`, {}, signal), [id]);
  const source = useMemo(() => resultOfPackage(id), [id]);
  const [asked, setAsked] = useState(false);
  if (found.error) {
    return <ErrorState title="The package cannot be shown" detail={found.error} retry="To the packages" onRetry={() => go("simulations", "packages")} />;
  }
  if (!found.value) {
    return <Skeleton label="Opening the package" />;
  }
  return (
    <div class="view-column">
      <div class="view-head">
        <a href={hashOf(["simulations", "packages"])}>Packages</a><span aria-hidden="true">/</span>
        <h1>{found.value.name || `Package ${id}`}</h1>
        <span class="chip">brought back</span>
        <span class="spread" />
        <Button icon="save" onClick={() => {
          client.download(`${source.path}/package`, {}, source.file).catch((error) => toast(wordsOf(error), "error"));
        }}>Package (zip)</Button>
        {mayPlan.value && (asked
          ? <><span>Delete it here?</span><Button onClick={() => setAsked(false)}>Keep</Button>
            <Button kind="primary" onClick={() => {
              client.change("DELETE", `packages/${id}`).then(() => go("simulations", "packages"), (error) => toast(wordsOf(error), "error"));
            }}>Delete</Button></>
          : <Button onClick={() => setAsked(true)}>Delete…</Button>)}
      </div>
      <ResultView source={source} tab={tab} log={[]} job={null} />
    </div>
  );
}
