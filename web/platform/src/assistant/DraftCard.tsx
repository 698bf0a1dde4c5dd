import { Button } from "@scai/common/components/Button.tsx";
import { useState } from "preact/hooks";
import { mayPlan } from "../account/session";
import { client } from "@scai/common/api/client.ts";
import { wordsOf } from "@scai/common/api/problem.ts";
import type { Draft } from "../api/types";
import { hashOf } from "@scai/common/route.ts";

/** Something that the assistant proposes; nothing happens until the reader confirms it, and then once. */
export function DraftCard({ draft }: { draft: Draft }) {
  const [state, setState] = useState<"open" | "busy" | "done" | "dropped">("open");
  const [failure, setFailure] = useState<string | null>(null);
  const [simulation, setSimulation] = useState<number | null>(null);
  const confirm = async () => {
    setState("busy");
    try {
      const answer = await client.change<{ id?: number } | null>("POST", `assistant/drafts/${encodeURIComponent(draft.id)}/confirm`);
      setSimulation(draft.path === "/api/v1/simulations" ? answer?.id ?? null : null);
      setState("done");
    } catch (error) {
      setFailure(wordsOf(error));
      setState("done");
    }
  };
  return (
    <div class="draft" role="group" aria-label="Draft">
      <p><b>Draft</b>: {draft.summary}</p>
      <details><summary>{draft.method} {draft.path}</summary><pre>{JSON.stringify(draft.body, null, 2)}</pre></details>
      {failure && <p class="notice wrong" role="alert">{failure} The draft is used up; ask again for another.</p>}
      {state === "open" && (mayPlan.value
        ? <div class="actions"><Button onClick={() => setState("dropped")}>Drop</Button><Button kind="primary" onClick={() => void confirm()}>Confirm</Button></div>
        : <p class="muted">Your role may not carry this out.</p>)}
      {state === "busy" && <p class="muted">Carrying it out…</p>}
      {state === "dropped" && <p class="muted">Dropped; nothing has happened.</p>}
      {state === "done" && !failure && <p>Done. {simulation !== null && <a href={hashOf(["simulations", simulation])}>Simulation {simulation}</a>}</p>}
    </div>
  );
}
