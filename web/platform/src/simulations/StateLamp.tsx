import { Lamp, type LampState } from "@scai/common/components/Lamp.tsx";
import type { JobState } from "../api/types";

const lamps: Readonly<Record<JobState, LampState>> = { queued: "off", running: "warning", done: "ok", failed: "error", cancelled: "off" };

export function StateLamp({ state }: { state: JobState }) {
  return <Lamp state={lamps[state]} text={state} />;
}
