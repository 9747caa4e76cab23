import type { Result } from "../../domain/result.ts";
import type { TextStore } from "../textStore.ts";
import type { TextCodec } from "../vault/codedTexts.ts";
import type { HeldTexts, SeenTexts } from "./heldTexts.ts";
import { joinedLive } from "./joinTexts.ts";
import type { CopiedText, CopyState, CopyWrite, NoCopy, RecordCopy } from "./recordCopy.ts";

/** One copy that follows the one at hand: how it stands, what was seen there, and what is put there when. */
export type FollowingCopy = SeenTexts & {
  readonly copy: RecordCopy;
  readonly state: () => CopyState;
  /** Whether it could be read at the start: else nothing is written to it, for it could hold what the copy at hand has lost. */
  readonly isOpen: () => boolean;
  /** The keys of what it holds; it is open from then on. Nothing where it does not answer. */
  readonly open: () => Promise<readonly string[] | undefined>;
  /** What it holds under these keys. Nothing where it does not answer: it is left alone for this visit. */
  readonly fetch: (keys: readonly string[]) => Promise<ReadonlyMap<string, CopiedText> | undefined>;
  /** What stands under this key then is put there with all else that is written in the same go of the page. */
  readonly mark: (key: string) => void;
  readonly isPending: (key: string) => boolean;
  /** Whether what stands under this key is on its way there at this moment. */
  readonly isWriting: (key: string) => boolean;
  readonly isBusy: () => boolean;
  /** Puts these texts there in one step, where nobody else has written meanwhile. */
  readonly ahead: (together: ReadonlyMap<string, string>) => Promise<void>;
  /** Resolves when all that was marked before is there, or cannot be. */
  readonly kept: () => Promise<void>;
};

/** The answer, or nothing where it does not come in time. */
export type InTime = <Value>(answer: Promise<Value>) => Promise<Value | undefined>;

type Parts = {
  readonly copy: RecordCopy;
  readonly held: HeldTexts;
  readonly codec: () => TextCodec;
  readonly now: () => number;
  readonly inTime: InTime;
  /** The same for writing, which may take longer. */
  readonly patience: InTime;
  /** What is to stand: what all copies hold as one. */
  readonly textOf: TextStore["get"];
  /** A text as it lies in the copy at hand, where it does: so all copies hold the very same. */
  readonly lyingOf: (key: string, plain: string) => string;
  /** It stands otherwise than before. */
  readonly changed: () => void;
  /** What was written came to one with what another tab had put there. */
  readonly hear: (from: SeenTexts, key: string, text: string) => void;
  /** Makes room in the copy at hand, after each go. */
  readonly makeRoom: () => Promise<void>;
};

/**
 * Puts texts into a copy after they were written at hand: what stands at that moment, so that the two never cross. What was marked
 * meanwhile goes in one step; what could not be written goes with the next.
 */
export function followingCopy(parts: Parts): FollowingCopy {
  const { copy, held, codec, now, inTime, patience, textOf, lyingOf, changed, hear, makeRoom } = parts;
  const seen = held.addCopy();
  const pending = new Set<string>();
  let onItsWay: ReadonlyMap<string, CopyWrite> = new Map();
  let running: Promise<void> | undefined;
  let state: CopyState = { type: "Kept" };
  let isOpen = false;

  const opened = (key: string, lying: string) => codec().open(key, lying);

  function report(next: CopyState): void {
    if (next.type === state.type) return;
    state = next;
    changed();
  }

  /** The answer, where it came and is one. */
  function answered<Value>(answer: Result<Value, NoCopy> | undefined): Value | undefined {
    if (answer?.ok === true) return answer.value;
    isOpen = false;
    pending.clear();
    report(answer?.error ?? { type: "NoAnswer" });
    return undefined;
  }

  /** What is to stand there: mine, or what mine and that of another tab come to. `told` hears of the latter. */
  function standing(key: string, plain: string | undefined, told: Map<string, string>): CopyWrite {
    const mine = plain === undefined ? undefined : lyingOf(key, plain);
    const stand = (lying: string | undefined): string | undefined => {
      told.delete(key);
      if (lying === undefined || plain === undefined) return mine;
      const theirs = opened(key, lying);
      // Sealed anew it would be another text: one that lies at hand is written as it lies there, any other stays.
      if (theirs === plain) return held.isAlone(key) && codec().isClosed(lying) ? lying : mine;
      if (theirs === seen.seen(key)) return mine;
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
    onItsWay = writes;
    const written = await copy.write(writes);
    onItsWay = new Map();
    if (!written.ok) {
      if (isOpen) for (const key of keys) pending.add(key);
      report(written.error);
      return false;
    }
    for (const [key, text] of given) seen.remember(key, text, now());
    for (const [key, text] of told) hear(seen, key, text);
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
    if (isOpen) report({ type: "Kept" });
  }

  function begin(): void {
    if (isOpen) running ??= writeAll();
  }

  async function ahead(together: ReadonlyMap<string, string>): Promise<void> {
    if (!isOpen) return;
    const put = new Map<string, string>();
    const write = (key: string, plain: string): CopyWrite => ({
      stand: (lying) => {
        if ((lying === undefined ? undefined : opened(key, lying)) !== seen.seen(key)) return lying;
        put.set(key, plain);
        return codec().close(key, plain);
      },
      alone: held.isAlone(key),
      at: now(),
    });
    const written = await copy.write(new Map([...together].map(([key, plain]) => [key, write(key, plain)])));
    if (written.ok) for (const [key, plain] of put) seen.remember(key, plain, now());
  }

  return {
    ...seen,
    copy,
    state: () => state,
    isOpen: () => isOpen,
    open: async () => {
      const keys = answered(await inTime(copy.keys()));
      isOpen = keys !== undefined;
      return keys;
    },
    fetch: async (keys) => answered(await inTime(copy.read(keys))),
    mark: (key) => {
      if (!isOpen) return;
      pending.add(key);
      begin();
    },
    isPending: (key) => pending.has(key),
    isWriting: (key) => onItsWay.has(key),
    isBusy: () => running !== undefined,
    ahead,
    kept: async () => {
      // What is in no copy is tried again at once.
      if ([...pending].some((key) => !held.isStored(key))) begin();
      for (let step = running; step !== undefined && state.type !== "NoAnswer"; step = running)
        if ((await patience(step.then(() => "Done" as const))) === undefined) report({ type: "NoAnswer" });
    },
  };
}
