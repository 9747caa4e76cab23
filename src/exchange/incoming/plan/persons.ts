import type { PatientId } from "../../../domain/record/patient.ts";
import type { PatientRecord } from "../../../domain/record/patientRecord.ts";
import { hash53 } from "./resultId.ts";
import { nameKey } from "../../../domain/nameKey.ts";
import { compare } from "../../../domain/compare.ts";
import { fullNameKey, keysOf, peopleIndex, type Keys, type Known, type PeopleIndex, type Person } from "./peopleIndex.ts";

/** How surely somebody known is the person sought. */
type Likeness = "same" | "name-only" | "number-only" | "maybe";

export type Likely =
  | { readonly type: "Same"; readonly known: Known }
  | { readonly type: "NameOnly"; readonly known: Known }
  | { readonly type: "NumberOnly"; readonly known: Known }
  /** Several, or only alike. A person says who it is. */
  | { readonly type: "Ask"; readonly knowns: readonly Known[] }
  | { readonly type: "Nobody" };

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

/** Everyone known while one file is planned, found by number, name and birth date without looking at each. */
export type KnownPeople = {
  /** Somebody whom this file adds. */
  readonly add: (known: Known) => void;
  readonly find: (person: Person) => Likely;
  readonly byValue: (value: string) => Known | undefined;
};

/** Whoever is here, as far as finding a person asks. */
export type PeopleHere = Pick<PeopleIndex, "alike" | "byValue"> & {
  /** Who was said to be meant by a spelling (`personValue`). */
  readonly spelled: (spelling: string) => Known | undefined;
};

export function knownPeople(here: PeopleHere, idsOfFile: ReadonlySet<string> = new Set()): KnownPeople {
  const added = peopleIndex();
  const byValue = (value: string) => added.byValue(value) ?? here.byValue(value);
  return {
    add: added.put,
    byValue,
    find: (person) => {
      const mine = keysOf(person);
      const likenessTo = (known: Known, theirs = keysOf(known)) =>
        isAnother(person, known, idsOfFile) ? undefined : likeness(person, mine, known, theirs);
      const own = person.ourId === "" ? undefined : byValue(person.ourId);
      if (own !== undefined && likenessTo(own) !== undefined) return { type: "Same", known: own };
      const by: { readonly [how in Likeness]: Known[] } = { same: [], "name-only": [], "number-only": [], maybe: [] };
      for (const { known, keys } of [...here.alike(person), ...added.alike(person)]) {
        const how = likenessTo(known, keys);
        if (how !== undefined) by[how].push(known);
      }
      const inOrder = (knowns: readonly Known[]) => [...knowns].sort((a, b) => compare(a.value, b.value));
      // Somebody said before who is meant by this spelling; unless another has come who is named just so.
      const spelled = here.spelled(personValue(person));
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
