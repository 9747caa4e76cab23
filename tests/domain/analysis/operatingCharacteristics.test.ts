import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  CLASSICAL_RULES,
  FLAT_COURSES,
  OPERATING_CHARACTERISTICS,
  RISING_COURSES,
} from "../../../src/domain/analysis/operatingCharacteristics.ts";
import { simulateCourses } from "../../bench/simulateCourses.ts";
import { simulateBridges } from "../../bench/simulateBridges.ts";
import { falseCallsBy } from "../../bench/simulateLimits.ts";
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

type Courses = Pick<typeof OPERATING_CHARACTERISTICS, "flat" | "rising">;

/** The targets of courses that are missed by more than this room. */
function courseMisses({ flat, rising }: Courses, room: number): readonly string[] {
  const confirmedAtMost = { "printed-0.25": 0.05, "printed-0.6": 0.05, "outlier-high": 0.27, "outlier-low": 0.27 } as const;
  const foundAtLeast = { "step-15-at-7": 0.64, "step-25-at-3": 0.85, "ramp-3-from-7": 0.52, "relapse-10": 0.94 } as const;
  return [
    ...flat.flatMap(({ name, confirmedEver, wrongWayAfter = [] }) => [
      ...(Object.entries(confirmedAtMost).some(([course, most]) => course === name && confirmedEver > most + room)
        ? [`${name}: confirmed ${confirmedEver}`]
        : []),
      ...wrongWayAfter.filter((share) => share > 0.1 + room).map((share) => `${name}: the other way ${share}`),
    ]),
    ...rising.flatMap(({ name, found, confirmed }) => [
      ...(Object.entries(foundAtLeast).some(([course, least]) => course === name && found < least - room)
        ? [`${name}: found ${found}`]
        : []),
      ...(name === "relapse-10" && confirmed < 0.8 - room ? [`${name}: confirmed ${confirmed}`] : []),
    ]),
  ];
}

describe("the operating characteristics", () => {
  it("as published meet every target", () => {
    expect(OPERATING_CHARACTERISTICS.stated.stable.map(({ results }) => results)).toEqual([2, 4, 6, 8, 12, 16, 20, 24]);
    expect(missesOf(OPERATING_CHARACTERISTICS.stated, 0)).toEqual([]);
  });
  it("as published call no more stable patients than the first rule did, to one in a hundred, at any visit of the table", () => {
    for (const { results, calledEver } of OPERATING_CHARACTERISTICS.stated.stable)
      expect(calledEver, `${results} results`).toBeLessThanOrEqual(falseCallsBy(results) + 0.01);
  });
  it("as published meet the targets where results are not as assumed, and for small, early and slow rises", () => {
    const { flat, rising } = OPERATING_CHARACTERISTICS;
    expect(flat.map(({ name }) => name)).toEqual(FLAT_COURSES);
    expect(rising.map(({ name }) => name)).toEqual(RISING_COURSES);
    expect(courseMisses({ flat, rising }, 0)).toEqual([]);
  });
  it("of courses simulated again with another seed (120 patients a row) meet them but for sampling error", () => {
    expect(courseMisses(simulateCourses(120, 77), 0.12)).toEqual([]);
  });
  it("are held against familiar rules that call as many stable patients: 20 of 100 over 24 visits, to two in a hundred", () => {
    const stable = OPERATING_CHARACTERISTICS.flat.find(({ name }) => name === "as-assumed");
    for (const rule of CLASSICAL_RULES) expect(Math.abs((stable?.rules[rule] ?? 0) - 0.2), rule).toBeLessThan(0.02);
  });
  it("simulated again with another seed (800 patients a row) meet them but for sampling error", () => {
    const again = simulateCharacteristics(800, 31);
    expect(missesOf(again.stated, 0.035)).toEqual([]);
    for (const [index, row] of again.stated.stable.entries()) {
      const published = OPERATING_CHARACTERISTICS.stated.stable[index];
      expect(Math.abs(row.calledEver - (published?.calledEver ?? 0))).toBeLessThan(0.06);
    }
  });
  it("as published spend no more false calls where a method changes over a bridge of 1, 2 or 4 pairs", () => {
    const flat = OPERATING_CHARACTERISTICS.bridged.filter(({ course }) => course === "flat");
    expect(new Set(flat.map(({ pairs }) => pairs))).toEqual(new Set([1, 2, 4]));
    for (const { confirmed, called } of flat) {
      expect(confirmed).toBeLessThanOrEqual(0.05);
      expect(called).toBeLessThanOrEqual(falseCallsBy(24) + 0.015);
    }
  });
  it("of bridged changes simulated again with another seed (100 patients a row) meet them but for sampling error", () => {
    const again = simulateBridges(100, 41);
    for (const [index, { called, confirmed }] of again.entries()) {
      const published = OPERATING_CHARACTERISTICS.bridged[index];
      expect(Math.abs(called - (published?.called ?? 1))).toBeLessThan(0.22);
      expect(Math.abs(confirmed - (published?.confirmed ?? 1))).toBeLessThan(0.22);
    }
  });
  it("of a change of method: more pairs find more of the rises at its very visit, and without a bridge they go unseen", () => {
    for (const cva of [3, 6]) {
      const rise = OPERATING_CHARACTERISTICS.bridged.filter((row) => row.course !== "flat" && row.cvaPercent === cva);
      expect(rise.map(({ pairs }) => pairs)).toEqual([0, 1, 2, 4]);
      expect(rise.map(({ called }) => called)).toEqual(rise.map(({ called }) => called).toSorted((a, b) => a - b));
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
