import { Button } from "@scai/common/components/Button.tsx";
import { Panel } from "@scai/common/components/Panel.tsx";
import { ErrorState, Skeleton } from "@scai/common/components/States.tsx";
import { toast } from "@scai/common/components/Toast.tsx";
import { utcText, parseTime } from "@scai/common/time.ts";
import { useEffect, useMemo, useState } from "preact/hooks";
import { mayAdminister, mayPlan } from "../account/session";
import { client } from "../api/client";
import { ApiError, wordsOf } from "../api/problem";
import type { Item } from "../api/types";
import { TextField } from "../forms/TextField";
import { geometryOf, parsePlaces, placesText, shapeOf, type ShapeKind } from "../map/coordinates";
import { hashOf } from "../shell/route";
import { useLoaded } from "../useLoaded";
import { ElementHistory } from "./ElementHistory";
import { FamilyForm } from "./FamilyForm";
import { isShown, itemOf, textsOf, type Texts } from "./form";
import { fieldsOf, type KindOf } from "./kinds";

/** Fields of the catalogue itself and those that other parts of the panel change. */
const own = ["id", "version", "shared", "account", "satelliteCount", "createdAt", "updatedAt"];

/** The editor of an item, or of a new one. `onChanged` gets the item to show next; null closes. */
export function ItemPanel({ kind, id, onChanged }: { kind: KindOf; id: number | "new"; onChanged: (id: number | null) => void }) {
  const found = useLoaded<Item | null>(
    async (signal) => (id === "new" ? null : client.get<Item>(`${kind.id}/${id}`, {}, signal)), [kind, id]);
  if (found.error) {
    return <Panel title={kind.one}><ErrorState title={`The ${kind.one} cannot be shown`} detail={found.error} onRetry={found.reload} /></Panel>;
  }
  return id !== "new" && !found.value
    ? <Panel title={kind.one}><Skeleton /></Panel>
    : <Editor key={found.value?.version ?? 0} kind={kind} item={found.value} reload={found.reload} onChanged={onChanged} />;
}

