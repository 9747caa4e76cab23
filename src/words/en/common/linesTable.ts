import type { WhyNotOfLine } from "../../../domain/analysis/linesSummary.ts";
import type { NoMovement, NoPace } from "../../../domain/analysis/slope.ts";

/** The table of treatment lines. */
export const linesTable = {
  title: "Treatment lines",
  intro: (measurand: string, unit: string) =>
    `${measurand}, ${unit}, during each line. Percent from baseline and from the lowest value to the latest of the ` +
    "line; bold where it is beyond variation. The lowest of several lies low by chance. Doubling time or half-life " +
    "over all results of the line: that of the verdict is of its shift alone. Figures, no response assessment.",
  line: "Line",
  days: "Dates",
  baseline: "Baseline",
  nadir: "Lowest",
  fromBaseline: "From baseline",
  fromNadir: "From lowest",
  above: "Above interval",
  pace: "Doubling time or half-life",
  valueOn: (value: string, day: string) => ({ value, detail: day }),
  nadirAt: (value: string, days: number) => ({ value, detail: `after ${days} ${days === 1 ? "day" : "days"}` }),
  beyond: "beyond variation",
  withinVariation: "within variation",
  /** Beside a figure that crosses a change of method over a bridge, and beside a value that one has made. */
  bridged: (detail: string) => `${detail}; across a change of method, bridged`,
  brought: (v: { reported: string; detail: string }) => `bridged, reported ${v.reported}; ${v.detail}`,
  aboveDays: (days: string, of: string) => `${days} of ${of} ${of === "1" ? "day" : "days"}`,
  doubling: (days: string) => `doubles in ${days} days`,
  half: (days: string) => `halves in ${days} days`,
  ofAll: (v: { count: number; low: string; high: string }) =>
    `over all ${v.count} results of the line; 95 % interval ${v.low} to ${v.high}`,
  why: {
    "no-result": "no usable result during it",
    "none-before": "no result before it",
    break: "not comparable: method or laboratory changed",
    "one-result": "one result only",
    "no-interval": "no upper limit",
    "no-variation-figure": "no variation figure",
    dialysis: "not interpreted: dialysis",
    "latest-is-nadir": "the latest is the lowest",
    FewerThanThreeResults: "fewer than 3 results",
    TooShort: "less than 28 days",
    IntervalIncludesZero: "its interval includes no change",
    NoChangeShown: "the verdict shows no change",
    LeansBack: "the latest results lean back",
    BeyondLimit: "results beyond the assay's limit",
    LongGap: "no result for most of the time",
    WithinInterval: "inside its interval, where a fall has a floor",
  } satisfies Record<WhyNotOfLine | (NoPace | NoMovement)["type"], string>,
};
