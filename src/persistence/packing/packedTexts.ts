import { ok } from "../../domain/result.ts";
import { isPatientKey } from "../storedKeys.ts";
import type { TextStore } from "../textStore.ts";
import { isPacked, type Packing } from "./packedForm.ts";

/** So many texts that lie there plain from before are packed when room is needed: some ten milliseconds. */
const PACKED_AT_ONCE = 50;
/**
 * Of so many places the text is remembered beside what lies there: a save reads the same place several times, a start twice each of the
 * hundred that it makes ready at once.
 */
const REMEMBERED = 128;

/** Whether any patient's text lies packed, so that nothing can be read before the packing is there. */
export function liesPacked(raw: TextStore): boolean {
  const keys = raw.keys();
  return (
    keys.ok &&
    keys.value.some((key) => {
      const lying = isPatientKey(key) ? raw.get(key) : undefined;
      return lying?.ok === true && lying.value !== undefined && isPacked(lying.value);
    })
  );
}

/**
 * Texts of which each patient's lies packed. Whoever asks sees it as it was written. Until the packing is there texts are written
 * plain, and what lies there plain is packed when there is no room for another. What another tab packed meanwhile is told of once it
 * can be read.
 */
export function packedTexts(raw: TextStore, packing: () => Packing | undefined, fetched: Promise<unknown>): TextStore {
  const seen = new Map<string, { readonly lying: string; readonly text: string }>();

  function remember(key: string, lying: string, text: string): string {
    const [oldest] = seen.keys();
    if (oldest !== undefined && seen.size >= REMEMBERED) seen.delete(oldest);
    seen.set(key, { lying, text });
    return text;
  }

  function opened(key: string, lying: string): string {
    if (!isPatientKey(key) || !isPacked(lying)) return lying;
    const known = seen.get(key);
    const there = packing();
    if (there === undefined) return lying;
    return known?.lying === lying ? known.text : remember(key, lying, there.unpack(lying));
  }

  function lyingOf(key: string, text: string): string {
    if (!isPatientKey(key)) return text;
    const known = seen.get(key);
    if (known?.text === text) return known.lying;
    const packed = packing()?.pack(text);
    if (packed === undefined) return text;
    remember(key, packed, text);
    return packed;
  }

  /** Looked for in vain, and nothing was written plain since: a full storage is not searched at every save. */
  let isNothingPlain = false;

  /** Whether anything that lay there plain takes less room now. */
  function packOthers(): boolean {
    if (isNothingPlain) return false;
    const [there, keys] = [packing(), raw.keys()];
    if (there === undefined || !keys.ok) return false;
    let packed = 0;
    for (const key of keys.value) {
      const lying = isPatientKey(key) ? raw.get(key) : undefined;
      if (lying?.ok !== true || lying.value === undefined || isPacked(lying.value)) continue;
      const smaller = there.pack(lying.value);
      if (smaller === undefined || !raw.set(key, smaller).ok) continue;
      packed += 1;
      if (packed === PACKED_AT_ONCE) break;
    }
    isNothingPlain = packed === 0;
    return packed > 0;
  }

  return {
    ...raw,
    get: (key) => {
      const lying = raw.get(key);
      return lying.ok && lying.value !== undefined ? ok(opened(key, lying.value)) : lying;
    },
    set: (key, text) => {
      const lying = lyingOf(key, text);
      let written = raw.set(key, lying);
      while (!written.ok && written.error.type === "StorageFull" && packOthers()) written = raw.set(key, lying);
      return written;
    },
    takes: (key, text) => raw.takes(key, lyingOf(key, text)),
    watch: (listener) =>
      raw.watch((change) => {
        const { key, text } = change;
        if (text !== undefined && !isPacked(text)) isNothingPlain = false;
        if (key === undefined || text === undefined) return listener(change);
        if (packing() === undefined && isPacked(text)) return void fetched.then(() => listener({ key, text: opened(key, text) }));
        listener({ key, text: opened(key, text) });
      }),
  };
}
