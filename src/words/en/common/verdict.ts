import type { EventKind } from "../../../domain/record/clinicalEvent.ts";
import type { WhyNotBridged } from "../../../domain/analysis/bridge.ts";
import type { BreakReason } from "../../../domain/analysis/comparableResults.ts";
import type { VerdictKind, WhyNotInterpreted } from "../../../domain/analysis/verdict.ts";

const COUNTS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const inWords = (count: number): string => COUNTS[count] ?? String(count);
const results = (count: number): string => (count === 1 ? "1 result" : `${count} results`);
type Way = "rising" | "falling";
const moved = (way: Way): string => (way === "rising" ? "rose" : "fell");

const earlierBounds = ({ values, count }: Bounds): string =>
  count === 1
    ? `An earlier result (${values}) lies beyond the assay's limit and counts as that limit.`
    : `Earlier results (${values}) lie beyond the assay's limit and count as that limit.`;

/** Results that count as the assay's limit: "<0.2 mg/L", and how many they are. */
type Bounds = { readonly values: string; readonly count: number };

/** Some named, and how many more there are. */
type Named = { readonly named: readonly string[]; readonly more: number };
const named = ({ named: all, more }: Named): string => `${all.join(", ")}${more === 0 ? "" : ` and ${more} more`}`;

/** What the verdict says: to the clinician, and to the patient. Numbers and days arrive formatted. */
export const verdict = {
  name: {
    "rising-confirmed": "Rising, confirmed",
    "rising-possible": "Rising, possible: repeat",
    "falling-confirmed": "Falling, confirmed",
    "falling-possible": "Falling, possible: repeat",
    "no-change-since": "No change shown since",
    "no-change-shown": "No change shown",
    "too-few-results": "Too few results",
    "not-comparable": "Not comparable",
    "not-interpreted": "Not interpreted",
  } satisfies Record<VerdictKind, string>,
  nameSince: (day: string) => `No change shown since ${day}`,
  clinician: {
    moving: (v: { name: string; percent: string; low: string; high: string; count: number; since: string }) =>
      `${v.name}${v.name.includes(":") ? "." : ":"} ${v.percent} (95 % CI ${v.low} to ${v.high}) over ` +
      `${results(v.count)} since ${v.since}.`,
    /** `limit` is the end of the 95 % interval that the bound leaves standing. */
    movingByBound: (v: {
      name: string;
      percent: string;
      limit: string;
      count: number;
      since: string;
      /** The latest result, where it is that one; else the earlier ones. */
      latest: string | undefined;
      bounds: Bounds;
    }) =>
      `${v.name}${v.name.includes(":") ? ". At" : ": at"} least ${v.percent} (95 % limit ${v.limit}) over ` +
      `${results(v.count)} since ${v.since}. ` +
      (v.latest === undefined
        ? earlierBounds(v.bounds)
        : `The latest result, ${v.latest}, lies beyond the assay's limit and counts as that limit.`),
    gap: (v: { from: string; to: string }) => `No result was compared between ${v.from} and ${v.to}.`,
    oneBefore: (v: { value: string; on: string }) => `The level before rests on one result alone, ${v.value} on ${v.on}.`,
    leansBack: {
      rising: "The results since then lean downward again; no fall is called from them.",
      falling: "The results since then lean upward again; no rise is called from them.",
    } satisfies Record<Way, string>,
    apart: (days: string) => `Those of ${days} lie further apart than variation explains: one of them may not be right.`,
    boundsAside: (v: Named) => `Beyond the assay's limit and not counted: ${named(v)}.`,
    valueOn: (value: string, on: string) => `${value} on ${on}`,
    scatters: (v: { cv: string; low: string; high: string; assumed: string }) =>
      `The results scatter by ${v.cv} % (95 % CI ${v.low} to ${v.high}), more than the ${v.assumed} % assumed: calls by ` +
      "chance are more frequent here than stated.",
    until: (day: string) => `The shift was called on results up to ${day}; later ones show no further shift.`,
    suggests: {
      serum: { rising: "May suggest progression.", falling: "May suggest less disease activity." },
      csf: {
        rising: "May suggest progression in the central nervous system; infection and inflammation raise it too.",
        falling: "May suggest less disease activity in the central nervous system.",
      },
      urine: {
        rising: "May point to the kidneys as much as to progression.",
        falling: "May reflect the kidneys as much as disease activity.",
      },
    },
    since: (v: {
      name: string;
      way: Way;
      percent: string;
      from: string;
      to: string;
      count: number;
      bounds: Bounds | undefined;
    }) =>
      `${v.name} (${results(v.count)}): ${moved(v.way)} ${v.bounds === undefined ? "" : "at least "}${v.percent} between ` +
      `${v.from} and ${v.to}.${v.bounds === undefined ? "" : ` ${earlierBounds(v.bounds)}`}`,
    shown: (v: { name: string; count: number; from: string; to: string }) =>
      `${v.name}: ${results(v.count)} from ${v.from} to ${v.to}.`,
    hidden: (v: { up: string; down: string; latestUp: string; latestDown: string }) =>
      `Could be hidden: a lasting change of less than ${v.up} or ${v.down}; in the latest result alone, less than ` +
      `${v.latestUp} or ${v.latestDown}.`,
    tooFew: (v: { name: string; count: number }) =>
      `${v.name}: ${results(v.count)} that can be compared; at least 2, on different days, are needed.`,
    notComparable: (v: { name: string; what: string; from: string; to: string; day: string }) =>
      `${v.name}: the ${v.what} changed from ${v.from} to ${v.to} with the result of ${v.day}. Methods differ by 20 to ` +
      "30 %; a change across them is not computed.",
    notComparableBare: (name: string) => `${name}: the latest result is the first of a new method or laboratory.`,
    heldBack: (events: string) => `What it means is left open: ${events} can move the value too.`,
    event: (v: { kind: string; on: string; until: string | undefined }) =>
      v.until === undefined
        ? `${v.kind} (from ${v.on})`
        : v.until === v.on
          ? `${v.kind} (${v.on})`
          : `${v.kind} (${v.on} to ${v.until})`,
    figures: (v: { cvi: string; cva: string }) => `Judged with the care team's own figures: CVI ${v.cvi} %, CVA ${v.cva} %.`,
    assumedFigure: (percent: string) => `Judged with an assumed variation of ${percent} %: an assumption without a source.`,
    notCompared: (v: { reason: string; on: string; count: number; cameBack: boolean }) =>
      `Compared only from ${v.on} on${v.cameBack ? ", and with earlier ones measured in the same way" : ""}, after ` +
      `${v.reason}; ${v.count === 1 ? "1 earlier result is" : `${v.count} earlier results are`} not compared.`,
    /** `methods` where there is more than one bridge. */
    bridged: (v: {
      what: string;
      methods: { from: string; to: string } | undefined;
      pairs: number;
      factor: string;
      low: string;
      high: string;
    }) =>
      "Compared across a change of " +
      `${v.what}${v.methods === undefined ? "" : ` (${v.methods.from} to ${v.methods.to})`}, bridged by ` +
      `${v.pairs === 1 ? "1 pair" : `${v.pairs} pairs`} (new = ${v.factor} × old, 95 % CI ${v.low} to ${v.high}).`,
    notBridged: (v: { what: string; why: string }) => `The change of ${v.what} is not bridged: ${v.why}.`,
    whyNotBridged: {
      "pairs-disagree": "specimens measured by both differ by more than the assays explain",
      "too-far-apart": "specimens measured by both differ more than twofold, as by a slip",
      "no-analytic-figure": "no analytic CV of the assays is set",
      "set-aside": "the pairs were set aside",
    } satisfies Record<WhyNotBridged, string>,
    withoutBridge: (count: number) => `${results(count)} by other methods, without a bridge, not compared.`,
    guarded: (v: Named) =>
      v.named.length === 1
        ? `The result of ${named(v)} stood alone: its neighbours do not bear it out, so only part of it counts.`
        : `The results of ${named(v)} stood alone, so only part of each counts.`,
    guardedOne: (v: { on: string; value: string }) => `${v.on} (${v.value})`,
    guardedMany: "So many may mean that results vary more than was assumed.",
    guardedLatest: (value: string) =>
      `The latest result (${value}) goes further than the two before it bear out: only part of it counts until another follows.`,
    preliminary: (v: { on: string; value: string }) =>
      `The newest result, ${v.value} on ${v.on}, is preliminary and not counted.`,
    spotUrine: "Spot urine depends on how dilute the sample was, and no figure for its variation in people was found.",
    assumed: (count: number) => `Comparability is assumed for ${results(count)} without a recorded method or laboratory.`,
    leftOut: (count: number) => `${results(count)} left out.`,
  },
  /** Several values in a row: "3.1 and 2.6". */
  and: (values: readonly string[]) =>
    values.length < 2 ? values.join("") : `${values.slice(0, -1).join(", ")} and ${values.at(-1) ?? ""}`,
  /** What a day with several results counts with. */
  meanOf: (values: string) => `mean of ${values}`,
  meanOn: (mean: string, day: string) => `${mean} on ${day}`,
  sameDay: (means: readonly string[], more: number) =>
    "Results of one day count once: " +
    `${means.join("; ")}${more === 0 ? "" : `; and so on ${more === 1 ? "1 more day" : `${more} more days`}`}.`,
  cut: { MethodChanged: "method", LaboratoryChanged: "laboratory" },
  breakReason: {
    MethodChanged: "the change of method",
    LaboratoryChanged: "the change of laboratory",
    DialysisStarted: "the start of dialysis",
    DialysisEnded: "the end of dialysis",
  } satisfies Record<BreakReason, string>,
  kidney: {
    notExplained: (v: { from: string; to: string }) =>
      `Not explained by creatinine-based kidney function (eGFR ${v.from} to ${v.to}).`,
    couldExplain: (v: { from: string; to: string; expected: string }) =>
      `Kidney function alone could explain it (eGFR ${v.from} to ${v.to}, expected about ${v.expected}).`,
    explainsPart: (v: { from: string; to: string; expected: string }) =>
      `Kidney function explains at most part of it (eGFR ${v.from} to ${v.to}, about ${v.expected}).`,
    noPair: "Cannot be told apart from a change in kidney function: no creatinine within 7 days.",
    cannotEstimate: {
      "no-birth-date": "Cannot be told apart from a change in kidney function: no birth date for eGFR.",
      "no-sex": "Cannot be told apart from a change in kidney function: eGFR needs female or male sex.",
      "under-18": "Cannot be told apart from a change in kidney function: eGFR is for adults.",
    },
  },
  notInterpreted: {
    dialysis: "on dialysis. Values of 5 to 50 mg/L are expected there, and are not read as tumor.",
    "under-18": "collected under the age of 18, for which no limits are provided.",
    "urine-ph": "urine pH below 6 or not recorded with the latest result. B2M is destroyed in acid urine.",
    "beyond-limit":
      "the latest result lies beyond the assay's limit, and that limit does not show whether the value has changed.",
    "zero-result": "a result of 0 among them. The verdict compares ratios, and there is no ratio to 0.",
    "no-variation-figure":
      "no figure for how much this measurand varies in a patient without change. Set one in Settings (15 % may be assumed).",
  } satisfies Record<WhyNotInterpreted, string>,
  notInterpretedSentence: (v: { name: string; why: string }) => `${v.name}: ${v.why}`,
  patient: {
    last: (count: number) => (count === 1 ? "Your latest result is" : `Your last ${inWords(count)} results are`),
    /** Several results of the latest day, which count once. */
    lastDay: "Your latest results, taken together, are",
    recent: "Your recent results are",
    others: (count: number) => (count === 1 ? "the one before" : "the ones before"),
    "rising-confirmed": (last: string, others: string) =>
      `${last} higher than ${others}, by more than chance would explain. This can have several causes, and your ` +
      "team will look into it with other tests.",
    "rising-possible": (last: string, others: string) =>
      `${last} higher than ${others}, by more than the usual ups and downs. Another test can show whether this ` +
      "lasts. It can have several causes.",
    "falling-confirmed": (last: string, others: string) =>
      `${last} lower than ${others}, by more than chance would explain. Your team will read this together with your other tests.`,
    "falling-possible": (last: string, others: string) =>
      `${last} lower than ${others}, by more than the usual ups and downs. Another test can show whether this lasts.`,
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
      v.named.length === 1 && v.more === 0
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
  },
  eventInSentence: {
    infection: "infection",
    interferon: "interferon",
    dialysis: "dialysis",
    "intrathecal-therapy": "intrathecal therapy",
    steroid: "steroid treatment",
    transfusion: "transfusion",
    "blood-contaminated-csf": "blood in the CSF sample",
    transplant: "transplant",
    relapse: "relapse as judged by the team",
    imaging: "imaging",
    "lumbar-puncture": "lumbar puncture",
    note: "a note",
  } satisfies Record<EventKind, string>,
};
