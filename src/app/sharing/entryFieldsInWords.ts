import { parseCalendarDate } from "../../domain/calendarDate.ts";
import { KINDS, PATIENT_KIND } from "../../domain/record/keptKinds.ts";
import type { StateDone } from "../../domain/record/chain/deedsDone.ts";
import { fieldText, RESULT_FIELDS } from "../../features/observations/contentChanges.ts";
import type { Format } from "../../words/format.ts";
import type { SharingWords, Words } from "../../words/language.ts";

/** One field in which two states of an entry differ. */
export type FieldOfBoth = { readonly field: string; readonly mine: string; readonly theirs: string };

/** What states say, field by field; a field that is not given says nothing. */
function textsOf(done: StateDone, words: Words, text: SharingWords, format: Format): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  if (done.part === "observations") {
    for (const field of RESULT_FIELDS) {
      const said = fieldText(done.state, field, words, format);
      if (said !== undefined) texts.set(words.entry.field[field], said);
    }
    return texts;
  }
  const { fields } = done.part === "patient" ? PATIENT_KIND : KINDS[done.part];
  const state: { readonly [field: string]: unknown } = { ...done.state };
  const labels: { readonly [field: string]: string } = text.fields;
  for (const field of Object.keys(fields)) {
    const value = state[field];
    const label = labels[field];
    if (label !== undefined && value !== undefined && value !== false)
      texts.set(label, inWords(field, value, words, text, format));
  }
  return texts;
}

function inWords(field: string, value: unknown, words: Words, text: SharingWords, format: Format): string {
  if (typeof value !== "string") return text.yes;
  const { diagnosis, event, measurand, sex } = words.names;
  const names: { readonly [code: string]: string } = { diagnosis, kind: event, measurand, sex, status: text.status }[field] ?? {};
  const day = parseCalendarDate(value);
  return names[value] ?? (day.ok ? format.dayInWords(day.value) : value);
}

/** The fields in which an entry is another on this device than on the colleague's, in words. */
export function fieldsOfBoth(
  mine: StateDone,
  theirs: StateDone,
  words: Words,
  text: SharingWords,
  format: Format,
): readonly FieldOfBoth[] {
  const [one, other] = [mine, theirs].map((done) => textsOf(done, words, text, format));
  return [...new Set([...(one?.keys() ?? []), ...(other?.keys() ?? [])])].flatMap((field) => {
    const said = { field, mine: one?.get(field) ?? "", theirs: other?.get(field) ?? "" };
    return said.mine === said.theirs ? [] : [said];
  });
}
