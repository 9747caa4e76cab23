import type { EventKind } from "../../../domain/record/clinicalEvent.ts";
import type { WhyNotBridged } from "../../../domain/analysis/bridge.ts";
import type { BreakReason } from "../../../domain/analysis/comparableResults.ts";
import type { VerdictKind, WhyNotInterpreted } from "../../../domain/analysis/verdict.ts";
import type { RunCut } from "../../../domain/series/series.ts";

type Way = "rising" | "falling";
const results = (count: number): string => (count === 1 ? "1 result" : `${count} results`);
const moved = (way: Way): string => (way === "rising" ? "rose" : "fell");
/** Some in a row, as the language lists them, how many they are, and how many more there are. */
type Named = { readonly named: string; readonly count: number; readonly more: number };
const named = ({ named: all, more }: Named): string => (more === 0 ? all : `${all} and ${more} more`);

type Cut = RunCut["type"];

const earlierBounds = ({ values, count }: Bounds): string =>
  count === 1
    ? `An earlier result (${values}) lies beyond the assay's limit and counts as that limit.`
    : `Earlier results (${values}) lie beyond the assay's limit and count as that limit.`;

/** Results that count as the assay's limit: "<0.2 mg/L", and how many they are. */
type Bounds = { readonly values: string; readonly count: number };

type Shown = { percent: string; count: number; since: string };
const movingOver = (v: Shown & { low: string; high: string }): string =>
  `${v.percent} (95 % CI ${v.low} to ${v.high}) over ${results(v.count)} since ${v.since}.`;
/** `limit` is the end of the 95 % interval that the bound leaves standing; `latest` is there where it is the latest result's. */
type ByBound = Shown & { limit: string; latest: string | undefined; bounds: Bounds };
const leastOver = (v: ByBound): string =>
  `least ${v.percent} (95 % limit ${v.limit}) over ${results(v.count)} since ${v.since}. ` +
  (v.latest === undefined
    ? earlierBounds(v.bounds)
    : `The latest result, ${v.latest}, lies beyond the assay's limit and counts as that limit.`);

/** Over what break results are not compared, from when on they are, and whether a method has come back. */
type NotCompared = { on: string; count: number; cameBack: boolean };
const comparedFrom = (v: NotCompared, after: string): string =>
  `Compared only from ${v.on} on${v.cameBack ? ", and with earlier ones measured in the same way" : ""}, after ${after}; ` +
  `${v.count === 1 ? "1 earlier result is" : `${v.count} earlier results are`} not compared.`;

/** A bridge between two methods; `methods` where there is more than one bridge. */
type Bridged = {
  methods: { from: string; to: string } | undefined;
  pairs: number;
  factor: string;
  low: string;
  high: string;
};
const bridgedBy = (v: Bridged): string =>
  `${v.methods === undefined ? "" : ` (${v.methods.from} to ${v.methods.to})`}, bridged by ` +
  `${v.pairs === 1 ? "1 pair" : `${v.pairs} pairs`} (new = ${v.factor} × old, 95 % CI ${v.low} to ${v.high}).`;
