import { describe, expect, it } from "vitest";
import { fitScene } from "../../src/charts/fitScene.ts";
import { LANE_HEIGHT } from "../../src/charts/lanes/lane.ts";
import { lanesWithin } from "../../src/charts/lanes/laneRoom.ts";
import { heightOfLanes } from "../../src/charts/lanes/sceneLanes.ts";
import { kidneyCourse } from "../../src/domain/analysis/kidneyCourse.ts";
import type { MeasurandCode } from "../../src/domain/measuring/measurand.ts";
import { seriesFrom } from "../../src/domain/series/series.ts";
import { sceneQuestion } from "../support/charts.ts";
import { observation, serumSeries } from "../support/observations.ts";

const of = (measurand: MeasurandCode, unit: string, value: string) =>
  seriesFrom(measurand, [observation("2025-01-01", value, { measurand, unit })]);
const companions = [of("m-protein-serum", "g/dL", "1.2"), of("ldh-serum", "U/L", "180"), of("albumin-serum", "g/dL", "4")];
const kidney = kidneyCourse(of("creatinine-serum", "mg/dL", "0.9"), { sex: "female" }, []);
const standing = (withKidney: boolean, room: number) => {
  const fitted = lanesWithin({ kidney: withKidney ? kidney : undefined, companions }, room);
  return [fitted.companions, fitted.unplaced].map((series) => series.map(({ measurand }) => measurand.code));
};

describe("the room for lanes under a trend", () => {
  it("is taken by the kidneys first, then by companions from the top as long as each fits whole", () => {
    const two = LANE_HEIGHT + LANE_HEIGHT;
    expect(standing(true, two)).toEqual([["m-protein-serum"], ["ldh-serum", "albumin-serum"]]);
    expect(standing(true, two - 1)).toEqual([[], ["m-protein-serum", "ldh-serum", "albumin-serum"]]);
    expect(standing(false, 3 * LANE_HEIGHT)).toEqual([["m-protein-serum", "ldh-serum", "albumin-serum"], []]);
  });

  it("is always enough for the first of them", () => {
    expect(standing(false, 0)).toEqual([["m-protein-serum"], ["ldh-serum", "albumin-serum"]]);
  });
});

describe("a companion without room", () => {
  const question = sceneQuestion(serumSeries([3, 3.1, 3.6]), { kidney, companions });

  it("is named under the lanes, and nothing is named where all stand", () => {
    const low = fitScene(question, { width: 900, height: 400 });
    expect(low.companions.map(({ series }) => series.measurand.code)).toEqual(["m-protein-serum"]);
    expect(low.laneNote?.text).toBe("No room here for: LDH, Albumin");
    expect(low.laneNote?.y).toBeGreaterThan((low.companions[0]?.frame.top ?? 0) + (low.companions[0]?.frame.plotHeight ?? 0));
    const high = fitScene(question, { width: 900, height: 640 });
    expect(high.companions).toHaveLength(3);
    expect(high.laneNote).toBeUndefined();
  });

  it("leaves the picture as high as its place", () => {
    for (const height of [340, 400, 560]) expect(fitScene(question, { width: 900, height }).frame.height).toBe(height);
  });
});

describe("the height that lanes take", () => {
  const none = sceneQuestion(serumSeries([3, 3.1, 3.6]));

  it("is nothing without lanes, that of each lane, and a row more only where companions without room are named", () => {
    expect(heightOfLanes(none)).toBe(0);
    expect(heightOfLanes({ ...none, kidney, companions })).toBe(4 * LANE_HEIGHT);
    const [first, ...rest] = companions;
    const named = heightOfLanes({ ...none, companions: first === undefined ? [] : [first], unplaced: rest });
    expect(named).toBeGreaterThan(LANE_HEIGHT);
    expect(named).toBeLessThan(2 * LANE_HEIGHT);
  });
});
