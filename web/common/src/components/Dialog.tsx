import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Button } from "./Button.tsx";

/** A modal dialog; Escape and a click beside it close it, and focus goes back to where it was. */
export function Dialog({ title, onClose, children, wide = false }: {
  title: string; onClose: () => void; children?: ComponentChildren; wide?: boolean;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} class={`dialog${wide ? " wide" : ""}`} aria-label={title} onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}>
      <div class="dialog-frame">
        <header>
          <h2>{title}</h2>
          <Button icon="close" kind="quiet" title="Close" onClick={() => dialog.current?.close()} />
        </header>
        <div class="content">{children}</div>
      </div>
    </dialog>
  );
}
