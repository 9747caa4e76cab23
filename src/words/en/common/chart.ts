import type { WhyLeftOut } from "../../../domain/series/series.ts";
const yearsAndMonths = (months: number): string =>
  [months < 12 ? "" : `${Math.floor(months / 12)} y`, months % 12 === 0 ? "" : `${months % 12} mo`].join(" ").trim();

/** What the charts say. */
export const chart = {
  /** Accessible name of a trend. */
  name: (measurand: string) => `${measurand}: trend`,
  points: (measurand: string) => `${measurand}: results one by one`,
  howToMove:
    "Arrow keys move from result to result, Home and End to the first and last. Drag across the chart to look at a stretch of time.",
  howToAdd: "Enter adds a treatment, an event or a result on the day of the result; T, E and R do so at once.",
  howToRead: "Point at a result to read it.",
  inWords: "Chart in words",
  howToAddByPointer: "Double-click a day to add a treatment, an event or a result on it; click a bar or a sign to change it.",
  noResults: "No results to draw.",
  noneInRange: "No results in this stretch of time.",
  latest: "Latest",
  changed: {
    MethodChanged: (from: string, to: string) => `method changed: ${from} → ${to}`,
    LaboratoryChanged: (from: string, to: string) => `laboratory changed: ${from} → ${to}`,
  },
  changedInShort: (from: string, to: string) => `${from} → ${to}`,
  axisFrom: (unit: string, bottom: string) => `${unit} · axis begins at ${bottom}, not at 0`,
  offView: (limit: "low" | "high", value: string, side: "above" | "below") =>
    `${limit === "high" ? "upper" : "lower"} limit ${value}, ${side === "above" ? "above" : "below"} this view`,
  between: (low: string, high: string, unit: string) => `${low}–${high} ${unit}`,
  upTo: (high: string, unit: string) => `up to ${high} ${unit}`,
  from: (low: string, unit: string) => `from ${low} ${unit}`,
  noInterval: "no reference interval",
  source: {
    laboratory: (name: string) => `as reported by ${name}`,
    laboratoryUnnamed: "as reported with the result",
    standIn: (citation: string) => `stand-in, not this laboratory's own: ${citation}`,
  },
  flag: {
    below: "below the reference interval",
    within: "within the reference interval",
    above: "above the reference interval",
    "no-interval": "no reference interval, so no flag",
    undetermined: "the assay's limit cannot tell on which side of the interval it lies",
  },
  glyph: { below: "▼", within: "●", above: "▲", "no-interval": "◆", undetermined: "■" },
  glyphHollow: { below: "▽", within: "○", above: "△", "no-interval": "◇", undetermined: "□" },
  reportedAs: (text: string) => `reported as ${text}`,
  laboratory: (name: string) => `Laboratory: ${name}`,
  method: (name: string) => `Method: ${name}`,
  leftOut: (why: string) => `Not used in calculations: ${why}`,
  logRefused: "Drawn on a linear scale: a value of zero has no place on a logarithmic one.",
  summary: {
    one: (measurand: string, day: string) => `${measurand}: one result, ${day}.`,
    many: (measurand: string, count: number, first: string, last: string) =>
      `${measurand}: ${count} results from ${first} to ${last}.`,
    none: (measurand: string) => `${measurand}: no results.`,
    latest: (value: string, day: string, flag: string) => `Latest ${value} on ${day}: ${flag}.`,
    extremes: (count: number, low: string, lowDay: string, high: string, highDay: string) =>
      `Of the ${count} used in calculations the lowest is ${low} on ${lowDay}, the highest ${high} on ${highDay}.`,
    censored: (list: string) => `Beyond the assay's limit: ${list}.`,
    valueOn: (value: string, day: string) => `${value} on ${day}`,
    interval: (interval: string, source: string) => `Reference interval ${interval} (${source}).`,
    intervals: (list: string) => `Reference intervals changed: ${list}.`,
    intervalWithSource: (interval: string, source: string, count: number) =>
      `${interval} for ${count} ${count === 1 ? "result" : "results"} (${source})`,
    withoutInterval: (count: number) => `${count} ${count === 1 ? "result has" : "results have"} no reference interval.`,
    leftOut: (count: number, reasons: string) =>
      `${count} ${count === 1 ? "result is" : "results are"} not used in calculations: ${reasons}.`,
    reason: {
      "entered-in-error": (count) => `${count} entered in error`,
      preliminary: (count) => `${count} preliminary`,
      censored: (count) => `${count} beyond the assay's limit`,
      "urine-ph-low": (count) => `${count} urine pH below 6`,
      "urine-ph-unknown": (count) => `${count} urine pH not recorded`,
    } satisfies Record<WhyLeftOut, (count: number) => string>,
    axisBroken: (list: string) => `The time axis is broken where nothing is drawn: ${list}.`,
    stretch: (from: string, to: string, months: number) => `${from} to ${to}, ${yearsAndMonths(months)}`,
    runsToToday: (day: string) => `The time axis runs to today, ${day}.`,
    cut: (change: string, day: string) => `From ${day} not comparable with before: ${change}.`,
    cutBridged: (change: string, day: string) => `From ${day} compared with before over a bridge: ${change}.`,
    bridged: (count: number) =>
      `Hollow rings: ${count === 1 ? "1 result" : `${count} results`} by another method, brought to the latest by a ` +
      "bridge and compared with it.",
  },
  single: {
    name: (measurand: string) => `${measurand}: one result`,
    note: "One result is not a trend.",
  },
  since: {
    days: (name: string, day: string) => `Days since ${name}, ${day}`,
    months: (name: string, day: string) => `Months since ${name}, ${day}`,
  },
  daysFrom: (days: number, name: string) =>
    `${Math.abs(days)} ${Math.abs(days) === 1 ? "day" : "days"} ${days < 0 ? "before" : "after"} ${name}`,
  /** Where the time axis is broken. */
  axisBreak: (months: number) => `${yearsAndMonths(months)} without results`,
  /** The same where the view shows only some of the results. */
  axisBreakShown: (months: number) => `${yearsAndMonths(months)} without results shown`,
  axisBreakShort: yearsAndMonths,
  bridged: "bridged",
  today: "today",
  /** The box around the present level: what variation alone would explain. */
  expectedVariation: "expected variation",
  /** The band. */
  referenceInterval: "reference interval",
  /** All that is known of one result, after its day. */
  pointOn: (day: string, said: string) => `${day}: ${said}`,
  asOf: (day: string) => `As of ${day}`,
};
