import { err, type Result } from "../../domain/result.ts";
import type { Erasure } from "../../domain/record/erasure.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { confirmedWrite } from "../confirmedWrite.ts";
import { writeTombstone } from "../document.ts";
import { patientIndex } from "../patientIndex.ts";
import type { OutsideChange, SaveFailure, UnreadableDocument, WhyUnreadable } from "../repository.ts";
import { idOf } from "../storedKeys.ts";
import type { TextStore } from "../textStore.ts";

/** A document as this tab last wrote or read it, and the record it holds. */
type KnownDocument = { readonly text: string; readonly record: PatientRecord };

/** What a tab knows of the places in which it reads and writes, and whom it tells of what it finds there. */
export type Places = {
  readonly texts: TextStore;
  readonly index: ReturnType<typeof patientIndex>;
  readonly known: Map<string, KnownDocument>;
  /** The erasures that this tab knows of, by their keys. */
  readonly erased: Map<string, Erasure>;
  /** Places of patients that are still to be read. */
  readonly unread: Set<string>;
  readonly tell: (change: OutsideChange) => void;
  readonly watch: (listener: (change: OutsideChange) => void) => () => void;
  /** A document here cannot be read, and everybody is told. */
  readonly report: (document: UnreadableDocument) => void;
  /** The same, and the save that met it is refused. */
  readonly refuse: (document: UnreadableDocument) => Result<never, SaveFailure>;
  /** It cannot be read, and whoever reads is told in another way. */
  readonly noteUnreadable: (key: string) => void;
  readonly isReported: (key: string) => boolean;
  readonly isReadable: (key: string) => void;
  /** Everything was removed outside, from under this tab: what it knows is to be stored again, and an erasure stays one. */
  readonly wasEmptied: () => void;
  /** Whether that happened once. */
  readonly isEmptied: () => boolean;
};

/** A bug, caught before it costs a result. */
export const wouldNotReadBack = (why?: WhyUnreadable) =>
  err({ type: "WouldNotReadBack", path: why?.type === "Damaged" ? why.path : "" } as const);

export function placesIn(texts: TextStore): Places {
  const known = new Map<string, KnownDocument>();
  const erased = new Map<string, Erasure>();
  const listeners = new Set<(change: OutsideChange) => void>();
  const tell = (change: OutsideChange) => listeners.forEach((listener) => listener(change));
  /** Keys whose documents were reported as unreadable and have not been readable since. */
  const reported = new Set<string>();
  let isEmptied = false;

  function report(document: UnreadableDocument): void {
    reported.add(document.key);
    tell({ type: "BecameUnreadable", document });
  }

  function wasEmptied(): void {
    isEmptied = true;
    index.wasEmptied();
    // Where one cannot be written, the saving of the records meets the same obstacle and says so.
    for (const [key, erasure] of erased) confirmedWrite(texts, key, writeTombstone(erasure));
    tell({ type: "StorageEmptied" });
  }

  const index = patientIndex(texts, () => [...known.keys()].map(idOf), wasEmptied);
  return {
    texts,
    index,
    known,
    erased,
    unread: new Set(),
    tell,
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    report,
    refuse: (document) => {
      report(document);
      return err({ type: "StoredUnreadable", document });
    },
    noteUnreadable: (key) => void reported.add(key),
    isReported: (key) => reported.has(key),
    isReadable: (key) => {
      if (reported.delete(key)) tell({ type: "ReadableAgain", key });
    },
    wasEmptied,
    isEmptied: () => isEmptied,
  };
}
