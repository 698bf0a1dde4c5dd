import type { Column } from "@scai/common/components/Table.tsx";
import { moneyText, numberText } from "@scai/common/format.ts";
import { clockText, dateText, dateTimeText, durationText, parseTime, utcText } from "@scai/common/time.ts";
import type { Link } from "../api/types";
import { linkSeconds, type LedgerTotals } from "../model/at";

/** The ledger's columns; sums stand below when they are given. */
export function ledgerColumns(
  names: { satellite: (id: number) => string; station: (id: number) => string }, time: number, totals?: LedgerTotals,
): readonly Column<Link>[] {
  return [
    { id: "satellite", title: "Satellite", width: 105, grow: 1, value: (link) => names.satellite(link.satellite), total: "Total" },
    { id: "link", title: "Link", width: 58, numeric: true, value: (link) => link.link, hint: "The satellite's links, counted from the first", total: totals && numberText(totals.links) },
    { id: "station", title: "Station", width: 115, grow: 1, value: (link) => names.station(link.station) },
    { id: "start", title: "Start", unit: "UTC", width: 172, plain: true, value: (link) => link.start, show: (link) => <Moment iso={link.start} /> },
    {
      id: "end", title: "End", unit: "UTC", width: 92, plain: true, value: (link) => link.end,
      show: (link) => (link.end === null ? <span class="text-linked">open</span> : <Moment iso={link.end} since={link.start} />),
    },
    {
      id: "duration", title: "Duration", unit: "s", width: 108, numeric: true, value: (link) => Number(linkSeconds(link, time).toFixed(3)),
      show: (link) => durationText(Math.round(linkSeconds(link, time))), total: totals && durationText(totals.seconds),
    },
    { id: "data", title: "Stored", unit: "GB", hint: "Stored on board when the link began", width: 95, numeric: true, value: (link) => link.data, show: (link) => numberText(link.data, 3) },
    {
      id: "offloaded", title: "Offloaded", unit: "GB", width: 115, numeric: true, value: (link) => link.offloaded,
      show: (link) => numberText(link.offloaded, 3), total: totals && numberText(totals.offloaded, 3),
    },
    {
      id: "cost", title: "Cost", unit: "$", width: 85, numeric: true, value: (link) => link.cost, show: (link) => moneyText(link.cost),
      total: totals && moneyText(totals.cost),
    },
    {
      id: "bySatellite", title: "Satellite sum", unit: "$", width: 125, numeric: true, value: (link) => link.cumulativeBySatellite,
      show: (link) => moneyText(link.cumulativeBySatellite), hint: "What this satellite has paid for links, this one included",
    },
    {
      id: "all", title: "Sum", unit: "$", width: 95, numeric: true, value: (link) => link.cumulative, show: (link) => moneyText(link.cumulative),
      hint: "What all satellites have paid for links, this one included",
    },
  ];
}

/** To the second, with the exact time on hover; without the date where it is that of another moment. */
function Moment({ iso, since }: { iso: string; since?: string }) {
  const time = parseTime(iso);
  const sameDay = since !== undefined && dateText(parseTime(since)) === dateText(time);
  return <span title={utcText(time, 3)}>{sameDay ? clockText(time) : dateTimeText(time)}</span>;
}
