import { IMPORT_NOTE_KEY } from "../importNoteStore.ts";
import { CONNECTION_KEY, PATIENT_MODE_KEY } from "../keysAtStart.ts";
import { isPatientKey } from "../storedKeys.ts";
import type { TextStore } from "../textStore.ts";
import type { TextCodec } from "../vault/codedTexts.ts";
import type { FollowingCopy } from "./followingCopy.ts";
import type { HeldTexts } from "./heldTexts.ts";
import { mendConnection, mendLock, mendNote, mendOne, type Mended, type MendStep } from "./mendCopies.ts";
import type { CopiedText } from "./recordCopy.ts";

type Parts = {
  /** The copy at hand, as texts lie there. */
  readonly lying: TextStore;
  readonly held: HeldTexts;
  readonly opened: (key: string, lying: string) => string;
  readonly codec: () => TextCodec;
  /** What all copies hold as one. */
  readonly texts: () => TextStore;
  readonly mark: (key: string) => void;
  /** More was mended than before. */
  readonly changed: () => void;
};

/** What each copy that answered holds in one place. */
type Answers = ReadonlyMap<FollowingCopy, CopiedText | undefined>;

export type JoinAtStart = {
  /** Makes one of what stands under this key at hand and in each of these copies, and has each brought to it. */
  readonly join: (key: string, answers: Answers) => void;
  /** What that did since the start. */
  readonly mended: () => Mended;
};

/** Joins the copies of a place as they are read: with the one at hand each in turn, until nothing at hand changes any more. */
export function joinAtStart({ lying, held, opened, codec, texts, mark, changed }: Parts): JoinAtStart {
  let mended: Mended = { broughtBack: 0, mended: 0, secondMended: 0 };

  const atHand = (key: string): string | undefined => {
    const stored = lying.get(key);
    return stored.ok ? stored.value : undefined;
  };
  const taken = (): readonly string[] => {
    const keys = lying.keys();
    return keys.ok ? keys.value : [];
  };

  function takeUp(key: string, one: FollowingCopy, there: CopiedText | undefined): CopiedText | undefined {
    if (there === undefined) return undefined;
    const copied = { ...there, text: opened(key, there.text) };
    one.remember(key, copied.text, copied.at ?? 0);
    // Written by a tab that did not know of the lock.
    if (!codec().isClosed(there.text)) mark(key);
    return copied;
  }

  /** What one copy comes to with the one at hand. */
  function joinOne(key: string, one: FollowingCopy, copied: CopiedText | undefined): MendStep {
    const there = atHand(key);
    if (copied?.alone === true && there === undefined && lying.get(key).ok && !held.isAlone(key)) {
      held.setAlone(key, copied.text);
      return "nothing";
    }
    const step = key === CONNECTION_KEY ? mendConnection(texts(), copied, there) : mendOne(texts(), there, key, copied, taken);
    if (step === "newer") one.forget(key);
    return step;
  }

  function count(key: string, steps: ReadonlySet<MendStep>): void {
    // Only patients are counted: nobody misses an index.
    if (!isPatientKey(key)) return;
    for (const step of ["back", "mended", "secondMended"] as const) {
      if (!steps.has(step)) continue;
      const name = step === "back" ? "broughtBack" : step;
      mended = { ...mended, [name]: mended[name] + 1 };
      changed();
    }
  }

  function join(key: string, answers: Answers): void {
    const found = [...answers].map(([one, there]) => [one, takeUp(key, one, there)] as const);
    if (key === PATIENT_MODE_KEY || key === IMPORT_NOTE_KEY) {
      const any = found.find(([, copied]) => copied !== undefined)?.[1];
      const step = key === PATIENT_MODE_KEY ? mendLock(texts(), any, taken()) : mendNote(texts(), any);
      if (step === "copy") mark(key);
      return;
    }
    const steps = new Set<MendStep>();
    let open = found;
    // What one copy gave is held together with those before it once more: a text of theirs may give way to it now.
    for (let round = 0; round < found.length; round += 1) {
      const before = atHand(key);
      open = open.filter(([one, copied]) => {
        const step = joinOne(key, one, copied);
        steps.add(step);
        return step !== "secondMended" && step !== "newer";
      });
      if (atHand(key) === before) break;
    }
    if ([...steps].some((step) => step !== "nothing" && step !== "newer")) mark(key);
    count(key, steps);
  }

  return { join, mended: () => mended };
}
