import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "./Icon.tsx";

type Props = {
  onClick: () => void;
  icon?: IconName;
  children?: ComponentChildren;
  /** What it does; needed where there is only an icon. */
  title?: string;
  kind?: "plain" | "primary" | "quiet";
  disabled?: boolean;
  /** Given for a switch. */
  pressed?: boolean;
};

export function Button({ onClick, icon, children, title, kind = "plain", disabled = false, pressed }: Props) {
  return (
    <button type="button" class={`button ${kind}${children ? "" : " only-icon"}`} onClick={onClick} title={title}
      aria-label={children ? undefined : title} aria-pressed={pressed} disabled={disabled}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
