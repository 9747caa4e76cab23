import { ISS_I, ISS_III } from "./iss.ts";
import type { Score, StageCondition } from "./score.ts";

const HIGH_RISK_CYTOGENETICS: StageCondition = { any: [{ factor: "del17p" }, { factor: "t4-14" }, { factor: "t14-16" }] };

/**
 * Revised ISS of myeloma. "Normal" LDH is published as below the upper limit and high as above it; a value equal to the limit is
 * not assigned. It counts as normal here, and the notes beside the score say so.
 */
export const rIss: Score<"r-iss"> = {
  code: "r-iss",
  diagnoses: ["multiple-myeloma"],
  sample: "diagnosis",
  factors: [
    { id: "iss-1", when: ISS_I },
    { id: "iss-3", when: ISS_III },
    { id: "del17p", when: { input: "del17p", oneOf: ["present"] } },
    { id: "t4-14", when: { input: "t4_14", oneOf: ["present"] } },
    { id: "t14-16", when: { input: "t14_16", oneOf: ["present"] } },
    { id: "ldh-high", when: { input: "ldh", is: ">", upperLimits: 1 } },
  ],
  stages: [
    { stage: "I", when: { all: [{ factor: "iss-1" }, { not: HIGH_RISK_CYTOGENETICS }, { not: { factor: "ldh-high" } }] } },
    { stage: "II" },
    { stage: "III", when: { all: [{ factor: "iss-3" }, { any: [HIGH_RISK_CYTOGENETICS, { factor: "ldh-high" }] }] } },
  ],
  citation: "Palumbo A et al. J Clin Oncol 2015;33:2863-9",
};
