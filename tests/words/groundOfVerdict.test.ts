import { describe, expect, it } from "vitest";
import { judgeSeries } from "../../src/domain/analysis/judgeSeries.ts";
import type { JudgeContext } from "../../src/domain/analysis/seriesReadings.ts";
import { keep } from "../../src/domain/kept.ts";
import type { ClinicalEventContent } from "../../src/domain/record/clinicalEvent.ts";
import { seriesFrom, type Series } from "../../src/domain/series/series.ts";
import { describeForBoth } from "../support/describeForBoth.ts";
import { common as en } from "../../src/words/en/common.ts";
import { typography } from "../../src/words/en/typography.ts";
import { DEFAULT_NOTATION, formatFor } from "../../src/words/format.ts";
import { day, observation, serumSeries } from "../support/observations.ts";

const format = formatFor(DEFAULT_NOTATION, typography);
const ALONE: JudgeContext = { patient: { sex: "unknown" }, companions: {}, events: [], lines: [], variation: [] };
const told = (series: Series, context: Partial<JudgeContext> = {}) => {
  const verdict = judgeSeries(series, { ...ALONE, ...context });
  return { ...verdict, ...describeForBoth(verdict, en, format) };
};
const A = { method: "A" };
const on = (days: readonly (readonly [on: string, value: string])[]) =>
  seriesFrom(
    "b2m-serum",
    days.map(([collectedOn, value]) => observation(collectedOn, value, A)),
  );
const ONE_BEFORE = "Only one result was measured before that.";

describe("a level before a change that is one result alone", () => {
  it("is named where the change is confirmed, for nothing else bears that result out: 5.2, then 3 for good", () => {
    const { kind, clinician, patient } = told(serumSeries(["5.2", "3.0", "3.1"], 30, A));
    expect(kind).toBe("falling-confirmed");
    expect(clinician).toContain("The level before rests on one result alone, 5.2 mg/L on 1 January 2025.");
    expect(patient).toContain(ONE_BEFORE);
  });
  it("is named as long as the change is told, and not where two results make the level", () => {
    const since = told(serumSeries(["5.2", "3.0", "3.1", "2.9", "3.0", "3.1", "2.9"], 30, A));
    expect(since.kind).toBe("no-change-since");
    expect(since.patient).toContain(ONE_BEFORE);
    expect(told(serumSeries(["5.2", "5.1", "3.0", "3.1"], 30, A)).clinician).not.toContain("rests on one result");
  });
});

describe("a latest result far beyond the two before it", () => {
  const { kind, clinician, patient } = told(serumSeries([6, 4, "2.6"], 30, A));
  it("is not said to stand alone, for nothing has followed it: only part of it counts until another follows", () => {
    expect(kind).toBe("falling-confirmed");
    expect(clinician).toContain("The latest result (2.6 mg/L) goes further than the two before it bear out");
    expect(patient).toContain("only part of it counts until another follows");
    expect(`${clinician} ${patient}`).not.toMatch(/stood alone|stood out from those around/u);
  });
});

describe("results that vary by more than was assumed", () => {
  const wild = ["3.0", "4.2", "2.6", "3.9", "2.7", "4.1", "2.8", "4.0", "2.9", "3.8"];
  it("are told so to both readers, and three of those that stand alone are named and the others counted", () => {
    const { kind, clinician, patient } = told(serumSeries(wild, 30, A));
    expect(kind).toBe("no-change-shown");
    expect(clinician).toContain("The results scatter by 19.6 % (95 % CI 13.4 to 36.7), more than the 8.4 % assumed");
    expect(clinician).toMatch(/\(2\.9 mg\/L\) and 5 more stood alone, so only part of each counts\./u);
    expect(clinician).not.toContain("So many may mean");
    expect(patient).toMatch(/^Your results go up and down more than is usual, but they show no lasting change\./u);
    expect(patient).not.toContain("beyond the usual ups and downs");
  });
  it("are told from three that stand alone on, before eight results give a scatter", () => {
    const { clinician, patient } = told(serumSeries(wild.slice(0, 6), 30, A));
    expect(clinician).not.toContain("scatter by");
    expect(clinician).toContain("So many may mean that results vary more than was assumed.");
    expect(patient).toMatch(/^Your results go up and down more than is usual/u);
  });
  it("are not told of where one bad tube makes all the scatter: that one is named", () => {
    const { clinician, patient } = told(serumSeries(["3.0", "3.1", "2.9", "5.2", "3.0", "3.1", "2.9", "3.0", "3.1"], 30, A));
    expect(clinician).toContain("(5.2 mg/L) stood alone");
    expect(`${clinician} ${patient}`).not.toMatch(/scatter|more than is usual|So many/u);
  });
});

