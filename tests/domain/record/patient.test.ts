import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DIAGNOSES, parsePatient, SEXES, type PatientDraft } from "../../../src/domain/record/patient.ts";
import { day } from "../../support/observations.ts";

const EMPTY: PatientDraft = {
  familyName: "",
  givenName: "",
  recordNumber: "",
  birthDate: "",
  sex: "",
  diagnosis: "",
  diagnosedOn: "",
};
const TODAY = { notAfter: day("2026-06-15") };
const read = (draft: Partial<PatientDraft>, context = {}) => parsePatient({ ...EMPTY, familyName: "Example", ...draft }, context);

describe("the door for a patient", () => {
  it("takes a family name alone, and then knows no more than that", () => {
    expect(read({})).toEqual({ ok: true, value: { familyName: "Example", sex: "unknown" } });
  });

  it("keeps everything that is given, without the spaces around it", () => {
    const draft = {
      familyName: " Example ",
      givenName: " Ada",
      recordNumber: "0017 ",
      birthDate: " 1950-03-01",
      sex: "female",
      diagnosis: "cll",
      diagnosedOn: "2024-05-02",
    };
    expect(read(draft)).toEqual({
      ok: true,
      value: {
        familyName: "Example",
        givenName: "Ada",
        recordNumber: "0017",
        birthDate: "1950-03-01",
        sex: "female",
        diagnosis: "cll",
        diagnosedOn: "2024-05-02",
      },
    });
  });

  it.each(["", "   ", "\u00a0"])("refuses %j as a family name", (familyName) => {
    expect(read({ familyName })).toEqual({ ok: false, error: [{ field: "familyName", type: "Empty" }] });
  });

  it.each(["familyName", "givenName", "recordNumber"] as const)("takes 200 characters of %s and refuses 201", (field) => {
    expect(read({ [field]: "x".repeat(200) }).ok).toBe(true);
    expect(read({ [field]: "x".repeat(201) })).toEqual({ ok: false, error: [{ field, type: "TooLong", limit: 200 }] });
  });

  it.each(["birthDate", "diagnosedOn"] as const)("takes today as %s and refuses tomorrow", (field) => {
    expect(read({ [field]: "2026-06-15" }, TODAY).ok).toBe(true);
    expect(read({ [field]: "2026-06-16" }, TODAY)).toEqual({ ok: false, error: [{ field, type: "InTheFuture" }] });
  });

  it("takes a stored patient whose day lies ahead of this device's clock", () => {
    expect(read({ birthDate: "2026-06-16" }).ok).toBe(true);
  });

  it("takes a diagnosis on the day of birth and refuses one the day before", () => {
    expect(read({ birthDate: "1950-03-01", diagnosedOn: "1950-03-01" }, TODAY).ok).toBe(true);
    expect(read({ birthDate: "1950-03-01", diagnosedOn: "1950-02-28" }, TODAY)).toEqual({
      ok: false,
      error: [{ field: "diagnosedOn", type: "BeforeBirth", birthDate: "1950-03-01" }],
    });
  });

  it.each(["1.3.1950", "1950-02-30", "yesterday"])("refuses %j as a birth date and says what was typed", (text) => {
    expect(read({ birthDate: text })).toEqual({ ok: false, error: [{ field: "birthDate", type: "NotADate", text }] });
  });

  it.each(["toString", "Multiple myeloma", "myeloma", "CLL"])("refuses %j as a diagnosis", (text) => {
    expect(read({ diagnosis: text })).toEqual({ ok: false, error: [{ field: "diagnosis", type: "NotAChoice", text }] });
  });

  it("refuses a sex that eGFR does not know, rather than take it for unknown", () => {
    expect(read({ sex: "f" })).toEqual({ ok: false, error: [{ field: "sex", type: "NotAChoice", text: "f" }] });
  });

  it("names every problem at once, one for each field", () => {
    const answer = read({ familyName: "", birthDate: "x", diagnosedOn: "2027-01-01", sex: "f", diagnosis: "x" }, TODAY);
    expect(answer.ok ? [] : answer.error.map(({ field }) => field)).toEqual([
      "familyName",
      "birthDate",
      "diagnosedOn",
      "sex",
      "diagnosis",
    ]);
  });

  it("never throws, and never lets a patient without a family name in, whatever the texts", () => {
    const anyText = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("", "1950-03-01", "female", "cll", ...DIAGNOSES, ...SEXES),
    );
    const anyDraft = fc.record({
      familyName: anyText,
      givenName: anyText,
      recordNumber: anyText,
      birthDate: anyText,
      sex: anyText,
      diagnosis: anyText,
      diagnosedOn: anyText,
    });
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const answer = parsePatient(draft, TODAY);
        expect(answer.ok ? answer.value.familyName.trim().length : answer.error.length).toBeGreaterThan(0);
      }),
    );
  });

  it("reads its own answer again and finds nothing to change", () => {
    const anyDay = fc.constantFrom("", "1950-03-01", "1999-12-31");
    const anyDraft = fc.record({
      familyName: fc.string({ minLength: 1, maxLength: 30 }),
      givenName: fc.string({ maxLength: 30 }),
      recordNumber: fc.string({ maxLength: 30 }),
      birthDate: anyDay,
      sex: fc.constantFrom("", ...SEXES),
      diagnosis: fc.constantFrom("", ...DIAGNOSES),
      diagnosedOn: anyDay,
    });
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const answer = parsePatient(draft);
        if (!answer.ok) return;
        expect(parsePatient({ ...EMPTY, ...answer.value })).toEqual(answer);
      }),
    );
  });
});
