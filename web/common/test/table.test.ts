import { describe, expect, test } from "vitest";
import { csvText, nextSorting, rowsInSight, sortRows, type ColumnOf } from "../src/components/table.ts";

interface Row {
  name: string;
  size: number | null;
}
const columns: ColumnOf<Row>[] = [
  { id: "name", title: "Name", value: (row) => row.name },
  { id: "size", title: "Size", unit: "GB", value: (row) => row.size },
];
const rows: Row[] = [{ name: "sat 10", size: 2 }, { name: "sat 9", size: null }, { name: "sat 1", size: 2 }, { name: "b", size: -1 }];
const names = (sorted: readonly Row[]) => sorted.map((row) => row.name);

describe("sortRows", () => {
  test("leaves the order when nothing sorts", () => expect(sortRows(rows, columns, null)).toBe(rows));

  test("sorts words with numbers in them as a reader would", () => {
    expect(names(sortRows(rows, columns, { column: "name", descending: false }))).toEqual(["b", "sat 1", "sat 9", "sat 10"]);
  });

  test.each([[false, ["b", "sat 10", "sat 1", "sat 9"]], [true, ["sat 10", "sat 1", "b", "sat 9"]]])(
    "sorts numbers, equal ones as they came, nothing last (descending: %s)", (descending, expected) => {
      expect(names(sortRows(rows, columns, { column: "size", descending }))).toEqual(expected);
    });
});

test("nextSorting goes up, down and back to none", () => {
  const up = nextSorting(null, "size");
  const down = nextSorting(up, "size");
  expect([up, down, nextSorting(down, "size"), nextSorting(down, "name")]).toEqual([
    { column: "size", descending: false }, { column: "size", descending: true }, null, { column: "name", descending: false },
  ]);
});

test.each([
  [0, 100, 10, 1000, [0, 12]], [500, 100, 10, 1000, [48, 62]], [9_950, 100, 10, 1000, [993, 1000]], [900, 100, 10, 5, [5, 5]],
])("rowsInSight at %s of height %s by %s of %s", (top, height, rowHeight, count, expected) => {
  expect(rowsInSight(top, height, rowHeight, count, 2)).toEqual(expected);
});

test("csvText names units, quotes what needs it and leaves out what is not there", () => {
  expect(csvText([{ name: 'a "b", c', size: 1.5 }, { name: "d", size: null }], columns)).toBe(
    'Name,Size (GB)\r\n"a ""b"", c",1.5\r\nd,\r\n');
});
