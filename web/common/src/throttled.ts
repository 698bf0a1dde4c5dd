import { effect, signal, type ReadonlySignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";

/** A signal that follows another one at most every so many milliseconds; the last change always comes through. */
export function throttled<T>(source: () => T, milliseconds: number): { readonly value: ReadonlySignal<T>; stop(): void } {
  const value = signal(source());
  let last = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let newest = value.peek();
  const stop = effect(() => {
    newest = source();
    if (timer !== undefined) {
      return;
    }
    const wait = last + milliseconds - performance.now();
    const take = () => {
      timer = undefined;
      last = performance.now();
      value.value = newest;
    };
    if (wait <= 0) {
      take();
    } else {
      timer = setTimeout(take, wait);
    }
  });
  return {
    value,
    stop() {
      stop();
      clearTimeout(timer);
    },
  };
}

/** `throttled` for as long as a component is there; `inputs` as for useMemo. */
export function useThrottled<T>(source: () => T, milliseconds: number, inputs: readonly unknown[]): T {
  const slow = useMemo(() => throttled(source, milliseconds), inputs);
  useEffect(() => slow.stop, [slow]);
  return slow.value.value;
}
