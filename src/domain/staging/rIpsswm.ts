import type { Score } from "./score.ts";

/**
 * Revised IPSSWM. B2M and LDH count from the limit on, as in the primary; one secondary source prints ">" for both. LDH in U/L,
 * albumin in g/dL.
 */
export const rIpsswm: Score<"r-ipsswm"> = {
  code: "r-ipsswm",
  diagnoses: ["waldenstrom"],
  sample: "diagnosis",
  factors: [
    {
      id: "age-66-75",
      when: {
        all: [
          { input: "ageYears", is: ">=", than: 66 },
          { input: "ageYears", is: "<=", than: 75 },
        ],
      },
      points: 1,
    },
    { id: "age-76", when: { input: "ageYears", is: ">=", than: 76 }, points: 2 },
    { id: "b2m-high", when: { input: "b2m", is: ">=", than: 4 }, points: 1 },
    { id: "ldh-high", when: { input: "ldh", is: ">=", than: 250 }, points: 1 },
    { id: "albumin-low", when: { input: "albumin", is: "<", than: 3.5 }, points: 1 },
  ],
  stages: [
    { stage: "very-low", when: { points: [0, 0] } },
    { stage: "low", when: { points: [1, 1] } },
    { stage: "intermediate", when: { points: [2, 2] } },
    { stage: "high", when: { points: [3, 3] } },
    { stage: "very-high", when: { points: [4, 5] } },
  ],
  citation: "Kastritis E et al. Leukemia 2019, doi 10.1038/s41375-019-0431-y",
};
