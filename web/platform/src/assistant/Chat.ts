import { signal } from "@preact/signals";
import { client } from "@scai/common/api/client.ts";
import { eventsOf } from "@scai/common/api/events.ts";
import { isAbort, wordsOf } from "@scai/common/api/problem.ts";
import type { Draft } from "../api/types";

export type Step =
  | { readonly kind: "question" | "text" | "tool" | "note" | "error"; readonly text: string }
  | { readonly kind: "draft"; readonly draft: Draft };

/** A conversation with the assistant as it goes on. */
export class Chat {
  readonly steps = signal<readonly Step[]>([]);
  readonly busy = signal(false);
  readonly conversation = signal<string | null>(null);
  /** Counts up when an answer has ended. */
  readonly ended = signal(0);
  private abort: AbortController | null = null;

  async ask(prompt: string, model: string | null): Promise<void> {
    this.abort = new AbortController();
    this.busy.value = true;
    this.add({ kind: "question", text: prompt });
    try {
      const body = JSON.stringify({ prompt, ...(model && { model }), ...(this.conversation.peek() && { conversation: this.conversation.peek() }) });
      const response = await client.request("assistant/questions", {
        method: "POST", body, headers: { "content-type": "application/json", accept: "text/event-stream" }, signal: this.abort.signal,
      });
      for await (const { name, data } of eventsOf(response)) {
        const said = JSON.parse(data) as { text?: string } & Draft;
        if (name === "done") {
          this.conversation.value = said.text ?? null;
        } else if (name === "draft") {
          this.add({ kind: "draft", draft: said });
        } else if (name === "text" || name === "tool" || name === "note" || name === "error") {
          this.steps.value = joined(this.steps.peek(), { kind: name, text: said.text ?? "" });
        }
      }
    } catch (error) {
      this.add(isAbort(error) ? { kind: "note", text: "Stopped." } : { kind: "error", text: wordsOf(error) });
    } finally {
      this.busy.value = false;
      this.ended.value++;
    }
  }

  stop(): void {
    this.abort?.abort();
  }

  async open(id: string): Promise<void> {
    this.stop();
    const said = await client.get<{ role: string; text: string }[]>(`assistant/conversations/${encodeURIComponent(id)}`);
    this.conversation.value = id;
    this.steps.value = said.map((message) => ({ kind: message.role === "user" ? "question" : "text", text: message.text }));
  }

  begin(): void {
    this.stop();
    this.conversation.value = null;
    this.steps.value = [];
  }

  private add(step: Step): void {
    this.steps.value = [...this.steps.peek(), step];
  }
}

/** Text comes in pieces, which belong to one paragraph as long as nothing else comes between. */
export function joined(steps: readonly Step[], step: Step): readonly Step[] {
  const last = steps.at(-1);
  return step.kind === "text" && last?.kind === "text" ? [...steps.slice(0, -1), { kind: "text", text: last.text + step.text }] : [...steps, step];
}
