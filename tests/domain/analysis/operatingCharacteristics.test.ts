import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { OPERATING_CHARACTERISTICS } from "../../../src/domain/analysis/operatingCharacteristics.ts";
import { simulateCharacteristics } from "../../bench/simulateCharacteristics.ts";

const PATTERN_TARGETS = [
  { name: "step-25", found: 0.95, confirmed: 0.88, atFirst: 0 },
  { name: "step-50", found: 0.99, confirmed: 0.99, atFirst: 0.5 },
  { name: "response-then-relapse", found: 0.91, confirmed: 0.82, atFirst: 0 },
] as const;

/**
 * The targets that are missed by more than this room: none for the published figures (two results are 5 % exactly, but for what
 * the simulation draws).
 */
function missesOf(
  { stable, patterns }: Pick<(typeof OPERATING_CHARACTERISTICS)["stated"], "stable" | "patterns">,
  room: number,
): readonly string[] {
  const tooMany = stable.flatMap((row) => [
    ...(row.confirmedEver > 0.05 + room ? [`confirmed ever with ${row.results} results: ${row.confirmedEver}`] : []),
    ...(row.calledAtVisit > 0.05 + (row.results === 2 ? 0.002 : 0) + room
      ? [`called at visit ${row.results}: ${row.calledAtVisit}`]
      : []),
  ]);
  const tooFew = PATTERN_TARGETS.filter(({ name, found, confirmed, atFirst }) => {
    const row = patterns.find((pattern) => pattern.name === name);
    return (
      row === undefined ||
      row.risingFound < found - room ||
      row.risingConfirmed < confirmed - room ||
      row.foundAtFirstVisit < atFirst - room
    );
  });
  return [...tooMany, ...tooFew.map(({ name }) => name)];
}

describe("the operating characteristics", () => {
  it("as published meet every target", () => {
    expect(OPERATING_CHARACTERISTICS.stated.stable.map(({ results }) => results)).toEqual([2, 4, 6, 8, 12, 16, 20, 24]);
    expect(missesOf(OPERATING_CHARACTERISTICS.stated, 0)).toEqual([]);
  });
  it("simulated again with another seed (4,000 patients a row) meet them but for sampling error", () => {
    const again = simulateCharacteristics(4000, 31);
    expect(missesOf(again.stated, 0.015)).toEqual([]);
    for (const [index, row] of again.stated.stable.entries()) {
      const published = OPERATING_CHARACTERISTICS.stated.stable[index];
      expect(Math.abs(row.calledEver - (published?.calledEver ?? 0))).toBeLessThan(0.025);
    }
  });
  it("grow worse where variation is underestimated, and that is published", () => {
    const { stated, underestimated } = OPERATING_CHARACTERISTICS;
    expect(underestimated.assumedCvPercent).toBeLessThan(underestimated.trueCvPercent);
    for (const [index, row] of underestimated.stable.entries())
      expect(row.calledEver).toBeGreaterThan(stated.stable[index]?.calledEver ?? 1);
  });
  it("stand in the document as they stand in the product", () => {
    const document = readFileSync("docs/operating-characteristics.md", "utf8");
    for (const { stable } of [OPERATING_CHARACTERISTICS.stated, OPERATING_CHARACTERISTICS.underestimated]) {
      for (const row of stable) {
        const shares = [row.confirmedEver, row.possibleAtVisit, row.calledAtVisit, row.calledEver].map(
          (share) => `${(100 * share).toFixed(1)} %`,
        );
        expect(document).toContain(`| ${row.results} | ${shares.join(" | ")} |`);
      }
    }
  });
});
