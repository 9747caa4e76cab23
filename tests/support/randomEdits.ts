import * as fc from "fast-check";
import { contentOf, revisionsOf, stableText } from "../../src/domain/kept.ts";
import { chainedEntries } from "../../src/domain/record/chain/chain.ts";
import { PARTS } from "../../src/domain/record/keptKinds.ts";
import { verifyChain } from "../../src/domain/record/chain/verifyChain.ts";
import type { PatientRecord } from "../../src/domain/record/patientRecord.ts";
import { OUR_EXTENSION } from "../../src/exchange/fhirNames.ts";
import { exampleRecord } from "./exampleRecords.ts";
import { arbitraryCloseEdit, closeRecord } from "./closeEdits.ts";
import { answerErasures, arbitraryDeskDeed, nothingDone, type DeskDeed, type Memory } from "./deskDeeds.ts";
import { arbitraryEdit } from "./patientRecords.ts";
import { openDesk, passTime, type Desk, type Written } from "./sharingDesk.ts";

/** So many requests no round of two patients makes that ends. */
const MOST_REQUESTS = 2000;
/** So many rounds of both desks are more than all questions take. */
const MOST_TURNS = 30;

/** A server whose tokens a test ends. */
export type Door = { readonly base: string; readonly token: () => string; readonly expire: () => void };

/** What came of it: each list is empty where all is well. */
export type AfterEdits = {
  /** States that a desk had, and did not erase, and the record lacks. */
  readonly lost: readonly string[];
  /** Patients who are not the same to the letter on both desks and on a third that only reads, as far as they were not erased there. */
  readonly unequal: readonly string[];
  readonly brokenChains: readonly string[];
  /** Fields in which somebody's word was written over by somebody who did not know it, without a question. */
  readonly unasked: readonly string[];
  /** Rounds that made more requests than any should, and desks that did not come to rest. */
  readonly restless: readonly string[];
  /** Who came back to a desk that had erased them, though nobody there said so. */
  readonly cameBack: readonly string[];
  /** Who was erased on both desks at last: of them nothing may be readable on the server. */
  readonly erased: readonly string[];
  /** How many times a person was asked. */
  readonly asked: number;
  /** How many states came about, and how many patients there are. */
  readonly states: number;
};

export const statesOf = (record: PatientRecord): readonly string[] =>
  [record.patient, ...PARTS.flatMap((part) => Object.values(record[part]))].flatMap((kept) =>
    revisionsOf<object>(kept).map((state) => `${kept.id} ${stableText(state)}`),
  );

type Identified = {
  readonly resourceType: string;
  readonly identifier?: unknown;
  readonly extension?: readonly { readonly url?: string }[];
};
/** Whether a resource says a state of something: what is entered in error or replaced says nothing any more. */
const isStated = (extension: Identified["extension"]): boolean =>
  extension?.some(({ url }) => url === OUR_EXTENSION.state) === true;

