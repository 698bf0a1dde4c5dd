import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

type Props = {
  label: string;
  /** Stands behind the label. */
  unit?: string | undefined;
  hint?: ComponentChildren;
  /** What is wrong with it, in words. */
  error?: string | undefined;
  wide?: boolean;
  children: (ids: { id: string; "aria-describedby"?: string; "aria-invalid"?: boolean }) => ComponentChildren;
};

/** A control with its label, its unit, a hint and what is wrong with it. */
export function Field({ label, unit, hint, error, wide = false, children }: Props) {
  const id = useId();
  const described = error || hint ? `${id}-more` : null;
  return (
    <div class={`field${wide ? " wide" : ""}${error ? " wrong" : ""}`}>
      <label for={id}>{label}{unit && <span class="unit">, {unit}</span>}</label>
      {children({ id, ...(described && { "aria-describedby": described }), ...(error && { "aria-invalid": true }) })}
      {described && <div id={described} class={error ? "field-error" : "field-hint"}>{error ?? hint}</div>}
    </div>
  );
}