describe("a result beyond the assay's limit that is not counted", () => {
  it("is named with its day to both readers: 8, 8.2, >20, 8.1, 7.9", () => {
    const { kind, clinician, patient } = told(serumSeries([8, "8.2", ">20", "8.1", "7.9"], 30, A));
    expect(kind).toBe("no-change-shown");
    expect(clinician).toContain("Beyond the assay's limit and not counted: >20 mg/L on 2 March 2025.");
    expect(patient).toContain("A result beyond what the test can measure (>20 mg/L on 2 March 2025) is not counted.");
  });
  it("is named where it decides nothing, and where it is all there is", () => {
    expect(told(serumSeries(["8.0", "8.2", "7.9", ">5"], 30, A)).clinician).toContain("not counted: >5 mg/L on 1 April 2025.");
    expect(told(serumSeries([">20"], 30, A)).clinician).toContain("not counted: >20 mg/L on 1 January 2025.");
  });
  it("is not named where it counts as its limit", () => {
    expect(told(serumSeries([8, "8.2", "7.9", ">20"], 30, A)).clinician).not.toContain("not counted");
    expect(told(serumSeries(["<0.5", "0.90", "1.00"], 30, A)).clinician).not.toContain("not counted");
  });
  it("of many only the last three are named, and the others counted", () => {
    expect(told(serumSeries(["<0.2", "<0.2", "<0.2", "<0.2", "<0.2"], 30, A)).clinician).toContain("and 2 more.");
  });
  it("has no doubling time beside it where it counts: nobody knows how far beyond the limit it lies", () => {
    const { kind, trend, setPoint } = told(serumSeries([8, "8.2", "7.9", ">20", ">20"], 30, A));
    expect(kind).toBe("rising-confirmed");
    expect(trend).toEqual({ pace: { ok: false, error: { type: "BeyondLimit" } } });
    expect(setPoint).toBeUndefined();
  });
});

describe("a measured result and one beyond the limit on one day", () => {
  const before = [observation("2025-01-01", "8.0", A), observation("2025-02-01", "8.1", A), observation("2025-03-01", "7.9", A)];
  const [measured, beyond] = [observation("2025-04-01", "9.0", A), observation("2025-04-01", ">20", A)];
  const inOrder = (...latest: readonly (typeof measured)[]) =>
    told(
      seriesFrom(
        "b2m-serum",
        [...before, ...latest].map((one, at) => ({ ...one, id: `r-${at}` })),
      ),
    ).kind;
  it("contradict each other, whichever was entered first: not interpreted", () => {
    expect([inOrder(measured, beyond), inOrder(beyond, measured)]).toEqual(["not-interpreted", "not-interpreted"]);
  });
  it("agree where the measured one lies beyond that limit: the measured one counts", () => {
    const low = observation("2025-04-01", ">5", A);
    expect([inOrder(measured, low), inOrder(low, measured)]).toEqual(["no-change-shown", "no-change-shown"]);
  });
});

describe("results of one day far apart", () => {
  const days = [
    ["2025-01-01", "3.0"],
    ["2025-02-01", "2.9"],
    ["2025-03-01", "3.1"],
    ["2025-05-01", "6.1"],
  ] as const;
  it("are said to be, and are not called one latest result", () => {
    const { clinician, patient } = told(on([...days, ["2025-05-01", "2.6"]]));
    expect(clinician).toContain("Those of 1 May 2025 lie further apart than variation explains: one of them may not be right.");
    expect(patient).toMatch(/^Your latest results, taken together, are higher/u);
    expect(patient).toContain("Those of 1 May 2025 lie far apart, so one of them may not be right.");
  });
  it("are not where variation explains it", () => {
    expect(told(on([...days, ["2025-05-01", "5.4"]])).clinician).not.toContain("further apart");
  });
});

