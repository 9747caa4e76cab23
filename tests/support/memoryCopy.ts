import { err, ok } from "../../src/domain/result.ts";
import { crc32 } from "../../src/exchange/crc32.ts";
import type { CopiedText, NoSecondCopy, SecondCopy } from "../../src/persistence/secondCopy.ts";

/** A second copy that forgets with the test, may refuse, and lets a step wait until it is let go. */
export type MemoryCopy = SecondCopy & {
  readonly held: Map<string, CopiedText>;
  readonly refuse: (why: NoSecondCopy | undefined) => void;
  /** From now on a step waits; what comes back lets it and all later ones go. */
  readonly hold: () => () => void;
};

export function memoryCopy(): MemoryCopy {
  const held = new Map<string, CopiedText>();
  let refusal: NoSecondCopy | undefined;
  let gate = Promise.resolve();
  return {
    held,
    refuse: (why) => (refusal = why),
    hold: () => {
      let letGo = () => {};
      gate = new Promise((resolve) => (letGo = resolve));
      return () => letGo();
    },
    readAll: async () => (refusal === undefined ? ok(new Map(held)) : err(refusal)),
    read: async (key) => (refusal === undefined ? ok(held.get(key)) : err(refusal)),
    write: async (texts) => {
      await gate;
      if (refusal !== undefined) return err(refusal);
      for (const [key, text] of texts) {
        const before = held.get(key);
        if (text === undefined) held.delete(key);
        else if (text !== before?.text)
          held.set(key, { text, earlier: before === undefined ? [] : [...before.earlier, crc32(before.text)] });
      }
      return ok(undefined);
    },
  };
}
