import type { CalendarDate } from "../../domain/calendarDate.ts";
import type { PatientId } from "../../domain/record/patient.ts";
import { standingRecords } from "../../domain/record/otherRecords.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { hash53 } from "./resultId.ts";
import { nameKey } from "../../domain/nameKey.ts";
import { compare } from "../../domain/compare.ts";

/** Who a row is about, once its birth date is read. Empty texts are "not given". */
export type Person = {
  readonly ourId: string;
  readonly familyName: string;
  readonly givenName: string;
  readonly recordNumber: string;
  readonly birthDate: CalendarDate | undefined;
  /** A made-up person. */
  readonly synthetic?: true | undefined;
};

/** Somebody who is here, or whom the file adds. `value` is what an answer names them by, the same in every plan. */
export type Known = Person & { readonly value: string; readonly record: PatientRecord | undefined };

/** What is compared, made once for each person. */
type Keys = { readonly number: string; readonly name: string; readonly words: string };
const keysOf = (person: Person): Keys => ({
  number: nameKey(person.recordNumber),
  name: fullNameKey(person),
  words: wordsKey(person),
});

/** How surely somebody known is the person sought. */
type Likeness = "same" | "name-only" | "number-only" | "maybe";

export type Likely =
  | { readonly type: "Same"; readonly known: Known }
  | { readonly type: "NameOnly"; readonly known: Known }
  | { readonly type: "NumberOnly"; readonly known: Known }
  /** Several, or only alike. A person says who it is. */
  | { readonly type: "Ask"; readonly knowns: readonly Known[] }
  | { readonly type: "Nobody" };

const fullNameKey = ({ familyName, givenName }: Person): string => `${nameKey(familyName)}|${nameKey(givenName)}`;
const wordsKey = ({ familyName, givenName }: Person): string => nameKey(`${familyName} ${givenName}`).split(" ").sort().join(" ");
/**
 * Letters only, without accents, hyphens and spaces; "ü", "ue" and "u" alike; the parts in one order, so that swapped names are
 * alike.
 */
const foldedKey = ({ familyName, givenName }: Person): string =>
  `${familyName} ${givenName}`
    .slice(0, 100)
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll(/([aou])e/gu, "$1")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== "")
    .sort()
    .join("");

/** Whether a name is a code that a study or a ward gave: it holds a digit. */
const isPseudonym = ({ familyName, givenName }: Person): boolean => /\d/u.test(familyName + givenName);

/** A pseudonym's letters and digits. */
const codeKey = ({ familyName, givenName }: Person): string =>
  `${familyName}${givenName}`.replaceAll(/[^\p{L}\p{N}]+/gu, "").toLowerCase();

/** A text and every text that lacks one of its letters: two that share one are at most a slip of one letter (or a swap) apart. */
function* withoutOneLetter(text: string): Generator<string> {
  yield text;
  for (let at = 0; at < text.length; at += 1) yield text.slice(0, at) + text.slice(at + 1);
}

export const personOf = ({ patient }: PatientRecord): Person => ({
  ourId: patient.id,
  familyName: patient.familyName,
  givenName: patient.givenName ?? "",
  recordNumber: patient.recordNumber ?? "",
  birthDate: patient.birthDate,
  synthetic: patient.synthetic,
});

/** How a person is named in a list of choices. */
export const personLabel = ({ familyName, givenName, birthDate, recordNumber }: Person): string =>
  [familyName, givenName, birthDate ?? "", recordNumber].filter((part) => part !== "").join(", ");

/** The same short text for the same person of a file, whatever row they stand in. */
export const personValue = (person: Person): string =>
  `file-${hash53(
    JSON.stringify([
      fullNameKey(person),
      nameKey(person.recordNumber),
      person.birthDate ?? "",
      person.ourId,
      ...(person.synthetic === true ? ["made up"] : []),
    ]),
  ).toString(36)}`;

/** Everyone known so far, found by number, name and birth date without looking at each. */
export type KnownPeople = {
  readonly add: (known: Known) => void;
  readonly find: (person: Person) => Likely;
  readonly byValue: (value: string) => Known | undefined;
};

