import { refsIn, type ServerWrite } from "./serverWrites.ts";

/**
 * So much goes in one bundle where the server takes it: a patient who is sent at once is there whole or not at all. Microsoft's server
 * takes 500; what is refused is all sent again.
 */
export const MOST_IN_BUNDLE = 256;
/** Medplum takes no more of what is made on condition; every server that takes bundles takes so many. */
const SURELY_TAKEN = 8;

/** How much goes in one bundle, as long as the page is open. */
export type BundleSizes = {
  /** Less where the server turned out to take less. */
  mostInBundle: number;
  /** Of that so much for now: less after an answer that did not come. */
  nowInBundle: number;
};

/** How the writes of one patient go into bundles. */
export type Bundling = {
  /** What goes next, in order: the patient before all, and nothing that refers to what is not there. */
  readonly next: (all: readonly ServerWrite[], refs: ReadonlyMap<string, string>) => readonly ServerWrite[];
  readonly taken: (writes: readonly ServerWrite[]) => void;
  /** "OneEntry": it was of one entry, and no more than any server takes, so that the refusal is of that entry. */
  readonly refused: (writes: readonly ServerWrite[]) => "OneEntry" | "Several";
  /** No answer came in time. */
  readonly late: (writes: readonly ServerWrite[]) => void;
};

/** Half of so many, as a power of two. */
const halved = (length: number): number => Math.max(SURELY_TAKEN, 2 ** Math.floor(Math.log2(Math.max(length - 1, 1))));

/**
 * A bundle that is refused may be too large for this server or hold one entry that it does not take, and seldom says which. So it is sent
 * in halves, then one entry alone: one that is refused keeps no other back. Where all of it is taken in parts, it was too large, and
 * the visit sends no more at once from then on. Where no answer came in time the next are half as large, for a slow server might never
 * answer to a large one, and grow again with what is answered. An answer that was lost on a bad road is no reason for that.
 */
export function bundling(visit: BundleSizes): Bundling {
  let size = visit.nowInBundle;
  let alone: string | undefined;
  /** How much of a bundle that was refused is not taken yet. */
  let left: number | undefined;
  return {
    next: (all, refs) => {
      const made = new Set(all.map(({ resource: { resourceType, id } }) => `${resourceType}/${id}`));
      const isReady = ({ resource, over }: ServerWrite) =>
        refsIn(resource).every((local) => refs.has(local) || made.has(local) || local === over?.astray);
      return all.filter((one) => isReady(one) && (alone === undefined || one.entry === alone)).slice(0, size);
    },
    taken: ({ length }) => {
      alone = undefined;
      if (left === undefined) {
        if (length === size) visit.nowInBundle = size = Math.min(2 * size, visit.mostInBundle);
        return;
      }
      left -= length;
      if (left > 0) return;
      visit.mostInBundle = visit.nowInBundle = size;
      left = undefined;
    },
    refused: (writes) => {
      if (writes.length > SURELY_TAKEN) {
        left ??= writes.length;
        size = halved(writes.length);
        return "Several";
      }
      const entries = new Set(writes.map(({ entry }) => entry));
      if (entries.size > 1) {
        [alone] = entries;
        return "Several";
      }
      [size, alone, left] = [visit.nowInBundle, undefined, undefined];
      return "OneEntry";
    },
    late: ({ length }) => {
      if (length > SURELY_TAKEN) visit.nowInBundle = halved(length);
    },
  };
}
