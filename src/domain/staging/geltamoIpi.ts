import type { Score } from "./score.ts";

/**
 * GELTAMO-IPI of diffuse large B-cell lymphoma. Stage III and IV both count (a 2017 abstract prints "stage IV"). LDH and B2M
 * against their own upper limits.
 */
export const geltamoIpi: Score<"geltamo-ipi"> = {
  code: "geltamo-ipi",
  diagnoses: ["dlbcl"],
  sample: "diagnosis",
  factors: [
    {
      id: "age-65-79",
      when: {
        all: [
          { input: "ageYears", is: ">=", than: 65 },
          { input: "ageYears", is: "<", than: 80 },
        ],
      },
      points: 1,
    },
    { id: "age-80", when: { input: "ageYears", is: ">=", than: 80 }, points: 2 },
    { id: "ecog-2", when: { input: "ecog", oneOf: ["2"] }, points: 1 },
    { id: "ecog-above-2", when: { input: "ecog", oneOf: ["3", "4"] }, points: 2 },
    { id: "ldh-high", when: { input: "ldh", is: ">", upperLimits: 1 }, points: 1 },
    { id: "b2m-high", when: { input: "b2m", is: ">", upperLimits: 1 }, points: 1 },
    { id: "stage", when: { input: "annArbor", oneOf: ["III", "IV"] }, points: 1 },
  ],
  stages: [
    { stage: "low", when: { points: [0, 0] } },
    { stage: "low-intermediate", when: { points: [1, 3] } },
    { stage: "high-intermediate", when: { points: [4, 4] } },
    { stage: "high", when: { points: [5, 7] } },
  ],
  citation: "Montalbán C et al. Br J Haematol 2017;176:918",
};
