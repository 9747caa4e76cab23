import type { Verdict } from "../../domain/analysis/verdict.ts";

const results = (count: number): string => (count === 1 ? "1 result" : `${count} results`);
const cases = (count: number): string => (count === 1 ? "1 case" : `${count} cases`);

/** What each key does while a case is presented. */
const rows: readonly (readonly [keys: string, what: string])[] = [
  ["→  ←", "next and previous case (also Page Down, Page Up)"],
  ["Home  End", "first and last case"],
  ["H", "hide or show identities everywhere"],
  ["T", "dates as days, while identities are hidden"],
  ["1  2  3  4", "all, 2 years, 1 year, 6 months"],
  ["L", "logarithmic scale"],
  ["K", "kidney lane"],
  ["W", "why: everything the verdict rests on"],
  ["C", "companions"],
  ["N", "notes: question and conclusion"],
  ["S", "two cases side by side on one axis"],
  ["A", "side by side: the next axis"],
  ["P", "save the slide as PNG"],
  ["Shift →  ←", "from result to result"],
  ["↑  ↓", "scroll the panel"],
  ["D", "guided demo"],
  ["Esc", "close the panel, then leave"],
];

/** One line for each demo person, by record number. */
const lines: { readonly [recordNumber: string]: string } = {
  "DEMO-01":
    "Response, then relapse: the later results rise beyond variation, and the eGFR lane shows that the kidneys do not explain it.",
  "DEMO-02":
    "Two years of plain noise. An arrow on every visit would have cried wolf; here nothing is called, and what could be hidden is said.",
  "DEMO-03": "The marker rises while the kidneys fail: the same rise, and a sentence that says what else explains it.",
  "DEMO-04": "A step that belongs to the laboratory. The method changed, so nothing is computed across the break.",
  "DEMO-05":
    "A fast fall on a targeted drug, then a plateau: reported in nmol/L, drawn in mg/L, and dated to when the level began.",
  "DEMO-06": "Serum and cerebrospinal fluid are two series. In CNS lymphoma the fluid stands first.",
  "DEMO-07": "Interferon raises B2M whatever the tumor does: the verdict stays, its wording is held back.",
  "DEMO-08": "On dialysis the value says nothing about the tumor. It is shown, and not interpreted.",
  "DEMO-09": "Urine counts only where its pH is known and at least 6. Serum leads, urine stands under its own name.",
  "DEMO-10": "One result is a number, not a trend. The product says what is missing instead of guessing.",
};

