import { Lamp, type LampState } from "@scai/common/components/Lamp.tsx";
import { Panel } from "@scai/common/components/Panel.tsx";
import { EmptyState } from "@scai/common/components/States.tsx";
import { Table, type Column } from "@scai/common/components/Table.tsx";
import { numberText, perSecondText } from "@scai/common/format.ts";
import { dateTimeText, durationText, parseTime } from "@scai/common/time.ts";
import type { App, Rejection } from "../api/types";
import type { RunModel } from "../model/RunModel";
import { useLastingWaits } from "../shell/waits";

/** How the apps of the federation are: alive, ready, in time; and which messages they refused. */
export default function HealthView({ model }: { model: RunModel }) {
  const header = model.header.value;
  const waits = useLastingWaits(header.waitingFor);
  const apps = model.apps.value.map((app) => ({ ...app, waitedFor: waits.includes(app.name) }));
  const rejections = model.rejections.value;
  const messages = rejections.reduce((sum, rejection) => sum + rejection.count, 0);
  return (
    <div class="health">
      {waits.length > 0 && (
        <p class="notice warning" role="status">The run waits for <b>{waits.join(", ")}</b>.</p>
      )}
      {header.phase === "failed" && header.reason && <p class="notice" role="alert">The run failed: {header.reason}</p>}
      <Panel title="Apps" fill tools={
        <span class="muted">
          {header.broker && <>Broker <code>{header.broker}</code>, </>}prefix <code>{header.prefix}</code>, {numberText(header.messages)} messages
          {header.kind === "live" && `, ${perSecondText(header.messagesPerSecond)}`}
        </span>
      }>
        <Table label="Apps" rows={apps} columns={columns} rowKey={(app) => app.name} rowHeight={32} sorting={{ column: "name", descending: false }}
          empty={<EmptyState title="No app has been heard" icon="health">Apps appear with their first message under the prefix {header.prefix}.</EmptyState>} />
      </Panel>
      <Panel title="Refused messages" fill tools={<span class="muted">{numberText(messages)} in all</span>}>
        <Table label="Refused messages" rows={rejections} columns={rejectionColumns}
          rowKey={(rejection) => `${rejection.app}/${rejection.topic}/${rejection.reason}`} sorting={{ column: "count", descending: true }}
          empty={<EmptyState title="Nothing was refused" icon="check">A message that an app cannot read is counted here, with its reason.</EmptyState>} />
      </Panel>
    </div>
  );
}

/** How an app is, in words. */
export function appState(app: App): [lamp: LampState, text: string] {
  return app.lost ? ["error", "Lost: last will heard"]
    : app.waitedFor ? ["warning", "Waited for"]
    : app.alive === false ? ["off", "Ended"]
    : app.ready === false ? ["warning", "Not ready"]
    : app.alive === null ? ["off", "Heard, no status"]
    : ["ok", "Ready"];
}

const columns: readonly Column<App>[] = [
  { id: "name", title: "App", width: 150, grow: 2, value: (app) => app.name, show: (app) => <b>{app.name}</b> },
  {
    id: "state", title: "State", width: 170, grow: 1, value: (app) => appState(app)[1],
    show: (app) => {
      const [state, text] = appState(app);
      return <Lamp state={state} text={text} />;
    },
  },
  { id: "mode", title: "Mode", width: 130, grow: 1, value: (app) => app.mode, show: (app) => app.mode ?? "–" },
  { id: "required", title: "Required", width: 95, value: (app) => (app.required ? "yes" : "no"), hint: "Whether the manager waits for this app at every tick" },
  { id: "time", title: "Scenario time", unit: "UTC", width: 180, value: (app) => app.time, show: (app) => dateTimeText(parseTime(app.time)), hint: "Scenario time that the app last reported" },
  {
    id: "lag", title: "Lag", unit: "s", width: 110, numeric: true, value: (app) => app.lagSeconds, hint: "How far the app is behind the run",
    show: (app) => durationText(app.lagSeconds),
  },
  { id: "messages", title: "Messages", width: 110, numeric: true, value: (app) => app.messages, show: (app) => numberText(app.messages) },
  { id: "rate", title: "Messages", unit: "/s", width: 110, numeric: true, value: (app) => app.messagesPerSecond, show: (app) => numberText(app.messagesPerSecond, 1) },
];

const rejectionColumns: readonly Column<Rejection>[] = [
  { id: "app", title: "Refused by", width: 150, value: (rejection) => rejection.app },
  { id: "topic", title: "Topic", width: 220, grow: 1, value: (rejection) => rejection.topic, show: (rejection) => <code>{rejection.topic}</code> },
  { id: "reason", title: "Reason", width: 280, grow: 3, value: (rejection) => rejection.reason, show: (rejection) => <span title={rejection.reason}>{rejection.reason}</span> },
  { id: "count", title: "Count", width: 80, numeric: true, value: (rejection) => rejection.count, show: (rejection) => numberText(rejection.count) },
  { id: "last", title: "Last", unit: "UTC", width: 180, value: (rejection) => rejection.last, show: (rejection) => dateTimeText(parseTime(rejection.last)) },
];
