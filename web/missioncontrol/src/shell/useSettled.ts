import { useEffect, useState } from "preact/hooks";

/** Follows a value at most once in so many milliseconds, so that what is fetched for it is not fetched for every change. */
export function useSettled<T>(value: T, milliseconds: number): T {
  const [settled, setSettled] = useState(value);
  const [due, setDue] = useState(0);
  useEffect(() => {
    if (Object.is(value, settled)) {
      return;
    }
    const wait = setTimeout(() => {
      setSettled(value);
      setDue(performance.now() + milliseconds);
    }, Math.max(0, due - performance.now()));
    return () => clearTimeout(wait);
  }, [value, settled, due, milliseconds]);
  return settled;
}
