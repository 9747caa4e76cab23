import * as fc from "fast-check";
import { contentOf, revisionsOf, stableText } from "../../src/domain/kept.ts";
import { chainedEntries } from "../../src/domain/record/chain.ts";
import { PARTS } from "../../src/domain/record/keptKinds.ts";
import { verifyChain } from "../../src/domain/record/verifyChain.ts";
import type { PatientRecord } from "../../src/domain/record/patientRecord.ts";
import { OUR_EXTENSION } from "../../src/exchange/fhirNames.ts";
import { exampleRecord } from "./exampleRecords.ts";
import { arbitraryCloseEdit, closeRecord } from "./closeEdits.ts";
import { arbitraryEdit } from "./patientRecords.ts";
import { openDesk, type Desk, type Written } from "./sharingDesk.ts";

/** A server whose tokens a test ends. */
export type Door = { readonly base: string; readonly token: () => string; readonly expire: () => void };

/** What came of it: each list is empty where all is well. */
export type AfterEdits = {
  /** States that a desk had and the record lacks. */
  readonly lost: readonly string[];
  /** Patients who are not the same to the letter on both desks and on a third that only reads. */
  readonly unequal: readonly string[];
  readonly brokenChains: readonly string[];
  /** Fields in which somebody's word was written over by somebody who did not know it, without a question. */
  readonly unasked: readonly string[];
  /** How many times a person was asked. */
  readonly asked: number;
  /** How many states came about, and how many patients there are. */
  readonly states: number;
};

export const statesOf = (record: PatientRecord): readonly string[] =>
  [record.patient, ...PARTS.flatMap((part) => Object.values(record[part]))].flatMap((kept) =>
    revisionsOf<object>(kept).map((state) => `${kept.id} ${stableText(state)}`),
  );

/** What says its content twice under one of our names: what is entered in error or replaced says nothing any more. */
export function doublesAmong(resources: readonly object[]): readonly string[] {
  const seen = new Map<string, number>();
  for (const resource of resources) {
    const { resourceType, identifier, extension } = resource as {
      resourceType: string;
      identifier?: unknown;
      extension?: readonly { readonly url?: string }[];
    };
    const [name] = Array.isArray(identifier) ? (identifier as { system?: string; value?: string }[]) : [];
    if (name === undefined || extension?.some(({ url }) => url === OUR_EXTENSION.state) !== true) continue;
    const key = `${resourceType} ${name.system} ${name.value}`;
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return [...seen].filter(([, count]) => count > 1).map(([key]) => key);
}

/** Rounds until nothing is to do on either desk, each question decided. */
export async function settle(desks: readonly Desk[], chance: () => boolean): Promise<number> {
  let asked = 0;
  for (let quiet = 0, turn = 0; quiet < 2; turn += 1) {
    if (turn > 30) throw new Error("The desks do not come to rest");
    let isQuiet = true;
    for (const desk of desks) {
      desk.deliver();
      const before = [...desk.records.values()];
      const status = await desk.round();
      const decided = desk.decideAll(status, chance);
      desk.deliver();
      asked += decided;
      if (decided > 0 || status.waiting > 0 || status.problem !== undefined) isQuiet = false;
      if (before.some((record) => desk.records.get(record.id) !== record)) isQuiet = false;
    }
    quiet = isQuiet ? quiet + 1 : 0;
  }
  return asked;
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

/**
 * Two desks of two tabs each make so many random edits of two patients together, with answers lost, one desk cut off now and then, tokens
 * that run out, tabs that are closed, questions that wait and browsers that are killed; then the road is good again and all comes to rest.
 */
export async function editOnTwoDesks(
  door: Door,
  { count, seed: given = 7, oneLostOf = 6, edits: which = "any" }: Editing,
): Promise<AfterEdits> {
  const sample = { numRuns: 1, seed: 20261119 + given };
  const [edits = []] = fc.sample(
    fc.array(which === "close" ? arbitraryCloseEdit : arbitraryEdit, { minLength: count, maxLength: count }),
    sample,
  );
  let seed = given;
  const dice = (sides: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((seed / 2 ** 32) * sides);
  };
  const desks = [await openDesk(door, { tabs: 2 }), await openDesk(door, { tabs: 2 })];
  const signIn = () => desks.forEach((desk) => (desk.road.token = door.token()));
  signIn();
  const recordOf = (number: number) => (which === "close" ? closeRecord(number) : exampleRecord(number, 2));
  const ids = [1, 2].map((number) => recordOf(number).id);
  for (const number of [1, 2]) desks[number % 2]?.add(recordOf(number));
  await settle(desks, () => dice(2) === 0);
  for (const desk of desks) desk.road.losesAnswer = () => dice(oneLostOf) === 0;

  const made = new Set<string>();
  let asked = 0;
  for (const edit of edits) {
    const desk = desks[dice(2)];
    const id = ids[dice(2)] ?? "";
    desk?.change(id, edit, dice(2));
    if (dice(2) === 0) desk?.deliver();
    for (const record of desk?.records.values() ?? []) for (const state of statesOf(record)) made.add(state);
    const what = dice(20);
    if (what === 0 && desk !== undefined) desk.road.isCut = !desk.road.isCut;
    if (what === 1) door.expire();
    if (what === 2) desk?.kill();
    if (what === 3) desk?.swap();
    if (what >= 16) {
      // A round may begin before the tabs have heard of each other.
      if (dice(2) === 0) desk?.deliver();
      const status = await desk?.round();
      if (status?.problem?.type === "SignIn") signIn();
      // Now and then a question waits, and people go on with the record.
      if (status !== undefined && dice(3) > 0) asked += desk?.decideAll(status, () => dice(2) === 0) ?? 0;
    }
  }
  for (const desk of desks) {
    desk.road.isCut = false;
    desk.road.losesAnswer = () => false;
    desk.deliver();
    for (const record of desk.records.values()) for (const state of statesOf(record)) made.add(state);
  }
  signIn();
  asked += await settle(desks, () => dice(2) === 0);

  const third = await openDesk(door);
  third.road.token = door.token();
  await third.round();
  const [one, other] = desks;
  const all = new Set([...(one?.records.values() ?? [])].flatMap(statesOf));
  const isAlike = (a: PatientRecord | undefined, b: PatientRecord | undefined) =>
    a !== undefined && b !== undefined && stableText(a) === stableText(b);
  return {
    lost: [...made].filter((state) => !all.has(state)),
    unequal: ids.filter(
      (id) => !isAlike(one?.records.get(id), other?.records.get(id)) || !isAlike(one?.records.get(id), third.records.get(id)),
    ),
    brokenChains: ids.filter((id) => verifyChain(one?.records.get(id) ?? exampleRecord(9, 0)).type !== "Whole"),
    unasked: silentlyLost(
      desks.flatMap((desk) => desk.written),
      [...(one?.records.values() ?? [])],
    ),
    asked,
    states: made.size,
  };
}
