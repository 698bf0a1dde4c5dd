import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Icon, type IconName } from "./Icon.tsx";

/** A button that opens a small panel below it; Escape or a click elsewhere closes it. */
export function Menu({ label, title, icon, children, align = "left", up = false, disabled = false }: {
  label?: ComponentChildren;
  title: string;
  icon?: IconName;
  /** Given a function that closes the menu. */
  children: (close: () => void) => ComponentChildren;
  align?: "left" | "right";
  /** Opens above the button. */
  up?: boolean;
  disabled?: boolean;
}) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) {
      return;
    }
    const outside = (event: PointerEvent) => !root.current?.contains(event.target as Node) && setOpen(false);
    document.addEventListener("pointerdown", outside);
    return () => document.removeEventListener("pointerdown", outside);
  }, [open]);
  const close = () => {
    setOpen(false);
    root.current?.querySelector<HTMLElement>("button")?.focus();
  };
  return (
    <div class="menu" ref={root} onKeyDown={(event) => {
      if (event.key === "Escape" && open) {
        event.stopPropagation();
        close();
      }
    }}>
      <button type="button" class={`button${label ? "" : " only-icon quiet"}`} title={title} aria-label={label ? undefined : title}
        aria-haspopup="dialog" aria-expanded={open} disabled={disabled} onClick={() => setOpen(!open)}>
        {icon && <Icon name={icon} />}
        {label}
        {label && <Icon name={up ? "up" : "down"} size={12} />}
      </button>
      {open && <div class={`menu-panel ${align}${up ? " up" : ""}`} role="dialog" aria-label={title}>{children(close)}</div>}
    </div>
  );
}

/** A choice in a menu. */
export function MenuItem({ onClick, checked, children }: { onClick: () => void; checked?: boolean; children: ComponentChildren }) {
  return (
    <button type="button" class="menu-item" aria-pressed={checked} onClick={onClick}>
      <span class="tick">{checked && <Icon name="check" size={12} />}</span>
      {children}
    </button>
  );
}
