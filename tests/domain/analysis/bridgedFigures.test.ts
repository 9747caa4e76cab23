import { describe, expect, it } from "vitest";
import { describeContent } from "../../../src/charts/describeContent.ts";
import { trendContent, withoutStatistics } from "../../../src/charts/trendContent.ts";
import { changesOf } from "../../../src/domain/analysis/changes.ts";
import { judgeRecord } from "../../../src/domain/analysis/judgeRecord.ts";
import { linesSummary } from "../../../src/domain/analysis/linesSummary.ts";
import type { VariationChoice } from "../../../src/domain/analysis/variation.ts";
import { byId } from "../../../src/domain/byId.ts";
import type { ObservationDraft } from "../../../src/domain/measuring/observationDoor.ts";
import { numberLines } from "../../../src/domain/record/lineNumber.ts";
import { seriesOf } from "../../../src/domain/series/series.ts";
import { describeLineSummary } from "../../../src/words/describeLinesSummary.ts";
import { line, recordWithCare } from "../../support/care.ts";
import { format, words } from "../../support/charts.ts";
import { day, observation } from "../../support/observations.ts";

const SET: readonly VariationChoice[] = [{ measurand: "b2m-serum", cvaPercent: 3, cviPercent: 7.8, source: "own laboratory" }];
const A: Partial<ObservationDraft> = { method: "A" };
const B: Partial<ObservationDraft> = { method: "B" };
const AT_EIGHT = { collectedAt: "08:00" };

/** Method B reads three quarters of A, which one specimen of April shows. A line of therapy begins in March. */
const recordOf = (latest = "3.10") => ({
  ...recordWithCare([line("a", "VRd", "2025-03-05")]),
  observations: byId([
    observation("2025-01-05", "4.10", A),
    observation("2025-02-05", "3.90", A),
    observation("2025-03-05", "4.00", A),
    observation("2025-04-05", "3.80", A),
    observation("2025-05-05", "4.00", { ...A, ...AT_EIGHT }),
    observation("2025-05-05", "3.00", { ...B, ...AT_EIGHT }),
    observation("2025-06-05", latest, B),
  ]),
});
const known = (record: ReturnType<typeof recordOf>, variation: readonly VariationChoice[] = SET) => ({
  series: seriesOf(record, "b2m-serum"),
  verdict: judgeRecord(record, "b2m-serum", variation),
});
const rowsOf = (record: ReturnType<typeof recordOf>, variation: readonly VariationChoice[] = SET) => {
  const { series, verdict } = known(record, variation);
  const changes = changesOf(series, variation, true, verdict.used);
  return series.points.map(({ observation: { id } }) => changes.get(id));
};

describe("the change of a result across a change of method", () => {
  it("is from what a bridge makes of the day before it, and says that it crosses one: 3.00 by B from 3.80 by A is 2.85", () => {
    expect(rowsOf(recordOf())[5]).toEqual({ percent: expect.closeTo(100 * (3 / 2.85 - 1), 6), beyond: false, bridged: true });
  });
  it("of every other row is that of its own method", () => {
    const rows = rowsOf(recordOf());
    expect(rows[0]).toEqual({ reason: "first-result" });
    expect(rows[4]).toEqual({ percent: expect.closeTo(100 * (4 / 3.8 - 1), 6), beyond: false });
    expect(rows[6]).toEqual({ percent: expect.closeTo(100 * (3.1 / 3 - 1), 6), beyond: false });
  });
  it("is none where nothing bridges it, as without a CVA of the assays", () => {
    expect(rowsOf(recordOf(), [])[5]).toEqual({ reason: "method-changed" });
  });
});

