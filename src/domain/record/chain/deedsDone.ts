import { by } from "../../compare.ts";
import type { Instant } from "../../instant.ts";
import { isSameContent, revisionsOf, type Kept, type Revision } from "../../kept.ts";
import { stands } from "../../standing.ts";
import { byMoment, coveredBy, stateName, type PlacedState } from "./chain.ts";
import { PARTS, type KeptContents, type Part } from "../keptKinds.ts";
import type { PatientContent } from "../patient.ts";
import type { PatientRecord } from "../patientRecord.ts";

/** What became of one entry. */
export type Becoming = "entered" | "changed" | "withdrawn" | "broughtBack";

/** One state that an action left, with what kind of entry it is of. */
export type StateDone = { readonly becoming: Becoming; readonly entry: string } & (
  | { readonly part: "patient"; readonly state: Revision<PatientContent> }
  | { readonly [P in Part]: { readonly part: P; readonly state: Revision<KeptContents[P]> } }[Part]
);

/** Something that was done to a patient's record, at one moment by one person. */
export type DeedDone = {
  readonly key: string;
  readonly at: Instant;
  /** What it was as an action; absent for what was done before actions were chained. */
  readonly deed?: string;
  readonly by?: string;
  readonly states: readonly StateDone[];
};

/**
 * All that was done to a patient's record, the latest first: each action with the states it left; of what came from elsewhere, or was
 * there before actions were chained, each moment with who signed it.
 */
export function deedsDone(record: PatientRecord): readonly DeedDone[] {
  const all = allStates(record);
  const states = byMoment([...all.keys()]);
  const told = new Set<PlacedState>();
  const deeds: DeedDone[] = [];
  for (const link of record.chain ?? []) {
    if (link.deed === "BeganChain") continue;
    const covered = coveredBy(link, states).filter((state) => !told.has(state));
    // What a merge or a backup brought keeps its own moments and people; the action stands beside them.
    const own = covered.filter(({ state }) => state.recordedAt === link.at);
    for (const state of own) told.add(state);
    deeds.push({
      key: link.hash,
      at: link.at,
      deed: link.deed,
      ...(link.by === undefined ? {} : { by: link.by }),
      states: own.flatMap((state) => all.get(state) ?? []),
    });
  }
  const others = new Map<string, PlacedState[]>();
  for (const placed of states.all) {
    if (told.has(placed)) continue;
    const key = `${placed.state.recordedAt} ${placed.state.author ?? ""}`;
    others.set(key, [...(others.get(key) ?? []), placed]);
  }
  for (const [key, group] of others) {
    const [first] = group;
    if (first === undefined) continue;
    const { recordedAt: at, author } = first.state;
    const done = group.flatMap((state) => all.get(state) ?? []);
    deeds.push({ key, at, ...(author === undefined ? {} : { by: author }), states: done });
  }
  return deeds.sort(by(({ at }) => at)).toReversed();
}

/** A state of the record as the list tells it. */
export const stateOf = (record: PatientRecord, placed: PlacedState): StateDone | undefined =>
  [...allStates(record)].find(([{ entry, state }]) => entry === placed.entry && isSameContent(state, placed.state))?.[1];

/** Every state with what it did to its entry. */
function allStates(record: PatientRecord): ReadonlyMap<PlacedState, StateDone> {
  const all = new Map<PlacedState, StateDone>();
  // A record's states are told one by one; which part each is of is known where they are taken from.
  const add = (part: StateDone["part"], kept: Kept<object>) => {
    const entry = `${part} ${kept.id}`;
    for (const [index, state] of revisionsOf<object>(kept).entries()) {
      const becoming = becomingOf(index === 0 ? undefined : revisionsOf<object>(kept)[index - 1], state);
      // oxlint-disable-next-line typescript/consistent-type-assertions -- a part and the state of one of its entries
      all.set({ entry, state }, { part, entry, state, becoming } as StateDone);
    }
  };
  add("patient", record.patient);
  for (const part of PARTS) for (const kept of Object.values<Kept<object>>(record[part])) add(part, kept);
  return all;
}

function becomingOf(before: object | undefined, now: object): Becoming {
  if (before === undefined) return "entered";
  const [was, is] = [isInForce(before), isInForce(now)];
  if (was === is) return "changed";
  return is ? "broughtBack" : "withdrawn";
}

/** A patient who is archived is out of sight, as what is withdrawn is. */
function isInForce(state: object): boolean {
  if ("archived" in state) return state.archived !== true;
  return !("status" in state) || typeof state.status !== "string" || stands({ status: state.status });
}

/** By which a state is told from all others in a list. */
export const keyOfState = ({ entry, state }: StateDone): string => stateName({ entry, state });
