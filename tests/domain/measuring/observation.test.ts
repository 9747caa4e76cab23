import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentOf, revisionsOf } from "../../../src/domain/kept.ts";
import { MEASURAND_CODES, MEASURANDS } from "../../../src/domain/measuring/measurand.ts";
import {
  amend,
  limitOf,
  markEnteredInError,
  quantityOf,
  restore,
  STATUSES,
  type ObservationContent,
} from "../../../src/domain/measuring/observation.ts";
import {
  draftOf,
  EMPTY_DRAFT,
  parseObservation,
  type DoorContext,
  type ObservationDraft,
} from "../../../src/domain/measuring/observationDoor.ts";
import { ok } from "../../../src/domain/result.ts";
import { seriesOf } from "../../../src/domain/series/series.ts";
import { day, observation } from "../../support/observations.ts";

const GOOD: ObservationDraft = { ...EMPTY_DRAFT, measurand: "b2m-serum", value: "2.4", unit: "mg/L", collectedOn: "2026-03-01" };
const POINT: DoorContext = { decimal: "." };
const enter = (more: Partial<ObservationDraft> = {}, context: DoorContext = POINT) =>
  parseObservation({ ...GOOD, ...more }, context);
const problems = (more: Partial<ObservationDraft>, context: DoorContext = POINT) => {
  const read = enter(more, context);
  return read.ok ? [] : read.error.map(({ field, type }) => `${field} ${type}`);
};

describe("a result at the door", () => {
  it("needs a measurand, a value, a unit and a day, and keeps nothing that was not given", () => {
    expect(enter()).toEqual(
      ok({ measurand: "b2m-serum", value: "2.4", unit: "mg/L", collectedOn: "2026-03-01", status: "final" }),
    );
  });

  it("keeps every digit and comparator as printed, with a decimal point", () => {
    for (const [typed, kept] of [
      ["2.40", "2.40"],
      ["< 0.2", "<0.2"],
      ["≤0.2", "<=0.2"],
      [">20", ">20"],
    ] as const)
      expect(enter({ value: typed })).toMatchObject({ ok: true, value: { value: kept } });
    expect(enter({ value: "<2,40", intervalHigh: "2,2" }, { decimal: "," })).toMatchObject({
      ok: true,
      value: { value: "<2.40", intervalHigh: "2.2" },
    });
  });

  it("reads either decimal sign of what a person types, and of nothing else", () => {
    const draft = { value: "6,4", intervalLow: "0,8", intervalHigh: "2,200" };
    expect(enter(draft, { ...POINT, typed: true })).toMatchObject({
      ok: true,
      value: { value: "6.4", intervalLow: "0.8", intervalHigh: "2.200" },
    });
    expect(enter({ value: "2,400", unit: "ug/L" }, { ...POINT, typed: true }).ok).toBe(false);
    expect(enter(draft).ok).toBe(false);
  });

  it("tells every problem at once, each with its field", () => {
    expect(
      problems({
        measurand: "b2m",
        value: "x",
        collectedOn: "yesterday",
        collectedAt: "25:00",
        status: "maybe",
        purpose: "fun",
        note: "n".repeat(4001),
      }),
    ).toEqual([
      "measurand UnknownMeasurand",
      "value NotMeasured",
      "collectedOn NotADate",
      "collectedAt NotATime",
      "status NotAChoice",
      "purpose NotAChoice",
      "note TooLong",
    ]);
  });

  it.each([
    ["0.0001", []],
    ["0", ["value NotPositive"]],
    ["150", []],
    ["150.1", ["value BeyondBelief"]],
  ])("of serum B2M %s mg/L: %j", (value, expected) => {
    expect(problems({ value })).toEqual(expected);
  });

  it.each(MEASURAND_CODES)("of %s is refused above its own limit and taken at it", (measurand) => {
    const { limits, canonicalUnit } = MEASURANDS[measurand];
    expect(problems({ measurand, unit: canonicalUnit, value: String(limits.refuseAbove) })).toEqual([]);
    expect(problems({ measurand, unit: canonicalUnit, value: String(limits.refuseAbove + 1) })).toEqual(["value BeyondBelief"]);
    expect(problems({ measurand, unit: canonicalUnit, value: "0" })).toEqual(
      limits.refuseAtOrBelow === undefined ? [] : ["value NotPositive"],
    );
  });

  it("is held against its limit in the limit's unit, not in the unit of the report", () => {
    expect(problems({ value: "12711", unit: "nmol/L" })).toEqual([]);
    expect(problems({ value: "12712", unit: "nmol/L" })).toEqual(["value BeyondBelief"]);
  });
});

