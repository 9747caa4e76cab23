import type { Score } from "./score.ts";

/** PRIMA prognostic index of follicular lymphoma. B2M of 3 mg/L exactly is not high. */
export const primaPi: Score<"prima-pi"> = {
  code: "prima-pi",
  diagnoses: ["follicular-lymphoma"],
  sample: "diagnosis",
  factors: [
    { id: "b2m-high", when: { input: "b2m", is: ">", than: 3 } },
    { id: "marrow", when: { input: "marrowInvolved", oneOf: ["present"] } },
  ],
  stages: [
    { stage: "low" },
    { stage: "intermediate", when: { all: [{ not: { factor: "b2m-high" } }, { factor: "marrow" }] } },
    { stage: "high", when: { factor: "b2m-high" } },
  ],
  citation: "Bachy E et al. Blood 2018;132:49-58, doi 10.1182/blood-2017-11-816405",
};
