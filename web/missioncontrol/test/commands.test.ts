import { describe, expect, it } from "vitest";
import type { CommandDefinition, CommandState } from "../src/api/types";
import { commandOf, emptyDraft, type Draft } from "../src/commands/draft";
import { actionsFor, stateChips, verification } from "../src/commands/states";
import { actionsFor as alarmActionsFor } from "../src/alarms/AlarmActions";

const definition: CommandDefinition = {
  name: "power.setLoad", description: "Switches a load", critical: false, interlocks: [], acceptWithin: "PT30S", completeWithin: "PT2M",
  arguments: [
    { name: "load", unit: "", description: "Which", choices: ["payload", "heater"], isText: true },
    { name: "watts", unit: "W", description: "How much", low: 0, high: 120, isText: false },
  ],
};
const draft = (part: Partial<Draft>): Draft => ({ ...emptyDraft, ...part });

describe("the composer", () => {
  it("makes a command of what was typed", () => {
    expect(commandOf(draft({ arguments: { watts: "40,5" }, priority: "9", deadline: "2023-08-01 08:00", comment: " try " }), 1, definition)).toEqual({ command: {
      spacecraft: 1, command: "power.setLoad", arguments: { load: "payload", watts: 40.5 }, priority: 9, deadline: "2023-08-01T08:00:00.000Z", whenLate: "expire",
      schedule: {}, hold: false, comment: "try",
    } });
  });

  it.each([["", "expected a number, 0 to 120 W"], ["121", "expected 0 to 120 W"], ["-1", "expected 0 to 120 W"], ["many", "expected a number, such as 12.5"]])(
    "says of %j what it expects", (watts, expected) => {
      expect(commandOf(draft({ arguments: { watts } }), 1, definition)).toEqual({ errors: { "arguments.watts": expected } });
    });

  it("makes every kind of schedule", () => {
    const schedule = (part: Partial<Draft>) => {
      const made = commandOf(draft({ arguments: { watts: "1" }, ...part }), 1, definition);
      return "command" in made ? made.command.schedule : made.errors;
    };
    expect(schedule({ when: "executeAt", time: "2023-08-01 08:00" })).toEqual({ executeAt: "2023-08-01T08:00:00.000Z" });
    expect(schedule({ when: "releaseAt", time: "2023-08-01 08:00:30" })).toEqual({ releaseAt: "2023-08-01T08:00:30.000Z" });
    expect(schedule({ when: "after", predecessor: "k1", delayMinutes: "1.5" })).toEqual({ after: { key: "k1", delay: "PT90S" } });
    expect(schedule({ when: "onEvent", source: "recovery", code: "SAFE_MODE" })).toEqual({ onEvent: { source: "recovery", code: "SAFE_MODE" } });
    expect(Object.keys(schedule({ when: "executeAt", time: "tomorrow" })!)).toEqual(["schedule.executeAt"]);
    expect(Object.keys(schedule({ when: "after" })!)).toEqual(["schedule.after"]);
    expect(Object.keys(schedule({ when: "onEvent" })!)).toEqual(["schedule.onEvent"]);
  });
});

describe("states of commands", () => {
  it("show how far verification is", () => {
    expect(verification({ state: "started" }, ["queued", "sent", "accepted", "started"])).toEqual([["sent", "done"], ["accepted", "done"], ["started", "done"], ["completed", "next"]]);
    expect(verification({ state: "failed" }, ["sent", "accepted", "failed"])).toEqual([["sent", "done"], ["accepted", "done"], ["started", "failed"], ["completed", "open"]]);
    expect(verification({ state: "queued" }, ["queued"]).map(([, step]) => step)).toEqual(["next", "open", "open", "open"]);
  });

  it("offer nothing once a command is with a station", () => {
    const states = Object.keys(stateChips) as CommandState[];
    expect(states.filter((state) => actionsFor(state).length > 0)).toEqual(["draft", "validated", "queued", "held", "approvalPending", "constraintWait"]);
  });
});

describe("alarms", () => {
  it("offer what the alarm machine allows", () => {
    expect(alarmActionsFor("normal")).toEqual([]);
    expect(alarmActionsFor("unacknowledged")).toContain("acknowledge");
    expect(alarmActionsFor("latchedAcknowledged")).toContain("clear");
    expect(alarmActionsFor("latchedUnacknowledged")).toContain("reset");
    expect(alarmActionsFor("shelved")).toEqual(["unshelve"]);
  });
});
