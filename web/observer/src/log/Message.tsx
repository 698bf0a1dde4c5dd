import { Button } from "@scai/common/components/Button.tsx";
import { Facts } from "@scai/common/components/Facts.tsx";
import { ErrorState, Skeleton } from "@scai/common/components/States.tsx";
import { toast } from "@scai/common/components/Toast.tsx";
import { numberText } from "@scai/common/format.ts";
import { parseTime, utcText } from "@scai/common/time.ts";
import { useEffect, useState } from "preact/hooks";
import { api } from "../api/client";
import type { LogLine } from "../api/types";
import { JsonText } from "./JsonText";

/** A message as it was published: laid out, or exactly as it is. */
export function Message({ run, line, onClose }: { run: string; line: LogLine; onClose: () => void }) {
  const [text, setText] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [raw, setRaw] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    setText(null);
    setError(null);
    api.message(run, line.number, stop.signal).then(setText, (reason: Error) => stop.signal.aborted || setError(reason.message));
    return () => stop.abort();
  }, [run, line.number]);
  return (
    <section class="panel message" aria-label={`Message ${line.number}`}>
      <header>
        <h2>Message {numberText(line.number)}</h2>
        <div class="tools">
          <Button pressed={raw} title="As it was published, to the byte" onClick={() => setRaw(!raw)}>Raw</Button>
          <Button icon="copy" kind="quiet" title="Copy" disabled={text === null} onClick={() => void copy(text!)} />
          <Button icon="close" kind="quiet" title="Close the message" onClick={onClose} />
        </div>
      </header>
      <div class="content">
        <Facts items={[
          ["Scenario time", utcText(parseTime(line.time), 3)],
          ["Wall clock", utcText(parseTime(line.wall), 3)],
          ["App", line.app],
          ["Channel", line.channel],
        ]} />
        {error ? <ErrorState title="The message cannot be read" detail={error} />
          : text === null ? <Skeleton rows={8} label="Reading the message" />
          : raw ? <pre class="json raw" tabIndex={0}>{text}</pre>
          : <JsonText text={text} />}
      </div>
    </section>
  );
}

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toast("The message is in the clipboard.");
  } catch {
    toast("The browser does not allow this page to copy; mark the text and copy it yourself.", "error");
  }
}
