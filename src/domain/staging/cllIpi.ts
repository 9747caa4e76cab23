import type { Score } from "./score.ts";

/**
 * International prognostic index of CLL. Mind the operator: B2M of 3.5 mg/L exactly gives no points here, though it is not ISS
 * stage I.
 */
export const cllIpi: Score<"cll-ipi"> = {
  code: "cll-ipi",
  diagnoses: ["cll"],
  sample: "diagnosis",
  factors: [
    {
      id: "tp53",
      when: {
        any: [
          { input: "del17p", oneOf: ["present"] },
          { input: "tp53Mutation", oneOf: ["present"] },
        ],
      },
      points: 4,
    },
    { id: "ighv", when: { input: "ighv", oneOf: ["unmutated"] }, points: 2 },
    { id: "b2m-high", when: { input: "b2m", is: ">", than: 3.5 }, points: 2 },
    { id: "stage", when: { input: "clinicalStage", oneOf: ["advanced"] }, points: 1 },
    { id: "age", when: { input: "ageYears", is: ">", than: 65 }, points: 1 },
  ],
  stages: [
    { stage: "low", when: { points: [0, 1] } },
    { stage: "intermediate", when: { points: [2, 3] } },
    { stage: "high", when: { points: [4, 6] } },
    { stage: "very-high", when: { points: [7, 10] } },
  ],
  citation: "International CLL-IPI working group. Lancet Oncol 2016;17:779-790, doi 10.1016/S1470-2045(16)30029-8",
};