function Editor({ kind, item, reload, onChanged }: { kind: KindOf; item: Item | null; reload: () => void; onChanged: (id: number | null) => void }) {
  const fields = useMemo(() => fieldsOf(kind), [kind]);
  const [texts, setTexts] = useState<Texts>(() => item ? textsOf(item, fields) : defaults(kind, textsOf({}, fields)));
  const [shape, setShape] = useState(() => shapeTexts(item));
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const [failure, setFailure] = useState<{ text: string; conflict: boolean } | null>(null);
  const [busy, setBusy] = useState(false);
  const [shared, setShared] = useState(false);
  const [asked, setAsked] = useState(false);
  const editable = mayPlan.value && (item === null || !item.shared || mayAdminister.value);
  useEffect(() => setFailure(null), [texts]);
  const save = async (event: Event) => {
    event.preventDefault();
    const made = itemOf(texts, fields);
    if (kind.id === "targets") {
      const places = parsePlaces(shape.places, shape.kind);
      if ("wrong" in places) {
        made.wrong["geometry"] = places.wrong;
      } else {
        made.item["geometry"] = keptGeometry(item, shape) ?? geometryOf(shape.kind, places.value);
      }
    }
    setWrong(made.wrong);
    if (Object.keys(made.wrong).length > 0) {
      setFailure({ text: "Some fields are not as expected; they say what is.", conflict: false });
      return;
    }
    setBusy(true);
    try {
      const kept = item ? Object.fromEntries(Object.entries(item).filter(([name]) =>
        !own.includes(name) && name !== "geometry" && !fields.some((field) => field.id === name))) : {};
      const saved = item
        ? await client.change<Item>("PUT", `${kind.id}/${item.id}`, { ...kept, ...made.item }, { "if-match": `"${item.version}"` })
        : await client.change<Item>("POST", `${kind.id}${shared ? "?shared=true" : ""}`, made.item);
      toast(`${saved.name} is saved.`);
      reload();
      onChanged(saved.id);
    } catch (error) {
      if (error instanceof ApiError) {
        setWrong(error.fields);
      }
      setFailure({ text: wordsOf(error), conflict: error instanceof ApiError && error.isConflict });
      setBusy(false);
    }
  };
  const remove = async () => {
    try {
      await client.change("DELETE", `${kind.id}/${item!.id}`, undefined, { "if-match": `"${item!.version}"` });
      toast(`${item!.name} is deleted.`);
      onChanged(null);
    } catch (error) {
      setAsked(false);
      setFailure({ text: wordsOf(error), conflict: error instanceof ApiError && error.isConflict });
    }
  };
  return (
    <aside class="details" aria-label={item?.name ?? `New ${kind.one}`}>
      <header class="details-head">
        <h2>{item?.name ?? `New ${kind.one}`}</h2>
        <Button icon="close" kind="quiet" title="Close" onClick={() => onChanged(null)} />
      </header>
      <form class="details-body" onSubmit={save} noValidate>
        {item && <p class="muted">No. {item.id}, version {item.version}; changed {utcText(parseTime(item.updatedAt)).replace(/:\d\d UTC/, " UTC")}</p>}
        {item && !editable && <p class="notice">{item.shared && mayPlan.value
          ? "This belongs to everybody; administrators change it." : "Your role may look at this, not change it."}</p>}
        {item && kind.id === "constellations" && (
          <p><a class="button" href={hashOf(["constellations", item.id])}>Members, orbits and facts</a></p>
        )}
        {kind.groups.map(([title, group]) => {
          const shown = group.filter((field) => isShown(field, texts));
          return shown.length > 0 && (
            <fieldset key={title} disabled={!editable}>
              <legend>{title}</legend>
              <div class="form">
                {shown.map((field) => (
                  <TextField key={field.id} label={field.required ? `${field.label} *` : field.label} unit={field.unit} value={texts[field.id] ?? ""}
                    hint={field.hint} error={wrong[field.id]} type={field.kind === "date" ? "date" : "text"}
                    numeric={field.kind === "number" || field.kind === "whole"} wide={field.id === "name" || field.kind === "notes"}
                    lines={field.kind === "notes" ? 3 : undefined}
                    choices={field.choices && (field.required ? field.choices : [["", "–"], ...field.choices])}
                    onChange={(value) => setTexts({ ...texts, [field.id]: value })} />
                ))}
              </div>
            </fieldset>
          );
        })}
        {kind.id === "targets" && (
          <fieldset disabled={!editable}>
            <legend>Place</legend>
            <div class="form">
              <TextField label="Kind" value={shape.kind} onChange={(value) => setShape({ ...shape, kind: value as ShapeKind })}
                choices={[["point", "Point"], ["line", "Line"], ["area", "Area"]]} />
              <TextField label="Longitude, latitude" unit="°" value={shape.places} lines={7} mono error={wrong["geometry"] ?? wrong["geometry.coordinates"]}
                hint="One place per line, longitude first; an area's ring need not be closed." onChange={(places) => setShape({ ...shape, places })} />
            </div>
          </fieldset>
        )}
        {Object.entries(wrong).filter(([field]) => !fields.some((known) => known.id === field) && !field.startsWith("geometry")).map(([field, expected]) => (
          <p key={field} class="field-error">{field}: {expected}</p>
        ))}
        {item === null && mayAdminister.value && (
          <label class="check"><input type="checkbox" checked={shared} onChange={(event) => setShared(event.currentTarget.checked)} /> For everybody, not only for me</label>
        )}
        {editable && (
          <div class="foot">
            <Failure kind={kind} failure={failure} reload={reload} />
          <div class="actions">
            {item && (asked
              ? <><span>Delete {item.name}{kind.id === "satellites" && " and its sensors"}?</span>
                <Button onClick={() => setAsked(false)}>Keep</Button><Button kind="primary" onClick={() => void remove()}>Delete</Button></>
              : <Button onClick={() => setAsked(true)}>Delete…</Button>)}
            <span class="spread" />
            {!asked && <button type="submit" class="button primary" disabled={busy}>{busy ? "Saving…" : "Save"}</button>}
          </div>
          </div>
        )}
      </form>
      {item && kind.id === "satellites" && item.shared && typeof item["catalogueNumber"] === "number" && (
        <FamilyForm number={item["catalogueNumber"]} onSaved={() => onChanged(item.id)} />
      )}
      {item && kind.id === "satellites" && <ElementHistory satellite={item} editable={editable} onAdded={() => {
        reload();
        onChanged(item.id);
      }} />}
    </aside>
  );
}

function Failure({ kind, failure, reload }: { kind: KindOf; failure: { text: string; conflict: boolean } | null; reload: () => void }) {
  return failure && (
    <div class="notice wrong" role="alert">
      <p>{failure.text}</p>
      {failure.conflict && (
        <>
          <p>Somebody else has saved this {kind.one} since you opened it. Copy what you want to keep, load what is there now and make your change to it.</p>
          <Button onClick={reload}>Load the newer version</Button>
        </>
      )}
    </div>
  );
}

function defaults(kind: KindOf, texts: Texts): Texts {
  return kind.id === "sensors" ? { ...texts, type: "optical" } : kind.id === "constellations" ? { ...texts, kind: "custom" } : texts;
}

function shapeTexts(item: Item | null): { kind: ShapeKind; places: string } {
  const shape = item?.["geometry"] ? shapeOf(item["geometry"] as never) : null;
  return shape ? { kind: shape.kind, places: placesText(shape.places) } : { kind: "point", places: "" };
}

/** The geometry as it was where its text was not touched: holes and decimals stay. */
function keptGeometry(item: Item | null, shape: { kind: ShapeKind; places: string }): unknown {
  const before = shapeTexts(item);
  return item && before.kind === shape.kind && before.places === shape.places ? item["geometry"] : null;
}
