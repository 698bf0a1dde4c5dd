import { Button } from "@scai/common/components/Button.tsx";
import { Menu, MenuItem } from "@scai/common/components/Menu.tsx";
import { toast } from "@scai/common/components/Toast.tsx";
import { useState } from "preact/hooks";
import { mayPlan } from "../account/session";
import { client } from "@scai/common/api/client.ts";
import { wordsOf } from "@scai/common/api/problem.ts";
import { go, hashOf } from "@scai/common/route.ts";
import { ItemPanel } from "./ItemPanel";
import { ItemTable } from "./ItemTable";
import { kindIds, kindOf, kinds } from "./kinds";
import { DropZone } from "./DropZone";
import { UploadDialog } from "./UploadDialog";

const formats = [["json", "JSON, all that is known"], ["tle", "Two-line element sets"], ["omm", "OMM, JSON"], ["csv", "CSV, for spreadsheets"]] as const;

/** #/catalogue/KIND[/ID or new] */
export default function CatalogueView({ parts }: { parts: readonly string[] }) {
  const kind = kindOf(parts[0]);
  const item = parts[1] === "new" ? "new" : parts[1] ? Number(parts[1]) : null;
  const [version, setVersion] = useState(0);
  const [query, setQuery] = useState<Record<string, string>>({});
  const [files, setFiles] = useState<File[] | null>(null);
  const takesFiles = (kind.id === "satellites" || kind.id === "constellations") && mayPlan.value;
  const table = (
    <ItemTable key={kind.id} kind={kind} selected={typeof item === "number" ? item : null} version={version} onQuery={setQuery}
      onSelect={(row) => go("catalogue", kind.id, row.id)} tools={
        <>
          {kind.id === "satellites" && (
            <Menu title="Export what the list shows" label="Export" icon="save" align="right">
              {(close) => formats.map(([format, text]) => (
                <MenuItem key={format} onClick={() => {
                  close();
                  client.download("satellites/export", { ...query, format }, `satellites.${format === "omm" ? "omm.json" : format}`)
                    .catch((error) => toast(wordsOf(error), "error"));
                }}>{text}</MenuItem>
              ))}
            </Menu>
          )}
          {takesFiles && <Button icon="up" onClick={() => setFiles([])}>Upload</Button>}
          {mayPlan.value && <Button kind="primary" onClick={() => go("catalogue", kind.id, "new")}>New {kind.one}</Button>}
        </>
      } />
  );
  return (
    <div class="catalogue">
      <nav class="subtabs" aria-label="Kinds">
        {kindIds.map((id) => (
          <a key={id} href={hashOf(["catalogue", id])} aria-current={id === kind.id ? "page" : undefined}>{kinds[id].title}</a>
        ))}
      </nav>
      <div class="split">
        {takesFiles ? <DropZone onFiles={setFiles} text={`Drop files of element sets to add ${kind.title.toLowerCase()}`}>{table}</DropZone> : table}
        {item !== null && (
          <ItemPanel key={`${kind.id}/${item}`} kind={kind} id={item} onChanged={(id) => {
            setVersion((before) => before + 1);
            go(...["catalogue", kind.id, ...(id === null ? [] : [id])]);
          }} />
        )}
      </div>
      {files && (
        <UploadDialog kind={kind.id === "constellations" ? "constellations" : "satellites"} files={files} onClose={() => setFiles(null)}
          onDone={() => setVersion((before) => before + 1)} />
      )}
    </div>
  );
}
