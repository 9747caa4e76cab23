import { isPatientKey } from "../storedKeys.ts";
import { lastUse } from "./lastUse.ts";

/** What this tab knows of the texts of one copy that follows. */
export type SeenTexts = {
  /** The copy's text as it was last seen there. */
  readonly seen: (key: string) => string | undefined;
  /** It was seen there at this moment, in milliseconds since 1970, or was taken away. */
  readonly remember: (key: string, text: string | undefined, at: number) => void;
  /** It stays, and nothing here is made of it. */
  readonly forget: (key: string) => void;
  readonly forgetAll: () => void;
};

/** What this tab knows of the texts of all copies that follow. */
export type HeldTexts = {
  /** What is known of one more of them. */
  readonly addCopy: () => SeenTexts;
  /** A text that the others are to hold alone, because the copy at hand has no room for it. */
  readonly alone: (key: string) => string | undefined;
  readonly isAlone: (key: string) => boolean;
  readonly setAlone: (key: string, text: string) => void;
  readonly noLongerAlone: (key: string) => void;
  readonly aloneKeys: () => Iterable<string>;
  /** How many patients the others hold alone. */
  readonly countAlone: () => number;
  /** Whether what was written under this key is stored in any copy. */
  readonly isStored: (key: string) => boolean;
  /** The patients of the copy at hand that another holds, too, whoever was not saved for longest first. */
  readonly oldestAtHand: () => Iterable<string>;
  /** When it was last written, in milliseconds since 1970; 0 where that is not known. */
  readonly at: (key: string) => number;
};

/** Calls `changed` where another number of texts is held alone. */
export function heldTexts(changed: () => void): HeldTexts {
  const copies: Map<string, string>[] = [];
  const alone = new Map<string, string>();
  const writtenAt = new Map<string, number>();
  const atHand = lastUse();

  function place(key: string): void {
    if (isPatientKey(key) && !alone.has(key) && copies.some((seen) => seen.has(key))) atHand.note(key, writtenAt.get(key) ?? 0);
    else atHand.forget(key);
  }

  return {
    addCopy: () => {
      const seen = new Map<string, string>();
      copies.push(seen);
      return {
        seen: (key) => seen.get(key),
        remember: (key, text, at) => {
          if (text === undefined) seen.delete(key);
          else seen.set(key, text);
          writtenAt.set(key, at);
          place(key);
        },
        forget: (key) => {
          seen.delete(key);
          place(key);
        },
        forgetAll: () => {
          const keys = [...seen.keys()];
          seen.clear();
          for (const key of keys) place(key);
        },
      };
    },
    alone: (key) => alone.get(key),
    isAlone: (key) => alone.has(key),
    setAlone: (key, text) => {
      const before = alone.size;
      alone.set(key, text);
      place(key);
      if (alone.size !== before) changed();
    },
    noLongerAlone: (key) => {
      if (!alone.delete(key)) return;
      place(key);
      changed();
    },
    aloneKeys: () => alone.keys(),
    countAlone: () => alone.size,
    isStored: (key) => {
      const text = alone.get(key);
      return text === undefined || copies.some((seen) => seen.get(key) === text);
    },
    oldestAtHand: atHand.oldest,
    at: (key) => writtenAt.get(key) ?? 0,
  };
}
