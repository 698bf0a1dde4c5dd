import { Button } from "@scai/common/components/Button.tsx";
import { toast } from "@scai/common/components/Toast.tsx";
import { percentText } from "@scai/common/format.ts";
import { useState } from "preact/hooks";
import { mayAdminister } from "../account/session";
import { client } from "../api/client";
import { wordsOf } from "../api/problem";
import { TextField } from "../forms/TextField";
import { useLoaded } from "../useLoaded";

interface Membership {
  family?: string | null;
  confidence: number;
  reason: string;
  isManual: boolean;
}

/** To which constellation a published satellite belongs, and why; administrators may know better. */
export function FamilyForm({ number, onSaved }: { number: number; onSaved: () => void }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="details-body" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Where it belongs</summary>
      {open && <Family number={number} onSaved={onSaved} />}
    </details>
  );
}

function Family({ number, onSaved }: { number: number; onSaved: () => void }) {
  const found = useLoaded((signal) => client.get<Membership>(`synchronisation/memberships/${number}`, {}, signal), [number]);
  const families = useLoaded((signal) => client.get<{ name: string; kind: string }[]>("synchronisation/families", {}, signal), []);
  const [chosen, setChosen] = useState<string | null>(null);
  const [error, setError] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  if (found.error) {
    return <p class="muted">Not known: {found.error}</p>;
  }
  if (!found.value || !families.value) {
    return <p class="muted">{families.error ?? "Loading…"}</p>;
  }
  const { family, confidence, reason, isManual } = found.value;
  const save = async () => {
    setBusy(true);
    try {
      await client.change("PUT", `synchronisation/memberships/${number}`, { family: (chosen ?? family) || null });
      toast("It is noted; synchronisation keeps to it.");
      setChosen(null);
      setError(undefined);
      found.reload();
      onSaved();
    } catch (wrong) {
      setError(wordsOf(wrong));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <p><b>{family ?? "No constellation"}</b> <span class="muted">{isManual ? "set by a person" : `${reason}; ${percentText(100 * confidence)} sure`}</span></p>
      {mayAdminister.value && (
        <>
          <TextField label="It belongs to" value={chosen ?? family ?? ""} onChange={setChosen} error={error}
            choices={[["", "no constellation"], ...families.value.map((one) => [one.name, one.name] as const)]}
            hint="What a person says here, synchronisation never changes." />
          <div class="actions"><Button kind="primary" disabled={busy || (isManual && (chosen ?? family ?? "") === (family ?? ""))} onClick={() => void save()}>{isManual ? "Change" : "Say so"}</Button></div>
        </>
      )}
    </>
  );
}
