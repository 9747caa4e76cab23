import { describe, expect, it } from "vitest";
import { knownFromObservation, parseScoreInput } from "../../../src/domain/findings/knownInput.ts";
import { exactly, type InputCode } from "../../../src/domain/findings/stagingInputs.ts";
import { observation } from "../../support/observations.ts";

const read = (code: InputCode, value: string, unit = "", upperLimit = "") =>
  parseScoreInput(code, { value, unit, upperLimit }, { decimal: "." });

describe("an input of a score", () => {
  it("is converted once, with its upper limit", () => {
    expect(read("albumin", "35", "g/L")).toEqual({ ok: true, value: exactly(3.5) });
    expect(read("hemoglobin", "115", "g/L")).toEqual({ ok: true, value: exactly(11.5) });
    expect(read("b2m", "2400", "µg/L", "2200")).toEqual({ ok: true, value: exactly(2.4, 2.2) });
    expect(read("igm", "7000", "mg/dL")).toEqual({ ok: true, value: exactly(70) });
  });

  it("is refused beyond the limits of its measurand", () => {
    expect(read("b2m", "151", "mg/L")).toMatchObject({
      ok: false,
      error: [{ type: "Refused", problem: { type: "BeyondBelief" } }],
    });
    expect(read("platelets", "0", "10*9/L")).toMatchObject({ ok: false, error: [{ problem: { type: "NotPositive" } }] });
    expect(read("lymphocytes", "0", "10*9/L")).toEqual({ ok: true, value: exactly(0) });
  });

  it("is one of the answers, an age in whole years, or a plain number", () => {
    expect(read("ecog", "4").ok).toBe(true);
    expect(read("ecog", "5")).toMatchObject({ ok: false, error: [{ type: "NotAChoice" }] });
    expect(read("ageYears", "66")).toEqual({ ok: true, value: exactly(66) });
    expect(read("ageYears", "65.5")).toMatchObject({ ok: false, error: [{ type: "NotWhole" }] });
    expect(read("ageYears", "131")).toMatchObject({ ok: false, error: [{ type: "BeyondBelief" }] });
    expect(read("longestNodeCm", "6.1")).toEqual({ ok: true, value: exactly(6.1) });
    expect(read("longestNodeCm", ">6")).toMatchObject({ ok: false, error: [{ type: "NotMeasured" }] });
  });

  it("is refused with the reason where it is no number, and where nothing was typed", () => {
    expect(read("ageYears", "sixty")).toMatchObject({
      ok: false,
      error: [{ type: "NotMeasured", problem: { type: "NotANumber" } }],
    });
    expect(read("longestNodeCm", "")).toMatchObject({ ok: false, error: [{ type: "NotMeasured" }] });
    expect(read("b2m", "high", "mg/L")).toMatchObject({ ok: false, error: [{ type: "Refused" }] });
  });

  it("stands for every value beyond the assay's limit where it was reported so", () => {
    const span = (value: string) => {
      const known = knownFromObservation(observation("2026-01-01", value));
      return known.type === "number" ? known.span : undefined;
    };
    expect(span("<0.2")).toEqual({ low: -Infinity, high: 0.2, highOpen: true });
    expect(span("<=0.2")).toEqual({ low: -Infinity, high: 0.2 });
    expect(span(">20")).toEqual({ low: 20, high: Infinity, lowOpen: true });
    expect(span(">=20")).toEqual({ low: 20, high: Infinity });
  });

  it("has no upper limit where its laboratory gave none, though the catalogue has a fallback", () => {
    expect(knownFromObservation(observation("2026-01-01", "2.5"))).toEqual(exactly(2.5));
    expect(knownFromObservation(observation("2026-01-01", "2.5", { intervalHigh: "2.2" }))).toEqual(exactly(2.5, 2.2));
  });
});
