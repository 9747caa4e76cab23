import { english } from "../en/language.ts";
import { fetchedOnce } from "../fetchedOnce.ts";
import type { Language, PageWords, WordedPage } from "../language.ts";
import { accented } from "./accent.ts";

const page = <P extends WordedPage>(name: P) =>
  fetchedOnce(async (): Promise<PageWords[P]> => accented(await english.pages[name].fetch()));

/**
 * A language that nobody speaks, made of English: whatever still stands in plain letters on a page built with it was not taken from the
 * words, and what is cut off had no room for a longer language. It writes days the other way round and the share before its number.
 * Only `vite build --mode pseudo` has it.
 */
export const pseudo: Language = {
  code: "en-XA",
  isDraft: true,
  frame: accented(english.frame),
  common: fetchedOnce(async () => accented(await english.common.fetch())),
  reading: { decimal: ",", dateOrder: "mdy" },
  format: {
    months: accented(english.format.months),
    monthsShort: english.format.months.map((month) => accented(month.slice(0, 3))),
    dayMark: english.format.dayMark,
    day: (dayOfMonth, month, year) => `${year}, ${month} ${dayOfMonth}`,
    percent: (number) => `%${number}`,
    perCreatinine: (sign) => `${accented("creatinine")} ${sign}`,
    plus: "+",
    minus: "−",
    list: (parts) => parts.join("; "),
    clauses: (parts) => parts.join(" / "),
    lists: "el",
  },
  pages: {
    backup: page("backup"),
    board: page("board"),
    changes: page("changes"),
    commandLine: page("commandLine"),
    doubts: page("doubts"),
    exporting: page("exporting"),
    followUp: page("followUp"),
    history: page("history"),
    import: page("import"),
    methods: page("methods"),
    pairs: page("pairs"),
    reasons: page("reasons"),
    recovery: page("recovery"),
    regimens: page("regimens"),
    report: page("report"),
    restoring: page("restoring"),
    settings: page("settings"),
    note: page("note"),
    people: page("people"),
    sharing: page("sharing"),
    shortcuts: page("shortcuts"),
    staging: page("staging"),
    takeHome: page("takeHome"),
    notices: page("notices"),
    vault: page("vault"),
  },
};

/** The same written from the right, as far as what is beside its letters is concerned: columns, buttons, signs at the end of a line. */
const mirrored: Language = { ...pseudo, code: "ar-XB", format: { ...pseudo.format, direction: "rtl" } };

/** The mirrored one for a browser that prefers a language written from the right. */
export const pseudoFor = (preferred: readonly string[]): Language =>
  /^(?:ar|fa|he|ur)\b/u.test(preferred[0] ?? "") ? mirrored : pseudo;