describe("years without a result", () => {
  const years = [
    ["2018-01-10", "3.0"],
    ["2018-02-10", "3.1"],
  ] as const;
  it("are named beside no change, for nobody knows what the value did", () => {
    const { kind, clinician, patient } = told(on([...years, ["2025-02-10", "3.1"], ["2025-05-10", "3.0"]]));
    expect(kind).toBe("no-change-shown");
    expect(clinician).toContain("No result was compared between 10 February 2018 and 10 February 2025.");
    expect(patient).toContain("No results were compared between 10 February 2018 and 10 February 2025.");
  });
  it("leave no doubling time: the value can have risen at any time in them", () => {
    const { trend } = told(on([...years, ["2025-02-10", "4.5"], ["2025-05-10", "4.6"]]));
    expect(trend?.pace).toEqual({ ok: false, error: { type: "LongGap", days: 2557 } });
  });
  it("are not found in a patient seen once a year, beside whose rise a doubling time stands", () => {
    const yearly = on([
      ["2020-01-10", "3.0"],
      ["2021-02-10", "3.1"],
      ["2022-03-10", "4.5"],
      ["2023-04-10", "6.0"],
    ]);
    expect(told(yearly).trend?.pace.ok).toBe(true);
    const steady = on([
      ["2020-01-10", "3.0"],
      ["2021-02-10", "3.1"],
      ["2022-03-10", "3.0"],
    ]);
    expect(told(steady).clinician).not.toContain("No result was compared");
  });
});

describe("results that lean back after a shift", () => {
  const { kind, leansBack, trend, clinician, patient } = told(
    serumSeries(["6.0", "6.1", "5.9", "3.0", "3.1", "3.2", "3.35", "3.4", "3.5", "3.6", "3.7"], 30, A),
    {
      patient: { sex: "female", birthDate: day("1960-01-01") },
      companions: {
        creatinine: seriesFrom(
          "creatinine-serum",
          ["2025-03-02", "2025-10-28"].map((collectedOn) =>
            observation(collectedOn, "0.90", { measurand: "creatinine-serum", unit: "mg/dL" }),
          ),
        ),
      },
    },
  );
  it("are told to both readers, though no rise is called from them", () => {
    expect([kind, leansBack]).toEqual(["falling-confirmed", true]);
    expect(clinician).toContain("The results since then lean upward again; no rise is called from them.");
    expect(patient).toContain("Since then they lean the other way again.");
  });
  it("have no half-life beside them, and less disease activity is not suggested", () => {
    expect(trend?.pace).toEqual({ ok: false, error: { type: "LeansBack" } });
    expect(clinician).not.toContain("May suggest");
  });
  it("are not told of where they lie level or go on the same way", () => {
    expect(told(serumSeries(["6.0", "6.1", "5.9", "3.0", "3.1", "3.0"], 30, A)).leansBack).toBeUndefined();
    expect(told(serumSeries(["6.0", "6.1", "5.9", "4.0", "3.6", "3.2", "2.9"], 30, A)).leansBack).toBeUndefined();
  });
});

describe("what else can move the value", () => {
  it("is told to the patient beside no change as well: steroids can hide a rise", () => {
    const steroid = keep<ClinicalEventContent>(
      "steroid",
      { kind: "steroid", on: day("2025-02-01"), status: "active" },
      { at: "2026-01-01T00:00:00.000Z" },
    );
    expect(told(serumSeries(["4.2", "4.3", "4.1"], 30, A), { events: [steroid] }).patient).toContain(
      "Something else that was recorded at the time can move this value too.",
    );
  });
  it("is told to the patient where kidneys explain a part at most", () => {
    const series = serumSeries(["3.0", "3.05", "2.95", "3.0", "5.0", "5.1", "5.0", "5.2"], 30, A);
    const { patient } = told(series, {
      patient: { sex: "male", birthDate: day("1960-05-01") },
      companions: {
        creatinine: seriesFrom(
          "creatinine-serum",
          series.points.map(({ collectedOn }, at) =>
            observation(collectedOn, at < 4 ? "1.2" : "1.38", { measurand: "creatinine-serum", unit: "mg/dL" }),
          ),
        ),
      },
    });
    expect(patient).toContain("A change in how the kidneys filter could explain part of it.");
  });
});
