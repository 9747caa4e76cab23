import * as v from "valibot";

/**
 * One resource of ours on the server: where, in which version, and of which state it says the content. `astray`: the Patient that it is
 * about, where that is a second one which came about for the same record. `beside`: what another program put into it beside ours, as JSON.
 */
export type Place = {
  readonly ref: string;
  readonly version: string;
  readonly sum: string;
  readonly astray?: string | undefined;
  readonly beside?: string | undefined;
};

/**
 * What stands there of an entry and is in no state that was read. `untold`: the sums of states of which a part has not come yet; a device
 * that made one of them itself goes on with it. `isUnreadable`: it will not become whole by more coming. `places`: where it stands and in
 * which versions. `since`: when it was seen so first.
 */
export type Unread = {
  readonly untold: readonly string[];
  readonly isUnreadable: boolean;
  readonly places: string;
  readonly since: string;
};

/** What stands in a place that cannot be read: no state has this sum. */
export const UNREADABLE = "unreadable";

/** A question that only a person can answer: the states of both sides, by their sums. */
export type KnownClash = { readonly mine: string; readonly theirs: string };

/**
 * What is known to be on the server of one patient. There is no list of what waits: that is what the record has and this lacks, so that
 * nothing can be in one and not in the other, whatever is killed in between. Entries by "part id".
 */
export type Known = {
  readonly patientId: string;
  /** Whether this is all that is known to be there. False while an answer is on its way: then the server is read before anything else. */
  readonly sure: boolean;
  readonly places: { readonly [entry: string]: readonly Place[] };
  /** States whose making a Provenance there tells, and states whose content one holds: "entry sum". */
  readonly changes: readonly string[];
  readonly contents: readonly string[];
  readonly clashes: { readonly [entry: string]: KnownClash };
  /** What the server will not take, and why, until it is changed: by entry, with the sum of the state that was refused. */
  readonly parked: { readonly [entry: string]: { readonly sum: string; readonly text: string } };
  /** What stands there and cannot be read here: it is not written over. */
  readonly unread?: { readonly [entry: string]: Unread } | undefined;
  /** What of it a person decided to write over, by entry, as it stood then. */
  readonly overruled?: { readonly [entry: string]: string } | undefined;
  /** When the patient was erased, as the server's Patient says; absent where nobody was, and where they came back since. */
  readonly erasedAt?: string | undefined;
  /**
   * The last erasure of this patient, also where they came back since. How each state came about stays on the server: what was told before
   * it is of somebody who was erased, counts no more, and is told anew where a person brings them back.
   */
  readonly toldSince?: string | undefined;
  /** How many Provenances there tell of what was before. */
  readonly toldBefore?: number | undefined;
  /** The erasure by a colleague after which a person here decided that the patient stays. */
  readonly keptAfter?: string | undefined;
  /** The erasure on this device of which the server was told to the end. */
  readonly toldErasure?: string | undefined;
};

export const nothingKnown = (patientId: string): Known => ({
  patientId,
  sure: false,
  places: {},
  changes: [],
  contents: [],
  clashes: {},
  parked: {},
});

/** Where what is known of the server is kept between visits. Losing it costs one reading of the server and no result. */
export type KnownStore = {
  readonly get: (patientId: string) => Promise<Known | undefined>;
  readonly put: (known: Known) => Promise<void>;
  readonly looked: () => Promise<Looked | undefined>;
  readonly putLooked: (looked: Looked) => Promise<void>;
};

/**
 * Up to where what changed on the server was read, by its own clock; when all of it was looked at, by this device's; how many patients were
 * here then; and who stands there and cannot be read, so that they are not here.
 */
export type Looked = {
  readonly since: string;
  readonly wholeAt: string;
  readonly patients: number;
  readonly unread?: readonly string[] | undefined;
};

const texts = v.array(v.string());
const byEntry = <Shape extends v.GenericSchema>(shape: Shape) => v.record(v.string(), shape);
const shape = v.object({
  patientId: v.string(),
  sure: v.boolean(),
  places: byEntry(
    v.array(
      v.object({
        ref: v.string(),
        version: v.string(),
        sum: v.string(),
        astray: v.optional(v.string()),
        beside: v.optional(v.string()),
      }),
    ),
  ),
  changes: texts,
  contents: texts,
  clashes: byEntry(v.object({ mine: v.string(), theirs: v.string() })),
  parked: byEntry(v.object({ sum: v.string(), text: v.string() })),
  unread: v.optional(byEntry(v.object({ untold: texts, isUnreadable: v.boolean(), places: v.string(), since: v.string() }))),
  overruled: v.optional(byEntry(v.string())),
  erasedAt: v.optional(v.string()),
  toldSince: v.optional(v.string()),
  toldBefore: v.optional(v.number()),
  keptAfter: v.optional(v.string()),
  toldErasure: v.optional(v.string()),
});

const lookedShape = v.object({ since: v.string(), wholeAt: v.string(), patients: v.number(), unread: v.optional(texts) });

/** What is known, as a text. */
export const writeKnown = (known: Known | Looked): string => JSON.stringify(known);

/** The inverse of `writeKnown`. What cannot be read is as if nothing were known: the server is asked. */
export const readKnown = (text: string): Known | undefined => readAs(shape, text);
export const readLooked = (text: string): Looked | undefined => readAs(lookedShape, text);

function readAs<Shape extends v.GenericSchema>(as: Shape, text: string): v.InferOutput<Shape> | undefined {
  try {
    const read = v.safeParse(as, JSON.parse(text));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}

/** What breaks off a round at any of its steps, and is a value again at its end: what is sent could not be remembered here. */
export class NotKept extends Error {}

/**
 * What is known, asked of the disk once for each patient: one tab alone writes it. Where the browser refuses to read it, nothing is known,
 * and the server is asked; where it refuses to store it, `put` rejects with `NotKept`: sent and forgotten, it could be sent twice.
 */
export function rememberedKnown(store: KnownStore): KnownStore {
  const held = new Map<string, Known | undefined>();
  return {
    get: async (patientId) => {
      if (!held.has(patientId)) held.set(patientId, await store.get(patientId).catch(() => undefined));
      return held.get(patientId);
    },
    put: async (known) => {
      await store.put(known).catch((cause: unknown) => {
        throw new NotKept("What is sent cannot be remembered", { cause });
      });
      held.set(known.patientId, known);
    },
    looked: () => store.looked().catch(() => undefined),
    // Without it the next visit looks at everything.
    putLooked: (looked) => store.putLooked(looked).catch(() => {}),
  };
}
