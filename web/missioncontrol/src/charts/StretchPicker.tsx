import { stretches } from "./span";

/** How far back charts reach. */
export function StretchPicker({ minutes, onChange }: { minutes: number | null; onChange: (minutes: number | null) => void }) {
  return (
    <span class="row" role="group" aria-label="How far back">
      {stretches.map((stretch) => (
        <button key={stretch.text} type="button" class="button" aria-pressed={stretch.minutes === minutes} onClick={() => onChange(stretch.minutes)}>
          {stretch.text}
        </button>
      ))}
    </span>
  );
}
