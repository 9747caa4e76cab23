import { parseCalendarDate, type CalendarDate } from "../calendarDate.ts";
import type { Kept } from "../kept.ts";
import { err, ok, type Result } from "../result.ts";

declare const patientId: unique symbol;
/** Opaque (a UUID), so that an address or a log that shows it says nothing about anyone. */
export type PatientId = string & { readonly [patientId]: true };

/** The one door for the id of a patient who is here: freshly made, or of a record that was stored under it. */
// oxlint-disable-next-line typescript/consistent-type-assertions -- the one door
export const toPatientId = (opaque: string): PatientId => opaque as PatientId;

export const DIAGNOSES = [
  "multiple-myeloma",
  "smoldering-myeloma",
  "cll",
  "dlbcl",
  "follicular-lymphoma",
  "mantle-cell-lymphoma",
  "waldenstrom",
  "hodgkin-lymphoma",
  "cns-lymphoma",
  "other",
] as const;
export type Diagnosis = (typeof DIAGNOSES)[number];

/** Sex as eGFR and reference intervals use it. */
export const SEXES = ["female", "male", "other", "unknown"] as const;
export type Sex = (typeof SEXES)[number];

export type PatientContent = {
  readonly familyName: string;
  readonly givenName?: string;
  readonly recordNumber?: string;
  readonly birthDate?: CalendarDate;
  readonly sex: Sex;
  readonly diagnosis?: Diagnosis;
  readonly diagnosedOn?: CalendarDate;
  /** Out of the roster, kept whole, and brought back with one click. */
  readonly archived: boolean;
  /** A made-up person of the demo. Said on every screen that shows them. */
  readonly synthetic?: true;
  /** Sums of how files spelled this person where somebody said that it is them, parted by spaces: asked once is enough. */
  readonly spellings?: string;
  /** The language that this person reads, as a code of BCP 47 ("de", "pt-BR"). Absent: the device's. */
  readonly language?: LanguageCode;
};

/** A language, with its country where that makes a difference. */
export type LanguageCode = Lowercase<string> | `${Lowercase<string>}-${Uppercase<string>}`;

/** The form of a language code; which of them the product speaks is not known here. */
export const isLanguageCode = (text: string): text is LanguageCode => /^[a-z]{2,3}(?:-[A-Z]{2})?$/u.test(text);

/** The form of `spellings`. */
export const isSpellings = (text: string): boolean => /^file-[0-9a-z]{1,12}(?: file-[0-9a-z]{1,12})*$/u.test(text);

export type Patient = Kept<PatientContent, PatientId>;

/** What the form holds: texts, as typed. */
export type PatientDraft = {
  readonly familyName: string;
  readonly givenName: string;
  readonly recordNumber: string;
  readonly birthDate: string;
  readonly sex: string;
  readonly diagnosis: string;
  readonly diagnosedOn: string;
  /** A language code, or empty for the device's own. Absent where a patient comes without one, as from a laboratory. */
  readonly language?: string;
};

export const EMPTY_PATIENT_DRAFT: PatientDraft = {
  familyName: "",
  givenName: "",
  recordNumber: "",
  birthDate: "",
  sex: "",
  diagnosis: "",
  diagnosedOn: "",
};

export type PatientProblem =
  | { readonly field: "familyName"; readonly type: "Empty" }
  | { readonly field: "familyName" | "givenName" | "recordNumber"; readonly type: "TooLong"; readonly limit: number }
  | { readonly field: "birthDate" | "diagnosedOn"; readonly type: "NotADate"; readonly text: string }
  | { readonly field: "birthDate" | "diagnosedOn"; readonly type: "InTheFuture" }
  | { readonly field: "diagnosedOn"; readonly type: "BeforeBirth"; readonly birthDate: CalendarDate }
  | { readonly field: "sex" | "diagnosis" | "language"; readonly type: "NotAChoice"; readonly text: string };

const LONGEST_NAME = 200;

const oneOf = <Choice extends string>(choices: readonly Choice[], text: string): Choice | undefined =>
  choices.find((choice) => choice === text);

/**
 * The one door for a patient, typed, imported or stored. A family name alone is enough.
 * `notAfter` is today when a person types, and absent when stored records are read again.
 */
export function parsePatient(
  draft: PatientDraft,
  context: { readonly notAfter?: CalendarDate } = {},
): Result<Omit<PatientContent, "archived" | "synthetic" | "spellings">, readonly PatientProblem[]> {
  const problems: PatientProblem[] = [];
  const name = (field: "familyName" | "givenName" | "recordNumber") => {
    const text = draft[field].trim();
    if (text.length > LONGEST_NAME) problems.push({ field, type: "TooLong", limit: LONGEST_NAME });
    return text;
  };
  const day = (field: "birthDate" | "diagnosedOn") => {
    const text = draft[field].trim();
    if (text === "") return undefined;
    const read = parseCalendarDate(text);
    if (!read.ok) problems.push({ field, type: "NotADate", text });
    else if (context.notAfter !== undefined && read.value > context.notAfter) problems.push({ field, type: "InTheFuture" });
    return read.ok ? read.value : undefined;
  };
  const familyName = name("familyName");
  if (familyName === "") problems.push({ field: "familyName", type: "Empty" });
  const givenName = name("givenName");
  const recordNumber = name("recordNumber");
  const birthDate = day("birthDate");
  const diagnosedOn = day("diagnosedOn");
  if (birthDate !== undefined && diagnosedOn !== undefined && diagnosedOn < birthDate) {
    problems.push({ field: "diagnosedOn", type: "BeforeBirth", birthDate });
  }
  const sex = draft.sex === "" ? "unknown" : oneOf(SEXES, draft.sex);
  if (sex === undefined) problems.push({ field: "sex", type: "NotAChoice", text: draft.sex });
  const diagnosis = draft.diagnosis === "" ? undefined : oneOf(DIAGNOSES, draft.diagnosis);
  if (draft.diagnosis !== "" && diagnosis === undefined)
    problems.push({ field: "diagnosis", type: "NotAChoice", text: draft.diagnosis });
  const { language = "" } = draft;
  const spoken = isLanguageCode(language) ? language : undefined;
  if (language !== "" && spoken === undefined) problems.push({ field: "language", type: "NotAChoice", text: language });
  if (problems.length > 0 || sex === undefined) return err(problems);
  return ok({
    familyName,
    ...(givenName === "" ? {} : { givenName }),
    ...(recordNumber === "" ? {} : { recordNumber }),
    ...(birthDate === undefined ? {} : { birthDate }),
    sex,
    ...(diagnosis === undefined ? {} : { diagnosis }),
    ...(diagnosedOn === undefined ? {} : { diagnosedOn }),
    ...(spoken === undefined ? {} : { language: spoken }),
  });
}
