import { byId, entriesOf, type ById } from "../byId.ts";
import { contentOf, isSameContent, revise, revisionsOf, stableText, type Kept, type Revision } from "../kept.ts";
import type { Instant } from "../instant.ts";
import { lastWords, saidIn } from "./chain/lastWords.ts";
import { entriesIn, everyPart, type KeptContents, type Part } from "./keptKinds.ts";
import type { PatientContent, PatientId } from "./patient.ts";
import { linked } from "./chain/linked.ts";
import { mergePatientRecords, unlessSame, type PatientRecord } from "./patientRecord.ts";
import { thingsSaid } from "./thingsSaid.ts";
import { isForked, whoKnew, type Knowing } from "./chain/whoKnew.ts";

/** An entry of a record. The patient's own details have no part. */
export type EntryAt = { readonly part: Part | "patient"; readonly id: string };

/** One that was changed on both sides so that only a person can say how it stands: the last state that is only here, and the other's. */
export type Clash = EntryAt & { readonly mine: Revision<object>; readonly theirs: Revision<object> };

/** When and by whose device copies are joined, and about which entries a person is asked already: those wait for the answer. */
export type Joining = { readonly at: Instant; readonly by?: string | undefined; readonly isAsked?: (entry: EntryAt) => boolean };

/** A record after joining, and what of it a person is asked. */
export type Joined = { readonly record: PatientRecord; readonly clashes: readonly Clash[] };

/**
 * One record from two copies that went on by themselves, this device's and a server's. Every state of both is in it. Where both changed
 * one entry in different things, a state on top joins them, with the reason and the author of this device's change; where they changed the
 * same thing, or one withdrew what the other changed, nothing is joined: it is a clash, and until a person decides the later state stands.
 */
export function joinCopies(mine: PatientRecord, theirs: PatientRecord, joining: Joining): Joined {
  return joinWords(mergePatientRecords(mine, theirs), joining, (entry) => {
    const [here, there] = [statesIn(mine, entry), statesIn(theirs, entry)];
    return { isHere: (state) => here.has(stableText(state)), isThere: (state) => there.has(stableText(state)) };
  });
}

/**
 * The same where the server's states are here already, as after two tabs of this device told each other of what they had done and fetched
 * at the same moment: what is only here is held against what stands there before it is sent.
 */
export function joinUnsent(
  record: PatientRecord,
  isThere: (entry: EntryAt, state: Revision<object>) => boolean,
  joining: Joining,
): Joined {
  return joinWords(record, joining, (entry) => ({ isHere: () => true, isThere: (state) => isThere(entry, state) }));
}

const keptIn = (record: PatientRecord, { part, id }: EntryAt): Kept<object> | undefined =>
  part === "patient" ? record.patient : record[part][id];

const statesIn = (record: PatientRecord, entry: EntryAt): ReadonlySet<string> => {
  const kept = keptIn(record, entry);
  return new Set(kept === undefined ? [] : revisionsOf<object>(kept).map(stableText));
};

/** In which of two places a state is. */
type Places = { readonly isHere: (state: Revision<object>) => boolean; readonly isThere: (state: Revision<object>) => boolean };

function joinWords(union: PatientRecord, { at, by, isAsked }: Joining, placesOf: (entry: EntryAt) => Places): Joined {
  const clashes: Clash[] = [];
  const joined = <Content extends object, Id extends string>(
    part: Part | "patient",
    kept: Kept<Content, Id>,
  ): Kept<Content, Id> => {
    const entry: EntryAt = { part, id: kept.id };
    const said = isAsked?.(entry) === true ? undefined : saidTogether<Content>(union, entry, kept, placesOf);
    if (said?.clash !== undefined) clashes.push({ ...entry, ...said.clash });
    if (said?.made === undefined || isSameContent(said.made, contentOf<Content>(kept))) return kept;
    const { reason, author } = said.mine;
    const top = revise<Content, Id>(kept, said.made, { at, ...(reason === undefined ? {} : { reason }) });
    return author === undefined ? top : { ...top, author };
  };
  const all = <P extends Part>(part: P, entries: ById<Kept<KeptContents[P]>>): ById<Kept<KeptContents[P]>> => {
    const before = entriesOf(entries);
    const made = before.map((entry) => joined<KeptContents[P], string>(part, entry));
    return made.every((entry, index) => entry === before[index]) ? entries : byId(made);
  };
  const record = unlessSame(union, {
    ...union,
    patient: joined<PatientContent, PatientId>("patient", union.patient),
    ...everyPart((part) => all(part, entriesIn(union, part))),
  });
  // What is done here is tied into the chain as anything else; a record without one stays without.
  const isChained = union.chain !== undefined;
  return { record: isChained ? linked(union, record, { deed: "JoinedCopies", at, by }) : record, clashes };
}

