import type { BackupKey } from "../exchange/encryptedBackup.ts";

/** A folder of the device that the user chose, as far as it is used. Browsers that have such folders have these two questions too. */
export type BackupFolder = Pick<FileSystemDirectoryHandle, "name" | "getFileHandle"> & {
  readonly queryPermission: (wanted: { readonly mode: "readwrite" }) => Promise<PermissionState>;
  readonly requestPermission: (wanted: { readonly mode: "readwrite" }) => Promise<PermissionState>;
};

/** What is remembered of a backup file that is kept up to date. */
export type KeptFile = {
  readonly folder: BackupFolder;
  readonly file: string;
  /** How many patients it held when it was last written. */
  readonly patients: number;
  /** Absent where it is not encrypted. */
  readonly key?: BackupKey;
};

/** Where that is remembered from one visit to the next. What fails is as if nothing were remembered. */
export type KeptFileStore = {
  readonly read: () => Promise<KeptFile | undefined>;
  readonly write: (kept: KeptFile) => Promise<void>;
  readonly remove: () => Promise<void>;
};

const [DATABASE, STORE, KEY] = ["b2m-kept-file", "kept", "file"];

const answered = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("refused")));
  });

/**
 * In a database of its own: a folder and a key can be kept nowhere else, and neither is a text. It holds no record of a patient.
 */
export function keptFileStore(databases: () => IDBFactory): KeptFileStore {
  const inStore = async <Value>(work: (store: IDBObjectStore) => IDBRequest<Value>): Promise<Value> => {
    const opening = databases().open(DATABASE, 1);
    opening.addEventListener("upgradeneeded", () => opening.result.createObjectStore(STORE));
    const database = await answered(opening);
    try {
      return await answered(work(database.transaction(STORE, "readwrite").objectStore(STORE)));
    } finally {
      database.close();
    }
  };
  return {
    read: () => inStore((store): IDBRequest<KeptFile | undefined> => store.get(KEY)).catch(() => undefined),
    write: (kept) =>
      inStore((store) => store.put(kept, KEY)).then(
        () => {},
        () => {},
      ),
    remove: () => inStore((store) => store.delete(KEY)).catch(() => {}),
  };
}
