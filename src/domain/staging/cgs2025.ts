import type { Condition, Score } from "./score.ts";

const GAIN_1Q: Condition = { input: "gain1q", oneOf: ["present"] };

/**
 * High risk by the consensus of the International Myeloma Society and Working Group, 2025: one criterion is enough.
 * Creatinine in mg/dL, published with "<".
 */
export const cgs2025: Score<"cgs-2025"> = {
  code: "cgs-2025",
  diagnoses: ["multiple-myeloma"],
  sample: "diagnosis",
  factors: [
    { id: "del17p", when: { input: "del17p", oneOf: ["present"] } },
    { id: "tp53", when: { input: "tp53Mutation", oneOf: ["present"] } },
    {
      id: "translocation-with-1",
      when: {
        all: [
          {
            any: [
              { input: "t4_14", oneOf: ["present"] },
              { input: "t14_16", oneOf: ["present"] },
              { input: "t14_20", oneOf: ["present"] },
            ],
          },
          { any: [GAIN_1Q, { input: "del1p32", oneOf: ["monoallelic", "biallelic"] }] },
        ],
      },
    },
    { id: "mono-1p-with-1q", when: { all: [{ input: "del1p32", oneOf: ["monoallelic"] }, GAIN_1Q] } },
    { id: "biallelic-1p", when: { input: "del1p32", oneOf: ["biallelic"] } },
    {
      id: "b2m-high",
      when: {
        all: [
          { input: "b2m", is: ">=", than: 5.5 },
          { input: "creatinine", is: "<", than: 1.2 },
        ],
      },
    },
  ],
  stages: [
    { stage: "not-high-risk" },
    {
      stage: "high-risk",
      when: {
        any: [
          { factor: "del17p" },
          { factor: "tp53" },
          { factor: "translocation-with-1" },
          { factor: "mono-1p-with-1q" },
          { factor: "biallelic-1p" },
          { factor: "b2m-high" },
        ],
      },
    },
  ],
  citation: "Avet-Loiseau H et al. J Clin Oncol 2025;43:2739-51, doi 10.1200/JCO-24-01893 (erratum 2025;43:2553)",
};
