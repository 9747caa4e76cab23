import { byId, entriesOf, type ById } from "../../byId.ts";
import type { Kept } from "../../kept.ts";
import { entriesIn, everyPart, fieldsThatHold, KINDS, PATIENT_KIND, type Part } from "../keptKinds.ts";
import type { PatientContent } from "../patient.ts";
import type { PatientRecord } from "../patientRecord.ts";

/** A text in which nothing names the patient any more. */
export type IdentityMask = (text: string) => string;

type Identity = Pick<PatientContent, "familyName" | "givenName" | "recordNumber" | "birthDate">;

/** A part of a name that is shorter is as likely a word of the sentence ("de", "la"). A whole name counts however short it is. */
const LEAST_PART = 3;
const TRANSCRIBED: { readonly [letter: string]: string } = { ä: "ae", ö: "oe", ü: "ue", ß: "ss", æ: "ae", ø: "oe", å: "aa" };

const literally = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);
const withoutAccents = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "").normalize("NFC");
const transcribed = (text: string): string =>
  text.toLowerCase().replaceAll(/[äöüßæøå]/gu, (letter) => TRANSCRIBED[letter] ?? letter);

/** A name in the spellings in which a person may have typed it, however many blanks stand between its words. */
function spellingsOf(name: string): readonly string[] {
  const whole = name.normalize("NFC").trim();
  const parts = whole.split(/[\s'’-]+/u).filter((part) => part.length >= LEAST_PART);
  return [whole, ...parts].flatMap((text) =>
    [text, withoutAccents(text), transcribed(text)].map((spelling) =>
      spelling
        .split(/\s+/u)
        .map(literally)
        .join(String.raw`\s+`),
    ),
  );
}

/** "DEMO-01" is "DEMO 01" and "DEMO01" too. */
const recordNumberPattern = (number: string): string =>
  (number.match(/\p{L}+|\p{N}+/gu) ?? []).map(literally).join(String.raw`[\s./_-]*`);

function birthDatePatterns(birthDate: string): readonly string[] {
  const [year = "", month = "", day = ""] = birthDate.split("-");
  const [m, d] = [`0?${Number(month)}`, `0?${Number(day)}`];
  return [`${year}-${month}-${day}`, String.raw`${d}\.\s?${m}\.\s?${year}`, `${d}/${m}/${year}`, `${m}/${d}/${year}`];
}

/**
 * Takes a patient's name, record number and birth date out of what people typed: a laboratory, a note, a question. Whole words,
 * in any case, with or without accents. `placeholder` says what stands in their place, counting from 1: two texts that differ
 * only in how they name the patient still differ afterwards, so that no two laboratories become one.
 */
export function identityMask(
  { familyName, givenName, recordNumber, birthDate }: Identity,
  placeholder: (number: number) => string,
): IdentityMask {
  const patterns = [
    ...[familyName, givenName].flatMap((name) => (name === undefined ? [] : spellingsOf(name))),
    ...(recordNumber === undefined ? [] : [recordNumberPattern(recordNumber)]),
    ...(birthDate === undefined ? [] : birthDatePatterns(birthDate)),
  ].filter((pattern) => pattern !== "");
  if (patterns.length === 0) return (text) => text;
  // The longest first: of "Anna" and "Anna Maria" the whole goes.
  const anyOfThem = [...new Set(patterns)].sort((a, b) => b.length - a.length).join("|");
  const naming = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${anyOfThem})(?![\p{L}\p{N}])`, "giu");
  const known = new Map<string, string>();
  return (text) =>
    text.normalize("NFC").replaceAll(naming, (found) => {
      const spelling = found.toLowerCase().replaceAll(/\s+/gu, " ");
      const stands = known.get(spelling) ?? placeholder(known.size + 1);
      known.set(spelling, stands);
      return stands;
    });
}

/**
 * A state as others may read it: free texts masked, the reason among them; what names the patient by itself left out. What the
 * fields hold is said by their kind.
 */
function maskState<State extends object>(
  state: State,
  kind: { readonly [nature in "free" | "name"]: ReadonlySet<string> },
  mask: IdentityMask,
): State {
  const masked = Object.entries(state).flatMap(([field, value]: [string, unknown]) => {
    if (kind.name.has(field)) return [];
    if (field === "reason" && typeof value === "object" && value !== null && "why" in value && typeof value.why === "string")
      return [[field, { ...value, why: mask(value.why) }]];
    return [[field, typeof value === "string" && (kind.free.has(field) || field === "reason") ? mask(value) : value]];
  });
  // oxlint-disable-next-line typescript/consistent-type-assertions -- the same fields, each with a value of its kind
  return Object.fromEntries(masked) as State;
}

function maskAll<Content extends object>(entries: ById<Kept<Content>>, part: Part, mask: IdentityMask): ById<Kept<Content>> {
  const kind = { free: fieldsThatHold(KINDS[part], "free"), name: fieldsThatHold(KINDS[part], "name") };
  return byId(
    entriesOf(entries).map((entry) => ({
      ...maskState(entry, kind, mask),
      earlier: entry.earlier.map((state) => maskState(state, kind, mask)),
    })),
  );
}

/**
 * The record under another name, with nothing in it that names the patient. The birth date stays, as eGFR and age rest on it; who
 * shows the record shows the age. Everything that can be computed from a record comes out the same.
 */
export function maskRecord(record: PatientRecord, name: string, mask: IdentityMask): PatientRecord {
  const kind = { free: fieldsThatHold(PATIENT_KIND, "free"), name: fieldsThatHold(PATIENT_KIND, "name") };
  return {
    id: record.id,
    patient: { ...maskState(record.patient, kind, mask), familyName: name, earlier: [] },
    ...everyPart((part) => maskAll(entriesIn(record, part), part, mask)),
  };
}
