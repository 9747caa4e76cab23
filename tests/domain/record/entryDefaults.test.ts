import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LaboratoryInterval } from "../../../src/domain/measuring/laboratoryInterval.ts";
import { markEnteredInError, type Observation } from "../../../src/domain/measuring/observation.ts";
import {
  lentTo,
  reportedBy,
  type EnteredFor,
  type EntryDefaults,
  type Lenders,
} from "../../../src/domain/record/entryDefaults.ts";
import { day, observation } from "../../support/observations.ts";

const SOUTH = { laboratory: "South", method: "Chemiluminescence", intervalLow: "1.1", intervalHigh: "2.4" };
const NORTH: EntryDefaults = {
  unit: "mg/L",
  laboratory: "North",
  method: "Nephelometry",
  intervalLow: "0.8",
  intervalHigh: "2.2",
};
const NO_LENDERS: Lenders = { entryDefaults: {}, laboratories: [] };
const DEVICE: Lenders = { entryDefaults: { "b2m-serum": NORTH }, laboratories: [] };
const row = (more: Partial<LaboratoryInterval> = {}): LaboratoryInterval => ({ ...NORTH, measurand: "b2m-serum", ...more });
const person = (observations: readonly Observation[] = [], more: Partial<EnteredFor> = {}): EnteredFor => ({
  observations,
  on: day("2026-03-13"),
  ...more,
});
const withdrawn = (one: Observation) => markEnteredInError(one, { at: "2026-03-12T00:00:00.000Z" });
const lent = (one: EnteredFor, lenders = DEVICE) => lentTo(one, "b2m-serum", lenders);
const limits = (laboratory: string, one: EnteredFor, lenders: Lenders, unit = "mg/L") => {
  const reported = reportedBy(laboratory, unit, one, "b2m-serum", lenders);
  return reported === undefined ? undefined : [reported.intervalLow, reported.intervalHigh];
};

describe("what a new result begins with", () => {
  it("is what this patient's own latest result of the measurand says, not what was last used on the device", () => {
    const results = [observation("2026-02-01", "3.5", SOUTH), observation("2026-01-01", "3.1", { laboratory: "East" })];
    expect(lent(person(results))).toEqual({
      unit: "mg/L",
      laboratory: "South",
      method: "Chemiluminescence",
      by: { type: "Result", on: "2026-02-01" },
    });
  });

  it("is nothing of a result that was entered in error: the one before it lends", () => {
    const results = [
      observation("2026-01-01", "3.1", { laboratory: "East" }),
      withdrawn(observation("2026-02-01", "3.5", SOUTH)),
    ];
    expect(lent(person(results))?.laboratory).toBe("East");
    expect(lent(person([withdrawn(observation("2026-02-01", "3.5", SOUTH))]), NO_LENDERS)).toBeUndefined();
  });

  it("is what was last used on the device only for a patient without a result of the measurand", () => {
    expect(lent(person())).toEqual({ unit: "mg/L", laboratory: "North", method: "Nephelometry", by: { type: "Device" } });
    expect(lent(person([observation("2026-02-01", "3.5", { ...SOUTH, measurand: "b2m-csf" })]))?.laboratory).toBe("North");
    expect(lent(person([observation("2026-02-01", "3.5")]))?.laboratory).toBe("");
  });

  it("is nothing where nobody lends", () => expect(lent(person(), NO_LENDERS)).toBeUndefined());
});

