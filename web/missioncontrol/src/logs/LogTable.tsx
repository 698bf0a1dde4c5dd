import { EmptyState, ErrorState, Skeleton } from "@scai/common/components/States.tsx";
import { Table, type Column } from "@scai/common/components/Table.tsx";
import { countText } from "@scai/common/format.ts";
import type { ComponentChildren } from "preact";
import type { Paged } from "./Pages";

type Props<Row> = {
  label: string;
  paged: Paged<Row>;
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string | number;
  onSelect?: (row: Row) => void;
  /** What it means that there is nothing. */
  nothing: ComponentChildren;
};

/** A log: newest first, more as the reader gets to the end. */
export function LogTable<Row>({ label, paged, columns, rowKey, onSelect, nothing }: Props<Row>) {
  if (paged.error) {
    return <ErrorState title={`${label} cannot be shown`} detail={paged.error} />;
  }
  if (paged.items === null) {
    return <Skeleton label={`Fetching ${label}`} />;
  }
  return (
    <>
      <div class="list-table framed">
        <Table label={label} rows={paged.items} columns={columns} rowKey={rowKey} {...(onSelect && { onSelect })} {...(paged.more && { onEnd: paged.more })}
          empty={<EmptyState title="Nothing yet" icon="log">{nothing}</EmptyState>} />
      </div>
      <p class="list-foot">{countText(paged.total, "entry", "entries")}{paged.items.length < paged.total && `, ${paged.items.length} fetched`}</p>
    </>
  );
}
