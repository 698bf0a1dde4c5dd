import { Button } from "@scai/common/components/Button.tsx";
import { Lamp } from "@scai/common/components/Lamp.tsx";
import { ThemeMenu } from "@scai/common/components/ThemeMenu.tsx";
import { numberText, perSecondText, percentText, rateText } from "@scai/common/format.ts";
import { clockText, dateText, parseTime } from "@scai/common/time.ts";
import type { ComponentChildren } from "preact";
import type { RunHeader } from "../api/types";
import type { RunModel } from "../model/RunModel";
import { connectionLamp } from "./connection";
import { Controls } from "./Controls";
import type { Session } from "./Session";
import { useLastingWaits } from "./waits";
import { wallClock } from "./wallClock";

/** The run at a glance, and its controls. */
export function Header({ session, model }: { session: Session; model: RunModel }) {
  const header = model.header.value;
  const live = header.kind === "live";
  const [lamp, words, hint] = connectionLamp(session.run.value?.connection.value ?? "connecting", header);
  return (
    <header class="header">
      <button type="button" class="run-name" title="Choose another run" onClick={() => session.leave()}>
        <small>ScAi Observer</small>
        <b>{header.name}</b>
      </button>
      <Cell name="Scenario time, UTC" wide>
        {Number.isFinite(model.latest.value) && <span class="muted">{dateText(model.latest.value)}</span>}
        <b class="clock">{clockText(model.latest.value)}</b>
      </Cell>
      <Progress header={header} latest={model.latest.value} />
      {live
        ? <Cell name="Rate"><b>{header.phase === null ? "–" : rateText(header.rate)}</b></Cell>
        : <Cell name="Messages"><b>{numberText(header.messages)}</b></Cell>}
      <Phase header={header} />
      {live && <Cell name="Messages"><b>{perSecondText(header.messagesPerSecond)}</b></Cell>}
      <Cell name="Wall clock, UTC" optional><span>{clockText(wallClock.value)}</span></Cell>
      <div class="header-end">
        {live && <Controls header={header} />}
        <Lamp state={lamp} text={words} title={hint} />
        <ThemeMenu />
        <Button icon="help" kind="quiet" title="Keyboard shortcuts (?)" onClick={() => (session.help.value = true)} />
      </div>
    </header>
  );
}

function Cell({ name, children, wide = false, optional = false }: {
  name: string; children: ComponentChildren; wide?: boolean; optional?: boolean;
}) {
  return (
    <div class={`cell${wide ? " wide" : ""}${optional ? " optional" : ""}`}>
      <small>{name}</small>
      <div>{children}</div>
    </div>
  );
}

function Progress({ header, latest }: { header: RunHeader; latest: number }) {
  const start = parseTime(header.start);
  const stop = parseTime(header.stop);
  const percent = stop > start && !Number.isNaN(latest) ? Math.max(0, Math.min(100, (100 * (latest - start)) / (stop - start))) : null;
  return (
    <Cell name="Progress">
      <div class="progress" role="progressbar" aria-label="Progress of the run" aria-valuemin={0} aria-valuemax={100}
        aria-valuenow={percent === null ? undefined : Math.round(percent)}>
        <div style={{ width: `${percent ?? 0}%` }} />
      </div>
      <b>{percentText(percent, percent !== null && percent < 100 ? 1 : 0)}</b>
    </Cell>
  );
}

const phaseWords: Record<NonNullable<RunHeader["phase"]>, [tone: string, text: string]> = {
  gathering: ["warning", "Gathering apps"],
  initializing: ["warning", "Initializing"],
  running: ["ok", "Running"],
  paused: ["warning", "Paused"],
  settling: ["ok", "Settling"],
  done: ["plain", "Done"],
  failed: ["error", "Failed"],
};

function Phase({ header }: { header: RunHeader }) {
  const cutOff = header.kind === "recording" && header.phase !== "done" && header.phase !== "failed";
  const [tone, text] = cutOff ? ["warning", "Cut off"] : header.phase ? phaseWords[header.phase] : ["plain", "Not started"];
  const waits = useLastingWaits(header.waitingFor);
  const waiting = !cutOff && waits.length > 0 && header.phase !== "done" && header.phase !== "failed";
  const reason = cutOff ? "The recording ends before its run was over." : header.reason ?? (waiting ? `Waiting for ${waits.join(", ")}` : undefined);
  return (
    <Cell name="State">
      <span class={`chip ${tone}`} title={reason}>{text}</span>
      {waiting && <span class="waiting-for" title={reason}>waits for {waits.join(", ")}</span>}
      {!waiting && header.phase === "failed" && header.reason && <span class="waiting-for" title={header.reason}>{header.reason}</span>}
    </Cell>
  );
}
