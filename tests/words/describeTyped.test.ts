import { describe, expect, it } from "vitest";
import { besideEarlier } from "../../src/domain/analysis/besideEarlier.ts";
import { changesOf } from "../../src/domain/analysis/changes.ts";
import { judgeSeries } from "../../src/domain/analysis/judgeSeries.ts";
import { byId, put } from "../../src/domain/byId.ts";
import { contentOf, keep } from "../../src/domain/kept.ts";
import { MEASURANDS } from "../../src/domain/measuring/measurand.ts";
import type { Observation, ObservationContent } from "../../src/domain/measuring/observation.ts";
import type { ObservationDraft } from "../../src/domain/measuring/observationDoor.ts";
import type { Patient, PatientContent } from "../../src/domain/record/patient.ts";
import { newPatientRecord } from "../../src/domain/record/patientRecord.ts";
import { seriesOf } from "../../src/domain/series/series.ts";
import { describeCarried, describeTyped, verdictInShort } from "../../src/words/describeTyped.ts";
import { english } from "../../src/words/en/language.ts";
import { DEFAULT_NOTATION } from "../../src/words/format.ts";
import { wordingOf } from "../../src/words/wording.ts";
import { observation, serumSeries } from "../support/observations.ts";

await english.common.fetch();
const wording = wordingOf(english, DEFAULT_NOTATION);
const { words, format } = wording;
const NORTH = { laboratory: "North", method: "Nephelometry", intervalLow: "0.8", intervalHigh: "2.2" };

const patient = keep<PatientContent>(
  "p",
  { familyName: "Example", sex: "unknown", archived: false },
  { at: "2026-01-01T00:00:00.000Z" },
) as Patient;
const recordOf = (results: readonly Observation[]) => ({ ...newPatientRecord(patient), observations: byId(results) });

/** What is said while this is typed for a patient with these results. */
const saying = (results: readonly Observation[], on: string, value: string, more: Partial<ObservationDraft> = NORTH) => {
  const beside = besideEarlier(recordOf(results), contentOf<ObservationContent>(observation(on, value, more)), []);
  return beside && describeTyped(beside, MEASURANDS["b2m-serum"], words, format);
};

describe("a result while it is typed", () => {
  const before = [observation("2026-09-12", "4.6", NORTH), observation("2026-10-17", "4.7", NORTH)];

  it("is told with its flag, and with the change from the comparable day before it", () => {
    expect(saying(before, "2026-11-21", "5.2")).toBe("Above, +11 % on 4.7 mg/L, 35 days");
    expect(saying(before, "2026-10-18", "2.2")).toBe("Within, −53 % on 4.7 mg/L, 1 day");
    expect(saying(before, "2026-10-18", "2.3")).toBe("Above, −51 % on 4.7 mg/L, 1 day");
  });

  it("of an earlier day is held against the day before that day, not against the latest", () => {
    expect(saying(before, "2026-10-01", "4.6")).toBe("Above, 0 % on 4.6 mg/L, 19 days");
  });

  it("is held against the mean of a day with two results, and both are named", () => {
    const twice = [
      observation("2026-10-17", "4.0", { ...NORTH, collectedAt: "08:00" }),
      observation("2026-10-17", "5.0", { ...NORTH, collectedAt: "09:00" }),
    ];
    expect(saying(twice, "2026-11-21", "5.2")).toBe("Above, +16 % on mean of 4.0 and 5.0 mg/L, 35 days");
  });

  it("has no change where there is none to tell: first, by another method, beyond the assay's limit", () => {
    expect(saying([], "2026-11-21", "2.0")).toBe("Within, first result");
    expect(saying(before, "2026-11-21", "2.0", { ...NORTH, method: "Turbidimetry" })).toBe("Within, method changed");
    expect(saying(before, "2026-11-21", "<0.2")).toContain("not computed");
  });

  it("is told as the table of results will tell it once it is kept", () => {
    const typed = observation("2026-11-21", "5.2", NORTH);
    const told = besideEarlier(recordOf(before), contentOf<ObservationContent>(typed), []);
    const kept = { observations: put(byId(before), typed) };
    const change = changesOf(seriesOf(kept, "b2m-serum"), []).get(typed.id);
    expect(told).toMatchObject({ percent: change !== undefined && "percent" in change ? change.percent : "none" });
  });
});

describe("what a new result takes over", () => {
  const from = (texts: Partial<typeof NORTH>, code: "b2m-serum" | "b2m-csf" = "b2m-serum") =>
    describeCarried(code, { laboratory: "", method: "", intervalLow: "", intervalHigh: "", ...texts }, words, format);

  it("is told in one line, a stand-in for the limits by that name", () => {
    expect(from(NORTH)).toBe("B2M, serum, North, Nephelometry, 0.8–2.2");
    expect(from({ laboratory: "North" })).toMatch(/^B2M, serum, North, [\d.]+–[\d.]+ mg\/L by default$/u);
    expect(from({})).toMatch(/^B2M, serum, laboratory not recorded, /u);
  });

  it("tells a single limit as one", () => {
    expect(from({ laboratory: "North", intervalHigh: "0.3" })).toBe("B2M, serum, North, up to 0.3");
    expect(from({ laboratory: "North", intervalLow: "0.8" })).toBe("B2M, serum, North, from 0.8");
  });
});

describe("the verdict after a result was kept", () => {
  const short = (values: readonly (number | string)[]) =>
    verdictInShort(
      judgeSeries(serumSeries(values), {
        patient: { sex: "unknown" },
        companions: {},
        events: [],
        lines: [],
        variation: [],
      }),
      wording,
    );

  it("is its name with its figure, and the name alone where there is none", () => {
    expect(short([2, 2, 2, 2, 3.4, 3.5])).toMatch(/^Rising, confirmed: \+\d+ %$/u);
    expect(short([2.4])).toBe("Too few results");
  });
});
