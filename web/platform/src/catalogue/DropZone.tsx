import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";

/** Takes files that are dropped anywhere on what it holds. */
export function DropZone({ onFiles, text, children }: { onFiles: (files: File[]) => void; text: string; children: ComponentChildren }) {
  const [over, setOver] = useState(false);
  const depth = useRef(0);
  const enter = (by: number) => {
    depth.current = Math.max(0, depth.current + by);
    setOver(depth.current > 0);
  };
  const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
  return (
    <div class="drop-zone" onDragEnter={(event) => carriesFiles(event) && enter(1)} onDragLeave={(event) => carriesFiles(event) && enter(-1)}
      onDragOver={(event) => carriesFiles(event) && event.preventDefault()} onDrop={(event) => {
        if (carriesFiles(event)) {
          event.preventDefault();
          depth.current = 0;
          setOver(false);
          onFiles([...event.dataTransfer!.files]);
        }
      }}>
      {children}
      {over && <div class="drop-sign" role="status">{text}</div>}
    </div>
  );
}
