import type { HeldTexts } from "./heldTexts.ts";
import { joinedLive } from "./joinTexts.ts";
import type { CopyWrite, NoSecondCopy, SecondCopy } from "./secondCopy.ts";
import type { TextStore } from "./textStore.ts";
import type { TextCodec } from "./vault/codedTexts.ts";

export type SecondWrites = {
  /** What stands under this key then is put into the second copy with all else that is written in the same go of the page. */
  readonly mark: (key: string) => void;
  readonly isPending: (key: string) => boolean;
  /** Puts these texts there in one step, where nobody else has written meanwhile. */
  readonly ahead: (together: ReadonlyMap<string, string>) => Promise<void>;
  /** Resolves when all that was marked before is in the second copy, or cannot be. */
  readonly kept: () => Promise<void>;
  /** A text as it lies in the first copy, where it does: so both copies hold the very same. */
  readonly lyingOf: (key: string, plain: string) => string;
  /** Nothing further is to be written. */
  readonly drop: () => void;
};

type Parts = {
  /** As it lies there. */
  readonly first: TextStore;
  readonly second: SecondCopy;
  readonly held: HeldTexts;
  readonly codec: () => TextCodec;
  readonly now: () => number;
  /** What is to stand: what both copies hold as one. */
  readonly textOf: TextStore["get"];
  readonly isOpen: () => boolean;
  /** All is there, or why it is not. */
  readonly report: (state: { readonly type: "Kept" } | NoSecondCopy) => void;
  /** What was written came to one with what another tab had put there. */
  readonly hear: (key: string, text: string) => void;
  /** Makes room in the first copy, after each go. */
  readonly makeRoom: () => Promise<void>;
};

/**
 * Puts texts into the second copy after they were written: what stands at that moment, so that the two copies never cross. What was
 * marked meanwhile goes in one step; what could not be written goes with the next.
 */
export function secondWrites(parts: Parts): SecondWrites {
  const { first, second, held, codec, now, textOf, isOpen, report, hear, makeRoom } = parts;
  const pending = new Set<string>();
  let running: Promise<void> | undefined;

  const opened = (key: string, lying: string) => codec().open(key, lying);

  function lyingOf(key: string, plain: string): string {
    const lying = held.isAlone(key) ? undefined : first.get(key);
    return lying?.ok === true && lying.value !== undefined ? lying.value : codec().close(key, plain);
  }

  /** What is to stand in the second copy: mine, or what mine and that of another tab come to. `told` hears of the latter. */
  function standing(key: string, plain: string | undefined, told: Map<string, string>): CopyWrite {
    const mine = plain === undefined ? undefined : lyingOf(key, plain);
    const stand = (lying: string | undefined): string | undefined => {
      told.delete(key);
      if (lying === undefined || plain === undefined) return mine;
      const theirs = opened(key, lying);
      // Sealed anew it would be another text: one that lies in the first copy is written as it lies there, any other stays.
      if (theirs === plain) return held.isAlone(key) && codec().isClosed(lying) ? lying : mine;
      if (theirs === held.seen(key)) return mine;
      const one = joinedLive(key, plain, theirs);
      if (one === plain) return mine;
      told.set(key, one);
      return one === theirs ? lying : codec().close(key, one);
    };
    return { stand, alone: held.isAlone(key), at: now() };
  }

  async function writePending(): Promise<boolean> {
    const keys = [...pending];
    pending.clear();
    const given = new Map<string, string | undefined>();
    const writes = new Map<string, CopyWrite>();
    const told = new Map<string, string>();
    for (const key of keys) {
      const text = textOf(key);
      if (!text.ok) continue;
      given.set(key, text.value);
      writes.set(key, standing(key, text.value, told));
    }
    const written = await second.write(writes);
    if (!written.ok) {
      if (isOpen()) for (const key of keys) pending.add(key);
      report(written.error);
      return false;
    }
    for (const [key, text] of given) held.remember(key, text, now());
    for (const [key, text] of told) hear(key, text);
    return true;
  }

  async function writeAll(): Promise<void> {
    // Whatever is written in the same go of the page joins the same step.
    await Promise.resolve();
    do {
      while (pending.size > 0)
        if (!(await writePending())) {
          running = undefined;
          return;
        }
      await makeRoom();
    } while (pending.size > 0);
    // In one go with the last look at what is pending: nothing falls between two steps.
    running = undefined;
    if (isOpen()) report({ type: "Kept" });
  }

  function begin(): void {
    if (isOpen()) running ??= writeAll();
  }

  return {
    mark: (key) => {
      pending.add(key);
      begin();
    },
    isPending: (key) => pending.has(key),
    ahead: async (together) => {
      const placed = new Map<string, string>();
      const write = (key: string, plain: string): CopyWrite => ({
        stand: (lying) => {
          if ((lying === undefined ? undefined : opened(key, lying)) !== held.seen(key)) return lying;
          placed.set(key, plain);
          return codec().close(key, plain);
        },
        alone: held.isAlone(key),
        at: now(),
      });
      const written = await second.write(new Map([...together].map(([key, plain]) => [key, write(key, plain)])));
      if (written.ok) for (const [key, plain] of placed) held.remember(key, plain, now());
    },
    kept: async () => {
      // What is in neither copy is tried again at once.
      if ([...pending].some((key) => !held.isStored(key))) begin();
      for (let step = running; step !== undefined; step = running) await step;
    },
    lyingOf,
    drop: () => pending.clear(),
  };
}
