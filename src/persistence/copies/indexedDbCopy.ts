import { openDB, type DBSchema, type IDBPDatabase, type IDBPObjectStore } from "idb";
import { err, ok, type Result } from "../../domain/result.ts";
import { openChannel } from "../openChannel.ts";
import { sizeOf } from "../textStore.ts";
import { nameIn, type RecordSet } from "../recordSet.ts";
import { placed, type CopiedText, type NoCopy, type WholeCopy } from "./recordCopy.ts";

interface Schema extends DBSchema {
  texts: { key: string; value: CopiedText };
}

const DATABASE = "b2m-second-copy";

/** What lies in a place as a text: what is none of ours is one that cannot be read, and its bytes are kept as such. */
function toCopied(value: unknown): CopiedText {
  const { text, earlier, alone, at }: { text?: unknown; earlier?: unknown; alone?: unknown; at?: unknown } = Object(value);
  const isOurs = typeof text === "string" && Array.isArray(earlier);
  return {
    text: typeof text === "string" ? text : typeof value === "string" ? value : (JSON.stringify(value) ?? ""),
    earlier: isOurs ? earlier.filter((sum) => typeof sum === "string") : [],
    ...(alone === true ? { alone } : {}),
    ...(typeof at === "number" ? { at } : {}),
  };
}

/** The browser counts bytes. A unit of a text may take two. */
const BYTES_A_UNIT = 2;

/** Fewer are asked for one by one. */
const FEW = 8;

/**
 * Those of these keys that stand as neighbours, which a start asks for, in two questions instead of one for each: a start with
 * thousands of records takes a fraction of the time.
 */
async function neighbours(
  store: Pick<IDBPObjectStore<Schema, ["texts"], "texts">, "getAll" | "getAllKeys">,
  keys: readonly string[],
): Promise<Map<string, unknown>> {
  const inOrder = [...keys].sort();
  const range = IDBKeyRange.bound(inOrder[0], inOrder.at(-1));
  const [there, values] = await Promise.all([store.getAllKeys(range, keys.length), store.getAll(range, keys.length)]);
  const asked = new Set(keys);
  return new Map(there.flatMap((key, place) => (asked.has(key) ? [[key, values[place]] as const] : [])));
}

function giveUp(step: { readonly abort: () => void }): void {
  try {
    step.abort();
  } catch {
    // The browser has given it up already.
  }
}

const failure = (problem: unknown): { readonly ok: false; readonly error: NoCopy } =>
  err({ type: problem instanceof Error && problem.name === "QuotaExceededError" ? "Full" : "Refused" });

/** How tabs tell each other which keys they wrote, and how much room the browser gives; either may be absent. */
type Surroundings = {
  readonly channel?: Pick<BroadcastChannel, "postMessage" | "addEventListener" | "removeEventListener"> | undefined;
  readonly estimate?: (() => Promise<StorageEstimate>) | undefined;
  /** The database; the device's own where nothing is said. */
  readonly database?: string;
};

/** What this browser has of them. */
export const browserSurroundings = (set: RecordSet): Surroundings => ({
  database: nameIn(set, DATABASE),
  channel: openChannel(nameIn(set, DATABASE)),
  // Absent on a page that came without encryption.
  estimate: "storage" in navigator ? () => navigator.storage.estimate() : undefined,
});

/**
 * The copy in the browser's IndexedDB, which follows the one at hand and holds texts as they are. A transaction is told as done only when
 * its bytes are on the disk ("strict"), which localStorage, whose bytes follow within a minute, cannot say.
 */
export function indexedDbCopy({ channel, estimate, database = DATABASE }: Surroundings = {}): WholeCopy {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;
  const emptied = new Set<() => void>();
  const open = (): Promise<IDBPDatabase<Schema>> => {
    opened ??= openDB<Schema>(database, 1, {
      upgrade: (database) => void database.createObjectStore("texts"),
      // Another tab wants it as a later release has it, or deletes it: the next step opens it anew.
      blocking: (_current, wanted, event) => {
        opened = undefined;
        if (event.target instanceof IDBDatabase) event.target.close();
        if (wanted === null) emptied.forEach((listener) => listener());
      },
      // The browser closed it, as where the site's data is cleared.
      terminated: () => {
        opened = undefined;
        emptied.forEach((listener) => listener());
      },
    });
    return opened;
  };
  const attempt = async <Value>(step: (database: IDBPDatabase<Schema>) => Promise<Value>): Promise<Result<Value, NoCopy>> => {
    try {
      return ok(await step(await open()));
    } catch (problem) {
      opened = undefined;
      return failure(problem);
    }
  };
  return {
    keys: () => attempt((database) => database.getAllKeys("texts")),
    readAll: () =>
      attempt(async (database) => {
        const { store } = database.transaction("texts");
        const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
        return new Map(keys.map((key, place) => [key, toCopied(values[place])]));
      }),
    read: (keys) =>
      attempt(async (database) => {
        const { store } = database.transaction("texts");
        const held = keys.length < FEW ? new Map<string, unknown>() : await neighbours(store, keys);
        const others = keys.filter((key) => !held.has(key));
        const found = await Promise.all(others.map(async (key) => [key, await store.get(key)] as const));
        const all = [...held, ...found.filter(([, value]) => value !== undefined)];
        return new Map(all.map(([key, value]) => [key, toCopied(value)]));
      }),
    write: async (writes) => {
      const told: string[] = [];
      const written = await attempt(async (database) => {
        const step = database.transaction("texts", "readwrite", { durability: "strict" });
        const { store, done } = step;
        const steps = [...writes].map(async ([key, write]) => {
          const held: unknown = await store.get(key);
          const before = held === undefined ? undefined : toCopied(held);
          const after = placed(before, write);
          // Of all others the first copy tells.
          if (after === undefined || after.alone === true) told.push(key);
          if (after !== before) await (after === undefined ? store.delete(key) : store.put(after, key));
        });
        try {
          await Promise.all([...steps, done]);
        } catch (problem) {
          // What was refused before it was asked for does not end the step by itself: all of it, or nothing.
          giveUp(step);
          throw problem;
        }
      });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target; it stays in its origin
      if (written.ok && told.length > 0) channel?.postMessage(told);
      return written;
    },
    watch: (listener) => {
      const heard = ({ data }: MessageEvent<unknown>) => {
        if (Array.isArray(data)) listener(data.filter((key) => typeof key === "string"));
      };
      channel?.addEventListener("message", heard);
      return () => channel?.removeEventListener("message", heard);
    },
    watchEmptied: (listener) => {
      emptied.add(listener);
      return () => emptied.delete(listener);
    },
    room: async () => {
      try {
        const { usage, quota } = (await estimate?.()) ?? {};
        if (usage === undefined || quota === undefined) return undefined;
        return { used: usage / BYTES_A_UNIT, quota: quota / BYTES_A_UNIT };
      } catch {
        return undefined;
      }
    },
    takes: sizeOf,
  };
}
