import { ISS_II, ISS_III } from "./iss.ts";
import type { Score } from "./score.ts";

/**
 * Second revision of the ISS. t(4;14) counts and t(14;16) does not: one news report drops t(4;14), but the five points that the
 * paper's highest group needs cannot be reached without it. 1q counts from three copies on.
 */
export const r2Iss: Score<"r2-iss"> = {
  code: "r2-iss",
  diagnoses: ["multiple-myeloma"],
  sample: "diagnosis",
  factors: [
    { id: "iss-2", when: ISS_II, points: 1 },
    { id: "iss-3", when: ISS_III, points: 1.5 },
    { id: "del17p", when: { input: "del17p", oneOf: ["present"] }, points: 1 },
    { id: "ldh-high", when: { input: "ldh", is: ">", upperLimits: 1 }, points: 1 },
    { id: "t4-14", when: { input: "t4_14", oneOf: ["present"] }, points: 1 },
    { id: "gain1q", when: { input: "gain1q", oneOf: ["present"] }, points: 0.5 },
  ],
  stages: [
    { stage: "I", when: { points: [0, 0] } },
    { stage: "II", when: { points: [0.5, 1] } },
    { stage: "III", when: { points: [1.5, 2.5] } },
    { stage: "IV", when: { points: [3, 5] } },
  ],
  citation: "D'Agostino M et al. J Clin Oncol 2022;40:3406-18",
};
