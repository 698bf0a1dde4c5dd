import { describe, expect, it } from "vitest";
import { MissionStream, type StreamListener } from "../src/api/MissionStream";

function answer(text: string): Response {
  return new Response(text, { headers: { "content-type": "text/event-stream" } });
}

describe("the stream", () => {
  it("hands on states and updates, comes back with the last id, and says that it was gone", async () => {
    const heard: string[] = [];
    const asked: (string | null)[] = [];
    const answers = [answer("id: e-1\nevent: state\ndata: {\"mission\":1}\n\nid: e-2\nevent: update\ndata: {\"now\":2}\n\n"), null, answer("id: e-3\nevent: update\ndata: {\"now\":3}\n\n")];
    const listener: StreamListener = {
      onState: (state) => heard.push(`state ${JSON.stringify(state)}`),
      onUpdate: (update) => heard.push(`update ${update.now}`),
      onConnected: (isConnected) => heard.push(isConnected ? "there" : "gone"),
    };
    const client = {
      request: (_path: string, init: RequestInit = {}) => {
        asked.push(new Headers(init.headers).get("last-event-id"));
        const next = answers.shift();
        return next ? Promise.resolve(next) : Promise.reject(new Error("nobody"));
      },
    };
    const waits: number[] = [];
    const stream: MissionStream = new MissionStream(client, listener, (milliseconds) => {
      waits.push(milliseconds);
      if (answers.length === 0) {
        stream.stop();
      }
      return Promise.resolve();
    });
    await stream.run();
    expect(asked).toEqual([null, "e-2", "e-2"]);
    expect(heard).toEqual(["there", 'state {"mission":1}', "update 2", "gone", "gone", "there", "update 3", "gone"]);
    expect(waits).toEqual([500, 1000, 500]);
  });
});
