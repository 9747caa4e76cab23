import { err, ok, type Result } from "../../domain/result.ts";
import { confirmedWrite } from "../confirmedWrite.ts";
import { LOCAL_STORAGE_QUOTA, type TextStore } from "../textStore.ts";
import type { CopiedText, CopyAtHand, CopyWrite, NoCopy } from "./recordCopy.ts";

const FAILURE = { StorageFull: "Full", StorageDenied: "Refused", NotConfirmed: "Refused" } as const;
const failure = (type: keyof typeof FAILURE): { readonly ok: false; readonly error: NoCopy } => err({ type: FAILURE[type] });

/**
 * The copy at hand, in the browser's localStorage. A text is promised once it was read back, which says that this tab and every other see
 * it; its bytes reach the disk up to a minute later. It is bounded by some five million units, in which patients may lie packed: what
 * `texts` does about that, nobody else knows. It remembers nothing of a place but what stands there.
 */
export function localCopy(texts: TextStore): CopyAtHand {
  function readNow(keys: readonly string[]): Result<ReadonlyMap<string, CopiedText>, NoCopy> {
    const held = new Map<string, CopiedText>();
    for (const key of keys) {
      const text = texts.get(key);
      if (!text.ok) return failure(text.error.type);
      if (text.value !== undefined) held.set(key, { text: text.value, earlier: [] });
    }
    return ok(held);
  }

  function put(key: string, text: string | undefined): Result<void, NoCopy> {
    const done = text === undefined ? texts.remove(key) : confirmedWrite(texts, key, text);
    if (done.ok) return done;
    return failure(done.error.type === "StorageFull" || done.error.type === "StorageDenied" ? done.error.type : "NotConfirmed");
  }

  function writeNow(writes: ReadonlyMap<string, CopyWrite>): Result<void, NoCopy> {
    const before: (readonly [key: string, text: string | undefined])[] = [];
    for (const [key, { stand }] of writes) {
      const lying = texts.get(key);
      const after = lying.ok ? stand(lying.value) : undefined;
      const written = !lying.ok ? failure(lying.error.type) : after === lying.value ? ok(undefined) : put(key, after);
      if (!written.ok) {
        // What stood there fitted before: backwards, so that there is room for each when its turn comes.
        for (const [place, text] of before.toReversed()) put(place, text);
        return written;
      }
      if (lying.ok) before.push([key, lying.value]);
    }
    return ok(undefined);
  }

  return {
    texts,
    keys: async () => {
      const keys = texts.keys();
      return keys.ok ? keys : failure(keys.error.type);
    },
    read: async (keys) => readNow(keys),
    write: async (writes) => writeNow(writes),
    watch: (listener) =>
      texts.watch(({ key }) => {
        if (key !== undefined) listener([key]);
      }),
    watchEmptied: (listener) =>
      texts.watch(({ key }) => {
        if (key === undefined) listener();
      }),
    room: async () => {
      const used = texts.used();
      return used.ok ? { used: used.value, quota: LOCAL_STORAGE_QUOTA } : undefined;
    },
    takes: texts.takes,
  };
}
