import type { ObservationDraft } from "../../../domain/measuring/observationDoor.ts";

/** The form that takes in a result, and the questions it asks. */
export const entry = {
  addTitle: "Add result",
  field: {
    measurand: "Measurand",
    value: "Value",
    unit: "Unit",
    collectedOn: "Collected on",
    collectedAt: "Time of day",
    laboratory: "Laboratory",
    method: "Method",
    intervalLow: "Interval low",
    intervalHigh: "Interval high",
    urinePh: "Urine pH",
    purpose: "Purpose",
    note: "Note",
    knownAs: "Known elsewhere as",
    source: "Source",
    sourceOn: "Taken in on",
    sourcePage: "Page in the source",
    sourceLine: "Line in the source",
    accession: "Laboratory’s number",
    testName: "Test as the laboratory names it",
    status: "Status",
  } satisfies Record<keyof ObservationDraft, string>,
  /** Said below a laboratory that nobody typed: where it comes from, with its method, unit and interval. */
  lentByResult: (day: string) => `As with the result of ${day}`,
  lentByDevice: "As last used on this device",
  carried: (from: string, what: string) => `${from}: ${what}.`,
  change: "Change",
  noLaboratory: "laboratory not recorded",
  limits: (v: { low: string; high: string }) =>
    v.low === "" ? `up to ${v.high}` : v.high === "" ? `from ${v.low}` : `${v.low}–${v.high}`,
  noLimits: "no interval",
  defaultLimits: (interval: string) => `${interval} by default`,
  /** While a value is typed: where it stands, and what it is beside the comparable result before it. */
  beside: (v: { flag: string; percent: string; earlier: string; days: number }) =>
    `${v.flag}, ${v.percent} on ${v.earlier}, ${v.days === 1 ? "1 day" : `${v.days} days`}`,
  besideNothing: (flag: string, why: string) => `${flag}, ${why}`,
  andVerdict: (saved: string, verdict: string) => `${saved}. ${verdict}.`,
  undo: "Undo",
  undone: (what: string) => `Taken back: ${what}`,
  chooseUnit: "Choose a unit",
  noPurpose: "Not recorded",
  more: "More: time of day, status, purpose",
  save: "Save result",
  done: "Done",
  saved: (what: string) => `Saved: ${what}`,
  saving: (what: string) => `Saving: ${what}`,
  notSaved: (what: string) => `Not everything is saved: see the top of the page. Entered: ${what}`,
  savedWhat: (measurand: string, value: string, day: string) => `${measurand} ${value} on ${day}`,
  weekdays: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
  today: "today",
  ago: (days: number) =>
    days === 1
      ? "yesterday"
      : days < 60
        ? `${days} days ago`
        : days < 730
          ? `${Math.round(days / 30.44)} months ago`
          : `${Math.round(days / 365.25)} years ago`,
  ahead: "in the future",
  dayEcho: (weekday: string, day: string, distance: string) => `${weekday}, ${day}, ${distance}`,
  unitToChoose: (value: string) => `${value}, unit not chosen yet`,
  converted: (reported: string, canonical: string) => `${reported} = ${canonical}`,
  censored: (what: string) => `${what}: the assay's limit, not a measured value`,
  /** Beside a number typed with the decimal sign that is not the user's own. */
  readAs: (reading: string) => `Read as ${reading}`,
  which: "Which number is it? ↓ to choose.",
  defaultInterval: (interval: string) => `Left empty: ${interval}, the default`,
  intervalInUnitAbove: "As printed, in the unit above.",
  intervalInUnit: (unit: string) => `As printed, in ${unit}.`,
  intervalConverted: (unit: string, converted: string) => `In ${unit}, that is ${converted}`,
  lowPh: "Below 6: the value is shown but not interpreted.",
  discardTitle: "Discard this result?",
  doubtTitle: "Please check this result",
  doubtsAnew: "Something was changed meanwhile, in another tab or by an import. This is asked of what is here now.",
  saveAnyway: "Save anyway",
  changeIt: "Change it",
  noSuchPatient: "This patient's record is no longer here. Nothing was saved.",
};
