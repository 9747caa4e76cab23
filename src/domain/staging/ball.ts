import type { Score } from "./score.ts";

/**
 * BALL, for relapsed CLL only: B2M, Anemia, LDH, Last therapy. B2M of 5 mg/L exactly counts (the primary has ">=", one abstract
 * ">"; two sources print mg/dL and mean mg/L). Months count from the beginning of the last therapy. Hemoglobin in g/dL: 11 and 12
 * are 110 and 120 g/L.
 */
export const ball: Score<"ball"> = {
  code: "ball",
  diagnoses: ["cll"],
  sample: "relapse",
  factors: [
    { id: "b2m-high", when: { input: "b2m", is: ">=", than: 5 }, points: 1 },
    {
      id: "anemia",
      when: {
        any: [
          {
            all: [
              { input: "sex", oneOf: ["female"] },
              { input: "hemoglobin", is: "<", than: 11 },
            ],
          },
          {
            all: [
              { input: "sex", oneOf: ["male"] },
              { input: "hemoglobin", is: "<", than: 12 },
            ],
          },
        ],
      },
      points: 1,
    },
    { id: "ldh-high", when: { input: "ldh", is: ">", upperLimits: 1 }, points: 1 },
    { id: "last-therapy", when: { input: "monthsSinceLastTherapy", is: "<", than: 24 }, points: 1 },
  ],
  stages: [
    { stage: "low", when: { points: [0, 1] } },
    { stage: "intermediate", when: { points: [2, 3] } },
    { stage: "high", when: { points: [4, 4] } },
  ],
  citation: "Soumerai JD et al. Lancet Haematol 2019;6:e366-74 (PMC6620111)",
};
