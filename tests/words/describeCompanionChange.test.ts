import { describe, expect, it } from "vitest";
import { companionChanges } from "../../src/domain/analysis/companionChange.ts";
import { byId } from "../../src/domain/byId.ts";
import type { MeasurandCode } from "../../src/domain/measuring/measurand.ts";
import type { VariationChoice } from "../../src/domain/analysis/variation.ts";
import { boardCaseOf } from "../../src/features/board/boardCaseOf.ts";
import {
  describeCompanionChanges,
  describeCompanionsOnPaper,
  describeParaproteinAt,
  describeParaproteinsInShort,
} from "../../src/words/describeCompanionChange.ts";
import { describeReadTogether } from "../../src/words/describeReadTogether.ts";
import { describeReasons } from "../../src/words/describeReasons.ts";
import { reasons } from "../../src/words/en/reasons.ts";
import { boardView, demoPeople } from "../support/boardCases.ts";
import { format, words } from "../support/charts.ts";
import { patient } from "../support/monitor.ts";
import { day, observation } from "../support/observations.ts";

type More = Parameters<typeof observation>[2];
type Row = readonly [on: string, value: string, more?: More];
/** Of a patient without a recorded diagnosis, under whose trend this measurand is shown. */
const of = (
  measurand: MeasurandCode,
  unit: "g/dL" | "mg/dL" | "mg/L",
  rows: readonly Row[],
  variation: readonly VariationChoice[] = [],
) =>
  companionChanges(
    {
      patient: patient("one"),
      observations: byId(
        rows.map(([on, value, more]) => observation(on, value, { measurand, unit, intervalLow: "", intervalHigh: "", ...more })),
      ),
    },
    "b2m-serum",
    { variation, companions: { "not-recorded": { shown: [measurand], hidden: [] } } },
  );
const say = (changes: ReturnType<typeof of>) => describeCompanionChanges(changes, words, format)[0];
const mProtein = (...rows: readonly Row[]) => say(of("m-protein-serum", "g/dL", rows));
const creatinine = (rows: readonly Row[], choices?: readonly VariationChoice[]) =>
  say(of("creatinine-serum", "mg/dL", rows, choices));

describe("how M-protein moved, in a line", () => {
  const short = (...rows: readonly Row[]) => describeParaproteinsInShort(of("m-protein-serum", "g/dL", rows), words, format);

  it("is told from the lowest value, and where the latest is the lowest, from the first", () => {
    const rows: readonly Row[] = [
      ["2026-01-25", "2.6"],
      ["2026-04-25", "0.5"],
    ];
    expect(short(...rows, ["2026-06-01", "1.3"])).toEqual([
      "M-protein 1.3 g/dL: up 0.8 (+160 %) from the lowest, 0.5 on 25 Apr 2026",
    ]);
    expect(short(...rows)).toEqual(["M-protein 0.5 g/dL: down 2.1 (−81 %) from the first, 2.6 on 25 Jan 2026"]);
  });

  it("stands on the face of a slide, and beside the picture of it", () => {
    const shown = demoPeople()
      .map((person, at) => boardCaseOf(person, at + 1, boardView()))
      .find(({ paraproteins }) => paraproteins.length > 0);
    expect(shown?.paraproteins[0]).toMatch(/^M-protein [\d.]+ g\/dL: (?:up|down) /u);
  });

  it("is told on paper with what is not compared after it, and to who decides with whose the criteria are", () => {
    const changes = of("m-protein-serum", "g/dL", [
      ["2026-04-25", "0.5"],
      ["2026-06-01", "1.3"],
      ["2026-06-20", "2.0", { status: "preliminary" }],
    ]);
    const moved =
      "M-protein 1.3 g/dL: up 0.8 (+160 %) from the lowest, 0.5 on 25 Apr 2026. A later result, 2.0 g/dL on 20 Jun 2026, is not compared.";
    expect(describeCompanionsOnPaper(changes, words, format, "patient")).toEqual([moved]);
    expect(describeCompanionsOnPaper(changes, words, format, "clinician")).toEqual([
      moved,
      "Whether response criteria are met is for the team to say.",
    ]);
  });

  it("is told in the read-out of any of its results, from those before it; of a first one and of other companions nothing is", () => {
    const rows: readonly Row[] = [
      ["2026-01-25", "2.6"],
      ["2026-04-25", "0.5"],
      ["2026-06-01", "1.3"],
    ];
    const [change] = of("m-protein-serum", "g/dL", rows);
    const series = change?.series;
    const at = (index: number) =>
      series?.points[index] === undefined ? "" : describeParaproteinAt(series, series.points[index], words, format);
    expect([at(0), at(1), at(2)]).toEqual([
      undefined,
      "down 2.1 (−81 %) from the first, 2.6 on 25 Jan 2026",
      "up 0.8 (+160 %) from the lowest, 0.5 on 25 Apr 2026",
    ]);
    const said = describeReadTogether(
      { kidney: undefined, companions: series === undefined ? [] : [series], pairs: [] },
      day("2026-06-03"),
      words,
      format,
    );
    expect(said[0]).toMatch(/^M-protein 1\.3 g\/dL, .*\(2 days earlier\), up 0\.8 \(\+160 %\) from the lowest/u);
    const [kidneys] = of("creatinine-serum", "mg/dL", [
      ["2026-01-25", "0.9"],
      ["2026-04-25", "1.5"],
    ]);
    const latest = kidneys?.series.points.at(-1);
    expect(
      kidneys !== undefined && latest !== undefined && describeParaproteinAt(kidneys.series, latest, words, format),
    ).toBeUndefined();
  });

  it("is not told of one value, nor of creatinine", () => {
    expect(short(["2026-01-25", "2.6"])).toEqual([]);
    const rows: readonly Row[] = [
      ["2026-01-25", "0.9"],
      ["2026-04-25", "1.5"],
    ];
    expect(describeParaproteinsInShort(of("creatinine-serum", "mg/dL", rows), words, format)).toEqual([]);
  });
});

