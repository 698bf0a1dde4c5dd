import { useEffect, useRef, useState } from "preact/hooks";

/** A value that changes often, taken over at most once in so many milliseconds; at once when `milliseconds` is 0. */
export function useSettled<T>(value: T, milliseconds: number): T {
  const latest = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const [settled, setSettled] = useState(value);
  latest.current = value;
  useEffect(() => {
    if (value === settled || timer.current !== null) {
      return;
    }
    timer.current = setTimeout(() => {
      timer.current = null;
      setSettled(latest.current);
    }, milliseconds);
  }, [value, settled, milliseconds]);
  useEffect(() => () => {
    if (timer.current !== null) {
      clearTimeout(timer.current);
    }
  }, []);
  return milliseconds === 0 ? value : settled;
}
