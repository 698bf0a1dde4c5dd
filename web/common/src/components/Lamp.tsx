export type LampState = "ok" | "warning" | "error" | "off";

/** A lamp with its meaning in words; the shape differs by state, so that colour is not all there is. */
export function Lamp({ state, text, title }: { state: LampState; text: string; title?: string }) {
  return (
    <span class={`lamp ${state}`} title={title}>
      <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
        {state === "ok" && <circle cx="5" cy="5" r="4" />}
        {state === "warning" && <path d="M5 .8 9.5 9.2H.500z" />}
        {state === "error" && <rect x="1.2" y="1.2" width="7.6" height="7.6" />}
        {state === "off" && <circle cx="5" cy="5" r="3.3" fill="none" stroke="currentColor" stroke-width="1.4" />}
      </svg>
      <span>{text}</span>
    </span>
  );
}
