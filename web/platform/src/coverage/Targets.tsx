import { Button } from "@scai/common/components/Button.tsx";
import { toast } from "@scai/common/components/Toast.tsx";
import { countText } from "@scai/common/format.ts";
import { useState } from "preact/hooks";
import { client } from "../api/client";
import { wordsOf } from "../api/problem";
import type { Item, Page } from "../api/types";
import { TextField } from "../forms/TextField";
import { geometryOf, parsePlaces, placesText, shapeOf, type Coordinate, type ShapeKind } from "../map/coordinates";
import { useLoaded } from "../useLoaded";
import type { TargetOf } from "./request";

/** The targets of the form: listed, named, typed, taken from the catalogue and kept there. */
export function Targets({ targets, onChange, error }: {
  targets: readonly TargetOf[]; onChange: (targets: readonly TargetOf[]) => void; error: string | undefined;
}) {
  const catalogue = useLoaded((signal) => client.get<Page<Item>>("targets", { limit: 500 }, signal), []);
  const [kind, setKind] = useState<ShapeKind>("point");
  const [text, setText] = useState("");
  const [wrong, setWrong] = useState<string | undefined>();
  const [edited, setEdited] = useState<number | null>(null);
  const replace = (at: number, target: TargetOf) => onChange(targets.map((old, place) => (place === at ? target : old)));
  const add = () => {
    const places = parsePlaces(text, kind);
    if ("wrong" in places) {
      setWrong(places.wrong);
    } else {
      onChange([...targets, { kind, name: nameFor(kind, targets), places: places.value }]);
      setText("");
      setWrong(undefined);
    }
  };
  const keep = (target: TargetOf) => client.change<Item>("POST", "targets", { name: target.name, geometry: geometryOf(target.kind, target.places) })
    .then(() => {
      toast(`${target.name} is kept in the catalogue.`);
      catalogue.reload();
    }, (error) => toast(wordsOf(error), "error"));
  return (
    <>
      {targets.length > 0 && (
        <ul class="target-list">
          {targets.map((target, at) => (
            <li key={at}>
              <span class="chip">{target.kind}</span>
              <input class="input" aria-label={`Name of target ${at + 1}`} value={target.name}
                onInput={(event) => replace(at, { ...target, name: event.currentTarget.value })} />
              <button type="button" class="link" title={`Edit the places of ${target.name}:\n${placesText(target.places)}`} aria-expanded={edited === at}
                onClick={() => setEdited(edited === at ? null : at)}>
                {target.kind === "point" ? placesText(target.places) : countText(target.places.length, "place")}
              </button>
              <Button icon="save" kind="quiet" title="Keep in the catalogue" onClick={() => void keep(target)} />
              <Button icon="close" kind="quiet" title={`Remove ${target.name}`} onClick={() => {
                setEdited(null);
                onChange(targets.filter((_, place) => place !== at));
              }} />
              {edited === at && (
                <PlacesEditor key={placesText(target.places)} target={target} onDone={(places) => {
                  setEdited(null);
                  if (places) {
                    replace(at, { ...target, places });
                  }
                }} />
              )}
            </li>
          ))}
        </ul>
      )}
      {error && <p class="field-error">{error}</p>}
      <details open={targets.length === 0}>
        <summary>Type a target</summary>
        <div class="form">
          <TextField label="Kind" value={kind} onChange={(value) => setKind(value as ShapeKind)} choices={[["point", "Point"], ["line", "Line"], ["area", "Area"]]} />
          <div class="field"><label>&nbsp;</label><Button onClick={add}>Add target</Button></div>
          <TextField label="Longitude, latitude" unit="°" value={text} onChange={setText} lines={3} mono error={wrong} placeholder={"-10, 43\n-1, 43\n-1, 48"}
            hint="One place per line, longitude first, or 48.1° N 11.6° E." />
        </div>
      </details>
      {(catalogue.value?.items.length ?? 0) > 0 && (
        <label class="row">From the catalogue
          <select class="select" value="" onChange={(event) => {
            const item = catalogue.value!.items.find((one) => String(one.id) === event.currentTarget.value);
            const shape = item && shapeOf(item["geometry"] as never);
            if (shape) {
              onChange([...targets, { ...shape, name: item.name }]);
            }
            event.currentTarget.value = "";
          }}>
            <option value="">choose…</option>
            {catalogue.value!.items.map((item) => <option key={item.id} value={item.id}>{item.name}</option>)}
          </select>
        </label>
      )}
    </>
  );
}

/** A target's places as text. `onDone` gets the new ones, or null when they stay. */
function PlacesEditor({ target, onDone }: { target: TargetOf; onDone: (places: Coordinate[] | null) => void }) {
  const [text, setText] = useState(placesText(target.places));
  const [wrong, setWrong] = useState<string | undefined>();
  return (
    <div class="places-editor">
      <TextField label={`Places of ${target.name}, longitude first`} unit="°" value={text} onChange={setText} lines={Math.max(2, Math.min(8, target.places.length))} mono error={wrong} />
      <div class="actions">
        <Button onClick={() => onDone(null)}>Leave</Button>
        <Button kind="primary" onClick={() => {
          const places = parsePlaces(text, target.kind);
          if ("wrong" in places) {
            setWrong(places.wrong);
          } else {
            onDone(places.value);
          }
        }}>Take over</Button>
      </div>
    </div>
  );
}

/** "Area 2". */
export function nameFor(kind: ShapeKind, targets: readonly TargetOf[]): string {
  const word = kind.charAt(0).toUpperCase() + kind.slice(1);
  return `${word} ${targets.filter((target) => target.kind === kind).length + 1}`;
}
