import { compare } from "./compare.ts";
import type { Instant } from "./instant.ts";
import type { Reason } from "./reason.ts";

/** One state of a record, and when and why it came about. */
export type Revision<Content> = Content & {
  /** 1 for the first state, then counting up. */
  readonly revision: number;
  readonly recordedAt: Instant;
  /** Why the state before it was changed. */
  readonly reason?: Reason;
  /** Who made it, by the initials of their device; absent where it had none. */
  readonly author?: string;
};

/** No earlier states: one list for all records that never changed, which most of a hundred thousand results are. */
const NONE: readonly never[] = [];

/** Earlier states as they are kept. */
export const earlierStates = <State>(states: readonly State[]): readonly State[] => (states.length === 0 ? NONE : states);

/** A record that is never overwritten: its present state, and every earlier one, oldest first. */
export type Kept<Content, Id extends string = string> = Revision<Content> & {
  readonly id: Id;
  readonly earlier: readonly Revision<Content>[];
};

/** When a record is changed, and why. */
export type WhenAndWhy = { readonly at: Instant; readonly reason?: Reason };

/** A new record in its first state. */
export const keep = <Content extends object, Id extends string = string>(
  id: Id,
  content: Content,
  change: WhenAndWhy,
): Kept<Content, Id> => ({
  ...content,
  id,
  revision: 1,
  recordedAt: change.at,
  ...(change.reason === undefined ? {} : { reason: change.reason }),
  earlier: NONE,
});

/** The present state without its history. */
function presentState<Content extends object>(kept: Kept<Content>): Revision<Content> {
  const { id: _id, earlier: _earlier, ...present }: Kept<object> = kept;
  // What is left of a generic content beside known fields is that content, which the compiler cannot see.
  // oxlint-disable-next-line typescript/consistent-type-assertions -- what is left of a generic content beside known fields
  return present as Revision<Content>;
}

/** Every state of a record, oldest first; the last one is the present. */
export const revisionsOf = <Content extends object>(kept: Kept<Content>): readonly Revision<Content>[] => [
  ...kept.earlier,
  presentState(kept),
];

/** The content of a state, without when and why it came about, and by whom. */
export function contentOf<Content extends object>(state: Revision<Content> | Kept<Content>): Content {
  const {
    id: _id,
    earlier: _earlier,
    revision: _revision,
    recordedAt: _recordedAt,
    reason: _reason,
    author: _author,
    ...content
  }: Partial<Kept<object>> = state;
  // oxlint-disable-next-line typescript/consistent-type-assertions -- likewise
  return content as Content;
}

/** The same record with new content on top; what it said before stays in its history. */
export const revise = <Content extends object, Id extends string = string>(
  kept: Kept<Content, Id>,
  content: Content,
  change: WhenAndWhy,
): Kept<Content, Id> => ({
  ...content,
  id: kept.id,
  revision: kept.revision + 1,
  recordedAt: change.at,
  ...(change.reason === undefined ? {} : { reason: change.reason }),
  earlier: revisionsOf(kept),
});

/** A record from all its states. The states must not be empty. */
function fromRevisions<Content extends object, Id extends string>(
  id: Id,
  states: readonly Revision<Content>[],
): Kept<Content, Id> {
  const present = states[states.length - 1];
  if (present === undefined) throw new RangeError("A kept record has at least one state");
  return { ...present, id, earlier: earlierStates(states.slice(0, -1)) };
}

/** Whether two contents say the same, whatever the order of their keys. A change that changes nothing makes no revision. */
export const isSameContent = <Content extends object>(one: Content, other: Content): boolean =>
  stableText(one) === stableText(other);

/**
 * One record from two copies of it: the union of their states, by revision, then time, then text. Commutative, associative and
 * idempotent, so two tabs or two devices that exchange copies in any order end with the same record, and neither's amendment is
 * lost. The same object where the other copy has nothing new, so that nobody takes it for a change.
 */
export function mergeKept<Content extends object, Id extends string = string>(
  one: Kept<Content, Id>,
  other: Kept<Content, Id>,
): Kept<Content, Id> {
  // Two copies of one record mostly say the same, and to see that is twenty times as quick as to merge them.
  if (one === other || saysTheSame(one, other)) return one;
  const states = new Map<string, Revision<Content>>();
  for (const state of [...revisionsOf(one), ...revisionsOf(other)]) states.set(stableText(state), state);
  const sorted = [...states].sort(
    ([textA, a], [textB, b]) => a.revision - b.revision || compare(a.recordedAt, b.recordedAt) || compare(textA, textB),
  );
  const known = revisionsOf(one).map(stableText);
  if (known.length === sorted.length && sorted.every(([text], index) => text === known[index])) return one;
  return fromRevisions(
    one.id,
    sorted.map(([, state]) => state),
  );
}

/** Whether two values hold the same, whatever the order of their keys. */
function saysTheSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (
    typeof one !== "object" ||
    typeof other !== "object" ||
    one === null ||
    other === null ||
    Array.isArray(one) !== Array.isArray(other)
  )
    return false;
  const [mine, theirs] = [Object.entries(one), Object.keys(other)];
  return (
    mine.length === theirs.length &&
    mine.every(([key, part]) => Object.hasOwn(other, key) && saysTheSame(part, Reflect.get(other, key)))
  );
}

/** The same text for the same content, whatever the order of its keys. */
export const stableText = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => compare(a, b)))
      : part,
  );
