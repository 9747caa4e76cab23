import { describe, expect, it } from "vitest";
import { COMPANION_CODES, companionsOf, withCompanion, type CompanionChoices } from "../../../src/domain/series/companions.ts";
import { MEASURAND_CODES, MEASURANDS, type MeasurandCode } from "../../../src/domain/measuring/measurand.ts";
import { DIAGNOSES, type Diagnosis } from "../../../src/domain/record/patient.ts";
import { observation } from "../../support/observations.ts";
import { recordOf } from "../../support/workRecords.ts";

const result = (measurand: MeasurandCode, value = "2", on = "2026-03-01") =>
  observation(on, value, { measurand, unit: MEASURANDS[measurand].canonicalUnit });
const EVERYTHING = MEASURAND_CODES.map((code) => result(code));
const shownFor = (
  diagnosis: Diagnosis | undefined,
  results = EVERYTHING,
  code: MeasurandCode = "b2m-serum",
  choices: CompanionChoices = {},
) => companionsOf(recordOf("p", results, diagnosis === undefined ? {} : { diagnosis }), code, choices).shown;

describe("the companions of B2M", () => {
  it.each<[Diagnosis | undefined, readonly MeasurandCode[]]>([
    ["multiple-myeloma", ["creatinine-serum", "m-protein-serum"]],
    ["smoldering-myeloma", ["creatinine-serum", "m-protein-serum"]],
    ["cll", ["creatinine-serum", "ldh-serum", "hemoglobin-blood"]],
    ["dlbcl", ["creatinine-serum", "ldh-serum"]],
    ["follicular-lymphoma", ["creatinine-serum", "ldh-serum"]],
    ["mantle-cell-lymphoma", ["creatinine-serum", "ldh-serum"]],
    ["hodgkin-lymphoma", ["creatinine-serum", "ldh-serum"]],
    ["waldenstrom", ["creatinine-serum", "igm-serum", "hemoglobin-blood"]],
    ["cns-lymphoma", ["creatinine-serum", "b2m-csf"]],
    ["other", ["creatinine-serum"]],
    [undefined, ["creatinine-serum"]],
  ])("are by default, in %s: %j", (diagnosis, expected) => {
    expect(shownFor(diagnosis)).toEqual(expected);
  });

  it("always begin with the kidneys under serum, whatever the diagnosis", () => {
    for (const diagnosis of DIAGNOSES) expect(shownFor(diagnosis)[0]).toBe("creatinine-serum");
  });

  it.each<[string, ReturnType<typeof result>[], readonly MeasurandCode[]]>([
    ["was never recorded", [], ["kappa-flc-serum", "lambda-flc-serum"]],
    ["was always none", [result("m-protein-serum", "0")], ["kappa-flc-serum", "lambda-flc-serum"]],
    ["was always below the assay's limit", [result("m-protein-serum", "<0.1")], ["kappa-flc-serum", "lambda-flc-serum"]],
    ["was measured once", [result("m-protein-serum", "0", "2026-01-01"), result("m-protein-serum", "0.4")], ["m-protein-serum"]],
  ])("are both free light chains in myeloma where M-protein %s, else M-protein", (_, mProtein, expected) => {
    expect(
      shownFor("multiple-myeloma", [result("b2m-serum"), ...mProtein, result("kappa-flc-serum"), result("lambda-flc-serum")]),
    ).toEqual(expected);
  });

  it("are M-protein where it is not measurable and there are no light chains either", () => {
    expect(shownFor("multiple-myeloma", [result("b2m-serum"), result("m-protein-serum", "0")])).toEqual(["m-protein-serum"]);
  });

  it("are the free light chains where only one of the two was recorded, and that below the assay's limit", () => {
    expect(shownFor("multiple-myeloma", [result("b2m-serum"), result("kappa-flc-serum", "<0.5")])).toEqual(["kappa-flc-serum"]);
  });

  it("are only what has results that were not entered in error", () => {
    const withdrawn = observation("2026-03-01", "2", {
      measurand: "ldh-serum",
      unit: "U/L",
      value: "200",
      status: "entered-in-error",
    });
    expect(companionsOf(recordOf("p", [result("b2m-serum"), withdrawn], { diagnosis: "cll" }), "b2m-serum", {})).toEqual({
      offered: [],
      shown: [],
    });
  });

  it("stand in one order, the kidneys first, then what the disease is followed by, then the blood count", () => {
    expect(COMPANION_CODES).toEqual([
      "creatinine-serum",
      "m-protein-serum",
      "kappa-flc-serum",
      "lambda-flc-serum",
      "igm-serum",
      "b2m-csf",
      "b2m-serum",
      "ldh-serum",
      "hemoglobin-blood",
      "albumin-serum",
      "lymphocytes-blood",
      "platelets-blood",
      "calcium-serum",
      "crp-serum",
    ]);
    const lanes = COMPANION_CODES.map((code) => MEASURANDS[code].lane);
    expect(new Set(lanes).size).toBe(lanes.length);
  });

  it("stand under B2M alone, never under each other", () => {
    for (const code of COMPANION_CODES.filter((each) => !MEASURANDS[each].followed))
      expect(shownFor("multiple-myeloma", EVERYTHING, code)).toEqual([]);
  });

  it("leave creatinine to serum, and never repeat the trend they stand under", () => {
    expect(shownFor("cns-lymphoma", EVERYTHING, "b2m-csf")).toEqual(["b2m-serum"]);
    const record = recordOf("p", EVERYTHING, { diagnosis: "cns-lymphoma" });
    expect(companionsOf(record, "b2m-csf", {}).offered).not.toContain("creatinine-serum");
    expect(companionsOf(record, "b2m-serum", {}).offered).not.toContain("b2m-serum");
  });
});

