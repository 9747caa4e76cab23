import type { CalendarDate } from "../../../domain/calendarDate.ts";
import { nameKey } from "../../../domain/nameKey.ts";
import type { PatientRecord } from "../../../domain/record/patientRecord.ts";

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
export type Keys = { readonly number: string; readonly name: string; readonly words: string };

/** What of a person is compared with another, as texts that are equal where the persons agree. */
export const keysOf = (person: Person): Keys => ({
  number: nameKey(person.recordNumber),
  name: fullNameKey(person),
  words: wordsKey(person),
});

/** The same text for names that differ in nothing but case, accents and spaces, the family name apart from the given one. */
export const fullNameKey = ({ familyName, givenName }: Person): string => `${nameKey(familyName)}|${nameKey(givenName)}`;
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

const isNamed = ({ familyName, givenName }: Person): boolean => familyName + givenName !== "";

/** Somebody, and what of them is compared. */
type Compared = { readonly known: Known; readonly keys: Keys };

/** People found by number, name and birth date without looking at each. */
export type PeopleIndex = {
  /** Somebody, in the place of whoever had the same value. */
  readonly put: (known: Known) => void;
  readonly remove: (value: string) => void;
  readonly byValue: (value: string) => Known | undefined;
  /** All who may be this person, each once, and some who are not. */
  readonly alike: (person: Person) => Iterable<Compared>;
};

/** An empty index. What it finds does not hang on the order in which people were put. */
export function peopleIndex(): PeopleIndex {
  const people = new Map<string, Compared>();
  const values = new Map<string, string[]>();

  const remove = (value: string) => {
    const there = people.get(value);
    if (there === undefined) return;
    people.delete(value);
    for (const place of placesOf(there.known)) {
      const others = values.get(place)?.filter((other) => other !== value) ?? [];
      if (others.length === 0) values.delete(place);
      else values.set(place, others);
    }
  };
  return {
    put: (known) => {
      const there = people.get(known.value);
      // Most of what is put anew is the same person with more results.
      if (there !== undefined && isSamePerson(there.known, known)) {
        people.set(known.value, { known, keys: there.keys });
        return;
      }
      remove(known.value);
      people.set(known.value, { known, keys: keysOf(known) });
      for (const place of placesOf(known)) {
        const others = values.get(place);
        if (others === undefined) values.set(place, [known.value]);
        else others.push(known.value);
      }
    },
    remove,
    byValue: (value) => people.get(value)?.known,
    alike: (person) => {
      const found = new Map<string, Compared>();
      for (const place of placesLikely(person))
        for (const value of values.get(place) ?? []) {
          const compared = people.get(value);
          if (compared !== undefined) found.set(value, compared);
        }
      return found.values();
    },
  };
}

const isSamePerson = (one: Person, other: Person): boolean =>
  one.familyName === other.familyName &&
  one.givenName === other.givenName &&
  one.recordNumber === other.recordNumber &&
  one.birthDate === other.birthDate;

const numberPlace = (person: Person): readonly string[] =>
  person.recordNumber === "" ? [] : [`number ${nameKey(person.recordNumber)}`];
const wordsPlace = (person: Person): string => `words ${wordsKey(person)}`;
const codePlace = (person: Person): string => `code ${codeKey(person)}`;
const foldPlaces = (person: Person): readonly string[] =>
  Array.from(withoutOneLetter(foldedKey(person)), (letters) => `letters ${letters}`);
const birthPlace = ({ birthDate, familyName }: Person): readonly string[] =>
  birthDate === undefined ? [] : [`born ${birthDate} ${nameKey(familyName)}`];

/** Under which texts a person is filed, each once. */
const placesOf = (person: Person): ReadonlySet<string> =>
  new Set([
    ...numberPlace(person),
    ...(isNamed(person) ? [wordsPlace(person), ...foldPlaces(person)] : []),
    ...(isNamed(person) && isPseudonym(person) ? [codePlace(person)] : []),
    ...birthPlace(person),
  ]);

/** Under which of them somebody who may be this person is filed. */
function placesLikely(person: Person): readonly string[] {
  if (!isNamed(person)) return numberPlace(person);
  // Of pseudonyms one digit makes another person: MM-001 and MM-002 are no slip of each other, MM-001 and MM001 may be.
  const alike = isPseudonym(person) ? [codePlace(person)] : [...foldPlaces(person), ...birthPlace(person)];
  return [...numberPlace(person), wordsPlace(person), ...alike];
}
