import type { OwnScatter } from "../../domain/analysis/ownScatter.ts";
import type { KidneyReading } from "../../domain/analysis/kidney.ts";
import type { RunCut } from "../../domain/series/series.ts";
import type { NoPace, NoMovement } from "../../domain/analysis/slope.ts";

const results = (count: number): string => (count === 1 ? "1 result" : `${count} results`);

/** A change of the latest result against another. */
type Changed = { from: string; on: string; percent: string; isBeyond: boolean };
const beyond = ({ isBeyond }: Changed): string => (isBeyond ? "beyond variation" : "not beyond variation");
/** How fast a value moves, and over which results. */
type Pace = { days: string; low: string; high: string; count: number; from: string; to: string };
/** A change of method or laboratory. */
type Break = { on: string; from: string; to: string };

/** What the Why panel says: the formula with this patient's numbers, what went in, what was left out, and who says so. */
export const reasons = {
  title: {
    compared: "What was compared",
    formula: "The rule, with these numbers",
    robust: "How robust it is",
    hidden: "What could be hidden",
    variation: "Variation assumed",
    bridge: "Change of method or laboratory",
    changes: "Change of the latest result",
    pace: "Pace",
    interval: "Latest result against its own interval",
    personal: "Expected for this patient",
    kidney: "Kidney function",
    companions: "Other measurands",
    events: "Events that can move the value",
    used: "Results used and left out",
    limits: "Limits of this verdict",
    sources: "Sources",
  },
  gist: {
    label: "In short",
    chance: (oneIn: string) => `By chance alone in fewer than 1 of ${oneIn} patients without change`,
    windows: "The two levels compared",
    before: "Before",
    after: "Latest",
    table: "Change of the latest result",
    columns: { since: "Since", value: "Value", change: "Change", beyond: "Beyond variation" },
    since: { previous: "Previous", baseline: "Baseline", nadir: "Lowest" },
    yes: "Yes",
    no: "No",
    inFull: "In full: what was compared, the rule with these numbers, sources",
  },
  stretch: (v: { count: number; from: string; to: string; mean: string; unit: string; values: string }) =>
    `${results(v.count)}, ${v.from === v.to ? v.from : `${v.from} to ${v.to}`}: ${v.values}; mean ${v.mean} ${v.unit} (geometric).`,
  dayMean: (v: { mean: string; values: string }) => `${v.mean} (mean of ${v.values})`,
  before: (text: string) => `Before: ${text}`,
  after: (text: string) => `After: ${text}`,
  change: (v: { percent: string; low: string; high: string }) =>
    `Change of the means ${v.percent} (95 % interval ${v.low} to ${v.high}, from the assumed variation; not widened ` +
    "for having chosen the split).",
  changeByBound: (v: { percent: string; limit: string }) =>
    `Change of the means at least ${v.percent} (95 % limit ${v.limit}, from the assumed variation; not widened for having ` +
    "chosen the split).",
  formula: (v: { later: string; earlier: string; sigma: string; before: number; after: number; d: string }) =>
    `d = (ln ${v.later} − ln ${v.earlier}) / (${v.sigma} × √(1/${v.before} + 1/${v.after})) = ${v.d}`,
  chosen: "Of all splits into neighbouring stretches, this one stands out most.",
  limits: (v: { possible: string; confirmed: string; count: number }) =>
    v.count === 2
      ? `Limit with 2 results: possible above ${v.possible}, the reference change value. A confirmed call needs a second sample.`
      : `Limits with ${results(v.count)}: one shift by itself is unusual above ${v.possible}; confirmed above ` +
        `${v.confirmed}, on at least 2 results at least 14 days apart.`,
  chance: (v: { oneIn: string; count: number }) =>
    `In a patient without change and with ${results(v.count)} a shift this large turns up less than once in ${v.oneIn}.`,
  firstCalled: (v: { first: string; grade: string }) =>
    v.first === v.grade
      ? `First called with the result of ${v.first}.`
      : `First called with the result of ${v.first}; reached this grade with that of ${v.grade}.`,
  holds: (cv: string) => `Holds unless total variation exceeds ${cv} %.`,
  smallest: (v: { up: string; down: string; latestUp: string; latestDown: string; count: number }) =>
    `With ${results(v.count)}, a lasting change half-way would have shown with 80 % probability from ${v.up} or ` +
    `${v.down} on; a change in the latest result alone from ${v.latestUp} or ${v.latestDown} on. Anything smaller may ` +
    "be hidden.",
  variation: (v: { cva: string; cvi: string; total: string }) =>
    `Analytical CV ${v.cva} %, within-person CV ${v.cvi} %: total ${v.total} % where nothing changes.`,
  variationSource: (citation: string) => `Source: ${citation}.`,
  variationCareTeam: (v: { citation: string; laboratory: string | undefined }) =>
    `Set by the care team${v.laboratory === undefined ? "" : ` for ${v.laboratory}`}: ` +
    `${v.citation === "" ? "no source given" : v.citation}.`,
  ownScatter: (v: {
    count: number;
    cv: string;
    low: string;
    high: string;
    againstAssumed: OwnScatter["againstAssumed"];
    assumed: string;
  }) =>
    `This patient's own ${v.count} results at the present level scatter by ${v.cv} % (95 % interval ${v.low} to ${v.high}): ${
      v.againstAssumed === "compatible"
        ? `compatible with the ${v.assumed} % assumed.`
        : v.againstAssumed === "wider"
          ? `more than the ${v.assumed} % assumed, so chance calls are more frequent in this patient than stated. The ` +
            "limits are not changed by it."
          : `less than the ${v.assumed} % assumed, so smaller changes may be real. The limits are not changed by it.`
    }`,
  assumptions:
    "Results are taken to vary independently of each other, and by no more than was assumed. Where neighbours are " +
    "alike, or the true variation is larger, chance calls are more frequent than stated (see Methods).",
  noVariation: "No figure is known for this measurand, and none is set in Settings.",
  changeLimits: (v: { up: string; down: string }) =>
    `Two results differ by more than variation (two-sided 95 % reference change value) beyond ${v.up} or ${v.down}.`,
  fromPrevious: (v: Changed) => `From the previous result, ${v.from} on ${v.on}: ${v.percent}, ${beyond(v)}.`,
  fromBaseline: (v: Changed) =>
    `From the baseline, the last before the current line of therapy, ${v.from} on ${v.on}: ${v.percent}, ${beyond(v)}.`,
  fromNadir: (v: Changed) =>
    `From the nadir of the line, ${v.from} on ${v.on}: ${v.percent}, ${beyond(v)}. The lowest of several results lies ` +
    "low by chance, so the verdict does not rest on it.",
  slope: (v: { percent: string; low: string; high: string; count: number; days: number }) =>
    `Log-linear slope over ${results(v.count)} and ${v.days} ${v.days === 1 ? "day" : "days"}: ${v.percent} in 30 days ` +
    `(95 % interval ${v.low} to ${v.high}).`,
  pace: {
    DoublingTime: (v: Pace) =>
      `Doubling time ${v.days} days (95 % interval ${v.low} to ${v.high}), over the ${results(v.count)} from ${v.from} to ${v.to}.`,
    HalfLife: (v: Pace) =>
      `Half-life ${v.days} days (95 % interval ${v.low} to ${v.high}), over the ${results(v.count)} from ${v.from} to ${v.to}.`,
  },
  noPace: {
    FewerThanThreeResults: "No doubling time or half-life: fewer than 3 results.",
    TooShort: "No doubling time or half-life: less than 28 days.",
    IntervalIncludesZero: "No doubling time or half-life: the slope's interval includes no change.",
    WithinInterval: "No half-life: the value already lies inside its interval, where a fall has a floor.",
    NoChangeShown: "No doubling time or half-life: the verdict shows no change that one could be of.",
    LeansBack: "No doubling time or half-life: the latest results lean back against the shift.",
    BeyondLimit:
      "No doubling time or half-life: results beyond the assay's limit count as that limit, and nobody knows how far " +
      "beyond they lie.",
    LongGap: "No doubling time or half-life: for more than a year, most of the time looked at, there is no result.",
  } satisfies Record<(NoPace | NoMovement)["type"], string>,
  interval: {
    below: "below, for information only",
    within: "within",
    above: "above",
    "no-interval": "no interval to hold it against",
    undetermined: "cannot tell",
  },
  intervalLine: (v: {
    value: string;
    unit: string;
    flag: string;
    low: string | undefined;
    high: string | undefined;
    source: string;
  }) =>
    `${v.value} ${v.unit}: ` +
    `${v.flag}${
      v.low === undefined && v.high === undefined
        ? ""
        : ` (${
            v.low === undefined ? `up to ${v.high ?? ""}` : v.high === undefined ? `from ${v.low}` : `${v.low} to ${v.high}`
          } ${v.unit}, ${v.source})`
    }.`,
  intervalFrom: {
    laboratory: (name: string | undefined) => (name === undefined ? "reported with it" : `reported by ${name}`),
    fallback: (citation: string) => `fallback: ${citation}`,
  },
  personal: (v: { setPoint: string; low: string; high: string; unit: string; count: number; bridged: number }) =>
    `Set point ${v.setPoint} ${v.unit} from ${results(v.count)} without a shown change; the next is expected within ` +
    `${v.low} to ${v.high} ${v.unit} (95 %).${
      v.bridged === 0
        ? ""
        : ` ${results(v.bridged)} of these ${v.bridged === 1 ? "is" : "are"} brought across a change of method by a ` +
          "bridge, whose uncertainty widens the range."
    }`,
  kidneyAt: (v: { on: string; creatinine: string; egfr: string; category: string; low: string; high: string }) =>
    `${v.on}: creatinine ${v.creatinine} mg/dL, eGFR ${v.egfr} mL/min/1.73 m² (${v.category}). Kidneys alone could ` +
    `explain roughly ${v.low} to ${v.high} mg/L; an uncertain hint, no correction.`,
  kidneyChange: (v: { percent: string; expected: string; z: string }) =>
    `Change of eGFR ${v.percent}. By itself it would bring B2M to change by about ${v.expected}; the change seen lies ` +
    `${v.z} standard errors from that (beyond 1.96 kidneys alone do not explain it).`,
  kidneyMissing: {
    earlier: "No creatinine within 7 days of the results before the shift.",
    later: "No creatinine within 7 days of the results after the shift.",
    both: "No creatinine within 7 days of either end of the shift.",
  } satisfies Record<Extract<KidneyReading, { type: "no-pair" }>["missing"], string>,
  usedCount: (v: { count: number; from: string; to: string }) =>
    `Used: ${results(v.count)}, ${v.from} to ${v.to}; results of one day count once, as their geometric mean.`,
  guarded: (v: { on: string; value: string; counted: string; unit: string; isLatest: boolean }) =>
    `Counts only in part: ${v.on}, ${v.value} ${v.unit}, taken as ${v.counted}. ${
      v.isLatest ? "The two before it do not bear it out, and none has followed it yet." : "Neither neighbour bears it out."
    }`,
  bound: (v: { on: string; value: string }) => `Counts as its limit: ${v.on}, ${v.value}.`,
  preliminary: (v: { on: string; value: string }) => `Not counted, as it is preliminary: ${v.on}, ${v.value}.`,
  rounding: (v: { sigma: string; plain: string }) =>
    `Rounding to the printed decimals widens σ from ${v.plain} to ${v.sigma} here.`,
  evidence:
    "Possible: all stretches that end with the latest result are weighed together, as steps and as ramps, against a " +
    "limit that keeps the false calls of stable patients where they were.",
  usedNone: "Used: none.",
  lookBack: (count: number) => `The scan looks back over the last ${count} results.`,
  leftOut: (v: { on: string; why: string }) => `Left out: ${v.on}, ${v.why}.`,
  cut: {
    MethodChanged: (v) => `Break on ${v.on}: method changed from ${v.from} to ${v.to}. Nothing is computed across it.`,
    LaboratoryChanged: (v) => `Break on ${v.on}: laboratory changed from ${v.from} to ${v.to}. Nothing is computed across it.`,
  } satisfies Record<RunCut["type"], (v: Break) => string>,
  cutBridged: {
    MethodChanged: (v) =>
      `Break on ${v.on}: method changed from ${v.from} to ${v.to}. Bridged: see “Change of method or laboratory”.`,
    LaboratoryChanged: (v) =>
      `Break on ${v.on}: laboratory changed from ${v.from} to ${v.to}. Bridged: see “Change of method or laboratory”.`,
  } satisfies Record<RunCut["type"], (v: Break) => string>,
  eventNoted: (event: string, note: string) => `${event}: ${note}`,
  bridgePair: (v: { on: string; old: string; new: string; unit: string }) => `${v.on}: ${v.old} and ${v.new} ${v.unit}`,
  bridge: (v: { from: string; to: string; count: number; pairs: string; factor: string; low: string; high: string }) =>
    `${v.from} to ${v.to}: ${v.count === 1 ? "1 specimen" : `${v.count} specimens`} measured by both (${v.pairs}). New ` +
    `= ${v.factor} × old (95 % interval ${v.low} to ${v.high}), the geometric mean of the ratios.`,
  bridgeError: (v: { error: string; low: string; high: string; unit: string }) =>
    `Standard error ${v.error} on the log scale, from the assays' own CV (√(2/k) × CVA for k pairs; the patient's ` +
    "variation cancels in one specimen). It widens every shift that crosses the change. The pairs lie at " +
    `${v.low === v.high ? v.low : `${v.low} to ${v.high}`} ${v.unit}; elsewhere the factor is taken to hold.`,
  bridgeAdjusted: (count: number) =>
    `${results(count)} by another method ${count === 1 ? "is" : "are"} brought to the latest one in every figure here, ` +
    "and drawn as hollow rings beside the reported values. No published or assumed factor is used.",
  bridgeRefused: (v: { from: string; to: string; pairs: string; why: string }) =>
    `${v.from} to ${v.to} is not bridged: ${v.why}${v.pairs === "" ? "" : ` (${v.pairs})`}.`,
  pairAside: (v: { pair: string; why: string }) => `Set aside: ${v.pair}. ${v.why}`,
  pairs: {
    setAside: (on: string) => `Set the pair of ${on} aside`,
    countAgain: (on: string) => `Count the pair of ${on} again`,
    title: "Set a pair of results aside",
    what: (pair: string) => `${pair}, of one specimen.`,
    effect:
      "Both results stay as they are. The pair no longer joins the two methods, so the verdict can change. It can be counted again.",
    reason: "Reason",
    missing: "Write why. A pair is never set aside without a reason.",
    tooLong: (limit: number) => `Longer than ${limit} characters. Shorten it.`,
    notKept: "Not saved: this record is no longer open here. Reload the page before trying again.",
    save: "Set aside",
    again: "Counted again from the reasons",
  },
  bridgeHowTo:
    "A specimen measured by both methods bridges the change: its two results have the same day and time of collection.",
  bridgeNoFigure: "Set CVA and CVI in Settings: the figure for this measurand is biology and assay together.",
  brought: (v: { value: string; reported: string }) => `${v.value} (reported ${v.reported})`,
  widened: (v: { sigma: string; plain: string }) =>
    `What the bridge is uncertain by widens σ from ${v.plain} to ${v.sigma} here, with rounding to the printed decimals where that counts.`,
  beforeBreak: (count: number) => `${results(count)} shown and not compared.`,
  assumed: (count: number) => `${results(count)} without a recorded method or laboratory: taken as comparable.`,
  notCriteria:
    "B2M is not part of IMWG response or progression criteria. Confirm with M-protein, free light chains, imaging or " +
    "marrow as appropriate.",
  appRule:
    "The limits are this product's rule, not a guideline. They assume the variation above; it comes from people " +
    "without cancer, and no myeloma-specific figure was found.",
  notProof: "No change shown does not prove that nothing has changed.",
  sources: {
    scan: "Shift scan with simulated limits: operating characteristics on the Methods page.",
    rcv: "Log-normal reference change value: Fokkema MR et al., Clin Chem 2006;52:1602-3.",
    method: "Methods differ by 21 to 29 %: Fedele PL et al., Pathology 2014.",
    egfr:
      "eGFR: CKD-EPI 2021, Inker LA et al., N Engl J Med 2021;385:1737-49; within-person variation of creatinine 5.3 %: " +
      "Front Med 2022, doi 10.3389/fmed.2022.1009358.",
    personal: "Expected range: Coskun A et al., Clin Chem 2021;67:374-384.",
    interferon: "Interferon raises B2M by 29 to 185 %: Tienhaara A et al., Br J Haematol 1991;77:335-8.",
  },
};
