import { describe, expect, it } from "vitest";
import { SCORE_CODES, SCORES, type ScoreCode } from "../../src/domain/staging/scores.ts";
import { describeBoundary, describeRule, describeStage, describeUnneeded } from "../../src/words/describeStaging.ts";
import { common as en } from "../../src/words/en/common.ts";
import { typography } from "../../src/words/en/typography.ts";
import { formatFor } from "../../src/words/format.ts";
import { staging } from "../../src/words/en/staging.ts";
import { inputs, staged, type Given } from "../support/staging.ts";

const words = { ...en, staging };
const format = formatFor({ decimal: ".", dateOrder: "ymd" }, typography);
const comma = formatFor({ decimal: ",", dateOrder: "ymd" }, typography);
const rules = (code: ScoreCode, as = format) => SCORES[code].factors.map((factor) => describeRule(factor, words, as));
const sentence = (code: ScoreCode, given: Given) => describeStage(staged(code, given), words, format);

describe("a rule in words", () => {
  it("carries the operator, the limit and the unit it is computed with", () => {
    expect(rules("iss")).toEqual(["B2M < 3.5 mg/L", "albumin ≥ 3.5 g/dL", "B2M ≥ 5.5 mg/L"]);
    expect(rules("iss", comma)[0]).toBe("B2M < 3,5 mg/L");
    expect(rules("cll-ipi")).toEqual([
      "del(17p) present or TP53 mutation present",
      "IGHV unmutated",
      "B2M > 3.5 mg/L",
      "Rai or Binet I–IV or B–C",
      "age > 65 years",
    ]);
    expect(rules("mdacc-cll").slice(1, 5)).toEqual([
      "age ≥ 50 years and ≤ 65 years",
      "age > 65 years",
      "B2M ≥ upper limit and ≤ 2 × upper limit",
      "B2M > 2 × upper limit",
    ]);
    expect(rules("ball")[1]).toBe("(sex female and hemoglobin < 11 g/dL) or (sex male and hemoglobin < 12 g/dL)");
    expect(rules("r2-iss")[0]).toBe("ISS II: B2M < 5.5 mg/L and (B2M ≥ 3.5 mg/L or albumin < 3.5 g/dL)");
  });
});

describe("a stage in words", () => {
  it("is one sentence: what stands, or what is possible and for want of what", () => {
    expect(sentence("iss", { b2m: 3.4, albumin: 3.5 })).toBe("ISS I.");
    expect(sentence("iss", { b2m: 3.4 })).toBe("ISS I or II: albumin missing.");
    expect(sentence("iss", {})).toBe("ISS cannot be said: B2M, albumin missing.");
    expect(
      sentence("r2-iss", { b2m: 6, albumin: 4, del17p: "absent", t4_14: "absent", gain1q: "present", ldh: [200, 250] }),
    ).toBe("R2-ISS III (intermediate-high), 2 points.");
    expect(sentence("flipi2", { b2m: 2.5, longestNodeCm: 3, marrowInvolved: "absent", hemoglobin: 14, ageYears: 50 })).toBe(
      "FLIPI2 low risk or intermediate risk: upper limit of B2M missing.",
    );
  });

  it("names what is missing and would change nothing apart from what is wanted", () => {
    expect(describeUnneeded(staged("iss", { b2m: 6 }), words, format)).toBe(
      "Also missing, but no value of it would change the stage: albumin.",
    );
    expect(describeUnneeded(staged("iss", { b2m: 3.4 }), words, format)).toBeUndefined();
  });

  it("has a name for every stage of every score", () => {
    const named = SCORE_CODES.map((code) => Object.keys(words.staging.stage[code]));
    expect(SCORE_CODES.flatMap((code, at) => SCORES[code].stages.filter(({ stage }) => !named[at]?.includes(stage)))).toEqual([]);
  });
});

describe("a boundary in words", () => {
  it("gives the range of one result, or of laboratories, and the stages over it", () => {
    const given = { b2m: 3.4, albumin: 4 };
    const staging = staged("iss", given);
    const sentences = staging.boundary.map((one) => describeBoundary(one, staging, inputs(given)[one.input], words, format));
    expect(sentences).toEqual([
      "Near a cut-off: B2M 3.4 mg/L could as well have been reported anywhere from 2.88 to 4.01 mg/L without any " +
        "change in the patient (95 % range of one result). Over that range: ISS I or II.",
      "Another laboratory could have reported 2.38 to 4.86 mg/L for the same sample, instead of B2M 3.4 mg/L " +
        "(laboratories differ by up to 30 %, Fedele 2014). Over that range: ISS I or II.",
    ]);
  });
});
