import { countText } from "@scai/common/format.ts";
import type { ComponentChildren } from "preact";

/** Above a table: what is looked for, how much was found, and tools. */
export function Toolbar({ wish, onWish, placeholder, found, of, noun, children }: {
  wish: string; onWish: (wish: string) => void; placeholder: string; found: number; of: number; noun: string;
  children?: ComponentChildren;
}) {
  return (
    <>
      <output class="muted">{found === of ? countText(of, noun) : `${countText(found, noun)} of ${of}`}</output>
      <input class="input search" type="search" aria-label={placeholder} placeholder={placeholder} value={wish}
        onInput={(event) => onWish(event.currentTarget.value)} />
      {children}
    </>
  );
}
