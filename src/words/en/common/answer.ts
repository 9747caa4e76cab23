import type { RunCut } from "../../../domain/series/series.ts";

const results = (count: number): string => (count === 1 ? "1 result" : `${count} results`);

/** The verdict as figures and short rows, for a page that is read at a glance. Numbers and days arrive formatted. */
export const answer = {
  span: (v: { from: string; to: string; unit: string; since: string }) => `${v.from} → ${v.to} ${v.unit} since ${v.since}`,
  interval: (v: { low: string; high: string }) => `95 % CI ${v.low} to ${v.high}`,
  atLeast: "at least",
  shown: (v: { count: number; from: string; to: string }) => `${results(v.count)}, ${v.from} to ${v.to}.`,
  missed: (v: { up: string; down: string }) => `A lasting rise under ${v.up} or fall under ${v.down} could be missed.`,
  since: (v: { way: "rising" | "falling"; percent: string; from: string; to: string; count: number }) =>
    `${v.way === "rising" ? "Rose" : "Fell"} ${v.percent} between ${v.from} and ${v.to}; ${results(v.count)} since.`,
  tooFew: (count: number) => `${results(count)} that can be compared; 2 on different days are needed.`,
  notComparable: {
    MethodChanged: (v) => `The method changed from ${v.from} to ${v.to} on ${v.day}; a change across is not computed.`,
    LaboratoryChanged: (v) => `The laboratory changed from ${v.from} to ${v.to} on ${v.day}; a change across is not computed.`,
  } satisfies Record<RunCut["type"], (v: { from: string; to: string; day: string }) => string>,
  checks: "Checks",
  tone: { clear: "Clear", note: "Note", open: "Open" },
  kidney: {
    notExplained: (v: { from: string; to: string }) => `Kidneys do not explain it: eGFR ${v.from} → ${v.to}`,
    couldExplain: (v: { from: string; to: string; expected: string }) =>
      `Kidneys alone could explain it: eGFR ${v.from} → ${v.to}, expected about ${v.expected}`,
    explainsPart: (v: { from: string; to: string; expected: string }) =>
      `Kidneys explain at most part: eGFR ${v.from} → ${v.to}, about ${v.expected}`,
    noPair: "Kidneys not known: no creatinine within 7 days",
    cannotEstimate: {
      "no-birth-date": "Kidneys not known: no birth date for eGFR",
      "no-sex": "Kidneys not known: eGFR needs female or male sex",
      "under-18": "Kidneys not known: eGFR is for adults",
      dialysis: "Kidneys not known: eGFR does not hold on dialysis",
    },
  },
  allCompared: (count: number) => `All ${count} results compared`,
  beyond: (value: string) => `${value} lies beyond the assay's limit, and counts as that limit`,
  holds: (v: { upTo: string; assumed: string }) => `Holds to CV ${v.upTo} %, assumed ${v.assumed} %`,
};
