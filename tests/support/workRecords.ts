import type { Instant } from "../../src/domain/instant.ts";
import { byId } from "../../src/domain/byId.ts";
import { keep } from "../../src/domain/kept.ts";
import type { Observation } from "../../src/domain/measuring/observation.ts";
import type { PatientContent } from "../../src/domain/record/patient.ts";
import { newPatientRecord, type PatientRecord } from "../../src/domain/record/patientRecord.ts";
import type { SetAside, SetAsideContent } from "../../src/domain/record/setAside.ts";
import { patient } from "./monitor.ts";
import { observation } from "./observations.ts";

/** A patient with these results. */
export const recordOf = (
  id: string,
  observations: readonly Observation[],
  more: Partial<PatientContent> = {},
  setAsides: readonly SetAside[] = [],
): PatientRecord => ({
  ...newPatientRecord(patient(id, more)),
  observations: byId(observations),
  setAsides: byId(setAsides),
});

/** Serum B2M results on days written as they are. */
export const serum = (...results: readonly (readonly [collectedOn: string, value: string])[]): readonly Observation[] =>
  results.map(([on, value]) => observation(on, value));

/** Two results 50 % apart: a possible rise that rests on the result of 1 May 2026. */
export const possibleRise = (): readonly Observation[] => serum(["2026-03-01", "2.0"], ["2026-05-01", "3.0"]);

/** Three results at one level and three 50 % above it. */
export const confirmedRise = (): readonly Observation[] =>
  serum(
    ["2025-10-01", "2.0"],
    ["2025-11-01", "2.05"],
    ["2025-12-01", "1.95"],
    ["2026-03-01", "3.0"],
    ["2026-04-01", "3.1"],
    ["2026-05-01", "2.9"],
  );

/** Five results within a few percent of each other. */
export const noChange = (): readonly Observation[] =>
  serum(["2026-01-01", "2.0"], ["2026-02-01", "2.1"], ["2026-03-01", "1.9"], ["2026-04-01", "2.0"], ["2026-05-01", "2.1"]);

/** A request for a repeat that was set aside for this result. */
export const setAsideFor = (
  asking: Observation,
  more: Partial<SetAsideContent> = {},
  at: Instant = "2026-05-20T12:00:00.000Z",
  id = "set-aside",
): SetAside =>
  keep<SetAsideContent>(
    id,
    { measurand: asking.measurand, observationId: asking.id, why: "Repeat already ordered", status: "active", ...more },
    { at },
  );
