import { describe, expect, test } from "vitest";
import { availability, costsAt, fateAt, figuresAt, ledgerAt, ledgerTotals, secondsOut } from "../src/model/at";
import { RunModel } from "../src/model/RunModel";
import { aContact, aLine, aLink, anOutage, aHeader, aSatellite, aState, at, positionsAt, start } from "./fake";

const minute = 60_000;
const time = (minutes: number) => start + minutes * minute;

describe("ledgerAt", () => {
  const rows = [aLink({ link: 1, start: at(10), end: at(18) }), aLink({ link: 2, start: at(30), end: at(40) })];
  const { links } = new RunModel(aState(1, 1, { links: rows })).lists;

  test("has no link that had not begun", () => expect(ledgerAt(links, time(9))).toEqual([]));

  test("has a link that lasts without its outcome", () => {
    expect(ledgerAt(links, time(35))[1]).toMatchObject({ link: 2, end: null, offloaded: null, cost: null, data: 40 });
  });

  test("has a link from its end on as it is", () => expect(ledgerAt(links, time(40))).toEqual(rows));

  test("adds up", () => {
    expect(ledgerTotals(ledgerAt(links, time(35)), time(35))).toEqual({ links: 2, seconds: 13 * 60, offloaded: 30, cost: 12 });
  });
});

test("costsAt adds links that ended and charges of contracts, by satellite", () => {
  const links = [aLink({ satellite: 1, cost: 5, end: at(18) }), aLink({ satellite: 1, link: 2, cost: 7, end: at(50) })];
  const fixed = [{ satellite: 2, time: at(20), cost: 3, cumulativeBySatellite: 3 }];
  const { lists } = new RunModel(aState(3, 1, { links, fixedCharges: fixed }));
  expect([...costsAt(lists.links, lists.fixedCharges, time(40))]).toEqual([[1, 5], [2, 3]]);
});

test("availability is the share of station time without outages", () => {
  expect(secondsOut([anOutage()], 0, start, time(75))).toBe(15 * 60);
  expect(availability([anOutage()], [0, 1], start, time(120))).toBeCloseTo(87.5);
  expect(availability([], [0], start, start)).toBeNull();
});

test("fateAt is the part of a contact that holds", () => {
  expect([5, 10, 17.9, 18, 20].map((minutes) => fateAt(aContact(), time(minutes)))).toEqual([null, "linked", "linked", "unused", null]);
});

test("figuresAt knows of a past moment what the history tells, and no more", () => {
  const missed = aContact({ start: at(60), end: at(70), parts: [{ start: at(60), end: at(70), fate: "outage" }] });
  const { lists } = new RunModel(aState(1, 2, {
    fixedCharges: [{ satellite: 0, time: at(30), cost: 3, cumulativeBySatellite: 3 }], contacts: [aContact(), missed],
  }));
  const figures = figuresAt(lists, start, time(65));
  expect(figures).toMatchObject({
    links: 1, contactMinutes: 8, offloaded: 30, cost: 15, costPerGigabyte: 0.5, missedOutage: 1, missedContention: 0, missedMinutes: 5,
    availability: expect.closeTo(100 * (1 - 5 / 130)), stored: null, generated: null, latencyMean: null,
  });
});

describe("RunModel", () => {
  test("follows the latest moment until somebody looks elsewhere", () => {
    const model = new RunModel(aState());
    model.apply({ sequence: "1-1", header: aHeader({ time: at(721) }) });
    expect(model.viewTime.value).toBe(time(721));
    model.lookAt(time(65));
    model.apply({ sequence: "1-2", header: aHeader({ time: at(722) }) });
    expect(model.viewTime.value).toBe(time(65));
    expect([...model.stationsOut.value]).toEqual([0]);
    model.followLatest();
    expect(model.viewTime.value).toBe(time(722));
    expect(model.stationsOut.value.size).toBe(0);
  });

  test("replaces items of the same key where they stand and adds new ones", () => {
    const model = new RunModel(aState(3, 2, { links: [aLink({ end: null, cost: null }), aLink({ link: 2, start: at(30), end: null })] }));
    expect(model.openLinks.value).toHaveLength(2);
    model.apply({ sequence: "1-1", links: [aLink(), aLink({ link: 3, start: at(40), end: at(41) })] });
    expect(model.links.value.map((link) => [link.link, link.cost])).toEqual([[1, 12], [2, 12], [3, 12]]);
    expect(model.openLinks.value.map((link) => link.link)).toEqual([2]);
    model.lookAt(time(40.5));
    expect(model.openLinks.value.map((link) => link.link)).toEqual([2, 3]);
  });

  test("carries satellites on between reports, by as long as the reports were apart at most", () => {
    const model = new RunModel(aState(1, 0));
    const reached = Date.parse(model.header.value.time!);
    model.apply({ sequence: "1-1", positions: { ...positionsAt(1, reached + minute), latitude: [0], longitude: [10] } });
    model.apply({ sequence: "1-2", positions: { ...positionsAt(1, reached + 2 * minute), latitude: [0], longitude: [14] } });
    expect(model.shownAt(reached + 2.5 * minute).longitude[0]).toBeCloseTo(16, 4);
    expect(model.shownAt(reached + 9 * minute).longitude[0]).toBeCloseTo(18, 4);
    expect(model.shownAt(reached + 1.5 * minute).longitude[0]).toBeCloseTo(12, 4);
  });

  test("takes in satellites that join while it runs, with all of their columns", () => {
    const model = new RunModel(aState(1, 0));
    model.apply({ sequence: "1-1", satellites: [1, 2, 3].map(aSatellite), positions: positionsAt(4, time(721)) });
    expect(model.table.count).toBe(4);
    expect([...model.table.cost.slice(0, 4)]).toEqual([0, 1, 2, 3]);
    expect([...model.table.links.slice(0, 4)]).toEqual([1, 1, 1, 1]);
    expect(model.satellitePlaces.value.get(3)).toBe(3);
  });

  test("says when what is shown has changed, once for a whole update", () => {
    const model = new RunModel(aState());
    const seen: number[] = [];
    model.shownVersion.subscribe((version) => seen.push(version));
    model.apply({ sequence: "1-1", header: aHeader({ time: at(721) }), positions: positionsAt(3, time(721)) });
    model.apply({ sequence: "1-2", log: [aLine(1)] });
    expect(seen).toHaveLength(2);
  });

  test("keeps the newest lines of the log", () => {
    const model = new RunModel(aState());
    for (let update = 0; update < 30; update++) {
      model.apply({ sequence: `1-${update}`, log: Array.from({ length: 100 }, (_, line) => aLine(100 * update + line)) });
    }
    expect(model.log.value).toHaveLength(2000);
    expect(model.log.value.at(-1)!.number).toBe(2999);
  });
});