/** The tumor board: its agenda, its slides, its print. */
export const board = {
  title: "Tumor board",
  intro:
    "Choose the cases, put them in order and note the question for the board. The agenda stays on this device; " +
    "questions and conclusions are kept with the patient.",
  start: "Start presentation",
  print: "Print agenda",
  demo: "Guided demo",
  demoHint: "Guided demo (d)",
  agenda: "Agenda",
  cases,
  empty: "No cases yet",
  emptyHelp: "Add patients below. Until then the presentation shows the patients of this device, the most urgent first.",
  emptyDevice: "No patients yet",
  emptyDeviceHelp: "Add a patient first, or take the guided demo with ten made-up people.",
  casesMissing: (count: number) =>
    count === 1 ? "1 case of the agenda is not on this device." : `${count} cases of the agenda are not on this device.`,
  removeMissing: "Remove from the agenda",
  addAll: (count: number) => `Add all ${count}`,
  find: "Add patients",
  findLabel: "Find a patient to add",
  add: "Add",
  addNamed: (name: string) => `Add ${name} to the agenda`,
  added: (name: string) => `${name} is on the agenda.`,
  noMatch: "No patient answers this search.",
  allAdded: "Every patient is on the agenda.",
  more: (count: number) => `${count} more. Type to narrow the list.`,
  addHidden: "Identities are hidden. Show them to add patients.",
  case: (number: number) => `Case ${number}`,
  question: "Question for the board",
  questionOf: (name: string) => `Question for the board, ${name}`,
  questionHint: "Such as: change treatment, or repeat first?",
  conclusion: "Conclusion of the board",
  conclusionHint: "Saved with the patient, dated today.",
  earlierConclusions: "Earlier conclusions",
  noQuestion: "No question noted.",
  addQuestion: "Add one (N)",
  asked: (day: string) => `Question, ${day}`,
  concluded: (day: string) => `Conclusion, ${day}`,
  tooLong: (limit: number) => `Longer than ${limit} characters. Not saved yet.`,
  namesPatient: "This text names the patient. Show identities to change it.",
  unsaved: "Not saved yet. It is saved when you leave the field.",
  savedOn: (day: string) => `Saved, dated ${day}.`,
  notSaved: "Not stored yet. See the storage state in the page's header.",
  moveUp: (name: string) => `Move ${name} up`,
  moveDown: (name: string) => `Move ${name} down`,
  remove: (name: string) => `Remove ${name} from the agenda`,
  movedTo: (name: string, place: number) => `${name} is now case ${place}.`,
  removed: (name: string) => `${name} was removed from the agenda.`,
  putBack: "Put back",
  hideIdentities: "Hide identities",
  hidesHint:
    "Names, record numbers and birth dates give way to case numbers everywhere: here, in the presentation, in print and in pictures.",
  hideDates: "Dates as days",
  name: (number: number) => (number === 1 ? "[name]" : `[name ${number}]`),
  date: "[date]",
  day: (days: string) => `day ${days}`,
  sinceDiagnosis: "Days count from diagnosis.",
  sinceFirst: "Days count from the first result.",
  age: (years: number) => `${years} y`,
  diagnosedOn: (day: string) => `diagnosed ${day}`,
  stageAt: (day: string | undefined, stages: string) =>
    day === undefined ? `At diagnosis: ${stages}` : `At diagnosis, ${day}: ${stages}`,
  noStage: "No stage can be said from what is recorded.",
  noScore: "No published score that uses B2M for this diagnosis.",
  asOf: (day: string) => `As of ${day}`,
  position: (number: number, count: number) => `Case ${number} of ${count}`,
  /** What stands large on a slide. Numbers and days arrive formatted. */
  poster: {
    since: (day: string) => `since ${day}`,
    interval: (v: { low: string; high: string }) => `95 % CI ${v.low} to ${v.high} %`,
    noFigure: "How much it varies without a change is not known, so no change is computed.",
    checks: "Checks",
    /** Something of the patient waits for a person: a question, or what cannot be read here. */
    unsettled: "Part of this record stands differently on the team's server, undecided. What stands there is not shown here.",
  },
  why: {
    atLeast: (percent: string) => `at least ${percent}`,
    /** `of` and `beforeOf`: the results of a single day whose mean it is. */
    moved: (v: {
      count: number;
      of: string | undefined;
      mean: string;
      unit: string;
      percent: string;
      before: number;
      beforeOf: string | undefined;
      beforeMean: string;
    }) =>
      `Why: the ${
        v.count > 1
          ? `${results(v.count)} of the later level average`
          : v.of === undefined
            ? "latest result is"
            : `mean of ${v.of}, on one day, is`
      } ` +
      `${v.mean} ${v.unit}, ${v.percent} against ${v.before === 1 ? "the one" : `the ${v.before}`} before ` +
      `(${v.beforeOf === undefined ? "" : `mean of ${v.beforeOf}: `}${v.beforeMean}).`,
    chance: (v: { oneIn: string; count: number }) =>
      `With ${results(v.count)} and no true change, a shift this large shows less than once in ${v.oneIn}.`,
    "no-change-shown": (cv: string) =>
      `Why: no split of the results into before and after stands out from variation (total CV ${cv} %).`,
    "too-few-results": "Why: a change needs at least 2 results of one method.",
    "not-comparable": (count: number) =>
      `Why: methods differ by 20 to 30 %, so nothing is computed across the change. ${results(count)} before it shown, not compared.`,
    "not-interpreted": "Why: the results are drawn, and no change is computed from them.",
  } satisfies { readonly [kind in Verdict["kind"] | "moved" | "chance" | "atLeast"]?: unknown },
  interval: (limits: string) => `Interval ${limits}`,
  sides: { summary: "Verdict", why: "Why", companions: "Companions", notes: "Notes" },
  companions: {
    title: "Companions",
    none: "No other measurand is recorded.",
    column: { measurand: "Measurand", value: "Latest", on: "Collected", flag: "Flag", verdict: "Verdict" },
  },
  howTo: "Shift and the arrow keys move from result to result. Drag across the chart to look at a stretch of time.",
  compare: {
    title: (one: string, other: string) => `${one} beside ${other}`,
    anchor: { diagnosis: "diagnosis", line: (number: number) => `the start of line ${number}`, first: "the first result" },
    alone: "There is no second case to compare with.",
    notDrawn: (lanes: string) => `On the case’s own slide, as two cases leave no room for lanes: ${lanes}.`,
  },
  bar: {
    label: "Presentation",
    previous: "Previous case",
    next: "Next case",
    ranges: { all: "All", "2y": "2 y", "1y": "1 y", "6m": "6 m" },
    range: "Range",
    log: "Log",
    kidney: "Kidney",
    why: "Why",
    companions: "Companions",
    notes: "Notes",
    compare: "Side by side",
    picture: "PNG",
    pictureName: "Save slide as PNG",
    keys: "Keys",
    leave: "Leave",
    leaveName: "Leave presentation",
  },
  pictureFailed: "This browser could not draw the picture.",
  pictureSaved: (name: string) => `Saved ${name}.`,
  help: {
    title: "Keys",
    close: "Close",
    rows,
  },
  tour: {
    title: "Guided demo",
    ask: "The guided demo walks through ten made-up people with a line of explanation each. They are not on this device yet.",
    askMore: "Loading adds them to the patients, marked as Demo. They can be removed in Settings. Your agenda is left as it is.",
    load: "Load demo patients",
    cancel: "Not now",
    lines,
  },
  panel: {
    withdraw: "Mark entered in error",
    withdrawWhat: "It is struck through here and leaves the slide. Nothing is erased, and it can be brought back.",
    withdrawReason: "Why it was entered in error",
    withdrawReasonMissing: "Write why. It stays in the history.",
    keepIt: "Keep it",
    bringBack: "Bring back",
    withdrawn: (reason: string | undefined) => (reason === undefined ? "Entered in error." : `Entered in error: ${reason}`),
    changed: (count: number) => `Changed ${count === 1 ? "once" : `${count} times`}`,
    kind: { question: "Question", conclusion: "Conclusion" },
    toBoard: "Go to the tumor board",
  },
  noResults: "No results yet.",
};
