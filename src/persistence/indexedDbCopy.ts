import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import { crc32 } from "../exchange/crc32.ts";
import { err, ok, type Result } from "../domain/result.ts";
import { EARLIER_KEPT, type CopiedText, type NoSecondCopy, type SecondCopy } from "./secondCopy.ts";

interface Schema extends DBSchema {
  texts: { key: string; value: CopiedText };
}

const DATABASE = "b2m-second-copy";

/** What lies in a place as a text: what is none of ours is one that cannot be read, and its bytes are kept as such. */
function toCopied(value: unknown): CopiedText {
  const { text, earlier }: { text?: unknown; earlier?: unknown } = Object(value);
  const isOurs = typeof text === "string" && Array.isArray(earlier);
  return {
    text: typeof text === "string" ? text : typeof value === "string" ? value : (JSON.stringify(value) ?? ""),
    earlier: isOurs ? earlier.filter((sum) => typeof sum === "string") : [],
  };
}

const failure = (problem: unknown): { readonly ok: false; readonly error: NoSecondCopy } =>
  err({ type: problem instanceof Error && problem.name === "QuotaExceededError" ? "Full" : "Refused" });

/**
 * The second copy in the browser's IndexedDB. A transaction is told as done only when its bytes are on the disk ("strict"), which
 * localStorage, whose bytes follow within a minute, cannot say.
 */
export function indexedDbCopy(): SecondCopy {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;
  const open = (): Promise<IDBPDatabase<Schema>> => {
    opened ??= openDB<Schema>(DATABASE, 1, {
      upgrade: (database) => void database.createObjectStore("texts"),
      // The browser closed it, or another tab wants to delete it: the next step opens it anew.
      blocking: (_current, _blocked, event) => {
        opened = undefined;
        if (event.target instanceof IDBDatabase) event.target.close();
      },
      terminated: () => (opened = undefined),
    });
    return opened;
  };
  const attempt = async <Value>(
    step: (database: IDBPDatabase<Schema>) => Promise<Value>,
  ): Promise<Result<Value, NoSecondCopy>> => {
    try {
      return ok(await step(await open()));
    } catch (problem) {
      opened = undefined;
      return failure(problem);
    }
  };
  return {
    readAll: () =>
      attempt(async (database) => {
        const { store } = database.transaction("texts");
        const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
        return new Map(keys.map((key, place) => [key, toCopied(values[place])]));
      }),
    read: (key) =>
      attempt(async (database) => {
        const held: unknown = await database.get("texts", key);
        return held === undefined ? undefined : toCopied(held);
      }),
    write: (texts) =>
      attempt(async (database) => {
        const { store, done } = database.transaction("texts", "readwrite", { durability: "strict" });
        const written = [...texts].map(async ([key, text]) => {
          if (text === undefined) return store.delete(key);
          const held = await store.get(key);
          const before = held === undefined ? undefined : toCopied(held);
          if (before?.text === text) return;
          const earlier = before === undefined ? [] : [...before.earlier, crc32(before.text)].slice(-EARLIER_KEPT);
          await store.put({ text, earlier }, key);
        });
        await Promise.all([...written, done]);
      }),
  };
}
