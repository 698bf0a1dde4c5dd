import { Icon } from "@scai/common/components/Icon.tsx";
import { views } from "../views";
import { hashOf } from "@scai/common/route.ts";

/** The views, as links: they open in tabs of the browser too. */
export function Rail({ chosen }: { chosen: string }) {
  return (
    <nav class="rail" aria-label="Views">
      {views.filter((view) => view.listed()).map((view) => (
        <a key={view.id} href={hashOf([view.id])} aria-current={view.id === chosen ? "page" : undefined}>
          <Icon name={view.icon} size={18} />
          <span>{view.title}</span>
        </a>
      ))}
    </nav>
  );
}