export function knownPeople(records: readonly PatientRecord[], idsOfFile: ReadonlySet<string> = new Set()): KnownPeople {
  const keys = new Map<Known, Keys>();
  const byCode = new Map<string, Known[]>();
  const bySpelling = new Map<string, Known>();
  const [byValue, byNumber, byWords, byFold, byBirth] = [
    new Map<string, Known>(),
    new Map<string, Known[]>(),
    new Map<string, Known[]>(),
    new Map<string, Known[]>(),
    new Map<string, Known[]>(),
  ];
  const put = (map: Map<string, Known[]>, key: string, known: Known) => {
    const there = map.get(key);
    if (there === undefined) map.set(key, [known]);
    else if (there.at(-1) !== known) there.push(known);
  };
  const add = (known: Known) => {
    byValue.set(known.value, known);
    keys.set(known, keysOf(known));
    if (known.recordNumber !== "") put(byNumber, nameKey(known.recordNumber), known);
    if (known.familyName + known.givenName !== "") {
      put(byWords, wordsKey(known), known);
      if (isPseudonym(known)) put(byCode, codeKey(known), known);
      for (const key of withoutOneLetter(foldedKey(known))) put(byFold, key, known);
    }
    if (known.birthDate !== undefined) put(byBirth, known.birthDate, known);
  };
  for (const record of standingRecords(records)) {
    // What a file says of them belongs to the record that was kept.
    const known = { ...personOf(record), value: record.id, record };
    add(known);
    for (const spelling of record.patient.spellings?.split(" ") ?? []) bySpelling.set(spelling, known);
  }

  const candidates = (person: Person): ReadonlySet<Known> => {
    const found = new Set<Known>(person.recordNumber === "" ? [] : byNumber.get(nameKey(person.recordNumber)));
    if (person.familyName + person.givenName === "") return found;
    for (const known of byWords.get(wordsKey(person)) ?? []) found.add(known);
    // Of pseudonyms one digit makes another person: MM-001 and MM-002 are no slip of each other, MM-001 and MM001 may be.
    if (isPseudonym(person)) {
      for (const known of byCode.get(codeKey(person)) ?? []) found.add(known);
      return found;
    }
    for (const key of withoutOneLetter(foldedKey(person))) for (const known of byFold.get(key) ?? []) found.add(known);
    for (const known of byBirth.get(person.birthDate ?? "") ?? [])
      if (nameKey(known.familyName) === nameKey(person.familyName)) found.add(known);
    return found;
  };

  return {
    add,
    byValue: (value) => byValue.get(value),
    find: (person) => {
      const mine = keysOf(person);
      const likenessTo = (known: Known) =>
        isAnother(person, known, idsOfFile) ? undefined : likeness(person, mine, known, keys.get(known) ?? keysOf(known));
      const own = person.ourId === "" ? undefined : byValue.get(person.ourId);
      if (own !== undefined && likenessTo(own) !== undefined) return { type: "Same", known: own };
      const by: { readonly [how in Likeness]: Known[] } = { same: [], "name-only": [], "number-only": [], maybe: [] };
      for (const known of candidates(person)) {
        const how = likenessTo(known);
        if (how !== undefined) by[how].push(known);
      }
      const inOrder = (knowns: readonly Known[]) => [...knowns].sort((a, b) => compare(a.value, b.value));
      // Somebody said before who is meant by this spelling; unless another has come who is named just so.
      const spelled = bySpelling.get(personValue(person));
      if (spelled !== undefined && by.same.every((known) => known === spelled) && !isAnother(person, spelled, idsOfFile))
        return { type: "Same", known: spelled };
      const [same] = by.same;
      if (same !== undefined)
        return by.same.length === 1 ? { type: "Same", known: same } : { type: "Ask", knowns: inOrder([...by.same, ...by.maybe]) };
      const all = [...by["name-only"], ...by["number-only"], ...by.maybe];
      const [only] = all;
      if (only === undefined) return { type: "Nobody" };
      if (all.length === 1 && by["name-only"].length === 1) return { type: "NameOnly", known: only };
      return all.length === 1 && by["number-only"].length === 1
        ? { type: "NumberOnly", known: only }
        : { type: "Ask", knowns: inOrder(all) };
    },
  };
}

/**
 * People of one export of ours are as many as their ids, however alike they are. And somebody made up is never a real person by
 * name or number: only the id that our own export gave them says so.
 */
function isAnother(person: Person, known: Known, idsOfFile: ReadonlySet<string>): boolean {
  const id = known.record?.id ?? known.ourId;
  if (person.ourId !== "" && person.ourId === id) return false;
  return (person.ourId !== "" && idsOfFile.has(id)) || (person.synthetic === true && known.synthetic !== true);
}

/**
 * What two people share. Two different birth dates are two people, unless the dates are a slip apart or a record number says
 * otherwise.
 */
function likeness(person: Person, mine: Keys, known: Known, theirs: Keys): Likeness | undefined {
  const nameless = mine.name === "|";
  const sameNumber = mine.number !== "" && mine.number === theirs.number;
  const otherNumber = mine.number !== "" && theirs.number !== "" && mine.number !== theirs.number;
  const bothBorn = person.birthDate !== undefined && known.birthDate !== undefined;
  const sameBirth = bothBorn && person.birthDate === known.birthDate;
  const otherBirth = bothBorn && !sameBirth;
  // A name that is not split into parts agrees with the same words split in any way.
  const whole = person.givenName === "" || known.givenName === "";
  const sameName = !nameless && (mine.name === theirs.name || (whole && mine.words === theirs.words));

  if (person.ourId !== "" && person.ourId === known.value) return otherBirth && !sameName ? undefined : "same";
  if (nameless) return sameNumber ? (sameBirth ? "same" : otherBirth ? "maybe" : "number-only") : undefined;
  if (sameNumber) return (sameName || sameBirth) && !otherBirth ? "same" : "maybe";
  if (sameName && sameBirth) return otherNumber ? "maybe" : "same";
  if (otherBirth) return sameName && isSlip(person.birthDate ?? "", known.birthDate ?? "") ? "maybe" : undefined;
  // One file numbers its people once: two numbers are two people. Two hospitals number apart.
  if (otherNumber && !sameBirth) return sameName && known.record !== undefined ? "maybe" : undefined;
  if (sameName && person.birthDate === undefined && known.birthDate === undefined && mine.number === theirs.number) return "same";
  return sameName ? "name-only" : "maybe";
}

/** One digit different, two neighbouring ones swapped, or day and month swapped. */
function isSlip(one: string, other: string): boolean {
  const different = Array.from({ length: one.length }, (_, at) => at).filter((at) => one.charAt(at) !== other.charAt(at));
  const [first = 0, second = 0] = different;
  const swapped =
    different.length === 2 &&
    second === first + 1 &&
    one.charAt(first) === other.charAt(second) &&
    one.charAt(second) === other.charAt(first);
  const dayAndMonth =
    one.slice(0, 4) === other.slice(0, 4) && one.slice(5, 7) === other.slice(8, 10) && one.slice(8, 10) === other.slice(5, 7);
  return different.length === 1 || swapped || dayAndMonth;
}

export const patientIdOf = (known: Known): PatientId | undefined => known.record?.id;
