import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inputsOfScore, testsOfInput, type Score } from "../../../src/domain/staging/score.ts";
import { scoreOf } from "../../../src/domain/staging/scoreOf.ts";
import { SCORE_CODES, SCORES } from "../../../src/domain/staging/scores.ts";
import {
  answer,
  exactly,
  kindOf,
  type InputCode,
  type KnownInput,
  type KnownInputs,
} from "../../../src/domain/findings/stagingInputs.ts";
import { staged } from "../../support/staging.ts";

/**
 * Any value a patient could have, and often one on or beside a cut-off: fixed limits near the score's own, upper limits among
 * those laboratories print.
 */
function arbitraryKnown(score: Score, code: InputCode): fc.Arbitrary<KnownInput> {
  const kind = kindOf(code);
  if (kind.type === "choice") return fc.constantFrom(...kind.values).map(answer);
  if (kind.type === "number" && kind.whole) return fc.integer({ min: 18, max: 100 }).map((value) => exactly(value));
  const cuts = testsOfInput(score, code).flatMap((test) =>
    "than" in test ? [test.than] : "upperLimits" in test ? [test.upperLimits * 2.4] : [],
  );
  const near = fc.constantFrom(...cuts).chain((cut) => fc.constantFrom(cut, cut - 0.001, cut + 0.001, cut * 1.02, cut * 0.98));
  return fc.oneof(near, fc.double({ min: 0.1, max: 400, noNaN: true })).map((value) => exactly(value, 2.4));
}

const arbitraryWhole = (score: Score): fc.Arbitrary<KnownInputs> =>
  fc.record(Object.fromEntries(inputsOfScore(score).map((code) => [code, arbitraryKnown(score, code)])));

/** A patient of whom everything is known, and the same patient with some inputs, or upper limits, taken away. */
const wholeAndPart = (score: Score): fc.Arbitrary<{ readonly whole: KnownInputs; readonly part: KnownInputs }> =>
  fc
    .tuple(
      arbitraryWhole(score),
      fc.array(fc.constantFrom("kept", "kept", "missing", "limit-missing"), { minLength: 12, maxLength: 12 }),
    )
    .map(([whole, fates]) => ({
      whole,
      part: Object.fromEntries(
        inputsOfScore(score).flatMap((code, index) => {
          const known = whole[code];
          if (known === undefined || fates[index] === "missing") return [];
          if (fates[index] === "kept" || known.type === "choice") return [[code, known]];
          return [[code, { type: "number", span: known.span } satisfies KnownInput]];
        }),
      ),
    }));

describe.each(SCORE_CODES.map((code) => SCORES[code]))("a stage by $code", (score) => {
  it("is one stage and no other where everything is known", () => {
    fc.assert(
      fc.property(arbitraryWhole(score), (whole) => {
        const { stage, possible, missing } = scoreOf(score, whole);
        expect(possible).toEqual([stage]);
        expect(missing).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it("never stands where some value of a missing input would change it", () => {
    fc.assert(
      fc.property(wholeAndPart(score), ({ whole, part }) => {
        const [said, truth] = [scoreOf(score, part), scoreOf(score, whole)];
        expect(said.possible).toContain(truth.stage);
        // What is said of the part is what holds of the whole, or nothing.
        expect([undefined, truth.stage]).toContain(said.stage);
        expect([undefined, truth.points]).toContain(said.points);
        for (const [index, row] of said.working.entries()) expect([undefined, truth.working[index]?.met]).toContain(row.met);
      }),
      { numRuns: 150 },
    );
  });

  it("holds open no stage that the missing inputs cannot give", () => {
    fc.assert(
      fc.property(wholeAndPart(score), fc.infiniteStream(arbitraryWhole(score)), ({ part }, others) => {
        const open = new Set(scoreOf(score, part).possible);
        // Other patients share what is known; each of them closes the stage that is theirs.
        for (let tried = 0; tried < 3000 && open.size > 0; tried += 1) {
          const other = others.next().value as KnownInputs;
          const known = Object.fromEntries(
            Object.entries(part).filter(([, input]) => input.type === "choice" || input.upperLimit !== undefined),
          );
          open.delete(scoreOf(score, { ...other, ...known }).stage ?? "");
        }
        expect([...open]).toEqual([]);
      }),
      { numRuns: 5 },
    );
  });

  it("turns on a missing input only where one of its values would change what is possible", () => {
    fc.assert(
      fc.property(wholeAndPart(score), ({ part }) => {
        const { deciding, possible } = scoreOf(score, part);
        expect(deciding.length > 0).toBe(possible.length > 1);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a value beyond the assay's limit", () => {
  const above = (limit: number): KnownInput => ({ type: "number", span: { low: limit, high: Infinity, lowOpen: true } });
  const below = (limit: number): KnownInput => ({ type: "number", span: { low: -Infinity, high: limit, highOpen: true } });

  it("decides a stage where every value that it can stand for gives the same", () => {
    expect(scoreOf(SCORES.iss, { b2m: above(5.5) }).stage).toBe("III");
    expect(scoreOf(SCORES.iss, { b2m: below(3.5), albumin: exactly(4) }).stage).toBe("I");
  });

  it("leaves it open where it stands for values on both sides of a cut-off", () => {
    expect(scoreOf(SCORES.iss, { b2m: above(5.4), albumin: exactly(4) }).possible).toEqual(["II", "III"]);
    expect(scoreOf(SCORES.iss, { b2m: below(3.6), albumin: exactly(4) }).possible).toEqual(["I", "II"]);
  });
});

describe("the working", () => {
  it("gives each line its points, none where it is not met, and nothing where it is open", () => {
    const { working } = staged("ipsswm", { ageYears: 70, b2m: 3, igm: 40, platelets: 90 });
    expect(working.map(({ factor, met, points }) => [factor.id, met, points])).toEqual([
      ["age", true, 1],
      ["anemia", undefined, undefined],
      ["platelets", true, 1],
      ["b2m-high", false, 0],
      ["igm", false, 0],
    ]);
  });

  it("adds up to the points wherever there are points", () => {
    fc.assert(
      fc.property(arbitraryWhole(SCORES["mdacc-cll"]), (whole) => {
        const { working, points } = scoreOf(SCORES["mdacc-cll"], whole);
        expect(working.reduce((sum, row) => sum + (row.points ?? 0), 0)).toBe(points);
      }),
    );
  });
});