describe("the unit at the door", () => {
  it.each<[string, string, readonly string[]]>([
    ["2.4", "", ["unit UnitMissing"]],
    ["2.4", "g/L", ["unit UnitNotAccepted"]],
    ["2.4", "stones", ["unit UnitNotAccepted"]],
    ["2.4 mg/L", "", []],
    ["2.4 mg/L", "mg/L", []],
    ["2.4 µg/mL", "ug/mL", []],
    ["2.4 nmol/L", "mg/L", ["value UnitsDisagree"]],
    ["2.4 H", "mg/L", ["value UnitNotRead"]],
    ["2.4 g/L", "", ["unit UnitNotAccepted"]],
  ])("of %j with %j chosen: %j", (value, unit, expected) => {
    expect(problems({ value, unit })).toEqual(expected);
  });

  it("is taken from the value where it is written only there", () => {
    expect(enter({ value: "203 nmol/l", unit: "" })).toMatchObject({ ok: true, value: { value: "203", unit: "nmol/L" } });
  });
});

describe("the interval at the door", () => {
  it.each<[string, string, readonly string[]]>([
    ["0.8", "2.2", []],
    ["2.2", "2.2", []],
    ["2.3", "2.2", ["intervalHigh IntervalUpsideDown"]],
    ["", "<3", []],
    ["", "≤ 3", []],
    ["> 1", "", []],
    ["<1", "", ["intervalLow LimitIsCensored"]],
    ["", ">3", ["intervalHigh LimitIsCensored"]],
    ["", "3 mg/L", ["intervalHigh LimitIsCensored"]],
    ["0", "0.3", []],
    ["a", "", ["intervalLow NotMeasured"]],
    ["-1", "3", ["intervalLow NotMeasured"]],
  ])("from %j to %j: %j", (intervalLow, intervalHigh, expected) => {
    expect(problems({ intervalLow, intervalHigh })).toEqual(expected);
  });

  it.each([
    ["150", ["intervalHigh BeyondBelief"], "151"],
    ["2199", ["intervalLow BeyondBelief", "intervalHigh BeyondBelief"], "2200"],
  ] as const)("from %s that no result could reach is refused on entry: %j", (intervalLow, expected, intervalHigh) => {
    expect(problems({ intervalLow, intervalHigh }, { decimal: ".", notAfter: day("2026-12-31") })).toEqual(expected);
  });

  it("up to the highest result there is passes, in its own unit", () => {
    const entering: DoorContext = { decimal: ".", notAfter: day("2026-12-31") };
    expect(problems({ intervalLow: "0.8", intervalHigh: "150" }, entering)).toEqual([]);
    expect(problems({ value: "2400", unit: "ug/L", intervalLow: "800", intervalHigh: "2200" }, entering)).toEqual([]);
  });

  it("that an earlier release took in stays readable", () => {
    expect(problems({ intervalLow: "800", intervalHigh: "2200" }, { decimal: "." })).toEqual([]);
  });

  it("printed as one-sided is a limit: <= 3 is 3, and < 3 is 3 that lies outside itself", () => {
    expect(enter({ intervalHigh: "<= 3" })).toMatchObject({ ok: true, value: { intervalHigh: "3" } });
    expect(enter({ intervalHigh: "< 3" })).toMatchObject({ ok: true, value: { intervalHigh: "<3" } });
    expect(enter({ intervalLow: "> 0.8" })).toMatchObject({ ok: true, value: { intervalLow: ">0.8" } });
  });

  it("decides the flag at its limit by the sign that it was printed with", () => {
    const flagAt = (value: string, limits: { readonly intervalLow?: string; readonly intervalHigh?: string }) => {
      const result = observation("2026-03-01", value, limits);
      return seriesOf({ observations: { [result.id]: result } }, "b2m-serum").points[0]?.flag;
    };
    expect(flagAt("2.2", { intervalHigh: "<2.2" })).toBe("above");
    expect(flagAt("2.2", { intervalHigh: "2.2" })).toBe("within");
    expect(flagAt("2.19", { intervalHigh: "<2.2" })).toBe("within");
    expect(flagAt("0.8", { intervalLow: ">0.8", intervalHigh: "2.2" })).toBe("below");
    expect(flagAt("0.8", { intervalLow: "0.8", intervalHigh: "2.2" })).toBe("within");
  });

  it("is in the unit of the value, and converted with it", () => {
    const west = observation("2026-03-01", "203", { unit: "nmol/L", intervalLow: "68", intervalHigh: "198" });
    expect(limitOf(west, "intervalLow")).toBeCloseTo(0.8024, 6);
    expect(limitOf(west, "intervalHigh")).toBeCloseTo(2.3364, 6);
    expect(limitOf(observation("2026-03-01", "2"), "intervalHigh")).toBeUndefined();
    expect(limitOf(observation("2026-03-01", "2", { intervalLow: "0" }), "intervalLow")).toBe(0);
  });
});

