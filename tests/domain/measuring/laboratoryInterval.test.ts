import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseLaboratoryInterval, type LaboratoryDraft } from "../../../src/domain/measuring/laboratoryInterval.ts";
import { MEASURAND_CODES } from "../../../src/domain/measuring/measurand.ts";
import type { LaboratoryInterval } from "../../../src/domain/measuring/laboratoryInterval.ts";

const CITY: LaboratoryDraft = {
  laboratory: "City",
  method: "Roche",
  measurand: "b2m-serum",
  unit: "mg/L",
  intervalLow: "0.8",
  intervalHigh: "2.4",
};
const read = (
  more: Partial<LaboratoryDraft> = {},
  context: { decimal?: "." | ","; others?: readonly LaboratoryInterval[] } = {},
) => parseLaboratoryInterval({ ...CITY, ...more }, { decimal: context.decimal ?? ".", others: context.others ?? [] });
const refusal = (more: Partial<LaboratoryDraft>, context = {}) => {
  const answer = read(more, context);
  return answer.ok ? [] : answer.error.map(({ field, type }) => `${field} ${type}`);
};

describe("what a laboratory reports", () => {
  it("is kept with its limits as printed, trailing zeros and all", () => {
    expect(read({ laboratory: " City ", intervalHigh: "2.40" })).toEqual({ ok: true, value: { ...CITY, intervalHigh: "2.40" } });
  });

  it("is kept with a decimal point, whatever sign it was typed with", () => {
    expect(read({ intervalLow: "0,8", intervalHigh: "2,40" }, { decimal: "," })).toMatchObject({
      ok: true,
      value: { intervalLow: "0.8", intervalHigh: "2.40" },
    });
  });

  it("may have one limit alone, printed with its sign, and needs at least one", () => {
    expect(read({ measurand: "b2m-urine", unit: "ug/L", intervalLow: "", intervalHigh: "< 300" })).toMatchObject({
      ok: true,
      value: { intervalLow: "", intervalHigh: "<300" },
    });
    expect(read({ intervalLow: ">0.8", intervalHigh: "" })).toMatchObject({
      ok: true,
      value: { intervalLow: ">0.8", intervalHigh: "" },
    });
    expect(refusal({ intervalLow: "", intervalHigh: " " })).toEqual(["intervalHigh NoLimit"]);
  });

  it("may have equal limits and not a lower one above the upper", () => {
    expect(read({ intervalLow: "2.4" }).ok).toBe(true);
    expect(refusal({ intervalLow: "2.41" })).toEqual(["intervalHigh IntervalUpsideDown"]);
  });

  it("takes 0 for a limit", () => {
    expect(read({ intervalLow: "0" })).toMatchObject({ ok: true, value: { intervalLow: "0" } });
  });

  it("has no limit that no result could reach: 150 mg/L for serum is the last", () => {
    expect(read({ intervalHigh: "150" }).ok).toBe(true);
    expect(refusal({ intervalHigh: "150.1" })).toEqual(["intervalHigh BeyondBelief"]);
    expect(refusal({ unit: "mg/dL", intervalLow: "", intervalHigh: "24" })).toEqual(["intervalHigh BeyondBelief"]);
  });

  it.each([
    [{ laboratory: " " }, "laboratory Empty"],
    [{ laboratory: "x".repeat(201) }, "laboratory TooLong"],
    [{ method: "x".repeat(201) }, "method TooLong"],
    [{ measurand: "b2m-plasma" }, "measurand NotAChoice"],
    [{ unit: "" }, "unit Empty"],
    [{ unit: "U/L" }, "unit UnitNotAccepted"],
    [{ intervalLow: "low" }, "intervalLow NotMeasured"],
    [{ intervalLow: "-1" }, "intervalLow NotMeasured"],
    [{ intervalLow: "< 0.8" }, "intervalLow LimitIsCensored"],
    [{ intervalHigh: "2.4 mg/L" }, "intervalHigh LimitIsCensored"],
    [{ intervalHigh: "2,4" }, "intervalHigh NotMeasured"],
  ])("is refused with %j: %s", (more, expected) => {
    expect(refusal(more)).toEqual([expected]);
  });

  it("takes names of 200 characters", () => {
    expect(read({ laboratory: "x".repeat(200), method: "y".repeat(200) }).ok).toBe(true);
  });

  it("is listed once for a laboratory, a method and a measurand, however the names are typed", () => {
    const first = read();
    const others = first.ok ? [first.value] : [];
    expect(refusal({ laboratory: "  city " }, { others })).toEqual(["laboratory AlreadyListed"]);
    expect(read({ method: "Siemens" }, { others }).ok).toBe(true);
    expect(read({ measurand: "b2m-urine" }, { others }).ok).toBe(true);
  });

  it("never throws, and what it lets in it lets in again unchanged", () => {
    const anyText = fc.oneof(fc.string(), fc.constantFrom("", "0.8", "2,4", "<3", "mg/L", "ug/L", ...MEASURAND_CODES));
    const anyDraft = fc.record({
      laboratory: anyText,
      method: anyText,
      measurand: fc.constantFrom(...MEASURAND_CODES),
      unit: anyText,
      intervalLow: anyText,
      intervalHigh: anyText,
    });
    const accepted = fc.record({
      laboratory: fc.string({ minLength: 1, maxLength: 20 }),
      method: fc.string({ maxLength: 20 }),
      measurand: fc.constantFrom("b2m-serum", "b2m-urine"),
      unit: fc.constantFrom("mg/L", "ug/L", "nmol/L"),
      intervalLow: fc.constantFrom("", "0", "0.04", "0.8"),
      intervalHigh: fc.constantFrom("", "2.40", "<3"),
    });
    fc.assert(
      fc.property(fc.oneof(anyDraft, accepted), (draft) => {
        const once = parseLaboratoryInterval(draft, { decimal: ".", others: [] });
        const twice = once.ok ? parseLaboratoryInterval(once.value, { decimal: ".", others: [] }) : once;
        expect(twice).toEqual(once);
      }),
    );
  });
});