describe("how M-protein moved, in words", () => {
  it("tells a rise from the lowest value, and the way from the first", () => {
    expect(mProtein(["2026-01-25", "2.6"], ["2026-04-25", "0.5"], ["2026-06-01", "1.3"])).toBe(
      "M-protein: 1.3 g/dL on 1 Jun 2026, up 0.8 (+160 %) from the lowest, 0.5 on 25 Apr 2026, 37 days before; " +
        "down 1.3 (−50 %) from the first, 2.6 on 25 Jan 2026, 127 days before.",
    );
  });
  it("tells a new lowest value from the first", () => {
    expect(mProtein(["2026-01-25", "2.6"], ["2026-04-25", "0.9"], ["2026-06-01", "0.5"])).toBe(
      "M-protein: 0.5 g/dL on 1 Jun 2026, down 2.1 (−81 %) from the first, 2.6 on 25 Jan 2026, 127 days before.",
    );
  });
  it("tells two values once, whichever way they lie", () => {
    expect(mProtein(["2026-05-31", "0.5"], ["2026-06-01", "1.3"])).toBe(
      "M-protein: 1.3 g/dL on 1 Jun 2026, up 0.8 (+160 %) from the lowest and first, 0.5 on 31 May 2026, 1 day before.",
    );
    expect(mProtein(["2026-05-31", "1.3"], ["2026-06-01", "0.5"])).toContain("down 0.8 (−62 %) from the first, 1.3");
    expect(mProtein(["2026-05-31", "1.3"], ["2026-06-01", "1.3"])).toContain("the same as the first, 1.3");
  });
  it("says nothing of one value, nor of two of one day", () => {
    expect(mProtein()).toBeUndefined();
    expect(mProtein(["2026-06-01", "1.3"])).toBeUndefined();
    expect(mProtein(["2026-06-01", "1.3"], ["2026-06-01", "0.5"])).toBeUndefined();
  });
  it("gives no percent from 0", () => {
    expect(mProtein(["2026-05-01", "0"], ["2026-06-01", "0.3"])).toBe(
      "M-protein: 0.3 g/dL on 1 Jun 2026, up 0.3 from the lowest and first, 0 on 1 May 2026, 31 days before.",
    );
  });
  it("calls a rise from a limit at least so large where the limit is the lowest, and leaves out a limit above a value", () => {
    expect(mProtein(["2026-04-01", "0.8"], ["2026-05-01", "<0.5"], ["2026-06-01", "1.3"])).toContain(
      "up at least 0.8 (at least +160 %) from the lowest, <0.5 on 1 May 2026",
    );
    expect(mProtein(["2026-04-01", "0.4"], ["2026-05-01", "<0.5"], ["2026-06-01", "1.3"])).toContain(
      "up 0.9 (+225 %) from the lowest and first, 0.4 on 1 Apr 2026",
    );
  });
  it("begins anew where the method changed", () => {
    expect(mProtein(["2026-04-01", "0.5", { method: "A" }], ["2026-06-01", "1.3", { method: "B" }])).toBeUndefined();
    expect(mProtein(["2026-04-01", "<0.1", { method: "A" }], ["2026-06-01", "1.3", { method: "B" }])).toBeUndefined();
    expect(
      mProtein(
        ["2026-03-01", "0.2", { method: "A" }],
        ["2026-04-01", "0.5", { method: "B" }],
        ["2026-06-01", "1.3", { method: "B" }],
      ),
    ).toContain("from the lowest and first, 0.5");
  });
  it("leaves out what is preliminary or withdrawn, and says that a later result is not compared", () => {
    expect(
      mProtein(["2026-04-01", "0.2", { status: "entered-in-error" }], ["2026-05-01", "0.5"], ["2026-06-01", "1.3"]),
    ).toContain("from the lowest and first, 0.5");
    expect(mProtein(["2026-05-01", "0.5"], ["2026-06-01", "1.3"], ["2026-06-20", "2.0", { status: "preliminary" }])).toContain(
      "1.3 g/dL on 1 Jun 2026, up 0.8",
    );
    expect(mProtein(["2026-05-01", "2.0"], ["2026-06-01", "1.3"], ["2026-06-20", "<0.1"])).toContain(
      "A later result, <0.1 g/dL on 20 Jun 2026, is not compared.",
    );
  });
  it("calls the mean of one day a mean", () => {
    expect(mProtein(["2026-05-01", "0.4"], ["2026-05-01", "0.6"], ["2026-06-01", "1.3"])).toContain("mean of 0.4 and 0.6 g/dL");
  });
  it("names no response and no verdict, and says once whose the criteria are", () => {
    const change = of("m-protein-serum", "g/dL", [
      ["2026-04-25", "0.5"],
      ["2026-06-01", "1.3"],
    ]);
    const kappa = of("kappa-flc-serum", "mg/L", [
      ["2026-04-25", "20"],
      ["2026-06-01", "45"],
    ]);
    const lines = describeCompanionChanges([...change, ...kappa], words, format);
    expect(lines).toHaveLength(4);
    expect(lines[1]).toContain("Kappa FLC: 45 mg/L on 1 Jun 2026, up 25 (+125 %)");
    expect(lines.join(" ")).not.toMatch(/relapse|stable|progressive|\b(?:CR|PR|PD|VGPR)\b/iu);
    expect(describeCompanionChanges([], words, format)).toEqual([]);
  });
});

