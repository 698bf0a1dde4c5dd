import { Tabs } from "@scai/common/components/Tabs.tsx";
import { go } from "@scai/common/route.ts";
import type { ComponentType } from "preact";
import { CommandLog } from "./CommandLog";
import { EventLog } from "./EventLog";
import { GroundLog } from "./GroundLog";
import { ResourceLog } from "./ResourceLog";
import { SoftwareLog } from "./SoftwareLog";

const logs = [
  { id: "events", title: "Mission events" },
  { id: "ground", title: "Ground control" },
  { id: "commands", title: "Commands" },
  { id: "software", title: "Software updates" },
  { id: "resources", title: "Resources" },
] as const;
type LogId = (typeof logs)[number]["id"];

const shown: Readonly<Record<LogId, ComponentType>> = {
  events: EventLog, ground: GroundLog, commands: CommandLog, software: SoftwareLog, resources: ResourceLog,
};

/** The mission's logs. */
export default function LogsView({ parts }: { parts: readonly string[] }) {
  const chosen = logs.find((log) => log.id === parts[0])?.id ?? "events";
  const Log = shown[chosen];
  return (
    <div class="list">
      <h1 class="visually-hidden">Logs</h1>
      <Tabs tabs={logs} chosen={chosen} onChoose={(id) => go("logs", id)} label="Logs" panel="log" />
      <div id="log" class="list" role="tabpanel" aria-label={logs.find((log) => log.id === chosen)!.title}><Log /></div>
    </div>
  );
}
