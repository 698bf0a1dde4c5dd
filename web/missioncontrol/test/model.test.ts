import { describe, expect, it } from "vitest";
import type { Alarm, Command, MissionEvent, MissionState, SpacecraftOverview } from "../src/api/types";
import { MissionModel } from "../src/model/MissionModel";

const overview: SpacecraftOverview = {
  id: 1, name: "Scout 1", crewed: false, contacts: [5], lastHeard: "2023-08-01T07:00:00Z", stale: false, delaySeconds: 0.008, mode: "nominal",
  worstAlarm: null, unacknowledged: 0, families: [{ family: "power", worstAlarm: null, stale: false }],
};
const alarm = (id: string, part: Partial<Alarm>): Alarm => ({
  id, spacecraft: 1, parameter: "power.batterySoc", state: "unacknowledged", severity: "warning", latching: false, since: "2023-08-01T07:00:00Z", value: 12,
  limit: null, violations: 1, acknowledgedBy: null, comment: null, shelvedUntil: null, shelvedReason: null, ...part,
});
const command = (part: Partial<Command>): Command => ({
  key: "k1", spacecraft: 1, command: "power.setLoad", arguments: {}, priority: 5, state: "queued", critical: false, deadline: null, schedule: {}, author: "anna",
  approver: null, attempts: 0, fraction: null, reason: null, waitsFor: null, whenLate: "expire", queued: null, changed: "2023-08-01T07:00:00Z", comment: null, version: 3, ...part,
});
const event = (sequence: number): MissionEvent => ({
  spacecraft: 1, sequence, generated: "2023-08-01T07:00:00Z", received: "2023-08-01T07:00:00Z", recorded: false, severity: "info", source: "power", code: "X", text: "x",
});
const state: MissionState = {
  mission: {
    name: "mission", start: "2023-08-01T00:00:00Z", stop: "2023-08-02T00:00:00Z", now: "2023-08-01T07:00:00Z", mode: "EXECUTING",
    stations: [{ id: 5, name: "Bahrain", operational: true }], spacecraft: [{ id: 1, name: "Scout 1", crewed: false }],
  },
  overview: [overview], alarms: [], commands: [command({})], events: [event(1)],
};

function opened(part: Partial<MissionState> = {}): MissionModel {
  const model = new MissionModel();
  model.onState({ ...state, ...part });
  return model;
}

describe("the mission's model", () => {
  it("merges what an update has and keeps the rest", () => {
    const model = opened();
    model.onUpdate({ now: "2023-08-01T07:00:10Z", overview: [{ ...overview, contacts: [] }], events: [event(2)] });
    expect(model.mission.value!.now).toBe("2023-08-01T07:00:10Z");
    expect(model.mission.value!.mode).toBe("EXECUTING");
    expect(model.overview.value.get(1)!.contacts).toEqual([]);
    expect(model.commands.value.size).toBe(1);
    expect(model.events.value.map((one) => one.sequence)).toEqual([2, 1]);
  });

  it("learns of spacecraft that describe themselves later", () => {
    const model = opened();
    model.onUpdate({ now: null, overview: [{ ...overview, id: 0, name: "Scout 0" }] });
    expect(model.mission.value!.spacecraft.map((one) => one.name)).toEqual(["Scout 0", "Scout 1"]);
    expect(model.nameOf(0)).toBe("Scout 0");
    expect(model.stationName(5)).toBe("Bahrain");
    expect(model.stationName(6)).toBe("Station 6");
  });

  it("puts alarms that wait before those that do not, the worst first", () => {
    const model = opened({ alarms: [
      alarm("1", { state: "acknowledged", severity: "severe" }), alarm("2", {}), alarm("3", { severity: "critical", state: "latchedUnacknowledged" }),
      alarm("4", { state: "normal", severity: "severe" }), alarm("5", { state: "shelved", severity: "watch" }),
    ] });
    expect(model.standing.value.map((one) => one.id)).toEqual(["3", "2", "1", "5"]);
    expect(model.unsettled.value.map((one) => one.id)).toEqual(["3", "2"]);
    expect(model.worst.value).toBe("critical");
  });

  it("does not go back to an older version of a command", () => {
    const model = opened();
    model.takeCommand(command({ version: 2, state: "draft" }));
    expect(model.commands.value.get("k1")!.state).toBe("queued");
    model.takeCommand(command({ version: 4, state: "held" }));
    expect(model.commands.value.get("k1")!.state).toBe("held");
  });

  it("knows when wishes can be done", () => {
    const model = opened();
    expect(model.live.value).toBe(true);
    model.onUpdate({ now: null, mode: "TERMINATED" });
    expect(model.live.value).toBe(false);
  });
});