describe("the urine pH at the door", () => {
  it.each([
    ["3", []],
    ["2.9", ["urinePh PhOutOfRange"]],
    ["10", []],
    ["10.1", ["urinePh PhOutOfRange"]],
    ["<5", ["urinePh PhOutOfRange"]],
    ["6 pH", ["urinePh PhOutOfRange"]],
    ["", []],
  ])("%j: %j", (urinePh, expected) => {
    expect(problems({ measurand: "b2m-urine", urinePh })).toEqual(expected);
  });
  it("is refused where there is no urine", () => expect(problems({ urinePh: "6" })).toEqual(["urinePh PhNotUrine"]));
});

describe("the day and time at the door", () => {
  const context: DoorContext = { decimal: ".", notAfter: day("2026-03-13"), birthDate: day("1950-05-05") };
  it.each([
    ["2026-03-13", []],
    ["2026-03-14", ["collectedOn InTheFuture"]],
    ["1950-05-05", []],
    ["1950-05-04", ["collectedOn BeforeBirth"]],
    ["2026-02-29", ["collectedOn NotADate"]],
    ["3-1", ["collectedOn NotADate"]],
  ])("%s: %j", (collectedOn, expected) => {
    expect(problems({ collectedOn }, context)).toEqual(expected);
  });
  it("are not held against today or the birth date when stored records are read again", () => {
    expect(problems({ collectedOn: "2026-03-14" })).toEqual([]);
    expect(problems({ collectedOn: "1950-05-04" })).toEqual([]);
  });
  it.each([
    ["00:00", []],
    ["23:59", []],
    ["24:00", ["collectedAt NotATime"]],
    ["8:30", ["collectedAt NotATime"]],
    ["08:60", ["collectedAt NotATime"]],
  ])("at %s: %j", (collectedAt, expected) => {
    expect(problems({ collectedAt })).toEqual(expected);
  });
});

describe("names and notes at the door", () => {
  it.each([
    ["laboratory", 200],
    ["method", 200],
    ["note", 4000],
    ["knownAs", 4000],
    ["accession", 200],
    ["testName", 200],
  ] as const)("%s may have %i characters and no more", (field, limit) => {
    expect(problems({ [field]: "x".repeat(limit) })).toEqual([]);
    expect(problems({ [field]: "x".repeat(limit + 1) })).toEqual([`${field} TooLong`]);
  });
  it("lose the blanks around them, and blank ones were not given", () => {
    expect(enter({ laboratory: "  North ", method: "   " })).toMatchObject({ ok: true, value: { laboratory: "North" } });
    expect(enter({ method: "  " })).not.toHaveProperty("value.method");
  });
});

