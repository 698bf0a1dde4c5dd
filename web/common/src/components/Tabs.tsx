import { Icon, type IconName } from "./Icon.tsx";

export interface Tab<Id extends string> {
  id: Id;
  title: string;
  icon?: IconName;
  /** A number beside the title, such as how many rejections there are. */
  badge?: string | undefined;
}

type Props<Id extends string> = {
  tabs: readonly Tab<Id>[];
  chosen: Id;
  onChoose: (id: Id) => void;
  label: string;
  /** Id of the element that shows the chosen tab. */
  panel: string;
  vertical?: boolean;
};

/** Tabs by arrow keys, Home and End, after the ARIA practice for tabs. */
export function Tabs<Id extends string>({ tabs, chosen, onChoose, label, panel, vertical = false }: Props<Id>) {
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === chosen);
    const to = event.key === (vertical ? "ArrowDown" : "ArrowRight") ? (at + 1) % tabs.length
      : event.key === (vertical ? "ArrowUp" : "ArrowLeft") ? (at + tabs.length - 1) % tabs.length
      : event.key === "Home" ? 0
      : event.key === "End" ? tabs.length - 1
      : -1;
    if (to >= 0) {
      event.preventDefault();
      onChoose(tabs[to]!.id);
      const buttons = (event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>("[role=tab]");
      buttons[to]?.focus();
    }
  };
  return (
    <div class={`tabs${vertical ? " vertical" : ""}`} role="tablist" aria-label={label}
      aria-orientation={vertical ? "vertical" : "horizontal"} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button key={tab.id} type="button" role="tab" id={`tab-${tab.id}`} aria-selected={tab.id === chosen} aria-controls={panel}
          tabIndex={tab.id === chosen ? 0 : -1} onClick={() => onChoose(tab.id)}>
          {tab.icon && <Icon name={tab.icon} size={18} />}
          <span>{tab.title}</span>
          {tab.badge && <span class="badge">{tab.badge}</span>}
        </button>
      ))}
    </div>
  );
}
