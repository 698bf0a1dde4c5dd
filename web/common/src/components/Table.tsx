import type { ComponentChildren, CSSProperties } from "preact";
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { Icon } from "./Icon.tsx";
import { nextSorting, rowsInSight, sortRows, type ColumnOf, type Sorting } from "./table.ts";

export interface Column<Row> extends ColumnOf<Row> {
  /** Pixels at least; what is left over is shared out by `grow`. */
  width: number;
  grow?: number;
  /** Numbers stand at the right. */
  numeric?: boolean;
  /** What stands in the cell; the value itself when left out. */
  show?: (row: Row) => ComponentChildren;
  /** What stands below the column. */
  total?: ComponentChildren;
  /** Explains the column on hover. */
  hint?: string;
  sortable?: boolean;
}

type Props<Row> = {
  label: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string | number;
  /** Key of the row that is selected. */
  selected?: string | number | null;
  onSelect?: (row: Row) => void;
  /** How it is sorted at first. */
  sorting?: Sorting | null;
  /** Tells how it is sorted now, so that an export has the same order. */
  onSorted?: (rows: readonly Row[]) => void;
  /** Given where somebody else sorts: the rows stay as they come, and a click on a heading asks for another order. */
  onSort?: (sorting: Sorting | null) => void;
  rowHeight?: number;
  rowClass?: (row: Row) => string;
  /** What stands in place of rows when there are none. */
  empty?: ComponentChildren;
  /** Near the end of the rows: there may be more to fetch. */
  onEnd?: () => void;
  /** Whether the first row is in sight. */
  onTop?: (atTop: boolean) => void;
};

/**
 * A table of any length: only rows in sight are drawn. A click on a heading sorts; arrow keys, Page Up and Down, Home and End
 * move through the rows, Enter or Space selects.
 */
export function Table<Row>(props: Props<Row>) {
  const { rows, columns, rowKey, rowHeight = 28, onSelect } = props;
  const id = useId();
  const body = useRef<HTMLDivElement>(null);
  const [sorting, setSorting] = useState<Sorting | null>(props.sorting ?? null);
  const [view, setView] = useState({ top: 0, height: 600 });
  const [active, setActive] = useState<string | number | null>(null);
  const sorted = useMemo(() => (props.onSort ? rows : sortRows(rows, columns, sorting)), [rows, columns, sorting]);
  useEffect(() => props.onSorted?.(sorted), [sorted]);

  useLayoutEffect(() => {
    const element = body.current!;
    const measure = () => setView({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);

  const onScroll = () => {
    const element = body.current!;
    setView({ top: element.scrollTop, height: element.clientHeight });
    props.onTop?.(element.scrollTop < rowHeight);
    if (element.scrollTop + element.clientHeight > element.scrollHeight - 20 * rowHeight) {
      props.onEnd?.();
    }
  };

  const activePlace = () => sorted.findIndex((row) => rowKey(row) === (active ?? props.selected));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== body.current || sorted.length === 0) {
      return;
    }
    const at = activePlace();
    const page = Math.max(1, Math.floor(view.height / rowHeight) - 2);
    const steps: Record<string, number> = {
      ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + page, PageUp: at - page, Home: 0, End: sorted.length - 1,
    };
    const to = steps[event.key];
    if (to !== undefined) {
      event.preventDefault();
      const place = Math.max(0, Math.min(sorted.length - 1, to));
      setActive(rowKey(sorted[place]!));
      reveal(body.current!, place, rowHeight);
    } else if ((event.key === "Enter" || event.key === " ") && at >= 0) {
      event.preventDefault();
      event.stopPropagation();
      onSelect?.(sorted[at]!);
    }
  };

  const [from, to] = rowsInSight(view.top, view.height, rowHeight, sorted.length);
  const grid = { gridTemplateColumns: columns.map((column) => `minmax(${column.width}px, ${column.width * (1 + (column.grow ?? 0))}fr)`).join(" ") };
  const frame: CSSProperties = { minWidth: `${columns.reduce((sum, column) => sum + column.width, 0)}px` };
  const hasTotals = columns.some((column) => column.total !== undefined);
  const now = active ?? props.selected ?? null;
  const place = now === null ? -1 : activePlace();
  return (
    <div class="table">
      <div class="table-scroll" ref={body} role="grid" aria-label={props.label} aria-rowcount={sorted.length + 1}
        aria-colcount={columns.length} tabIndex={0} onScroll={onScroll} onKeyDown={onKeyDown}
        aria-activedescendant={place >= from && place < to ? `${id}-${place}` : undefined}>
        <div class="table-head" role="row" aria-rowindex={1} style={{ ...grid, ...frame }}>
          {columns.map((column) => (
            <Heading key={column.id} column={column} sorting={sorting}
              onSort={() => {
                const next = nextSorting(sorting, column.id);
                setSorting(next);
                props.onSort?.(next);
              }} />
          ))}
        </div>
        {sorted.length === 0 && props.empty}
        <div class="table-rows" role="rowgroup" style={{ ...frame, height: `${sorted.length * rowHeight}px` }}>
          {sorted.slice(from, to).map((row, index) => {
            const key = rowKey(row);
            const chosen = key === props.selected;
            return (
              <div key={key} id={`${id}-${from + index}`} role="row" aria-rowindex={from + index + 2} aria-selected={chosen}
                class={`table-row${chosen ? " chosen" : ""}${key === active ? " active" : ""}${onSelect ? " pointer" : ""} ${props.rowClass?.(row) ?? ""}`}
                style={{ ...grid, height: `${rowHeight}px`, top: `${(from + index) * rowHeight}px` }}
                onClick={() => {
                  setActive(key);
                  onSelect?.(row);
                }}>
                {columns.map((column) => (
                  <div key={column.id} role="gridcell" class={column.numeric ? "number" : ""}>
                    {column.show ? column.show(row) : column.value(row)}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
        {hasTotals && sorted.length > 0 && (
          <div class="table-totals" role="row" style={{ ...grid, ...frame }}>
            {columns.map((column) => (
              <div key={column.id} role="gridcell" class={column.numeric ? "number" : ""}>{column.total}</div>
            ))}
          </div>
        )}
      </div>
    </div>
  );
}

function Heading<Row>({ column, sorting, onSort }: { column: Column<Row>; sorting: Sorting | null; onSort: () => void }) {
  const mine = sorting?.column === column.id;
  const text = (
    <>
      <span class="heading-text">{column.title}{column.unit && <span class="unit"> {column.unit}</span>}</span>
      {mine && <Icon name={sorting.descending ? "down" : "up"} size={10} />}
    </>
  );
  return (
    <div role="columnheader" class={column.numeric ? "number" : ""} title={column.hint}
      aria-sort={!mine ? "none" : sorting.descending ? "descending" : "ascending"}>
      {column.sortable === false ? <span class="heading">{text}</span> : <button type="button" class="heading" onClick={onSort}>{text}</button>}
    </div>
  );
}

/** Scrolls so that a row stands clear of the heading above and the totals below. */
function reveal(element: HTMLElement, place: number, rowHeight: number): void {
  const room = element.clientHeight - 2 * rowHeight - 8;
  const top = place * rowHeight;
  if (top < element.scrollTop) {
    element.scrollTop = top;
  } else if (top + rowHeight > element.scrollTop + room) {
    element.scrollTop = top + rowHeight - room;
  }
}
