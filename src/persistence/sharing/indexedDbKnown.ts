import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import { PLAIN, type TextCodec } from "../vault/codedTexts.ts";
import { readKnown, readLooked, writeKnown, type KnownStore } from "./known.ts";

interface Schema extends DBSchema {
  known: { key: string; value: string };
}

/** No patient has this id. */
const LOOKED = " looked";

/** What is known of a server, as a browser keeps it. */
export type KeptKnown = KnownStore & {
  readonly forget: () => Promise<void>;
  /** Stores all of it as the device now stores everything: a lock was set, or taken away. */
  readonly recode: (from: TextCodec, to: TextCodec) => Promise<void>;
};

/**
 * What is known of one server, in a database of its own named by the server: another server, or the same one reached from another record
 * system, has another. It holds where things stand and sums of states, no name, no value and no token, and is sealed where the device has
 * a lock. Written to the disk before it is answered ("strict"), so that what was sent is in doubt after a kill and not forgotten.
 */
export function indexedDbKnown(server: string, codec: () => TextCodec = () => PLAIN): KeptKnown {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;
  const open = (): Promise<IDBPDatabase<Schema>> => {
    const opening = (opened ??= openDB<Schema>(`b2m-shared ${server}`, 1, {
      upgrade: (database) => void database.createObjectStore("known"),
      // Another tab wants it otherwise, or away: the next step opens it anew.
      blocking: (_current, _wanted, event) => {
        opened = undefined;
        if (event.target instanceof IDBDatabase) event.target.close();
      },
      terminated: () => {
        opened = undefined;
      },
    }));
    // One that was refused is asked again at the next step.
    opening.catch(() => {
      if (opened === opening) opened = undefined;
    });
    return opening;
  };
  return {
    get: async (patientId) => {
      const text = await (await open()).get("known", patientId);
      return text === undefined ? undefined : readKnown(codec().open(patientId, text));
    },
    put: async (known) => {
      const writing = (await open()).transaction("known", "readwrite", { durability: "strict" });
      await Promise.all([writing.store.put(codec().close(known.patientId, writeKnown(known)), known.patientId), writing.done]);
    },
    looked: async () => {
      const text = await (await open()).get("known", LOOKED);
      return text === undefined ? undefined : readLooked(codec().open(LOOKED, text));
    },
    putLooked: async (looked) => {
      const writing = (await open()).transaction("known", "readwrite", { durability: "strict" });
      await Promise.all([writing.store.put(codec().close(LOOKED, writeKnown(looked)), LOOKED), writing.done]);
    },
    forget: async () => {
      const writing = (await open()).transaction("known", "readwrite", { durability: "strict" });
      await Promise.all([writing.store.clear(), writing.done]);
    },
    recode: async (from, to) => {
      const writing = (await open()).transaction("known", "readwrite", { durability: "strict" });
      const keys = await writing.store.getAllKeys();
      const texts = await writing.store.getAll();
      const steps = keys.map(async (key, place) => writing.store.put(to.close(key, from.open(key, texts[place] ?? "")), key));
      await Promise.all([...steps, writing.done]);
    },
  };
}
