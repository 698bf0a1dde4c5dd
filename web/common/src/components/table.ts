/** Sorting, the rows in sight and CSV, without a page. */

export type CellValue = number | string | null;

export interface Sorting {
  column: string;
  descending: boolean;
}

/** What a table needs to know of a column to sort and to export it. */
export interface ColumnOf<Row> {
  id: string;
  title: string;
  /** Stands in the heading and in the CSV. */
  unit?: string;
  /** What sorts and what is exported; numbers in the column's unit. */
  value: (row: Row) => CellValue;
  /** Texts sort by their characters, which is quicker: for times in ISO 8601. */
  plain?: boolean;
}

const byWords = new Intl.Collator("en", { numeric: true }).compare;

/** Sorted by one column, stable, with nothing last either way. */
export function sortRows<Row>(rows: readonly Row[], columns: readonly ColumnOf<Row>[], sorting: Sorting | null): readonly Row[] {
  const column = sorting && columns.find((candidate) => candidate.id === sorting.column);
  if (!column) {
    return rows;
  }
  const keys = rows.map((row, place) => ({ row, place, value: column.value(row) }));
  const sign = sorting.descending ? -1 : 1;
  keys.sort((a, b) => {
    if (missing(a.value) || missing(b.value)) {
      return Number(missing(a.value)) - Number(missing(b.value)) || a.place - b.place;
    }
    const order = typeof a.value === "number" && typeof b.value === "number"
      ? a.value - b.value
      : column.plain ? Number(a.value! > b.value!) - Number(a.value! < b.value!)
      : byWords(String(a.value), String(b.value));
    return sign * order || a.place - b.place;
  });
  return keys.map((key) => key.row);
}

function missing(value: CellValue): boolean {
  return value === null || Number.isNaN(value);
}

/** What a click on a heading asks for: ascending, descending, then the order that the rows came in. */
export function nextSorting(sorting: Sorting | null, column: string): Sorting | null {
  return sorting?.column !== column ? { column, descending: false } : sorting.descending ? null : { column, descending: true };
}

/** The rows to draw: those in sight and some before and after. */
export function rowsInSight(scrollTop: number, height: number, rowHeight: number, count: number, spare = 8): [from: number, to: number] {
  const from = Math.max(0, Math.min(count, Math.floor(scrollTop / rowHeight) - spare));
  const to = Math.min(count, Math.ceil((scrollTop + height) / rowHeight) + spare);
  return [from, Math.max(from, to)];
}

/** Comma-separated values after RFC 4180, with units in the headings. */
export function csvText<Row>(rows: readonly Row[], columns: readonly ColumnOf<Row>[]): string {
  const cell = (value: CellValue) => {
    const text = missing(value) ? "" : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const heading = columns.map((column) => cell(column.unit ? `${column.title} (${column.unit})` : column.title));
  return [heading, ...rows.map((row) => columns.map((column) => cell(column.value(row))))]
    .map((cells) => `${cells.join(",")}\r\n`).join("");
}

/** Hands a text to the reader as a file. */
export function saveFile(name: string, text: string, type = "text/csv"): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
