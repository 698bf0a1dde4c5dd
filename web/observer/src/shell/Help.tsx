import { Dialog } from "@scai/common/components/Dialog.tsx";
import type { Shortcut } from "./shortcuts";

export function Help({ list, onClose }: { list: readonly Shortcut[]; onClose: () => void }) {
  return (
    <Dialog title="Keyboard" onClose={onClose} wide>
      <dl class="shortcuts">
        {list.map((shortcut) => (
          <div key={shortcut.shown}>
            <dt><kbd>{shortcut.shown}</kbd></dt>
            <dd>{shortcut.does}</dd>
          </div>
        ))}
      </dl>
      <p class="muted">Tab moves through the page. Arrow keys move through tabs, tables and the time bar; Enter selects a row.</p>
    </Dialog>
  );
}