/** What says its content twice under one of our names. */
export function doublesAmong(resources: readonly object[]): readonly string[] {
  const seen = new Map<string, number>();
  for (const resource of resources) {
    const { resourceType, identifier, extension } = resource as Identified;
    const [name] = Array.isArray(identifier) ? (identifier as { system?: string; value?: string }[]) : [];
    if (name === undefined || !isStated(extension)) continue;
    const key = `${resourceType} ${name.system} ${name.value}`;
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return [...seen].filter(([, count]) => count > 1).map(([key]) => key);
}

/** What of patients who were erased everywhere the server still shows: what says a state of one of them, but how each came about. */
export function readableOf(ids: readonly string[], resources: readonly object[]): readonly string[] {
  const all = resources as readonly (Identified & { readonly id?: string; readonly subject?: { readonly reference?: string } })[];
  const isOne = ({ identifier }: Identified) =>
    Array.isArray(identifier) && (identifier as { value?: string }[]).some(({ value = "" }) => ids.includes(value));
  const people = new Set(all.filter((one) => one.resourceType === "Patient" && isOne(one)).map(({ id }) => `Patient/${id}`));
  return all
    .filter(({ resourceType, extension }) => resourceType !== "Provenance" && isStated(extension))
    .map((one) => ({ ref: `${one.resourceType}/${one.id}`, about: one.subject?.reference ?? "" }))
    .filter(({ ref, about }) => people.has(ref) || people.has(about))
    .map(({ ref }) => ref);
}

/** A desk, and what people remember who work at it. */
type Seat = { readonly desk: Desk; readonly memory: Memory };

/** Rounds until nothing is to do on either desk, each question decided. */
async function settle(seats: readonly Seat[], chance: () => boolean): Promise<{ asked: number; isAtRest: boolean }> {
  let asked = 0;
  for (let quiet = 0, turn = 0; quiet < 2; turn += 1) {
    if (turn > MOST_TURNS) return { asked, isAtRest: false };
    let isQuiet = true;
    for (const { desk, memory } of seats) {
      desk.deliver();
      // Rounds of a minute, so that what came only in part is told at last.
      passTime(60_000);
      const before = [...desk.records.values()];
      const status = await desk.round();
      const decided =
        desk.decideAll(status, chance) +
        (await answerErasures({ desk, memory }, status.forPerson, chance)) +
        (await desk.overruleAll(status));
      desk.deliver();
      asked += decided;
      if (decided > 0 || status.waiting > 0 || status.problem !== undefined || status.erasures.length > 0) isQuiet = false;
      if (before.some((record) => desk.records.get(record.id) !== record)) isQuiet = false;
    }
    quiet = isQuiet ? quiet + 1 : 0;
  }
  return { asked, isAtRest: true };
}

/**
 * Where one person's word was written over by somebody who did not know it, and nobody was asked: of one field of one entry the last words,
 * those that nobody wrote over knowing them, have to say one thing, and that has to stand.
 */
export function silentlyLost(written: readonly Written[], records: readonly PatientRecord[]): readonly string[] {
  const lost: string[] = [];
  const standing = new Map(
    records.flatMap((record) =>
      chainedEntries(record).map(([name, kept]): [string, { [field: string]: unknown }] => [
        `${record.id} ${name.startsWith("patient ") ? "patient" : name}`,
        { ...contentOf<object>(kept) },
      ]),
    ),
  );
  for (const [entry, now] of standing) {
    const own = written.filter((one) => one.entry === entry);
    for (const field of new Set(own.flatMap(({ fields }) => Object.keys(fields)))) {
      const words = own.filter((one) => field in one.fields);
      const isOver = (one: Written) => (other: Written) =>
        other.past.has(one.state) ||
        (one.chosen !== undefined && other.chosen === undefined && other.past.has(one.chosen) && !one.past.has(other.state));
      const last = words.filter((one) => !words.some(isOver(one)));
      const said = new Set(last.map(({ fields }) => stableText(fields[field] ?? null)));
      if (said.size > 1 || !said.has(stableText(now[field] ?? null))) lost.push(`${entry} ${field}`);
    }
  }
  return lost;
}

export type Editing = {
  readonly count: number;
  readonly seed?: number;
  /** "close": few words about few things, so that desks say the same, take it back, and meet in one field. */
  readonly edits?: "any" | "close";
  /** Of so many answers one is lost. */
  readonly oneLostOf?: number;
};

/** One thing that is done at a desk: an entry of one record changed, or something between records. */
const arbitraryDeed = (which: "any" | "close"): fc.Arbitrary<DeskDeed> => {
  const changing = (which === "close" ? arbitraryCloseEdit : arbitraryEdit).map(
    (edit): DeskDeed =>
      ({ desk, id, tab }) =>
        desk.change(id, edit, tab),
  );
  return fc.oneof({ weight: 3, arbitrary: changing }, { weight: 2, arbitrary: arbitraryDeskDeed });
};

/**
 * Two desks of two tabs each make so many random edits of two patients together, import, move, merge, take back, erase and restore them,
 * with answers lost, one desk cut off now and then, tokens that run out, tabs that are closed, questions that wait and browsers that are
 * killed; then the road is good again and all comes to rest.
 */
export async function editOnTwoDesks(
  door: Door,
  { count, seed: given = 7, oneLostOf = 6, edits: which = "any" }: Editing,
): Promise<AfterEdits> {
  const [deeds = []] = fc.sample(fc.array(arbitraryDeed(which), { minLength: count, maxLength: count }), {
    numRuns: 1,
    seed: 20261119 + given,
  });
  let seed = given;
  const dice = (sides: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((seed / 2 ** 32) * sides);
  };
  const chance = () => dice(2) === 0;
  const seats = await Promise.all(
    [1, 2].map(async (number) => ({
      desk: await openDesk(door, { tabs: 2, mostRequests: MOST_REQUESTS }),
      memory: nothingDone(number),
    })),
  );
  const desks = seats.map(({ desk }) => desk);
  const signIn = () => desks.forEach((desk) => (desk.road.token = door.token()));
  signIn();
  const recordOf = (number: number) => (which === "close" ? closeRecord(number) : exampleRecord(number, 2));
  const ids = [1, 2].map((number) => recordOf(number).id);
  for (const number of [1, 2]) desks[number % 2]?.add(recordOf(number));
  const restless: string[] = [];
  const cameBack = new Set<string>();
  let asked = 0;
  const comeToRest = async () => {
    const { asked: more, isAtRest } = await settle(seats, chance);
    asked += more;
    if (!isAtRest) restless.push("the desks do not come to rest");
  };
  await comeToRest();
  asked = 0;
  for (const desk of desks) desk.road.losesAnswer = () => dice(oneLostOf) === 0;

  // What each desk had of each patient since it last erased them.
  const made = desks.map(() => new Map<string, Set<string>>());
  const note = () => {
    for (const [index, desk] of desks.entries()) {
      for (const id of desk.erased.keys()) {
        made[index]?.delete(id);
        if (desk.records.has(id)) cameBack.add(id);
      }
      for (const record of desk.records.values()) {
        const had = made[index]?.get(record.id) ?? new Set();
        for (const state of statesOf(record)) had.add(state);
        made[index]?.set(record.id, had);
      }
    }
  };
  for (const deed of deeds) {
    const seat = seats[dice(2)];
    const person = dice(2);
    const tab = dice(2);
    if (seat === undefined) continue;
    const { desk, memory } = seat;
    deed({ desk, memory, id: ids[person] ?? "", other: ids[1 - person] ?? "", tab });
    if (dice(2) === 0) desk.deliver();
    note();
    const what = dice(20);
    if (what === 0) desk.road.isCut = !desk.road.isCut;
    if (what === 1) door.expire();
    if (what === 2) desk.kill();
    if (what === 3) desk.swap();
    if (what >= 16) {
      // A round may begin before the tabs have heard of each other.
      if (dice(2) === 0) desk.deliver();
      const status = await desk.round();
      note();
      if (status.problem?.type === "SignIn") signIn();
      // Now and then a question waits, and people go on with the record.
      if (dice(3) > 0) asked += desk.decideAll(status, chance) + (await answerErasures(seat, status.forPerson, chance));
      note();
    }
  }
  for (const desk of desks) {
    desk.road.isCut = false;
    desk.road.losesAnswer = () => false;
    desk.deliver();
  }
  note();
  signIn();
  await comeToRest();
  note();

  const third = await openDesk(door);
  third.road.token = door.token();
  await third.round();
  return {
    ...comparedDesks(desks, third, ids, made),
    restless: [...restless, ...desks.flatMap(({ endless }) => endless)],
    cameBack: [...cameBack],
    asked,
  };
}

/** What the desks came to, each patient by whoever did not erase them. */
function comparedDesks(
  desks: readonly Desk[],
  third: Desk,
  ids: readonly string[],
  made: readonly ReadonlyMap<string, ReadonlySet<string>>[],
): Omit<AfterEdits, "restless" | "cameBack" | "asked"> {
  const keeping = (id: string) => desks.filter((desk) => !desk.erased.has(id));
  const held = (id: string) => keeping(id).map((desk) => desk.records.get(id));
  const erased = ids.filter((id) => keeping(id).length === 0);
  const standing = ids.flatMap((id) => held(id)[0] ?? []);
  const all = new Set(standing.flatMap(statesOf));
  const had = new Set(made.flatMap((one) => [...one.values()].flatMap((states) => [...states])));
  const isAlike = (id: string) => {
    const copies = [...held(id), third.records.get(id)].map((record) => (record === undefined ? "" : stableText(record)));
    return new Set(copies).size === 1 && (copies[0] === "") === erased.includes(id);
  };
  return {
    lost: [...had].filter((state) => !all.has(state)),
    unequal: ids.filter((id) => !isAlike(id)),
    brokenChains: standing.filter((record) => verifyChain(record).type === "Faulty").map(({ id }) => id),
    unasked: silentlyLost(
      desks
        .flatMap((desk) => desk.written)
        .filter(({ entry, state }) => had.has(`${entry.split(" ").at(entry.endsWith(" patient") ? 0 : 2)} ${state}`)),
      standing,
    ),
    erased,
    states: had.size,
  };
}
