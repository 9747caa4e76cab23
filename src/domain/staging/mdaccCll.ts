import type { Score } from "./score.ts";

/**
 * The MD Anderson index of CLL. B2M against the reporting laboratory's own upper limit, lymphocytes in 10⁹/L. The ends of the
 * middle bands belong to them.
 */
export const mdaccCll: Score<"mdacc-cll"> = {
  code: "mdacc-cll",
  diagnoses: ["cll"],
  sample: "diagnosis",
  factors: [
    { id: "age-below-50", when: { input: "ageYears", is: "<", than: 50 }, points: 1 },
    {
      id: "age-50-65",
      when: {
        all: [
          { input: "ageYears", is: ">=", than: 50 },
          { input: "ageYears", is: "<=", than: 65 },
        ],
      },
      points: 2,
    },
    { id: "age-above-65", when: { input: "ageYears", is: ">", than: 65 }, points: 3 },
    {
      id: "b2m-1-2",
      when: {
        all: [
          { input: "b2m", is: ">=", upperLimits: 1 },
          { input: "b2m", is: "<=", upperLimits: 2 },
        ],
      },
      points: 1,
    },
    { id: "b2m-above-2", when: { input: "b2m", is: ">", upperLimits: 2 }, points: 2 },
    {
      id: "alc-20-50",
      when: {
        all: [
          { input: "lymphocytes", is: ">=", than: 20 },
          { input: "lymphocytes", is: "<=", than: 50 },
        ],
      },
      points: 1,
    },
    { id: "alc-above-50", when: { input: "lymphocytes", is: ">", than: 50 }, points: 2 },
    { id: "male", when: { input: "sex", oneOf: ["male"] }, points: 1 },
    { id: "rai", when: { input: "rai", oneOf: ["III", "IV"] }, points: 1 },
    { id: "nodes", when: { input: "nodeGroups", oneOf: ["3"] }, points: 1 },
  ],
  stages: [
    { stage: "low", when: { points: [1, 3] } },
    { stage: "intermediate", when: { points: [4, 7] } },
    { stage: "high", when: { points: [8, 10] } },
  ],
  citation: "Wierda WG et al. Blood 2007;109:4679-85",
};
