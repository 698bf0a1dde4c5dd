import type { ComponentChildren } from "preact";

/** A framed part of a page with a heading and, at its right, tools. */
export function Panel({ title, tools, children, fill = false }: {
  title: string; tools?: ComponentChildren; children?: ComponentChildren; fill?: boolean;
}) {
  return (
    <section class={`panel${fill ? " fill" : ""}`} aria-label={title}>
      <header>
        <h2>{title}</h2>
        {tools && <div class="tools">{tools}</div>}
      </header>
      <div class="content">{children}</div>
    </section>
  );
}
