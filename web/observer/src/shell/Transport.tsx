import { Button } from "@scai/common/components/Button.tsx";
import type { RunModel } from "../model/RunModel";

/** The moment that is looked at. */
export function Transport({ model }: { model: RunModel }) {
  return (
    <footer class="transport" aria-label="Time">
      <Button icon="live" pressed={model.following.value} onClick={() => model.followLatest()}>Latest</Button>
    </footer>
  );
}
