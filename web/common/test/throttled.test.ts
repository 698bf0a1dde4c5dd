import { signal } from "@preact/signals";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { throttled } from "../src/throttled.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] }));
afterEach(() => void vi.useRealTimers());

test("throttled follows at its own pace and ends with the last change", () => {
  const source = signal(0);
  const slow = throttled(() => source.value, 200);
  const seen: number[] = [];
  slow.value.subscribe((value) => seen.push(value));
  for (let change = 1; change <= 100; change++) {
    source.value = change;
    vi.advanceTimersByTime(10);
  }
  vi.advanceTimersByTime(1000);
  expect(seen.length).toBeLessThanOrEqual(7);
  expect(seen.at(-1)).toBe(100);
  slow.stop();
  source.value = 7;
  vi.advanceTimersByTime(1000);
  expect(seen.at(-1)).toBe(100);
});
