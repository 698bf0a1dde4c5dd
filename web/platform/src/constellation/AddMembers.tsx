import { Button } from "@scai/common/components/Button.tsx";
import { Dialog } from "@scai/common/components/Dialog.tsx";
import { countText } from "@scai/common/format.ts";
import { toast } from "@scai/common/components/Toast.tsx";
import { useState } from "preact/hooks";
import { client } from "@scai/common/api/client.ts";
import { wordsOf } from "@scai/common/api/problem.ts";
import type { Item } from "../api/types";
import { ItemTable } from "../catalogue/ItemTable";
import { kinds } from "../catalogue/kinds";

/** Chooses satellites of the catalogue for a constellation. */
export function AddMembers({ constellation, onClose, onAdded }: { constellation: Item; onClose: () => void; onAdded: () => void }) {
  const [chosen, setChosen] = useState<readonly Item[]>([]);
  const [error, setError] = useState<string | null>(null);
  const add = () => client.change("POST", `constellations/${constellation.id}/satellites`, chosen.map((item) => item.id)).then(() => {
    toast(`${countText(chosen.length, "satellite")} added to ${constellation.name}.`);
    onAdded();
    onClose();
  }, (wrong) => setError(wordsOf(wrong)));
  return (
    <Dialog title={`Add satellites to ${constellation.name}`} onClose={onClose} wide>
      <p class="muted">Click satellites to choose them; those that are already members stay once.</p>
      <div class="dialog-list">
        <ItemTable brief kind={kinds.satellites} selected={null} onSelect={(row) => setChosen(
          chosen.some((item) => item.id === row.id) ? chosen.filter((item) => item.id !== row.id) : [...chosen, row])} />
      </div>
      <p>{chosen.length === 0 ? "None chosen." : chosen.map((item) => (
        <button key={item.id} type="button" class="chip" title="Leave out" onClick={() => setChosen(chosen.filter((one) => one !== item))}>{item.name} ×</button>
      ))}</p>
      {error && <p class="notice wrong" role="alert">{error}</p>}
      <div class="actions"><Button onClick={onClose}>Close</Button><Button kind="primary" disabled={chosen.length === 0} onClick={() => void add()}>Add</Button></div>
    </Dialog>
  );
}