const CHANGE_NOT_COMPUTED = "Methods differ by 20 to 30 %; a change across them is not computed.";

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
    moving: {
      "rising-confirmed": (v: Shown & { low: string; high: string }) => `Rising, confirmed: ${movingOver(v)}`,
      "rising-possible": (v: Shown & { low: string; high: string }) => `Rising, possible: repeat. ${movingOver(v)}`,
      "falling-confirmed": (v: Shown & { low: string; high: string }) => `Falling, confirmed: ${movingOver(v)}`,
      "falling-possible": (v: Shown & { low: string; high: string }) => `Falling, possible: repeat. ${movingOver(v)}`,
    },
    movingByBound: {
      "rising-confirmed": (v: ByBound) => `Rising, confirmed: at ${leastOver(v)}`,
      "rising-possible": (v: ByBound) => `Rising, possible: repeat. At ${leastOver(v)}`,
      "falling-confirmed": (v: ByBound) => `Falling, confirmed: at ${leastOver(v)}`,
      "falling-possible": (v: ByBound) => `Falling, possible: repeat. At ${leastOver(v)}`,
    },
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
    notComparable: {
      MethodChanged: (v) =>
        `${v.name}: the method changed from ${v.from} to ${v.to} with the result of ${v.day}. ${CHANGE_NOT_COMPUTED}`,
      LaboratoryChanged: (v) =>
        `${v.name}: the laboratory changed from ${v.from} to ${v.to} with the result of ${v.day}. ${CHANGE_NOT_COMPUTED}`,
    } satisfies Record<Cut, (v: { name: string; from: string; to: string; day: string }) => string>,
    heldBack: (events: string) => `Its meaning is open: ${events} can move the value too.`,
    event: (v: { kind: string; on: string; until: string | undefined }) =>
      v.until === undefined
        ? `${v.kind} (from ${v.on})`
        : v.until === v.on
          ? `${v.kind} (${v.on})`
          : `${v.kind} (${v.on} to ${v.until})`,
    figures: (v: { cvi: string; cva: string }) => `Judged with the care team's own figures: CVI ${v.cvi} %, CVA ${v.cva} %.`,
    assumedFigure: (percent: string) => `Judged with an assumed variation of ${percent} %: an assumption without a source.`,
    notCompared: {
      MethodChanged: (v) => comparedFrom(v, "the change of method"),
      LaboratoryChanged: (v) => comparedFrom(v, "the change of laboratory"),
      DialysisStarted: (v) => comparedFrom(v, "the start of dialysis"),
      DialysisEnded: (v) => comparedFrom(v, "the end of dialysis"),
    } satisfies Record<BreakReason, (v: NotCompared) => string>,
    bridged: {
      MethodChanged: (v) => `Compared across a change of method${bridgedBy(v)}`,
      LaboratoryChanged: (v) => `Compared across a change of laboratory${bridgedBy(v)}`,
    } satisfies Record<Cut, (v: Bridged) => string>,
    notBridged: {
      MethodChanged: (why) => `The change of method is not bridged: ${why}.`,
      LaboratoryChanged: (why) => `The change of laboratory is not bridged: ${why}.`,
    } satisfies Record<Cut, (why: string) => string>,
    whyNotBridged: {
      "pairs-disagree": "specimens measured by both differ by more than the assays explain",
      "too-far-apart": "specimens measured by both differ more than twofold, as by a slip",
      "no-analytic-figure": "no analytic CV of the assays is set",
      "set-aside": "the pairs were set aside",
    } satisfies Record<WhyNotBridged, string>,
    withoutBridge: (count: number) => `${results(count)} by other methods, without a bridge, not compared.`,
    guarded: (v: Named) =>
      v.count === 1
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
  /** What a day with several results counts with. */
  meanOf: (values: string) => `mean of ${values}`,
  meanOn: (mean: string, day: string) => `${mean} on ${day}`,
  sameDay: (means: string, more: number) =>
    `Results of one day count once: ${means}${more === 0 ? "" : `; and so on ${more === 1 ? "1 more day" : `${more} more days`}`}.`,
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
      dialysis: "Cannot be told apart from a change in kidney function: eGFR does not hold on dialysis.",
    },
  },
  notInterpreted: {
    dialysis: "On dialysis. Values of 5 to 50 mg/L are expected there, and are not read as tumor.",
    "under-18": "Collected under the age of 18, for which no limits are provided.",
    "urine-ph": "Urine pH below 6 or not recorded with the latest result. B2M is destroyed in acid urine.",
    "beyond-limit":
      "The latest result lies beyond the assay's limit, and that limit does not show whether the value has changed.",
    "zero-result": "A result of 0 among them. The verdict compares ratios, and there is no ratio to 0.",
    "no-variation-figure":
      "No figure for how much this measurand varies in a patient without change. Set one in Settings (15 % may be assumed).",
  } satisfies Record<WhyNotInterpreted, string>,
  /** Its name, then why: a sentence of its own, which stands alone where the name is above it. */
  notInterpretedSentence: (v: { name: string; why: string }) => `${v.name}. ${v.why}`,
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
