import type { Score } from "./score.ts";

/**
 * International prognostic score of Waldenström macroglobulinemia. Age above 65 alone is never low. Hemoglobin in g/dL, platelets
 * in 10⁹/L, IgM in g/L.
 */
export const ipsswm: Score<"ipsswm"> = {
  code: "ipsswm",
  diagnoses: ["waldenstrom"],
  sample: "diagnosis",
  factors: [
    { id: "age", when: { input: "ageYears", is: ">", than: 65 }, points: 1 },
    { id: "anemia", when: { input: "hemoglobin", is: "<=", than: 11.5 }, points: 1 },
    { id: "platelets", when: { input: "platelets", is: "<=", than: 100 }, points: 1 },
    { id: "b2m-high", when: { input: "b2m", is: ">", than: 3 }, points: 1 },
    { id: "igm", when: { input: "igm", is: ">", than: 70 }, points: 1 },
  ],
  stages: [
    { stage: "low" },
    { stage: "intermediate", when: { any: [{ points: [2, 2] }, { all: [{ points: [1, 1] }, { factor: "age" }] }] } },
    { stage: "high", when: { points: [3, 5] } },
  ],
  citation: "Morel P et al. Blood 2009;113:4163-70",
};