describe("a line of therapy over a bridged change of method", () => {
  const summaryOf = (record = recordOf(), variation: readonly VariationChoice[] = SET) => {
    const { series, verdict } = known(record, variation);
    const [summary] = linesSummary(series, numberLines(record.lines), variation, [], verdict);
    if (summary === undefined) throw new Error("no line");
    return summary;
  };
  it("has its baseline and lowest value in the latest method, with what was reported beside them", () => {
    const { baseline, nadir, results, bridged } = summaryOf();
    expect(baseline).toMatchObject({ value: { value: expect.closeTo(3, 6), reported: 4, on: "2025-03-05" } });
    expect(nadir).toMatchObject({ value: { value: expect.closeTo(2.85, 6), reported: 3.8 } });
    expect([results, bridged]).toEqual([3, 1]);
  });
  it("is told as bridged in the figures that cross it, and in words", () => {
    const { fromBaseline, fromNadir } = summaryOf();
    expect(fromBaseline).toMatchObject({ value: { percent: expect.closeTo(100 / 30, 6), bridged: true } });
    expect(fromNadir).toMatchObject({ value: { bridged: true } });
    const cells = new Map(describeLineSummary(summaryOf(), words, format).cells);
    expect(cells.get("Baseline")?.detail).toBe("bridged, reported 4.00; 5 Mar 2025");
    expect(cells.get("From baseline")?.detail).toBe("within variation; across a change of method, bridged");
  });
  it("holds a change that crosses it to the variation widened by what the bridge is uncertain by", () => {
    // +26.0 % are the limit of two results by one method with these figures, +27.8 % of two that one bridge of one pair joins.
    const beyond = (latest: string) => {
      const { fromBaseline } = summaryOf(recordOf(latest));
      return fromBaseline.ok ? fromBaseline.value.beyond : undefined;
    };
    expect([beyond("3.80"), beyond("3.86")]).toEqual([false, true]);
  });
  it("is cut where nothing bridges it", () => {
    expect(summaryOf(recordOf(), []).fromBaseline).toEqual({ ok: false, error: "break" });
  });
});

describe("what is expected for a patient over a bridged change of method", () => {
  it("rests on the bridged results too, says how many, and is the wider for the bridge", () => {
    const { verdict } = known(recordOf());
    expect(verdict.personalInterval).toMatchObject({ results: 6, bridged: 4 });
    const plain = Math.sqrt((7 / 6) * (3 ** 2 + 7.8 ** 2));
    const bridge = 100 * Math.sqrt(2 * Math.log(1 + 0.03 ** 2)) * (4 / 6);
    expect(verdict.personalInterval?.totalVariationPercent).toBeCloseTo(Math.hypot(plain, bridge), 6);
  });
});

describe("the chart in words", () => {
  const said = (variation: readonly VariationChoice[], plain = false) => {
    const record = recordOf();
    const content = trendContent(record, "b2m-serum", { companions: {}, variation }, day("2025-07-01"), { words, format });
    return describeContent(plain ? withoutStatistics(content) : content, words, format).join(" ");
  };
  it("names the bridge at a bridged cut, to patients too, and never says there that nothing is comparable", () => {
    for (const plain of [false, true]) {
      expect(said(SET, plain)).toContain("From 5 May 2025 compared with before over a bridge: method changed: A → B.");
      expect(said(SET, plain)).not.toContain("not comparable");
    }
  });
  it("says that nothing is comparable where no bridge leads over the cut", () => {
    expect(said([])).toContain("From 5 May 2025 not comparable with before: method changed: A → B.");
  });
});

describe("the results brought over a bridge, drawn as hollow rings", () => {
  const said = (bridged: number) => {
    const content = trendContent(recordOf(), "b2m-serum", { companions: {}, variation: SET }, day("2025-07-01"), {
      words,
      format,
    });
    return describeContent({ ...content, bridged: content.bridged.slice(0, bridged) }, words, format).join(" ");
  };

  it("are told in words with their number, and not at all where there are none", () => {
    expect(said(2)).toContain("Hollow rings: 2 results by another method");
    expect(said(0)).not.toContain("Hollow rings");
  });
});