describe("how creatinine moved, in words", () => {
  it("is held against its variation from the first value, on both sides of the limit (15.9 % at 5.31 %)", () => {
    expect(
      creatinine([
        ["2026-04-01", "1.00"],
        ["2026-06-01", "1.15"],
      ]),
    ).toMatch(/, within its usual variation\.$/u);
    expect(
      creatinine([
        ["2026-04-01", "1.00"],
        ["2026-06-01", "1.16"],
      ]),
    ).toMatch(/, beyond its usual variation\.$/u);
  });
  it("takes the care team's figure where there is one", () => {
    const wide = [{ measurand: "creatinine-serum", cviPercent: 20, cvaPercent: 3, source: "own" } as const];
    expect(
      creatinine(
        [
          ["2026-04-01", "1.00"],
          ["2026-06-01", "1.30"],
        ],
        wide,
      ),
    ).toMatch(/, within its usual variation\.$/u);
  });
});

describe("the demo patient Amberg", () => {
  const record = demoPeople().find(({ patient }) => patient.familyName === "Amberg");
  if (record === undefined) throw new Error("no such patient");
  const shown = boardCaseOf(record, 1, boardView());
  const rise = /M-protein: [^.]*\.\d g\/dL on .*up [\d.]+ \(\+\d+ %\) from the lowest/u;
  it("is told M-protein's rise in Why and in that of the slide", () => {
    const why = describeReasons(shown.verdict, { ...words, reasons }, format, shown.companionChanges);
    expect(why.find(({ part }) => part === "companions")?.lines.join(" ")).toMatch(rise);
  });
});
