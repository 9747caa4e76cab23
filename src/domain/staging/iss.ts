import type { Condition, Score } from "./score.ts";

/**
 * Mind the operators: 3.5 mg/L exactly is not below 3.5, and 5.5 exactly is stage III. Patient pages that print these cut-offs in
 * mg/dL mean mg/L.
 */
export const ISS_I: Condition = {
  all: [
    { input: "b2m", is: "<", than: 3.5 },
    { input: "albumin", is: ">=", than: 3.5 },
  ],
};
export const ISS_III: Condition = { input: "b2m", is: ">=", than: 5.5 };
/** Neither I nor III. */
export const ISS_II: Condition = {
  all: [
    { input: "b2m", is: "<", than: 5.5 },
    {
      any: [
        { input: "b2m", is: ">=", than: 3.5 },
        { input: "albumin", is: "<", than: 3.5 },
      ],
    },
  ],
};

/** International Staging System of myeloma. B2M in mg/L, albumin in g/dL (3.5 g/dL is 35 g/L). */
export const iss: Score<"iss"> = {
  code: "iss",
  diagnoses: ["multiple-myeloma"],
  sample: "diagnosis",
  factors: [
    { id: "b2m-low", when: { input: "b2m", is: "<", than: 3.5 } },
    { id: "albumin-kept", when: { input: "albumin", is: ">=", than: 3.5 } },
    { id: "b2m-high", when: ISS_III },
  ],
  stages: [
    { stage: "I", when: { all: [{ factor: "b2m-low" }, { factor: "albumin-kept" }] } },
    { stage: "II" },
    { stage: "III", when: { factor: "b2m-high" } },
  ],
  citation: "Greipp PR et al. J Clin Oncol 2005;23:3412-20",
};
