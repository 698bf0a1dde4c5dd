import { client, type Query } from "@scai/common/api/client.ts";
import { isAbort, wordsOf } from "@scai/common/api/problem.ts";
import { useEffect, useState } from "preact/hooks";
import type { Page } from "../api/types";

export interface Paged<Item> {
  items: readonly Item[] | null;
  total: number;
  error: string | null;
  /** Fetches the next part, where there is one. */
  more: (() => void) | null;
}

/** A list that comes in parts, newest first; from its beginning again when `keys` change. */
export function usePages<Item>(path: string, query: Query, keys: readonly unknown[]): Paged<Item> {
  const [state, setState] = useState<{ items: readonly Item[] | null; total: number; next: number | null; error: string | null }>({ items: null, total: 0, next: null, error: null });
  const fetchPart = (after: number | null, signal?: AbortSignal) => client.get<Page<Item>>(path, { ...query, after, most: 100 }, signal).then(
    (page) => {
      if (!signal?.aborted) {
        setState((before) => ({ items: [...(after === null ? [] : before.items ?? []), ...page.items], total: page.total, next: page.next, error: null }));
      }
    },
    (error) => {
      if (!isAbort(error) && !signal?.aborted) {
        setState((before) => ({ ...before, error: wordsOf(error) }));
      }
    });
  useEffect(() => {
    const abort = new AbortController();
    void fetchPart(null, abort.signal);
    return () => abort.abort();
  }, [path, ...keys]);
  const next = state.next;
  return { items: state.items, total: state.total, error: state.error, more: next === null ? null : () => void fetchPart(next) };
}
