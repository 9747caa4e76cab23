import type { WhyNoEgfr } from "../../../domain/analysis/kidneyCourse.ts";

/** What stands at the kidney lane under a trend of serum B2M. */
export const kidneyLane = {
  egfrTitle: (narrow: boolean) => (narrow ? "eGFR, mL/min/1.73 m²" : "eGFR, mL/min/1.73 m² (CKD-EPI 2021)"),
  creatinineTitle: (unit: string, why: WhyNoEgfr, narrow: boolean) =>
    narrow ? `Creatinine, ${unit}` : `Kidneys: creatinine, ${unit} (no eGFR: ${kidneyLane.whyNot[why]})`,
  boundary: "G3a below 60",
  whyNot: {
    "no-birth-date": "the birth date is not recorded",
    "no-sex": "it needs female or male sex",
    "under-18": "it is for adults",
    dialysis: "it does not hold on dialysis",
  } satisfies Record<WhyNoEgfr, string>,
  none: "No creatinine recorded: a change cannot be told apart from a change in kidney function.",
  egfr: (value: string, category: string, creatinine: string) =>
    `eGFR ${value} mL/min/1.73 m² (${category}), creatinine ${creatinine}`,
  creatinine: (value: string, flag: string) => `creatinine ${value}, ${flag}`,
  sameDay: "same day",
  noneNear: "no creatinine within 7 days",
  summary: {
    egfr: (count: number) =>
      `Kidney function: eGFR by CKD-EPI 2021 from ${count === 1 ? "one creatinine" : `${count} creatinine results`}.`,
    creatinine: (count: number, why: WhyNoEgfr) =>
      `Kidney function: ${count === 1 ? "one creatinine result" : `${count} creatinine results`}; no eGFR, as ${kidneyLane.whyNot[why]}.`,
    firstAndLatest: (first: string, latest: string) => `First ${first}; latest ${latest}.`,
    only: (one: string) => `It is ${one}.`,
    on: (what: string, day: string) => `${what} on ${day}`,
  },
};
