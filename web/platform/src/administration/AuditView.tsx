import { Button } from "@scai/common/components/Button.tsx";
import { ErrorState, Skeleton } from "@scai/common/components/States.tsx";
import { Table, type Column } from "@scai/common/components/Table.tsx";
import { numberText, shareText } from "@scai/common/format.ts";
import { dateTimeText, parseTime } from "@scai/common/time.ts";
import { useEffect, useState } from "preact/hooks";
import { client } from "../api/client";
import { wordsOf } from "../api/problem";
import type { AuditEntry } from "../api/types";

const perPage = 500;

const columns: readonly Column<AuditEntry>[] = [
  { id: "number", title: "No.", width: 70, numeric: true, value: (entry) => entry.number },
  { id: "at", title: "When", unit: "UTC", width: 190, plain: true, value: (entry) => entry.at, show: (entry) => dateTimeText(parseTime(entry.at), 3) },
  { id: "action", title: "What", width: 190, value: (entry) => entry.action },
  { id: "subject", title: "To whom or what", width: 220, grow: 1, value: (entry) => entry.subject },
  { id: "actor", title: "By", width: 220, grow: 1, value: (entry) => entry.actor, hint: "The id of the account; empty where nobody was signed in" },
  { id: "address", title: "From", width: 120, value: (entry) => entry.address },
  { id: "detail", title: "Detail", width: 180, grow: 2, value: (entry) => entry.detail },
];

/** The audit log, and whether it is as it was written. */
export default function AuditView() {
  const [entries, setEntries] = useState<readonly AuditEntry[] | null>(null);
  const [next, setNext] = useState<number | null>(null);
  const [total, setTotal] = useState<number | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [verdict, setVerdict] = useState<{ sound: boolean; text: string } | null>(null);
  const load = async (after: number | null) => {
    try {
      const page = await client.get<{ entries: AuditEntry[]; total?: number; next?: number }>("audit", { after, most: perPage });
      setEntries((known) => [...(after ? known ?? [] : []), ...page.entries]);
      setNext(page.next ?? null);
      setTotal(page.total ?? null);
      setError(null);
    } catch (wrong) {
      setError(wordsOf(wrong));
    }
  };
  useEffect(() => void load(null), []);
  const verify = async () => {
    try {
      const found = await client.get<{ isSound: boolean; entries: number; firstBroken?: number | null }>("audit/verification");
      setVerdict({
        sound: found.isSound,
        text: found.isSound ? `The log is sound: all ${numberText(found.entries)} entries are as they were written.`
          : `The log was changed: entry ${found.firstBroken} is missing or not what was written.`,
      });
    } catch (wrong) {
      setVerdict({ sound: false, text: wordsOf(wrong) });
    }
  };
  return (
    <div class="view-column">
      <div class="view-head"><h1>Audit log</h1><span class="spread" /><Button onClick={() => void verify()}>Check the log</Button></div>
      {verdict && <p class={`notice ${verdict.sound ? "ok" : "wrong"}`} role="status">{verdict.text}</p>}
      {error ? <ErrorState title="The audit log cannot be shown" detail={error} onRetry={() => void load(null)} />
        : !entries ? <Skeleton />
        : (
          <div class="list-table framed">
            <Table label="Audit log" rows={entries} columns={columns} rowKey={(entry) => entry.number} onEnd={() => next && void load(next)} />
          </div>
        )}
      {entries && <p class="list-foot" role="status">{shareText(entries.length, total ?? (next ? null : entries.length))} entries</p>}
    </div>
  );
}
