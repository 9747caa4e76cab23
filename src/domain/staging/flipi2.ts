import type { Score } from "./score.ts";

/** FLIPI2 of follicular lymphoma. B2M against the reporting laboratory's own upper limit; hemoglobin in g/dL. */
export const flipi2: Score<"flipi2"> = {
  code: "flipi2",
  diagnoses: ["follicular-lymphoma"],
  sample: "diagnosis",
  factors: [
    { id: "b2m-high", when: { input: "b2m", is: ">", upperLimits: 1 }, points: 1 },
    { id: "node", when: { input: "longestNodeCm", is: ">", than: 6 }, points: 1 },
    { id: "marrow", when: { input: "marrowInvolved", oneOf: ["present"] }, points: 1 },
    { id: "anemia", when: { input: "hemoglobin", is: "<", than: 12 }, points: 1 },
    { id: "age", when: { input: "ageYears", is: ">", than: 60 }, points: 1 },
  ],
  stages: [
    { stage: "low", when: { points: [0, 0] } },
    { stage: "intermediate", when: { points: [1, 2] } },
    { stage: "high", when: { points: [3, 5] } },
  ],
  citation: "Federico M et al. J Clin Oncol 2009;27:4555-62",
};
