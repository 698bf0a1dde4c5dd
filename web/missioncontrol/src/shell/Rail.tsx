import { Icon } from "@scai/common/components/Icon.tsx";
import { hashOf } from "@scai/common/route.ts";
import { model } from "../mission";
import { views } from "../views";

/** The views, as links; beside alarms and commands how many wait for somebody. */
export function Rail({ chosen }: { chosen: string }) {
  const waiting: Readonly<Record<string, number>> = {
    alarms: model.unsettled.value.length,
    commands: [...model.commands.value.values()].filter((command) => command.state === "approvalPending").length,
  };
  return (
    <nav class="rail" aria-label="Views">
      {views.filter((view) => view.listed()).map((view) => (
        <a key={view.id} href={hashOf([view.id])} aria-current={view.id === chosen ? "page" : undefined}>
          <Icon name={view.icon} size={18} />
          <span>{view.title}{waiting[view.id] ? <span class="badge" title="waiting for somebody">{waiting[view.id]}</span> : null}</span>
        </a>
      ))}
    </nav>
  );
}
