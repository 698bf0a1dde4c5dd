import { Button } from "@scai/common/components/Button.tsx";
import { Menu, MenuItem } from "@scai/common/components/Menu.tsx";
import { toast } from "@scai/common/components/Toast.tsx";
import { rateText } from "@scai/common/format.ts";
import { useState } from "preact/hooks";
import { api } from "../api/client";
import type { ControlRequest, RunHeader } from "../api/types";

const rates: readonly (number | null)[] = [1, 10, 60, 600, 3600, null];

/** Pause, resume, step and rate of the live run, through its manager; what is refused is said in words. */
export function Controls({ header }: { header: RunHeader }) {
  const [busy, setBusy] = useState(false);
  const refused = header.controlRefused ?? (runs(header) ? null : "Only a run that goes on can be controlled.");
  const ask = async (request: ControlRequest) => {
    setBusy(true);
    try {
      const reply = await api.control(request);
      if (!reply.accepted) {
        toast(reply.reason ?? "The manager refused.", "error");
      }
    } catch (error) {
      toast((error as Error).message, "error");
    } finally {
      setBusy(false);
    }
  };
  const disabled = busy || refused !== null;
  const paused = header.phase === "paused";
  return (
    <div class="controls" role="group" aria-label="Control of the run" title={refused ?? undefined}>
      {paused
        ? <Button icon="play" kind="primary" disabled={disabled} onClick={() => ask({ action: "resume" })}>Resume</Button>
        : <Button icon="pause" disabled={disabled} onClick={() => ask({ action: "pause" })}>Pause</Button>}
      <Menu title="Step by ticks" icon="step" label="Step" align="right" disabled={disabled || !paused}>
        {(close) => [1, 10, 100].map((ticks) => (
          <MenuItem key={ticks} onClick={() => {
            void ask({ action: "step", ticks });
            close();
          }}>{ticks === 1 ? "1 tick" : `${ticks} ticks`}</MenuItem>
        )).concat(
          <NumberItem key="other" label="Other number of ticks" placeholder="ticks" whole onEnter={(ticks) => {
            void ask({ action: "step", ticks });
            close();
          }} />)}
      </Menu>
      <Menu title="Rate: scenario seconds per second of wall clock" label="Rate" align="right" disabled={disabled}>
        {(close) => rates.map((rate) => (
          <MenuItem key={rate} checked={rate === header.rate} onClick={() => {
            void ask(rate === null ? { action: "rate" } : { action: "rate", rate });
            close();
          }}>{rate === null ? "max: as fast as possible" : rateText(rate)}</MenuItem>
        )).concat(
          <NumberItem key="other" label="Other rate" placeholder="× wall clock" onEnter={(rate) => {
            void ask({ action: "rate", rate });
            close();
          }} />)}
      </Menu>
    </div>
  );
}

function runs(header: RunHeader): boolean {
  return header.phase === "running" || header.phase === "paused";
}

function NumberItem({ label, placeholder, whole = false, onEnter }: {
  label: string; placeholder: string; whole?: boolean; onEnter: (value: number) => void;
}) {
  const [text, setText] = useState("");
  const value = Number(text);
  const valid = text !== "" && value > 0 && Number.isFinite(value) && (!whole || Number.isInteger(value));
  return (
    <form class="menu-number" onSubmit={(event) => {
      event.preventDefault();
      if (valid) {
        onEnter(value);
      }
    }}>
      <input class="input" inputMode="decimal" aria-label={label} placeholder={placeholder} value={text}
        aria-invalid={text !== "" && !valid} onInput={(event) => setText(event.currentTarget.value)} />
      <button type="submit" class="button" disabled={!valid}>Set</button>
    </form>
  );
}
