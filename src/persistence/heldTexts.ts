import { lastUse } from "./lastUse.ts";
import { isPatientKey } from "./storedKeys.ts";

/** What this tab knows of the second copy's texts. */
export type HeldTexts = {
  /** The second copy's text as it was last seen there. */
  readonly seen: (key: string) => string | undefined;
  /** It was seen there at this moment, in milliseconds since 1970, or was taken away. */
  readonly remember: (key: string, text: string | undefined, at: number) => void;
  /** It stays, and nothing here is made of it. */
  readonly forget: (key: string) => void;
  readonly forgetAll: () => void;
  /** A text that the second copy is to hold alone, because the first has no room for it. */
  readonly alone: (key: string) => string | undefined;
  readonly isAlone: (key: string) => boolean;
  readonly setAlone: (key: string, text: string) => void;
  readonly noLongerAlone: (key: string) => void;
  readonly aloneKeys: () => Iterable<string>;
  /** How many patients the second copy holds alone. */
  readonly countAlone: () => number;
  /** Whether what was written under this key is stored in either copy. */
  readonly isStored: (key: string) => boolean;
  /** The patients of the first copy, whoever was not saved for longest first. */
  readonly oldestInFirst: () => Iterable<string>;
  /** When it was last written, in milliseconds since 1970; 0 where that is not known. */
  readonly at: (key: string) => number;
};

/** Calls `changed` where another number of texts is held alone. */
export function heldTexts(changed: () => void): HeldTexts {
  const seen = new Map<string, string>();
  const alone = new Map<string, string>();
  const writtenAt = new Map<string, number>();
  const inFirst = lastUse();

  function place(key: string): void {
    if (isPatientKey(key) && seen.has(key) && !alone.has(key)) inFirst.note(key, writtenAt.get(key) ?? 0);
    else inFirst.forget(key);
  }

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
      for (const key of seen.keys()) inFirst.forget(key);
      seen.clear();
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
      return text === undefined || seen.get(key) === text;
    },
    oldestInFirst: inFirst.oldest,
    at: (key) => writtenAt.get(key) ?? 0,
  };
}
