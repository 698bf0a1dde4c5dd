import type { ComponentChildren } from "preact";
import { Field } from "./Field.tsx";

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  unit?: string | undefined;
  hint?: ComponentChildren;
  error?: string | undefined;
  type?: "text" | "password" | "email" | "date";
  lines?: number | undefined;
  choices?: readonly (readonly [value: string, text: string])[] | undefined;
  autocomplete?: string;
  required?: boolean;
  wide?: boolean;
  placeholder?: string | undefined;
  disabled?: boolean;
  mono?: boolean;
  numeric?: boolean;
  focus?: boolean;
};

/** A labelled line, box of lines or choice. */
export function TextField(props: Props) {
  const { label, value, onChange, unit, hint, error, type = "text", lines, choices, wide } = props;
  return (
    <Field label={label} unit={unit} hint={hint} error={error} wide={wide ?? (lines ?? 1) > 1}>
      {(ids) => choices ? (
        <select {...ids} class="select" value={value} disabled={props.disabled} onChange={(event) => onChange(event.currentTarget.value)}>
          {choices.map(([choice, text]) => <option key={choice} value={choice}>{text}</option>)}
        </select>
      ) : (lines ?? 1) > 1 ? (
        <textarea {...ids} class={`input area${props.mono ? " mono" : ""}`} rows={lines} value={value} disabled={props.disabled}
          placeholder={props.placeholder} spellcheck={false} onInput={(event) => onChange(event.currentTarget.value)} />
      ) : (
        <input {...ids} class={`input${props.mono ? " mono" : ""}`} type={type as "text"} value={value} required={props.required} disabled={props.disabled}
          placeholder={props.placeholder} autoFocus={props.focus} spellcheck={false} inputMode={props.numeric ? "decimal" : undefined}
          autocomplete={props.autocomplete ?? "off"} onInput={(event) => onChange(event.currentTarget.value)} />
      )}
    </Field>
  );
}
