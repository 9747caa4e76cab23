import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { Known, KnownStore } from "./known.ts";

interface Schema extends DBSchema {
  known: { key: string; value: Known };
}

/**
 * What is known of one server, in a database of its own named by the server: another server, or the same one reached from another record
 * system, has another. It holds where things stand and sums of states, no name, no value and no token. Written to the disk before it is
 * answered ("strict"), so that what was sent is in doubt after a kill and not forgotten.
 */
export function indexedDbKnown(server: string): KnownStore & { readonly forget: () => Promise<void> } {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;
  const open = (): Promise<IDBPDatabase<Schema>> => {
    opened ??= openDB<Schema>(`b2m-shared ${server}`, 1, {
      upgrade: (database) => void database.createObjectStore("known"),
      // Another tab wants it otherwise, or away: the next step opens it anew.
      blocking: (_current, _wanted, event) => {
        opened = undefined;
        if (event.target instanceof IDBDatabase) event.target.close();
      },
      terminated: () => {
        opened = undefined;
      },
    });
    return opened;
  };
  return {
    get: async (patientId) => (await open()).get("known", patientId),
    put: async (known) => {
      const writing = (await open()).transaction("known", "readwrite", { durability: "strict" });
      await Promise.all([writing.store.put(known, known.patientId), writing.done]);
    },
    forget: async () => {
      const writing = (await open()).transaction("known", "readwrite", { durability: "strict" });
      await Promise.all([writing.store.clear(), writing.done]);
    },
  };
}
