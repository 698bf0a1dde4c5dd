import { Button } from "@scai/common/components/Button.tsx";
import { Icon } from "@scai/common/components/Icon.tsx";
import { Lamp } from "@scai/common/components/Lamp.tsx";
import { toast } from "@scai/common/components/Toast.tsx";
import { dateTimeText, parseTime } from "@scai/common/time.ts";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { client } from "../api/client";
import { wordsOf } from "../api/problem";
import type { Conversation, Model } from "../api/types";
import { useLoaded } from "../useLoaded";
import { Chat, type Step } from "./Chat";
import { DraftCard } from "./DraftCard";

const examples = ["list constellations", "how many satellites in Walker", "list simulations", "next passes of ISS over 48.1, 11.6"];

/** Chat with the assistant. What it says is shown as plain text: nothing in it is fetched, linked or run. */
export default function AssistantView() {
  const chat = useMemo(() => new Chat(), []);
  useEffect(() => () => chat.stop(), [chat]);
  const models = useLoaded((signal) => client.get<Model[]>("assistant/models", {}, signal), []);
  const history = useLoaded((signal) => client.get<Conversation[]>("assistant/conversations", {}, signal), [chat.ended.value]);
  const [model, setModel] = useState("");
  const [text, setText] = useState("");
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => end.current?.scrollIntoView({ block: "end" }), [chat.steps.value]);
  const plain = models.error !== null || models.value?.length === 0;
  const ask = (question: string) => {
    if (question.trim() && !chat.busy.peek()) {
      setText("");
      void chat.ask(question.trim(), model || null);
    }
  };
  return (
    <div class="assistant">
      <aside class="conversations" aria-label="Conversations">
        <Button onClick={() => chat.begin()}>New conversation</Button>
        {history.error && <p class="field-error">{history.error}</p>}
        <ul>
          {(history.value ?? []).map((one) => (
            <li key={one.id} class={one.id === chat.conversation.value ? "chosen" : ""}>
              <button type="button" class="conversation" onClick={() => chat.open(one.id).catch((error) => toast(wordsOf(error), "error"))}>
                <span>{one.title}</span><small>{dateTimeText(parseTime(one.changed)).slice(0, 16)} UTC</small>
              </button>
              <Button icon="close" kind="quiet" title={`Forget “${one.title}”`} onClick={() => {
                client.change("DELETE", `assistant/conversations/${encodeURIComponent(one.id)}`).then(() => {
                  if (one.id === chat.conversation.peek()) {
                    chat.begin();
                  }
                  history.reload();
                }, (error) => toast(wordsOf(error), "error"));
              }} />
            </li>
          ))}
        </ul>
      </aside>
      <section class="chat" aria-label="Conversation">
        <header class="chat-head">
          {!models.value && !models.error ? <span class="muted">Looking for models…</span>
            : plain ? <Lamp state="off" text="plain answers" title={models.error ?? "No model is set up"} />
            : (
              <label class="row">Model
                <select class="select" value={model || models.value?.[0]?.name} onChange={(event) => setModel(event.currentTarget.value)}>
                  {(models.value ?? []).map((one) => <option key={one.name} value={one.name}>{one.name}</option>)}
                </select>
              </label>
            )}
          {plain && <span class="muted">No model is reachable: the commonest questions are answered by fixed patterns, from the same data.</span>}
        </header>
        <div class="chat-steps" aria-live="polite">
          {chat.steps.value.length === 0 && (
            <div class="chat-start">
              <h2>Ask about satellites, passes and simulations</h2>
              <p class="muted">The assistant sees what you may see. It starts nothing by itself: what would change something comes as a draft for you to confirm.</p>
              {examples.map((example) => <button key={example} type="button" class="chip" onClick={() => ask(example)}>{example}</button>)}
            </div>
          )}
          {chat.steps.value.map((step, at) => <StepOf key={at} step={step} />)}
          {chat.busy.value && <p class="muted">…</p>}
          <div ref={end} />
        </div>
        <form class="chat-entry" onSubmit={(event) => {
          event.preventDefault();
          ask(text);
        }}>
          <textarea class="input area" rows={2} aria-label="Question" placeholder="Ask something; Enter sends, Shift and Enter begins a line" maxLength={4000}
            value={text} onInput={(event) => setText(event.currentTarget.value)} onKeyDown={(event) => {
              if (event.key === "Enter" && !event.shiftKey) {
                event.preventDefault();
                ask(text);
              }
            }} />
          {chat.busy.value ? <Button onClick={() => chat.stop()}>Stop</Button>
            : <button type="submit" class="button primary" disabled={text.trim() === ""}>Ask</button>}
        </form>
      </section>
    </div>
  );
}

function StepOf({ step }: { step: Step }) {
  return step.kind === "draft" ? <DraftCard draft={step.draft} />
    : step.kind === "tool" ? <p class="step tool"><Icon name="search" size={12} /> {step.text.replaceAll("_", " ")}</p>
    : step.kind === "question" ? <p class="step question">{step.text}</p>
    : step.kind === "text" ? <p class="step answer">{step.text}</p>
    : <p class={`step notice ${step.kind === "error" ? "wrong" : ""}`} role={step.kind === "error" ? "alert" : "note"}>{step.text}</p>;
}
