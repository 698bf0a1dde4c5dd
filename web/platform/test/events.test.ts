import { describe, expect, it } from "vitest";
import { joined } from "../src/assistant/Chat";
import { EventParser, eventsOf } from "@scai/common/api/events.ts";

describe("server-sent events", () => {
  it("come whole out of pieces", () => {
    const parser = new EventParser();
    const text = ": hello\n\nid: 7\nevent: progress\ndata: {\"percent\":\ndata: 5}\n\ndata: x\r\n\r\n";
    const events = [...text].flatMap((sign) => parser.push(sign));
    expect(events).toEqual([{ id: "7", name: "progress", data: '{"percent":\n5}' }, { id: "7", name: "message", data: "x" }]);
  });

  it("end with the answer, an unfinished one left out", async () => {
    const names: string[] = [];
    for await (const event of eventsOf(new Response("event: done\ndata: 1\n\nevent: torn\ndata: 2"))) {
      names.push(event.name);
    }
    expect(names).toEqual(["done"]);
  });

  it("make one paragraph of pieces of text, and keep what comes between apart", () => {
    const steps = ([["text", "a"], ["text", "b"], ["tool", "find"], ["text", "c"]] as const)
      .reduce((all, [kind, text]) => joined(all, { kind, text }), [] as readonly ReturnType<typeof joined>[number][]);
    expect(steps.map((step) => step.kind === "draft" ? "" : step.text)).toEqual(["ab", "find", "c"]);
  });
});
