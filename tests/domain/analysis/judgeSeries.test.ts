import { describe, expect, it } from "vitest";
import { judgeSeries, type JudgeContext } from "../../../src/domain/analysis/judgeSeries.ts";
import { serumSeries } from "../../support/observations.ts";

const KNOWS_NOTHING_ELSE: JudgeContext = { patient: { sex: "unknown" }, companions: {}, events: [], lines: [], variation: [] };

describe("the verdict", () => {
  it.each([
    ["rising-confirmed", [3, 3.1, 2.9, 3, 3.9, 4, 3.9]],
    ["rising-possible", [3, 3.1, 2.9, 3, 4.1]],
    ["falling-confirmed", [8, 6, 4.8, 3.8]],
    ["falling-possible", [4, 3]],
    ["no-change-since", [8, 6, 4.8, 3.8, 3.2, 3, 3, 3, 3, 3.1, 2.9, 3]],
    ["rising-confirmed", [8, 6, 4.8, 3.8, 3.2, 3, 3, 3, 3.3, 3.6, 4, 4.4]],
    ["no-change-shown", [3, 3.1, 2.9, 3]],
    ["too-few-results", [3]],
    ["too-few-results", []],
    ["falling-confirmed", [3, 3, 3, 3, 9, 3, 3]],
    ["rising-confirmed", [3, 3, 3, 3, 3.6, 4.3, 5.2, 6.2]],
    ["rising-confirmed", [3, 3, 3, 4.5, 8]],
  ])("is %s for %j", (kind, values) => {
    expect(judgeSeries(serumSeries(values), KNOWS_NOTHING_ELSE).kind).toBe(kind);
  });
});
