import { describe, expect, it } from "vitest";
import { narrowRuns, narrowSeries, purposeViews } from "../../../src/domain/series/purposeView.ts";
import { comparableRuns, seriesFrom } from "../../../src/domain/series/series.ts";
import { observation } from "../../support/observations.ts";

const SERIES = seriesFrom("b2m-serum", [
  observation("2026-01-01", "6.0", { purpose: "first-work-up", method: "A" }),
  observation("2026-02-01", "5.0", { purpose: "during-treatment", method: "A" }),
  observation("2026-03-01", "4.0", { purpose: "during-treatment", method: "B" }),
  observation("2026-04-01", "3.0", { method: "B" }),
  observation("2026-05-01", "2.0", { purpose: "after-treatment", method: "B", status: "entered-in-error" }),
]);
const values = (series: typeof SERIES) => series.points.map(({ observation: { value } }) => value);

describe("views of results by purpose", () => {
  it("are those there are, in the order of care, then the results without one; what was entered in error makes none", () => {
    expect(purposeViews(SERIES)).toEqual([
      { view: "first-work-up", shown: 1, all: 4 },
      { view: "during-treatment", shown: 2, all: 4 },
      { view: "not-recorded", shown: 1, all: 4 },
    ]);
  });

  it("are none where no result has a purpose", () => {
    expect(purposeViews(seriesFrom("b2m-serum", [observation("2026-01-01", "6.0"), observation("2026-02-01", "5.0")]))).toEqual(
      [],
    );
  });

  it("show the results of their purpose and no others; without a view, all", () => {
    expect(values(narrowSeries(SERIES, "during-treatment"))).toEqual(["5.0", "4.0"]);
    expect(values(narrowSeries(SERIES, "not-recorded"))).toEqual(["3.0"]);
    expect(narrowSeries(SERIES, undefined)).toBe(SERIES);
  });

  it("split every series: each result is in exactly one view", () => {
    const shown = purposeViews(SERIES).flatMap(({ view }) => values(narrowSeries(SERIES, view)));
    expect(shown.toSorted()).toEqual(["3.0", "4.0", "5.0", "6.0"]);
  });

  it("keep a line broken where the method changed, also where the result that changed it is not shown", () => {
    const [first, second, ...more] = narrowRuns(comparableRuns(SERIES), "during-treatment");
    expect([first?.points.length, second?.points.length, more.length]).toEqual([1, 1, 0]);
    expect(second?.cut).toMatchObject({ type: "MethodChanged", from: "A", to: "B" });
    const alone = narrowRuns(comparableRuns(SERIES), "not-recorded");
    expect(alone.map(({ points }) => points.length)).toEqual([1]);
  });
});