describe("a choice of companions", () => {
  it("adds one, takes one away, and gives it back, for one diagnosis and no other", () => {
    const added = withCompanion({}, "cll", "albumin-serum", true);
    expect(shownFor("cll", EVERYTHING, "b2m-serum", added)).toEqual([
      "creatinine-serum",
      "ldh-serum",
      "hemoglobin-blood",
      "albumin-serum",
    ]);
    expect(shownFor("dlbcl", EVERYTHING, "b2m-serum", added)).toEqual(["creatinine-serum", "ldh-serum"]);
    const less = withCompanion(added, "cll", "creatinine-serum", false);
    expect(shownFor("cll", EVERYTHING, "b2m-serum", less)).toEqual(["ldh-serum", "hemoglobin-blood", "albumin-serum"]);
    expect(shownFor("cll", EVERYTHING, "b2m-serum", withCompanion(less, "cll", "creatinine-serum", true))).toContain(
      "creatinine-serum",
    );
    expect(shownFor("cll", EVERYTHING, "b2m-serum", withCompanion(added, "cll", "albumin-serum", false))).not.toContain(
      "albumin-serum",
    );
  });

  it("made for a patient with M-protein leaves the light chains of another patient where they were", () => {
    const choices = withCompanion({}, "multiple-myeloma", "albumin-serum", true);
    expect(
      shownFor(
        "multiple-myeloma",
        [result("b2m-serum"), result("kappa-flc-serum"), result("lambda-flc-serum")],
        "b2m-serum",
        choices,
      ),
    ).toEqual(["kappa-flc-serum", "lambda-flc-serum"]);
  });

  it("holds for patients without a diagnosis apart from those with one", () => {
    const choices = withCompanion({}, "not-recorded", "crp-serum", true);
    expect(shownFor(undefined, EVERYTHING, "b2m-serum", choices)).toEqual(["creatinine-serum", "crp-serum"]);
    expect(shownFor("other", EVERYTHING, "b2m-serum", choices)).toEqual(["creatinine-serum"]);
  });
});
