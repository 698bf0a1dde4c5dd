import type { ComponentChildren } from "preact";
import { Button } from "./Button.tsx";
import { Icon, type IconName } from "./Icon.tsx";

/** There is nothing to show: why, and what to do about it. */
export function EmptyState({ title, icon = "search", children }: {
  title: string; icon?: IconName; children?: ComponentChildren;
}) {
  return (
    <div class="state" role="status">
      <Icon name={icon} size={28} />
      <h2>{title}</h2>
      <div class="muted">{children}</div>
    </div>
  );
}

/** Something went wrong: what, in words, and a way to try again, or on. */
export function ErrorState({ title, detail, onRetry, retry = "Try again" }: { title: string; detail?: string; onRetry?: () => void; retry?: string }) {
  return (
    <div class="state error" role="alert">
      <Icon name="warning" size={28} />
      <h2>{title}</h2>
      {detail && <p>{detail}</p>}
      {onRetry && <Button onClick={onRetry}>{retry}</Button>}
    </div>
  );
}

/** Grey bars in the place of what is being fetched. */
export function Skeleton({ rows = 6, label = "Loading" }: { rows?: number; label?: string }) {
  return (
    <div class="skeleton" role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, row) => <div key={row} style={{ width: `${95 - ((row * 37) % 45)}%` }} />)}
    </div>
  );
}
