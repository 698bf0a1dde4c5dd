import type { Column } from "@scai/common/components/Table.tsx";
import { dateTimeText, parseTime } from "@scai/common/time.ts";
import { model } from "../mission";

/** A column of times. */
export function timeColumn<Row>(id: string, title: string, of: (row: Row) => string | null): Column<Row> {
  return { id, title, unit: "UTC", width: 170, plain: true, value: of, show: (row) => dateTimeText(parseTime(of(row))) };
}

/** A column of spacecraft. */
export function spacecraftColumn<Row>(of: (row: Row) => number | null): Column<Row> {
  const name = (row: Row) => {
    const id = of(row);
    return id === null ? "–" : model.nameOf(id);
  };
  return { id: "spacecraft", title: "Spacecraft", width: 120, grow: 1, value: name };
}