describe("the limits beside a new result", () => {
  it("are those of the patient's own latest result from that laboratory, however it is spelled", () => {
    const results = [observation("2026-02-01", "3.5", SOUTH), observation("2026-03-01", "3.1", { ...NORTH })];
    expect(limits(" south ", person(results), NO_LENDERS)).toEqual(["1.1", "2.4"]);
    expect(limits("North", person(results), NO_LENDERS)).toEqual(["0.8", "2.2"]);
    expect(limits("East", person(results), NO_LENDERS)).toBeUndefined();
  });

  it("never cross from one patient to another by what was last used on the device, whether a laboratory is named or not", () => {
    expect(limits("North", person(), DEVICE)).toEqual(["", ""]);
    expect(limits("", person(), { entryDefaults: { "b2m-serum": { ...NORTH, laboratory: "" } }, laboratories: [] })).toEqual([
      "",
      "",
    ]);
  });

  it("are those of Settings for that laboratory, for a patient without a result from there, or one without limits", () => {
    const lenders = { ...DEVICE, laboratories: [row({ intervalHigh: "2.3" })] };
    expect(limits("North", person(), lenders)).toEqual(["0.8", "2.3"]);
    expect(limits("North", person([observation("2026-02-01", "3.5", { laboratory: "North" })]), lenders)).toEqual(["0.8", "2.3"]);
  });

  it("stand in the unit of the value where the laboratory is known in several", () => {
    const lenders = { ...NO_LENDERS, laboratories: [row(), row({ unit: "nmol/L", intervalLow: "68", intervalHigh: "198" })] };
    expect(limits("North", person(), lenders, "nmol/L")).toEqual(["68", "198"]);
  });

  describe("that Settings hold for some people", () => {
    const lenders: Lenders = {
      ...NO_LENDERS,
      laboratories: [
        row(),
        row({ sex: "female", intervalHigh: "2.0" }),
        row({ sex: "male", intervalHigh: "2.1" }),
        row({ ageFrom: "60", ageTo: "79", intervalHigh: "2.6" }),
        row({ sex: "female", ageFrom: "60", intervalHigh: "2.5" }),
      ],
    };
    // On 13 March 2026: 59 until the day before the birthday, 60 on it.
    const born = (birthDate: string, more: Partial<EnteredFor> = {}) => person([], { birthDate: day(birthDate), ...more });
    it.each<readonly [string, EnteredFor, string]>([
      ["a man", person([], { sex: "male" }), "2.1"],
      ["a woman of 59", born("1966-03-14", { sex: "female" }), "2.0"],
      ["a woman of 60", born("1966-03-13", { sex: "female" }), "2.5"],
      ["a person of 79", born("1946-03-14"), "2.6"],
      ["a person of 80", born("1946-03-13"), "2.2"],
      ["a person of neither sex and no known age", person([], { sex: "other" }), "2.2"],
      ["a person of unknown sex", person([], { sex: "unknown" }), "2.2"],
    ])("are the most precise ones meant for %s", (_, one, high) => {
      expect(limits("North", one, lenders)).toEqual(["0.8", high]);
    });

    it("are nobody's whose sex or age is not known, where there are no others", () => {
      const women = { ...NO_LENDERS, laboratories: [row({ sex: "female" })] };
      const old = { ...NO_LENDERS, laboratories: [row({ ageFrom: "60" })] };
      expect(limits("North", person([], { sex: "male" }), women)).toBeUndefined();
      expect(limits("North", person(), women)).toBeUndefined();
      expect(limits("North", person(), old)).toBeUndefined();
    });
  });
});

describe("entering for one patient after another", () => {
  const name = fc.constantFrom("North", "South", "East", "");
  const limit = fc.constantFrom("", "0.8", "1.1", "2.2");
  const texts = fc.record({
    laboratory: name,
    method: fc.constantFrom("", "Nephelometry", "ELISA"),
    intervalLow: limit,
    intervalHigh: limit,
  });
  const result = fc.tuple(texts, fc.constantFrom("b2m-serum", "b2m-csf"), fc.boolean()).map(([more, measurand, gone]) => {
    const one = observation("2026-02-01", "2.4", { ...more, measurand, intervalHigh: more.intervalHigh === "" ? "" : "2.4" });
    return gone ? withdrawn(one) : one;
  });

  it("never lends a text that neither their own standing results nor Settings hold, and never limits of the one before", () => {
    fc.assert(
      fc.property(
        texts,
        fc.array(result, { maxLength: 4 }),
        fc.array(texts, { maxLength: 2 }),
        name,
        (before, own, rows, typed) => {
          const lenders: Lenders = {
            entryDefaults: { "b2m-serum": { unit: "mg/L", ...before } },
            laboratories: rows.map((one) => row(one)),
          };
          const standing = own.filter(({ status, measurand }) => status !== "entered-in-error" && measurand === "b2m-serum");
          const start = lentTo(person(own), "b2m-serum", lenders);
          const isOwn = standing.some(
            ({ laboratory = "", method = "" }) => laboratory === start?.laboratory && method === start.method,
          );
          expect(standing.length > 0 ? isOwn : start?.by.type === "Device").toBe(true);
          const reported = reportedBy(typed, "mg/L", person(own), "b2m-serum", lenders);
          for (const field of ["intervalLow", "intervalHigh"] as const) {
            const held = [...standing.map((one) => one[field] ?? ""), ...rows.map((one) => one[field]), ""];
            expect(held).toContain(reported?.[field] ?? "");
          }
        },
      ),
    );
  });
});
