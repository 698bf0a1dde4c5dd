import { signal } from "@preact/signals";
import { Button } from "./Button.tsx";

interface Note {
  id: number;
  text: string;
  kind: "info" | "error";
}

const notes = signal<readonly Note[]>([]);
let last = 0;

/** Says something for a few seconds; errors stay until they are closed. */
export function toast(text: string, kind: "info" | "error" = "info"): void {
  const id = ++last;
  notes.value = [...notes.value.filter((note) => note.text !== text), { id, text, kind }].slice(-4);
  if (kind === "info") {
    setTimeout(() => dismiss(id), 5000);
  }
}

/** Where toasts appear; once per page. */
export function Toasts() {
  return (
    <div class="toasts" aria-live="polite">
      {notes.value.map((note) => (
        <div key={note.id} class={`toast ${note.kind}`} role={note.kind === "error" ? "alert" : "status"}>
          <span>{note.text}</span>
          <Button icon="close" kind="quiet" title="Close" onClick={() => dismiss(note.id)} />
        </div>
      ))}
    </div>
  );
}

function dismiss(id: number): void {
  notes.value = notes.value.filter((note) => note.id !== id);
}