const drafts: fc.Arbitrary<ObservationDraft> = fc.record({
  measurand: fc.constantFrom(...MEASURAND_CODES, "b2m"),
  value: fc.oneof(fc.constantFrom("2.4", "<0.2", "> 20", "2,4", "1,234", "2.4 mg/L"), fc.string()),
  unit: fc.constantFrom("mg/L", "nmol/L", "g/dL", "U/L", "", "x"),
  collectedOn: fc.constantFrom("2026-03-01", "2026-02-30", ""),
  collectedAt: fc.constantFrom("", "08:30", "8"),
  knownAs: fc.constantFrom("", "Observation/1", "urn:lab|F1"),
  laboratory: fc.string(),
  method: fc.string(),
  intervalLow: fc.constantFrom("", "0.8", "> 1"),
  intervalHigh: fc.constantFrom("", "2.2", "<3"),
  urinePh: fc.constantFrom("", "6.5"),
  purpose: fc.constantFrom("", "cns-check"),
  note: fc.string(),
  source: fc.constantFrom("", "pdf", "letter"),
  sourceOn: fc.constantFrom("", "2026-03-03"),
  sourcePage: fc.constantFrom("", "2", "0"),
  sourceLine: fc.constantFrom("", "14"),
  accession: fc.string(),
  testName: fc.string(),
  status: fc.constantFrom(...STATUSES),
});

describe("whatever the door lets through", () => {
  it("passes it again unchanged, as stored records do", () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const first = parseObservation(draft, POINT);
        expect(first.ok ? parseObservation(draftOf(first.value), POINT) : first).toEqual(first);
      }),
    );
  });

  it("can be computed with: a positive or zero number in the common unit", () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const read = parseObservation(draft, POINT);
        expect(read.ok ? quantityOf(read.value).value : 0).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe("an amended result", () => {
  it("says the new value and keeps the old one with the reason", () => {
    const first = observation("2026-03-01", "2.4");
    const next = enter({ value: "2.6" });
    if (!next.ok) throw new Error("refused");
    const amended = amend(first, next.value, { at: "2026-03-02T08:00:00.000Z", reason: "Wrong value typed" });
    expect(revisionsOf<ObservationContent>(amended)).toMatchObject([
      { value: "2.4", revision: 1 },
      { value: "2.6", revision: 2, reason: "Wrong value typed", recordedAt: "2026-03-02T08:00:00.000Z" },
    ]);
    expect(amended.id).toBe(first.id);
  });

  it("does not carry the reason of an earlier change along", () => {
    const twice = amend(
      amend(observation("2026-03-01", "2.4"), contentOf<ObservationContent>(observation("2026-03-01", "2.5")), {
        at: "2026-03-02T08:00:00.000Z",
        reason: "first",
      }),
      contentOf<ObservationContent>(observation("2026-03-01", "2.6")),
      { at: "2026-03-03T08:00:00.000Z" },
    );
    expect(twice.reason).toBeUndefined();
  });
});

describe("a withdrawn result", () => {
  it.each(["final", "preliminary", "corrected"] as const)("keeps all it said, and restored is %s again as before", (status) => {
    const first = observation("2026-03-01", "2.4", { status, note: "as printed" });
    const withdrawn = markEnteredInError(first, { at: "2026-03-02T08:00:00.000Z", reason: "Wrong patient" });
    expect(withdrawn).toMatchObject({ status: "entered-in-error", value: "2.4", note: "as printed", reason: "Wrong patient" });
    expect(markEnteredInError(withdrawn, { at: "2026-03-03T08:00:00.000Z", reason: "Duplicate" })).toBe(withdrawn);
    const restored = restore(withdrawn, { at: "2026-03-04T08:00:00.000Z" });
    expect(contentOf<ObservationContent>(restored)).toEqual(contentOf<ObservationContent>(first));
    expect(restored.earlier).toHaveLength(2);
    expect(restore(restored, { at: "2026-03-05T08:00:00.000Z" })).toBe(restored);
  });

  it("that arrived withdrawn is restored as final", () => {
    expect(
      restore(observation("2026-03-01", "2.4", { status: "entered-in-error" }), { at: "2026-03-04T08:00:00.000Z" }).status,
    ).toBe("final");
  });
});
