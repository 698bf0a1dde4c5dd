import { expect, test } from "vitest";
import { availability, merged, outageSpans } from "../src/timeline/outages";
import { eachSeen, fates, pairKey, partAt, passIndex } from "../src/timeline/passes";
import { rowsOf, rowsSeen } from "../src/timeline/rows";
import { kept, moved, zoomed } from "../src/timeline/window";
import { syntheticRun } from "./syntheticRun";

const { state } = syntheticRun({ satellites: 5, stations: 4, hours: 24, reached: 0.5 });
const index = passIndex(state.contacts);
const outages = outageSpans(state.outages);
const scene = { satellites: state.satellites, stations: state.stations, index, outages };

test("passIndex_allContacts_everyPartStandsInEachOfItsRowsOnce", () => {
  const parts = state.contacts.reduce((sum, contact) => sum + contact.parts.length, 0);
  for (const rows of [index.bySatellite, index.byStation, index.byPair]) {
    expect([...rows.values()].reduce<number>((sum, column) => sum + column.count, 0)).toBe(parts);
  }
  const column = index.bySatellite.get(2)!;
  expect([...column.start]).toEqual([...column.start].sort((a, b) => a - b));
  const first = state.contacts[column.contact[0]!]!;
  expect(first.satellite).toBe(2);
  expect(index.byPair.get(pairKey(2, first.station))!.start[0]).toBe(Date.parse(first.start));
});

test("partAt_aMomentInAContact_findsItsPartAndNothingBeside", () => {
  const contact = state.contacts[0]!;
  const column = index.byPair.get(pairKey(contact.satellite, contact.station))!;
  const part = contact.parts[0]!;
  const middle = (Date.parse(part.start) + Date.parse(part.end)) / 2;
  const found = partAt(column, middle, 0);
  expect(state.contacts[column.contact[found]!]).toBe(contact);
  expect(fates[column.fate[found]!]).toBe(part.fate);
  expect(partAt(column, Date.parse(state.header.start!) - 1e6, 0)).toBe(-1);
});

test("eachSeen_aWholeYearOnAFewPixels_drawsNoMoreThanThePixels", () => {
  const contacts = Array.from({ length: 20_000 }, (_, at) => {
    const start = new Date(at * 60_000).toISOString();
    const end = new Date(at * 60_000 + 30_000).toISOString();
    return { satellite: 0, station: 0, start, end, maxElevation: 10, parts: [{ start, end, fate: "linked" as const }] };
  });
  const column = passIndex(contacts).bySatellite.get(0)!;
  let drawn = 0;
  eachSeen(column, 0, 20_000 * 60_000, 500 / (20_000 * 60_000), () => drawn++);
  expect(drawn).toBeGreaterThan(490);
  expect(drawn).toBeLessThanOrEqual(501);
  const places: number[] = [];
  eachSeen(column, 600_000, 660_000, 1, (_, __, ___, place) => places.push(place));
  expect(places).toEqual([10]);
});

test("rowsOf_bySatellite_standWithoutGapsAndOpenOnDemand", () => {
  const closed = rowsOf(scene, "satellite", () => false, "");
  expect(closed.map((row) => row.label)).toEqual(state.satellites.map((item) => item.name));
  const open = rowsOf(scene, "satellite", (key) => key === "satellite/1", "");
  expect(open.length).toBe(5 + index.stationsOf.get(1)!.length);
  open.forEach((row, place) => expect(row.top).toBe(place === 0 ? 0 : open[place - 1]!.top + open[place - 1]!.height));
});

test("rowsOf_aFilter_findsGroupsByTheirMembersToo", () => {
  const found = rowsOf(scene, "satellite", () => true, "svalb");
  expect(found.filter((row) => row.depth === 1).every((row) => row.label === "Svalbard")).toBe(true);
  expect(found.some((row) => row.depth === 0)).toBe(true);
  expect(rowsOf(scene, "station", () => true, "no such name")).toEqual([]);
});

test("rowsOf_outages_aRowPerStationWithItsStretches", () => {
  const rows = rowsOf(scene, "outages", () => true, "");
  expect(rows.length).toBe(4);
  expect(rows[1]!.outages).toEqual(outages.get(1) ?? []);
});

test("rowsSeen_aThousandSatellites_onlyThoseInView", () => {
  const large = syntheticRun({ satellites: 1000, stations: 4, hours: 2 }).state;
  const rows = rowsOf({ ...scene, satellites: large.satellites, index: passIndex(large.contacts) }, "satellite", () => true, "");
  const seen = rowsSeen(rows, 10_000, 600);
  expect(seen.last - seen.first).toBeLessThan(33);
  expect(rows[seen.first]!.top).toBeLessThanOrEqual(10_000);
  expect(rows[seen.last - 1]!.top).toBeLessThan(10_600);
  expect(rows[seen.last]!.top).toBeGreaterThanOrEqual(10_600);
});

test("availability_overlappingOutages_countOnce", () => {
  const spans = merged([{ from: 50, to: 80 }, { from: 0, to: 10 }, { from: 60, to: 90 }, { from: 10, to: 20 }]);
  expect(spans).toEqual([{ from: 0, to: 20 }, { from: 50, to: 90 }]);
  expect(availability(spans, 0, 100)).toBeCloseTo(40, 9);
  expect(availability(spans, 10, 60)).toBeCloseTo(60, 9);
  expect(availability([], 5, 5)).toBe(100);
});

test("window_movedZoomedKept_staysWithinTheWhole", () => {
  const whole = { from: 0, to: 1_000_000 };
  expect(moved({ from: 100_000, to: 300_000 }, -500_000, whole)).toEqual({ from: 0, to: 200_000 });
  expect(moved({ from: 100_000, to: 300_000 }, 5e6, whole)).toEqual({ from: 800_000, to: 1_000_000 });
  const near = zoomed({ from: 0, to: 1_000_000 }, 0.5, 250_000, whole);
  expect(near).toEqual({ from: 125_000, to: 625_000 });
  expect(zoomed(near, 100, 0, whole)).toEqual(whole);
  expect(kept(near, 300_000, whole)).toBe(near);
  const after = kept(near, 700_000, whole);
  expect(after.from).toBeLessThan(700_000);
  expect(after.to).toBeGreaterThan(700_000);
});
