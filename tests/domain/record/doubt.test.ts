import { describe, expect, it } from "vitest";
import { byId } from "../../../src/domain/byId.ts";
import { onDialysis, type ClinicalEvent } from "../../../src/domain/record/clinicalEvent.ts";
import { doubtsAbout } from "../../../src/domain/record/doubt.ts";
import { keep } from "../../../src/domain/kept.ts";
import { markEnteredInError, type Observation } from "../../../src/domain/measuring/observation.ts";
import type { ObservationDraft } from "../../../src/domain/measuring/observationDoor.ts";
import { day, observation } from "../../support/observations.ts";

const dialysis = (on: string, until?: string): ClinicalEvent =>
  keep(
    `dialysis-${on}`,
    { kind: "dialysis" as const, on: day(on), ...(until === undefined ? {} : { until: day(until) }), status: "active" as const },
    { at: "2026-01-01T00:00:00.000Z" },
  );

const doubts = (
  value: string,
  others: readonly Observation[] = [],
  more: Partial<ObservationDraft> = {},
  events: readonly ClinicalEvent[] = [],
  amending?: string,
) => doubtsAbout(observation("2026-03-01", value, more), { observations: byId(others), events: byId(events) }, amending);
const names = (...given: Parameters<typeof doubts>) => doubts(...given).map(({ type }) => type);

describe("a doubt about the size of a value", () => {
  it.each([
    ["0.5", []],
    ["0.49", ["ImplausiblyLow"]],
    ["25", []],
    ["25.1", ["ImplausiblyHigh"]],
    ["60.1", ["ImplausiblyHigh"]],
  ])("of serum B2M, %s mg/L: %j", (value, expected) => {
    expect(names(value)).toEqual(expected);
  });

  it.each([
    ["b2m-csf", "10", []],
    ["b2m-csf", "10.1", ["ImplausiblyHigh"]],
    ["b2m-csf", "0.1", []],
    ["b2m-serum-post-dialysis", "60", []],
    ["b2m-serum-post-dialysis", "60.1", ["ImplausiblyHigh"]],
  ] as const)("of %s, %s mg/L: %j", (measurand, value, expected) => {
    expect(names(value, [], { measurand })).toEqual(expected);
  });

  it.each([
    ["20", []],
    ["20.1", ["ImplausiblyHigh"]],
    ["0.005", []],
    ["0.0049", ["ImplausiblyLow"]],
  ])("of urine B2M, %s mg/L: %j", (value, expected) => {
    expect(names(value, [], { measurand: "b2m-urine", urinePh: "6.5" })).toEqual(expected);
  });

  it("is told in the unit that limits are in, whatever the unit of the report", () => {
    expect(names("2118", [], { unit: "nmol/L" })).toEqual([]);
    expect(names("2119", [], { unit: "nmol/L" })).toEqual(["ImplausiblyHigh"]);
  });

  it("is explained by dialysis on that day, high or low, but above 60 mg/L it asks all the same", () => {
    const going = [dialysis("2026-03-01")];
    expect(names("26", [], {}, going)).toEqual([]);
    expect(names("0.4", [], {}, going)).toEqual([]);
    expect(names("60", [], {}, going)).toEqual([]);
    expect(names("60.1", [], {}, going)).toEqual(["ImplausiblyHigh"]);
    expect(names("26", [], {}, [dialysis("2026-01-01", "2026-02-28")])).toEqual(["ImplausiblyHigh"]);
    expect(names("26", [], {}, [dialysis("2026-01-01", "2026-03-01")])).toEqual([]);
    expect(names("26", [], {}, [dialysis("2026-03-02")])).toEqual(["ImplausiblyHigh"]);
    expect(onDialysis([{ ...dialysis("2026-01-01"), status: "entered-in-error" }], day("2026-03-01"))).toBe(false);
  });

  it("is none about an assay's lower limit, which says that the value is low", () => {
    expect(names("<0.2")).toEqual([]);
  });
});

describe("a doubt about the unit", () => {
  it("is mg/dL for B2M, even where the value would be believable", () => {
    expect(doubts("0.24", [], { unit: "mg/dL" })).toEqual([{ type: "ChallengedUnit", unit: "mg/dL", canonical: 2.4 }]);
    expect(names("2.4")).toEqual([]);
    expect(names("0.9", [], { measurand: "creatinine-serum", unit: "mg/dL" })).toEqual([]);
  });
});

describe("a jump", () => {
  const before = observation("2026-02-01", "2.4");

  it.each([
    ["11.9", []],
    ["12", ["Jump"]],
    ["0.5", []],
    ["0.48", ["ImplausiblyLow", "Jump"]],
  ])("from 2.4 to %s mg/L: %j", (value, expected) => {
    expect(names(value, [before]).sort()).toEqual(expected);
  });

  it("is measured from the result nearest in time, the earlier of two equally near", () => {
    const later = observation("2026-03-15", "14");
    expect(doubts("14", [before, later])).toEqual([]);
    expect(doubts("14", [observation("2026-02-27", "2"), observation("2026-03-03", "13")])).toMatchObject([
      { type: "Jump", previous: 2, previousOn: "2026-02-27", factor: 7 },
    ]);
  });

  it("is not measured from a withdrawn result, a censored one, another measurand, or the result that is being amended", () => {
    expect(names("14", [markEnteredInError(before, { at: "2026-02-02T00:00:00.000Z" })])).toEqual([]);
    expect(names("14", [observation("2026-02-01", "<2.4")])).toEqual([]);
    expect(names("14", [observation("2026-02-01", "2.4", { measurand: "b2m-csf" })])).toEqual([]);
    expect(names("14", [before], {}, [], before.id)).toEqual([]);
    expect(names(">14", [before])).toEqual([]);
  });

  it("is asked about across units: 2.4 mg/L and 2400 µg/L are one value", () => {
    expect(names("2400", [before], { unit: "ug/L" })).toEqual([]);
    expect(names("2400", [before], { unit: "nmol/L" }).sort()).toEqual(["ImplausiblyHigh", "Jump"]);
  });

  it.each(["crp-serum", "kappa-flc-serum", "lambda-flc-serum", "m-protein-serum"] as const)(
    "of %s is real often enough that it is not asked about",
    (measurand) => {
      const unit = measurand === "m-protein-serum" ? "g/dL" : "mg/L";
      expect(names("10", [observation("2026-02-01", "0.5", { measurand, unit })], { measurand, unit })).toEqual([]);
    },
  );
});

