import * as fc from "fast-check";
import { byId } from "../../src/domain/byId.ts";
import { addDays } from "../../src/domain/calendarDate.ts";
import type { MeasurandCode } from "../../src/domain/measuring/measurand.ts";
import type { Diagnosis } from "../../src/domain/record/patient.ts";
import { newPatientRecord, type PatientRecord } from "../../src/domain/record/patientRecord.ts";
import type { VariationChoice } from "../../src/domain/analysis/variation.ts";
import { event, line } from "./care.ts";
import { patient } from "./monitor.ts";
import { day, observation } from "./observations.ts";

/** A figure for the fluids that have none of their own, so that they are judged in some of the runs. */
export const ASSUMED_VARIATION: readonly VariationChoice[] = [
  { measurand: "b2m-csf", cviPercent: 15, cvaPercent: 0, source: "an assumption" },
  { measurand: "b2m-urine", cviPercent: 15, cvaPercent: 0, source: "an assumption" },
];

/** The same, with figures of the assay for serum: a change of method can be bridged. */
export const WITH_ANALYTIC_FIGURE: readonly VariationChoice[] = [
  ...ASSUMED_VARIATION,
  { measurand: "b2m-serum", cviPercent: 7.8, cvaPercent: 3, source: "own laboratory" },
];

const START = day("2024-01-05");

/**
 * Results of one fluid that move in steps: flat, up or down, now and then censored, of another laboratory, in another unit or
 * entered in error.
 */
const arbitrarySeries = (measurand: MeasurandCode, level: number) =>
  fc
    .array(
      fc.record({
        gapDays: fc.integer({ min: 0, max: 90 }),
        factor: fc.constantFrom(1, 1, 1, 1.04, 0.96, 1.35, 0.7),
        noise: fc.double({ min: -0.08, max: 0.08, noNaN: true }),
        kind: fc.constantFrom(
          "plain",
          "plain",
          "plain",
          "plain",
          "plain",
          "censored",
          "preliminary",
          "entered-in-error",
          "south",
          "both",
          "nmol",
          "no-interval",
        ),
        urinePh: fc.constantFrom("7", "7", "7", "5.4", ""),
      }),
      { maxLength: 14 },
    )
    .map((steps) => {
      let [on, value] = [START, level];
      return steps.flatMap(({ gapDays, factor, noise, kind, urinePh }) => {
        on = addDays(on, gapDays);
        value = Math.min(20, Math.max(0.3, value * factor));
        const mgPerL = value * (1 + noise);
        // One specimen that a second laboratory has measured too, a fifth lower.
        if (kind === "both")
          return ["", "South"].map((laboratory) =>
            observation(on, (laboratory === "" ? mgPerL : mgPerL * 0.8).toFixed(2), {
              measurand,
              laboratory: laboratory || "North",
              collectedAt: "08:00",
              ...(measurand.startsWith("b2m-urine") ? { urinePh } : {}),
            }),
          );
        const one = observation(
          on,
          kind === "nmol" ? (mgPerL * 84.7458).toFixed(0) : `${kind === "censored" ? "<" : ""}${mgPerL.toFixed(2)}`,
          {
            measurand,
            ...(kind === "nmol" ? { unit: "nmol/L" } : {}),
            ...(kind === "no-interval" || kind === "nmol" ? {} : { intervalLow: "0.8", intervalHigh: "2.2" }),
            ...(kind === "preliminary" || kind === "entered-in-error" ? { status: kind } : {}),
            ...(kind === "south" ? { laboratory: "South" } : {}),
            ...(measurand.startsWith("b2m-urine") ? { urinePh } : {}),
          },
        );
        return [one];
      });
    });

/**
 * A patient followed by B2M: serum, and sometimes spinal fluid, urine, creatinine, treatment and events. Enough comparable
 * results for every verdict to come up.
 */
export const arbitraryB2mRecord: fc.Arbitrary<PatientRecord> = fc
  .record({
    serum: arbitrarySeries("b2m-serum", 3),
    csf: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: arbitrarySeries("b2m-csf", 1.5) }),
    urine: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: arbitrarySeries("b2m-urine", 0.4) }),
    creatinine: fc.array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.double({ min: 0.6, max: 3, noNaN: true })), {
      maxLength: 8,
    }),
    treatedAfter: fc.option(fc.integer({ min: 0, max: 600 }), { nil: undefined }),
    happened: fc.option(
      fc.tuple(fc.constantFrom("interferon", "infection", "dialysis", "steroid"), fc.integer({ min: 0, max: 800 })),
      { nil: undefined },
    ),
    diagnosis: fc.constantFrom<Diagnosis>("multiple-myeloma", "cns-lymphoma"),
  })
  .map(({ serum, csf, urine, creatinine, treatedAfter, happened, diagnosis }) => ({
    ...newPatientRecord(patient("p", { diagnosis, birthDate: day("1955-03-03"), sex: "female" })),
    observations: byId([
      ...serum,
      ...csf,
      ...urine,
      ...creatinine.map(([after, value]) =>
        observation(addDays(START, after), value.toFixed(2), { measurand: "creatinine-serum", unit: "mg/dL" }),
      ),
    ]),
    lines: treatedAfter === undefined ? {} : byId([line("l", "VRd", addDays(START, treatedAfter))]),
    events: happened === undefined ? {} : byId([event("e", happened[0], addDays(START, happened[1]))]),
  }));