describe("limits that a laboratory prints for some people", () => {
  it("are for one sex, for an age from, to, or both, in whole years", () => {
    expect(read({ sex: "female", ageFrom: " 18 ", ageTo: "060" }).ok).toBe(false);
    expect(read({ sex: "female", ageFrom: " 18 ", ageTo: "60" })).toEqual({
      ok: true,
      value: { ...CITY, sex: "female", ageFrom: "18", ageTo: "60" },
    });
    expect(read({ sex: "", ageFrom: "", ageTo: "" })).toEqual({ ok: true, value: CITY });
  });

  it.each([
    [{ sex: "other" }, ["sex NotAChoice"]],
    [{ ageFrom: "18.5" }, ["ageFrom NotAnAge"]],
    [{ ageTo: "-1" }, ["ageTo NotAnAge"]],
    [{ ageTo: "150" }, ["ageTo NotAnAge"]],
    [{ ageTo: "149" }, []],
    [{ ageFrom: "61", ageTo: "60" }, ["ageTo AgesUpsideDown"]],
    [{ ageFrom: "60", ageTo: "60" }, []],
  ])("refuse %j: %j", (more, expected) => {
    expect(refusal(more)).toEqual(expected);
  });

  it("stand beside those for everybody, and each only once", () => {
    const others = [CITY, { ...CITY, sex: "female" }] as readonly LaboratoryInterval[];
    expect(refusal({ sex: "male" }, { others })).toEqual([]);
    expect(refusal({ sex: "female", ageFrom: "60" }, { others })).toEqual([]);
    expect(refusal({ sex: "female" }, { others })).toEqual(["laboratory AlreadyListed"]);
  });
});