/** The entries of which a person is to be asked, as their states lie here and on the server. */
export function clashesUnsent(
  record: PatientRecord,
  entries: readonly EntryAt[],
  isThere: (entry: EntryAt, state: Revision<object>) => boolean,
): readonly EntryAt[] {
  const placesOf = (entry: EntryAt): Places => ({ isHere: () => true, isThere: (state) => isThere(entry, state) });
  return entries.filter((entry) => {
    const kept = keptIn(record, entry);
    return kept !== undefined && saidTogether<object>(record, entry, kept, placesOf)?.clash !== undefined;
  });
}

/**
 * What all say of an entry, thing by thing: the last word on each where there is one; where last words differ, what stands. While a person
 * is asked about one thing, what stands may lack a colleague's word on another.
 */
export function saidByAll(record: PatientRecord, entry: EntryAt): object {
  const kept = keptIn(record, entry);
  if (kept === undefined) return {};
  if (!isForked(kept)) return contentOf<object>(kept);
  const knowing = whoKnew(record, `${entry.part} ${entry.id}`, kept, () => false);
  return asSaid<object>(kept, wordsOn(knowing, entry.part));
}

type Spoken = readonly { readonly group: readonly string[]; readonly words: readonly Revision<object>[] }[];

const wordsOn = (knowing: Knowing, part: Part | "patient"): Spoken =>
  thingsSaid(part, knowing.states).map((group) => ({ group, words: lastWords(knowing, group) }));

type SaidTogether<Content> = { readonly mine: Revision<object> } & (
  | { readonly made: Content; readonly clash?: never }
  | { readonly made?: never; readonly clash: Pick<Clash, "mine" | "theirs"> }
);

/**
 * What all say together of an entry that went on in two places; nothing where what is only here was said by people who knew all that is
 * there. A clash where two people's last words on one thing differ, neither knew of the other's, and one of them is only here.
 */
function saidTogether<Content extends object>(
  record: PatientRecord,
  entry: EntryAt,
  kept: Kept<Content>,
  placesOf: (entry: EntryAt) => Places,
): SaidTogether<Content> | undefined {
  // An entry that nobody changed while another did is as it is, and most are.
  if (!isForked(kept)) return undefined;
  const { isHere, isThere } = placesOf(entry);
  const states = revisionsOf<object>(kept);
  const [mine, theirs] = [states.findLast((state) => !isThere(state)), states.findLast(isThere)];
  if (mine === undefined || theirs === undefined) return undefined;
  const isApart = (one: Revision<object>, other: Revision<object>) =>
    (!isHere(one) && !isThere(other)) || (!isThere(one) && !isHere(other));
  const knowing = whoKnew(record, `${entry.part} ${entry.id}`, kept, isApart);
  const isUnheard = (one: Revision<object>, other: Revision<object>) =>
    !isThere(one) && isThere(other) && !knowing.knew(one, other) && !knowing.knew(other, one);
  const anyUnheard = (some: readonly Revision<object>[], isOther: (one: Revision<object>, other: Revision<object>) => boolean) =>
    some.some((one) => some.some((other) => isUnheard(one, other) && isOther(one, other)));
  if (!anyUnheard(knowing.states, () => true)) return undefined;
  const spoken = wordsOn(knowing, entry.part);
  // Whether it stands at all is a word about the whole of it.
  const turning = spoken.flatMap(({ group, words }) => (group.includes("status") ? words : []));
  const isSettled = (...both: readonly Revision<object>[]) =>
    states.some((state) => knowing.madeBy(state) === "Settled" && both.every((one) => knowing.knew(state, one)));
  const isTurned = anyUnheard(
    spoken.flatMap(({ words }) => words),
    (one, other) =>
      isWithdrawn(one) !== isWithdrawn(other) && (turning.includes(one) || turning.includes(other)) && !isSettled(one, other),
  );
  const isTwo =
    isTurned || spoken.some(({ group, words }) => anyUnheard(words, (one, other) => !isSaidAlike(group, [one, other])));
  return isTwo ? { mine, clash: { mine, theirs } } : { mine, made: asSaid<Content>(kept, spoken) };
}

const isWithdrawn = (state: object): boolean => "status" in state && state.status === "entered-in-error";

const isSaidAlike = (group: readonly string[], words: readonly Revision<object>[]): boolean =>
  new Set(words.map((word) => saidIn(word, group))).size === 1;

/** What stands, with the last word on each thing on which there is one. */
function asSaid<Content extends object>(kept: Kept<Content>, spoken: Spoken): Content {
  const made: { [field: string]: unknown } = { ...contentOf<object>(kept) };
  for (const { group, words } of spoken) {
    if (!isSaidAlike(group, words)) continue;
    const said: { readonly [field: string]: unknown } = { ...contentOf<object>(words[0] ?? kept) };
    for (const field of group) {
      if (said[field] === undefined) delete made[field];
      else made[field] = said[field];
    }
  }
  // oxlint-disable-next-line typescript/consistent-type-assertions -- fields of one content, each from one of its own states
  return made as Content;
}
