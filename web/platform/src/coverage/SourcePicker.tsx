import { useEffect, useState } from "preact/hooks";
import { client } from "@scai/common/api/client.ts";
import type { Item, Page } from "../api/types";
import { Field } from "@scai/common/forms/Field.tsx";
import { useLoaded } from "@scai/common/useLoaded.ts";

/** Chooses a constellation or a satellite, found by words of its name. */
export function SourcePicker({ level, id, onChoose, error }: {
  level: "satellite" | "constellation"; id: number | null; onChoose: (item: Item | null) => void; error: string | undefined;
}) {
  const [search, setSearch] = useState("");
  const [sought, setSought] = useState("");
  useEffect(() => {
    const wait = setTimeout(() => setSought(search.trim()), 200);
    return () => clearTimeout(wait);
  }, [search]);
  const found = useLoaded((signal) => client.get<Page<Item>>(`${level}s`, { search: sought, limit: 100 }, signal), [level, sought]);
  const chosen = useLoaded(async (signal) => (id === null ? null : client.get<Item>(`${level}s/${id}`, {}, signal)), [level, id]);
  const items = found.value?.items ?? [];
  const all = chosen.value && !items.some((item) => item.id === id) ? [chosen.value, ...items] : items;
  return (
    <>
      <Field label="Find">
        {(ids) => <input {...ids} class="input" type="search" value={search} placeholder="words of its name" onInput={(event) => setSearch(event.currentTarget.value)} />}
      </Field>
      <Field label={level === "constellation" ? "Constellation" : "Satellite"} error={error ?? found.error ?? undefined}
        hint={found.value && items.length === 0 ? "None found." : found.value?.next ? "More are found; narrow it by words." : undefined}>
        {(ids) => (
          <select {...ids} class="select" value={id ?? ""} onChange={(event) => onChoose(all.find((item) => String(item.id) === event.currentTarget.value) ?? null)}>
            <option value="">choose…</option>
            {all.map((item) => <option key={item.id} value={item.id}>{item.name}{item.satelliteCount !== undefined ? ` (${item.satelliteCount})` : ""}</option>)}
          </select>
        )}
      </Field>
    </>
  );
}
