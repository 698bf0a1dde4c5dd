import { parseTime, utcText } from "@scai/common/time.ts";

export interface Step {
  at: string;
  title: string;
  by: string | null;
  detail: string | null;
}

/** What happened to something, oldest first. */
export function Steps({ steps, label }: { steps: readonly Step[]; label: string }) {
  return (
    <ol class="steps" aria-label={label}>
      {steps.map((step, place) => (
        <li key={place}>
          <b>{step.title}</b>
          <span class="muted">{utcText(parseTime(step.at))}{step.by && `, by ${step.by}`}</span>
          {step.detail && <span>{step.detail}</span>}
        </li>
      ))}
    </ol>
  );
}
