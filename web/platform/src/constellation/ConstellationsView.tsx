import { Button } from "@scai/common/components/Button.tsx";
import { EmptyState } from "@scai/common/components/States.tsx";
import { useState } from "preact/hooks";
import { mayPlan } from "../account/session";
import { DropZone } from "../catalogue/DropZone";
import { ItemTable } from "../catalogue/ItemTable";
import { kinds } from "../catalogue/kinds";
import { UploadDialog } from "../catalogue/UploadDialog";
import { go } from "@scai/common/route.ts";
import { ConstellationView } from "./ConstellationView";

/** #/constellations[/ID] */
export default function ConstellationsView({ parts }: { parts: readonly string[] }) {
  const [files, setFiles] = useState<File[] | null>(null);
  const [version, setVersion] = useState(0);
  if (parts[0]) {
    return <ConstellationView key={parts[0]} id={Number(parts[0])} />;
  }
  const upload = mayPlan.value && <Button icon="up" kind="primary" onClick={() => setFiles([])}>Upload a constellation</Button>;
  const table = (
    <ItemTable kind={kinds.constellations} selected={null} version={version} onSelect={(row) => go("constellations", row.id)}
      tools={<>{upload}{mayPlan.value && <Button onClick={() => go("catalogue", "constellations", "new")}>New</Button>}</>}
      empty={
        <EmptyState title="No constellations yet" icon="satellites">
          <p>{mayPlan.value ? "Drop a file of element sets here (TLE, OMM or the documented JSON), or make a constellation and choose its satellites."
            : "Planners upload them; published ones come with the orbit-data synchronisation."}</p>
          {upload}
        </EmptyState>
      } />
  );
  return (
    <div class="view-column">
      <h1 class="view-title">Constellations</h1>
      {mayPlan.value ? <DropZone onFiles={setFiles} text="Drop files to make a constellation of each">{table}</DropZone> : table}
      {files && <UploadDialog kind="constellations" files={files} onClose={() => setFiles(null)} onDone={() => setVersion((before) => before + 1)} />}
    </div>
  );
}
