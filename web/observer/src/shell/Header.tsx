import { ThemeMenu } from "@scai/common/components/ThemeMenu.tsx";
import { Button } from "@scai/common/components/Button.tsx";
import { utcText } from "@scai/common/time.ts";
import type { RunModel } from "../model/RunModel";
import type { Session } from "./Session";

/** The run at a glance, and its controls. */
export function Header({ session, model }: { session: Session; model: RunModel }) {
  const header = model.header.value;
  return (
    <header class="header">
      <Button onClick={() => session.leave()}>{header.name}</Button>
      <span class="clock">{utcText(model.viewTime.value)}</span>
      <ThemeMenu />
    </header>
  );
}
