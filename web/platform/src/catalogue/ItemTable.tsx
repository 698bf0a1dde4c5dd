import { Button } from "@scai/common/components/Button.tsx";
import { EmptyState, ErrorState } from "@scai/common/components/States.tsx";
import { Table, type Column } from "@scai/common/components/Table.tsx";
import type { Sorting } from "@scai/common/components/table.ts";
import { shareText } from "@scai/common/format.ts";
import { dateTimeText, parseTime } from "@scai/common/time.ts";
import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Item } from "../api/types";
import { Keyset } from "./Keyset";
import { fieldsOf, type KindOf } from "./kinds";

type Props = {
  kind: KindOf;
  /** Where the list is, when not that of the whole kind. */
  path?: string;
  selected: number | null;
  onSelect: (item: Item) => void;
  /** Counts up when the list is to be fetched again. */
  version?: number;
  tools?: ComponentChildren;
  /** Tells what the list is cut down to, so that an export has the same. */
  onQuery?: (query: Record<string, string>) => void;
  empty?: ComponentChildren;
  /** Fewer columns and filters, for narrow places. */
  brief?: boolean;
};

const briefly = ["name", "catalogueNumber", "status", "orbit", "epoch", "shared"];

/** A kind's items, as the server finds and sorts them. */
export function ItemTable({ kind, path = kind.id, selected, onSelect, version = 0, tools, onQuery, empty, brief = false }: Props) {
  const list = useMemo(() => new Keyset(path), [path]);
  const [search, setSearch] = useState("");
  const [filters, setFilters] = useState<Readonly<Record<string, string>>>({});
  const [mine, setMine] = useState(false);
  const [sorting, setSorting] = useState<Sorting | null>({ column: "name", descending: false });
  const columns = useMemo(() => columnsOf(kind).filter((column) => !brief || briefly.includes(column.id)), [kind, brief]);
  useEffect(() => {
    const query = Object.fromEntries(Object.entries({ ...filters, search: search.trim(), mine: mine ? "true" : "" }).filter(([, text]) => text));
    const wait = setTimeout(() => {
      list.show(query, sorting);
      onQuery?.(query);
    }, 150);
    return () => clearTimeout(wait);
  }, [list, search, filters, mine, sorting, version]);
  useEffect(() => () => list.stop(), [list]);
  const choices = fieldsOf(kind).filter((field) => field.filter && (!brief || briefly.includes(field.id)));
  const narrowed = search !== "" || mine || Object.values(filters).some(Boolean);
  const rows = list.rows.value;
  return (
    <div class="list">
      <div class="toolbar">
        <input class="input search" type="search" placeholder={`Search ${kind.title.toLowerCase()}`} aria-label={`Search ${kind.title.toLowerCase()}`}
          value={search} onInput={(event) => setSearch(event.currentTarget.value)} />
        {choices.map((field) => field.choices ? (
          <select key={field.id} class="select" aria-label={field.label} value={filters[field.id] ?? ""}
            onChange={(event) => setFilters({ ...filters, [field.id]: event.currentTarget.value })}>
            <option value="">{field.label}: any</option>
            {field.choices.map(([value, text]) => <option key={value} value={value}>{text}</option>)}
          </select>
        ) : (
          <input key={field.id} class="input filter" aria-label={`${field.label} is`} placeholder={field.label} value={filters[field.id] ?? ""}
            title={`Only those whose ${field.label.toLowerCase()} is exactly this`}
            onInput={(event) => setFilters({ ...filters, [field.id]: event.currentTarget.value })} />
        ))}
        <label class="check"><input type="checkbox" checked={mine} onChange={(event) => setMine(event.currentTarget.checked)} /> Mine</label>
        <span class="spread" />
        {tools}
      </div>
      {list.error.value
        ? <ErrorState title={`The ${kind.title.toLowerCase()} cannot be shown`} detail={list.error.value} onRetry={() => list.reload()} />
        : (
          <div class="list-table">
            <Table label={kind.title} rows={rows} columns={columns} rowKey={(row) => row.id} selected={selected} onSelect={onSelect}
              sorting={sorting} onSort={setSorting} onEnd={() => list.more()}
              empty={list.busy.value ? <p class="waiting">Searching…</p>
                : narrowed ? <EmptyState title={`No ${kind.title.toLowerCase()} found`}>
                    <p>Each word is sought in the words of an item; filters must match exactly.</p>
                    <Button onClick={() => {
                      setSearch("");
                      setFilters({});
                      setMine(false);
                    }}>Show all</Button>
                  </EmptyState>
                : empty ?? <EmptyState title={`No ${kind.title.toLowerCase()} yet`}>{kind.about}</EmptyState>} />
          </div>
        )}
      <p class="list-foot" role="status">
        {shareText(rows.length, list.total.value)} {rows.length === 1 && list.total.value === 1 ? kind.one : kind.title.toLowerCase()}
        {list.busy.value ? ", fetching…" : list.whole.value ? "" : "; more come as you scroll"}
      </p>
    </div>
  );
}

function columnsOf(kind: KindOf): Column<Item>[] {
  const columns = fieldsOf(kind).filter((field) => field.column).map((field): Column<Item> => ({
    id: field.id,
    title: field.label,
    ...(field.unit && { unit: field.unit }),
    width: field.column!,
    grow: field.id === "name" ? 2 : 1,
    numeric: field.kind === "number",
    sortable: field.sort ?? false,
    value: (row) => (row[field.id] as string | number | undefined) ?? null,
    show: (row) => shown(row[field.id], field.choices),
  }));
  if (kind.id === "satellites") {
    columns.push({
      id: "epoch", title: "Elements of", unit: "UTC", width: 150, sortable: false, value: (row) => epochOf(row) ?? null,
      show: (row) => dateTimeText(parseTime(epochOf(row))).slice(0, 16),
    });
  } else if (kind.id === "constellations") {
    columns.push({ id: "satelliteCount", title: "Satellites", width: 90, numeric: true, sortable: false, value: (row) => row.satelliteCount ?? 0 });
  } else if (kind.id === "targets") {
    columns.push({
      id: "geometry", title: "Kind", width: 100, sortable: false,
      value: (row) => ({ Point: "point", LineString: "line", Polygon: "area" })[(row["geometry"] as { type: string }).type] ?? null,
    });
  }
  return [...columns, {
    id: "shared", title: "Whose", width: 104, sortable: false, value: (row) => (row.shared ? "everybody's" : "mine"),
    hint: "What everybody shares is changed by administrators",
  }, {
    id: "updatedAt", title: "Changed", unit: "UTC", width: 140, value: (row) => row.updatedAt,
    show: (row) => dateTimeText(parseTime(row.updatedAt)).slice(0, 16),
  }];
}

function epochOf(row: Item): string | undefined {
  return (row["elements"] as { epoch?: string } | undefined)?.epoch;
}

function shown(value: unknown, choices: readonly (readonly [string, string])[] | undefined): string {
  return value === undefined || value === null ? "" : choices?.find(([known]) => known === value)?.[1] ?? String(value);
}
