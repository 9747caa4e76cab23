import { describe, expect, it } from "vitest";
import { DIAGNOSES } from "../../../src/domain/record/patient.ts";
import { isScoreCode, SCORE_CODES, SCORES, scoresFor } from "../../../src/domain/staging/scores.ts";

const offered = (diagnosis: (typeof DIAGNOSES)[number]) => scoresFor(diagnosis).map((score) => score.code);

describe("the scores offered", () => {
  it("are those published for the diagnosis", () => {
    expect(offered("multiple-myeloma")).toEqual(["iss", "r-iss", "r2-iss", "cgs-2025"]);
    expect(offered("cll")).toEqual(["cll-ipi", "mdacc-cll", "ball"]);
    expect(offered("follicular-lymphoma")).toEqual(["flipi2", "prima-pi"]);
    expect(offered("waldenstrom")).toEqual(["ipsswm", "r-ipsswm"]);
    expect(offered("dlbcl")).toEqual(["geltamo-ipi"]);
  });

  it("are none for smoldering myeloma, where ISS is not valid, nor without a diagnosis", () => {
    expect(offered("smoldering-myeloma")).toEqual([]);
    expect(scoresFor(undefined)).toEqual([]);
  });

  it("are each offered for some diagnosis, under their own code", () => {
    expect(new Set(DIAGNOSES.flatMap(offered))).toEqual(new Set(SCORE_CODES));
    expect(SCORE_CODES.filter((code) => SCORES[code].code !== code)).toEqual([]);
  });

  it("are known by their own names only", () => {
    expect(isScoreCode("iss")).toBe(true);
    expect(isScoreCode("constructor")).toBe(false);
  });
});
