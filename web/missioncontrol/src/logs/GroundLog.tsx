import { client } from "@scai/common/api/client.ts";
import { may } from "@scai/common/account/session.ts";
import { EmptyState, ErrorState, Skeleton } from "@scai/common/components/States.tsx";
import { Button } from "@scai/common/components/Button.tsx";
import { TextField } from "@scai/common/forms/TextField.tsx";
import { parseTime, utcText } from "@scai/common/time.ts";
import { useState } from "preact/hooks";
import type { GroundLogEntry } from "../api/types";
import { model } from "../mission";
import { act } from "../shell/act";
import { usePages } from "./Pages";

/** What people wrote down, with author and shift; entries stay as they are. */
export function GroundLog() {
  const [written, setWritten] = useState(0);
  const paged = usePages<GroundLogEntry>("ground-log", {}, [written]);
  return (
    <div class="ground-log">
      {may("log.write") ? <Writer onWritten={() => setWritten(written + 1)} /> : <p class="muted">Writing takes the role operator or director.</p>}
      {paged.error ? <ErrorState title="The log cannot be shown" detail={paged.error} />
        : paged.items === null ? <Skeleton label="Fetching the log" />
        : paged.items.length === 0 ? <EmptyState title="Nothing written yet" icon="log">Handovers, decisions and what was observed belong here.</EmptyState>
        : (
          <ol class="entries">
            {paged.items.map((entry) => (
              <li key={entry.id}>
                <p class="muted">{utcText(parseTime(entry.at))} · <b>{entry.author}</b>{entry.shift && `, ${entry.shift}`}{entry.spacecraft !== null && ` · ${model.nameOf(entry.spacecraft)}`}</p>
                <p class="notes">{entry.text}</p>
              </li>
            ))}
          </ol>
        )}
      {paged.more && <Button onClick={paged.more}>More</Button>}
    </div>
  );
}

function Writer({ onWritten }: { onWritten: () => void }) {
  const [text, setText] = useState("");
  const [shift, setShift] = useState("");
  const [spacecraft, setSpacecraft] = useState("");
  const write = async (event: Event) => {
    event.preventDefault();
    const entry = { text: text.trim(), ...(shift.trim() && { shift: shift.trim() }), ...(spacecraft && { spacecraft: Number(spacecraft) }) };
    if (await act(client.change<GroundLogEntry>("POST", "ground-log", entry), () => "Written.")) {
      setText("");
      onWritten();
    }
  };
  return (
    <form class="facts-box" onSubmit={(event) => void write(event)} aria-label="New entry">
      <TextField label="Entry" value={text} onChange={setText} lines={2} />
      <div class="row">
        <TextField label="Shift" value={shift} onChange={setShift} placeholder="by the clock" />
        <TextField label="About" value={spacecraft} onChange={setSpacecraft}
          choices={[["", "the ground"], ...(model.mission.value?.spacecraft ?? []).map((one) => [String(one.id), one.name] as const)]} />
        <button type="submit" class="button primary" disabled={!text.trim() || !model.live.value}>Write</button>
      </div>
    </form>
  );
}
