import type { BreakReason } from "../../domain/analysis/comparableResults.ts";
import type { WhyNotInterpreted } from "../../domain/analysis/verdict.ts";

type Way = "rising" | "falling";
const results = (count: number): string => (count === 1 ? "1 result" : `${count} results`);
const moved = (way: Way): string => (way === "rising" ? "rose" : "fell");
/** Some in a row, as the language lists them, how many they are, and how many more there are. */
type Named = { readonly named: string; readonly count: number; readonly more: number };
const named = ({ named: all, more }: Named): string => (more === 0 ? all : `${all} and ${more} more`);

const COUNTS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const inWords = (count: number): string => COUNTS[count] ?? String(count);

/** Which results of a patient moved: some recent ones, several of the latest day taken together, or so many counted from the latest. */
type PatientMoved = { of: "recent-ones" | "one-day" | "last-ones"; count: number; before: number };
const areMoved = (v: PatientMoved, comparison: string): string => {
  const last =
    v.of === "recent-ones"
      ? "Your recent results are"
      : v.of === "one-day"
        ? "Your latest results, taken together, are"
        : v.count === 1
          ? "Your latest result is"
          : `Your last ${inWords(v.count)} results are`;
  return `${last} ${comparison} than ${v.before === 1 ? "the one before" : "the ones before"}`;
};

/** What the verdict says to the patient, at an eighth-grade level. Numbers and days arrive formatted. */
export const verdictForPatient = {
  "rising-confirmed": (v: PatientMoved) =>
    `${areMoved(v, "higher")}, by more than chance would explain. This can have several causes, and your team will look ` +
    "into it with other tests.",
  "rising-possible": (v: PatientMoved) =>
    `${areMoved(v, "higher")}, by more than the usual ups and downs. Another test can show whether this lasts. It can ` +
    "have several causes.",
  "falling-confirmed": (v: PatientMoved) =>
    `${areMoved(v, "lower")}, by more than chance would explain. Your team will read this together with your other tests.`,
  "falling-possible": (v: PatientMoved) =>
    `${areMoved(v, "lower")}, by more than the usual ups and downs. Another test can show whether this lasts.`,
  since: (v: { way: Way; day: string; count: number }) =>
    `Your results ${moved(v.way)} earlier. Since ${v.day} (${results(v.count)}) they show no further change beyond ` +
    "the usual ups and downs. A small change could still be hidden.",
  shownWide:
    "Your results go up and down more than is usual, but they show no lasting change. A change could still be hidden, so " +
    "your team reads them together with your other tests.",
  wide: "They go up and down more than is usual.",
  gap: (v: { from: string; to: string }) => `No results were compared between ${v.from} and ${v.to}.`,
  oneBefore: "Only one result was measured before that.",
  leansBack: "Since then they lean the other way again. Another test can show whether this lasts.",
  apart: (days: string) => `Those of ${days} lie far apart, so one of them may not be right.`,
  boundsAside: (v: Named) =>
    v.count === 1 && v.more === 0
      ? `A result beyond what the test can measure (${named(v)}) is not counted.`
      : `Results beyond what the test can measure (${named(v)}) are not counted.`,
  shown:
    "Your results show no change beyond the usual ups and downs. A small change could still be hidden, so your team " +
    "reads them together with your other tests.",
  tooFew: "There are not enough results yet to compare. Your team will compare them after your next test.",
  notComparable:
    "Your latest result was measured in another way than the ones before, so they cannot be compared. Your team will " +
    "compare it with the next one.",
  notInterpreted: {
    dialysis: "During dialysis this test is read in another way. Your team will explain what your results mean.",
    "under-18": "This page does not interpret results from before the age of 18. Your team will explain what they mean.",
    "urine-ph": "Your latest urine sample cannot be read with confidence. Your team may ask for another one.",
    "beyond-limit":
      "Your latest result lies beyond what the test can measure. So this page cannot tell whether it has changed. " +
      "Your team will explain what it means.",
    "zero-result":
      "Your results are shown, but this page cannot tell whether they have changed. Your team will explain what they mean.",
    "no-variation-figure":
      "Your results are shown, but this page cannot tell whether they have changed. Your team will explain what they mean.",
  } satisfies Record<WhyNotInterpreted, string>,
  kidney: "A change in how the kidneys filter could explain part or all of it.",
  kidneyPart: "A change in how the kidneys filter could explain part of it.",
  bound: "The latest one lies beyond what the test can measure, so the change may be larger.",
  boundEarlier: (count: number) =>
    `${count === 1 ? "An earlier one lies" : "Earlier ones lie"} beyond what the test can measure, so the change may be larger.`,
  preliminary: (v: { on: string; value: string; isOnly: boolean }) =>
    `${v.isOnly ? "The" : "A newer"} result (${v.value} on ${v.on}) is not final yet and is not counted.`,
  notCompared: {
    MethodChanged: (on: string, some: boolean) =>
      `${some ? "Some results" : "Results"} from before ${on} were measured in another way and are not compared.`,
    LaboratoryChanged: (on: string, some: boolean) =>
      `${some ? "Some results" : "Results"} from before ${on} came from another laboratory and are not compared.`,
    DialysisStarted: (on: string) => `Results from before dialysis began (${on}) are not compared.`,
    DialysisEnded: (on: string) => `Results from before dialysis ended are not compared, only those from ${on} on.`,
  } satisfies Record<BreakReason, (on: string, some: boolean) => string>,
  bridged: "The way of measuring has changed. Samples measured in both ways make it possible to compare.",
  withoutBridge: "Some results were measured in yet another way and are not compared.",
  guardedLatest: "The latest result stands out from the two before it, so only part of it counts until another follows.",
  guarded: (count: number) =>
    count === 1
      ? "One result stood out from those around it, so only part of it counts."
      : "Some results stood out from those around them, so only part of each counts.",
  events: "Something else that was recorded at the time can move this value too.",
};
