import { expect, test } from "vitest";
import { chargesBy, chargesByKind, fixedKey } from "../src/charts/costs";
import { burden, heatOf, heatOrder } from "../src/charts/heat";
import { lossSpans, useOf, withTail } from "../src/charts/recorderHistory";
import { difference } from "../src/compare/figures";
import { onOneAxis } from "../src/compare/overlay";
import { syntheticRun } from "./syntheticRun";

const series = { satellite: 0, capacity: 10, time: [0, 10, 20, 30, 40, 50], minimum: [1, 5, 9, 10, 10, 3], maximum: [2, 6, 10, 10, 10, 10], lost: [0, 0, 0, 2, 3, 3] };

test("lossSpans_aCountThatRises_givesTheTimesBetweenSamples", () => {
  expect(lossSpans(series.time, series.lost)).toEqual([{ from: 20, to: 40 }]);
  expect(lossSpans([0, 1, 2, 3, 4], [0, 1, 1, 2, 2])).toEqual([{ from: 0, to: 1 }, { from: 2, to: 3 }]);
  expect(lossSpans([], [])).toEqual([]);
});

test("useOf_aBand_givesItsEdges", () => {
  expect(useOf(series, 10)).toEqual({ least: 10, most: 100 });
  expect(useOf({ time: [], minimum: [], maximum: [], lost: [] }, 10)).toBeNull();
});

test("withTail_samplesHeardSince_comeAfterTheServersAndNotTwice", () => {
  const joined = withTail(series, { time: [40, 50, 60, 70], used: [1, 2, 3, 4] });
  expect(joined.time).toEqual([0, 10, 20, 30, 40, 50, 60, 70]);
  expect(joined.maximum.slice(-2)).toEqual([3, 4]);
  expect(joined.lost.slice(-2)).toEqual([3, 3]);
});

test("chargesBy_satelliteOrStation_bothComeToTheCostOfTheRun", () => {
  const { state } = syntheticRun({ satellites: 4, stations: 3, hours: 12, fixed: true });
  const whole = state.figures.cost + state.fixedCharges.reduce((sum, charge) => sum + charge.cost, 0);
  const sum = (list: readonly { amount: number }[]) => list.reduce((total, item) => total + item.amount, 0);
  expect(sum(chargesBy("satellite", state.links, state.fixedCharges))).toBeCloseTo(whole, 9);
  const byStation = chargesBy("station", state.links, state.fixedCharges);
  expect(sum(byStation)).toBeCloseTo(whole, 9);
  expect(sum(byStation.filter((item) => item.key !== fixedKey))).toBeCloseTo(state.figures.cost, 9);
  expect(sum(chargesByKind(state.links, state.fixedCharges).filter((item) => item.key === 0))).toBeCloseTo(state.figures.cost, 9);
});

test("chargesBy_anOpenLink_isNotChargedYet", () => {
  const open = { satellite: 0, link: 0, station: 1, start: "2026-01-01T00:00:00Z", end: null, data: 1, offloaded: null, cost: null, cumulativeBySatellite: null, cumulative: null };
  expect(chargesBy("station", [open], [])).toEqual([]);
});

function positions(rows: number, times: number[], used: (row: number, column: number) => number): ArrayBuffer {
  const view = new DataView(new ArrayBuffer(8 + times.length * (8 + 20 * rows)));
  view.setUint32(0, rows, true);
  view.setUint32(4, times.length, true);
  times.forEach((time, column) => {
    view.setFloat64(8 + 8 * column, time, true);
    for (let row = 0; row < rows; row++) {
      view.setFloat32(8 + 8 * times.length + column * 20 * rows + 12 * rows + 4 * row, used(row, column), true);
    }
  });
  return view.buffer as ArrayBuffer;
}

test("heatOf_columnsOfPositions_readsWhatEachRecorderHeld", () => {
  const grid = heatOf(positions(3, [1000, 2000], (row, column) => 10 * row + column));
  expect([grid.rows, [...grid.times], [...grid.used]]).toEqual([3, [1000, 2000], [0, 1, 10, 11, 20, 21]]);
  expect(() => heatOf(positions(3, [1000], () => 0).slice(0, -1))).toThrow(/3 satellites and 1 times need/);
});

test("heatOrder_fullestFirst_putsTheMostBurdenedOnTop", () => {
  const satellites = ["b", "a", "c"].map((name, id) => ({ id, name, capacity: 10, instrumentRate: null, sensor: null }));
  const grid = heatOf(positions(3, [0, 1, 2], (row, column) => [[1, 1, 9], [2, 9, 9], [3, 3, 3]][row]![column]!));
  expect(burden(grid, 1, 10).over).toBeCloseTo(2 / 3, 9);
  expect(heatOrder(grid, satellites, "fullest")).toEqual([1, 0, 2]);
  expect(heatOrder(grid, satellites, "name")).toEqual([1, 0, 2]);
});

test("difference_twoFigures_saysWhichIsBetter", () => {
  expect(difference({ better: "less" }, 10, 12)).toEqual({ amount: 2, percent: 20, verdict: "worse" });
  expect(difference({ better: "more" }, 10, 12).verdict).toBe("better");
  expect(difference({ better: null }, 0, 12)).toEqual({ amount: 12, percent: null, verdict: "different" });
  expect(difference({ better: "more" }, 5, 5).verdict).toBe("same");
  expect(difference({ better: "more" }, null, 5)).toEqual({ amount: null, percent: null, verdict: "different" });
});

test("onOneAxis_differentTimes_drawsOutBetweenSamplesAndNotBeyond", () => {
  const other = { ...series, time: [10, 30], maximum: [0, 4] };
  const { time, second } = onOneAxis({ ...series, time: [0, 20], maximum: [1, 1] }, other);
  expect(time).toEqual([0, 10, 20, 30]);
  expect(second).toEqual([NaN, 0, 2, 4]);
});