describe("another result of the same day", () => {
  it("is asked about, and the same value in another unit is known for the same", () => {
    const twin = observation("2026-03-01", "2.4");
    expect(doubts("2.4", [twin])).toEqual([{ type: "SameDay", other: twin, identical: true }]);
    expect(doubts("2400", [twin], { unit: "ug/L" })).toEqual([{ type: "SameDay", other: twin, identical: true }]);
    expect(doubts("2.5", [twin])).toEqual([{ type: "SameDay", other: twin, identical: false }]);
    expect(doubts("<2.4", [twin])).toEqual([{ type: "SameDay", other: twin, identical: false }]);
  });

  it("of several names the identical one, in whatever order they were entered", () => {
    const [other, twin] = [observation("2026-03-01", "2.6"), observation("2026-03-01", "2.4")];
    expect(doubts("2.4", [other, twin])).toEqual([{ type: "SameDay", other: twin, identical: true }]);
    expect(doubts("2.4", [twin, other])).toEqual([{ type: "SameDay", other: twin, identical: true }]);
  });

  it("that is withdrawn, or is the one being amended, is no matter", () => {
    const twin = observation("2026-03-01", "2.4");
    expect(doubts("2.4", [markEnteredInError(twin, { at: "2026-03-02T00:00:00.000Z" })])).toEqual([]);
    expect(doubts("2.4", [twin], {}, [], twin.id)).toEqual([]);
  });
});

describe("urine B2M without its pH", () => {
  it.each([
    ["b2m-urine", "mg/L"],
    ["b2m-urine-creatinine", "ug/g{creat}"],
    ["b2m-urine-24h", "ug/d"],
  ] as const)("is asked about as %s", (measurand, unit) => {
    expect(names("0.2", [], { measurand, unit })).toEqual(["UrineWithoutPh"]);
    expect(names("0.2", [], { measurand, unit, urinePh: "6" })).toEqual([]);
  });
  it("is no matter in serum", () => expect(names("2.4")).toEqual([]));
});

describe("limits on another scale than their value", () => {
  it.each([
    ["2.4", "mg/L", "0.8", "2.2", []],
    ["2.4", "mg/L", "80", "220", ["LimitsOnAnotherScale"]],
    ["2400", "ug/L", "0.8", "2.2", ["LimitsOnAnotherScale"]],
    ["2400", "ug/L", "800", "2200", []],
    ["203", "nmol/L", "0.8", "2.2", ["LimitsOnAnotherScale"]],
    ["203", "nmol/L", "68", "198", []],
    // A high value is no slip: 25 mg/L is 19 times the middle of 0.8 to 2.2.
    ["25", "mg/L", "0.8", "2.2", []],
    // Half a hundredfold from the middle, on both sides.
    ["50", "ug/mL", "1", "1", ["ImplausiblyHigh", "LimitsOnAnotherScale"]],
    ["49.9", "ug/mL", "1", "1", ["ImplausiblyHigh"]],
    ["1", "mg/L", "50", "50", ["LimitsOnAnotherScale"]],
    ["1", "mg/L", "49.9", "49.9", []],
    ["2.4", "mg/L", "", "120", ["LimitsOnAnotherScale"]],
    ["2.4", "mg/L", "0", "120", ["LimitsOnAnotherScale"]],
    ["2.4", "mg/L", "", "", []],
    ["<0.02", "mg/L", "0.8", "2.2", []],
  ])("%s %s beside %s to %s: %j", (value, unit, intervalLow, intervalHigh, expected) => {
    expect(names(value, [], { unit, intervalLow, intervalHigh })).toEqual(expected);
  });

  it("are no matter where true values rise a hundredfold, or fall far below the only limit", () => {
    const kappa = { measurand: "kappa-flc-serum", intervalLow: "3.3", intervalHigh: "19.4" };
    expect(names("4000", [], kappa)).toEqual([]);
    expect(names("0.1", [], { measurand: "crp-serum", intervalHigh: "5" })).toEqual([]);
    expect(names("10", [], { ...kappa, intervalLow: "3300", intervalHigh: "19400" })).toEqual(["LimitsOnAnotherScale"]);
  });

  it("say how many times the value is its interval", () => {
    const [doubt] = doubts("2400", [], { unit: "ug/L", intervalLow: "1", intervalHigh: "4" });
    expect(doubt).toMatchObject({ type: "LimitsOnAnotherScale", times: 1200 });
  });
});
