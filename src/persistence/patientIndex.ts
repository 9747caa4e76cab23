import { INDEX_KEY } from "./keysAtStart.ts";
import { ok, type Result } from "../domain/result.ts";
import { confirmedWrite } from "./confirmedWrite.ts";
import { readIndex, writeIndex } from "./deviceDocuments.ts";
import type { SaveFailure, WhyUnreadable } from "./repository.ts";
import type { StorageDenied, TextStore } from "./textStore.ts";

/** The ids of the patients of this device, or its whole text and why that cannot be read. */
export type ReadIndex = Result<readonly string[], { readonly text: string; readonly why: WhyUnreadable }>;

/**
 * Which patients this device has, stored apart from them, so that a document that went missing is noticed. It finds nothing
 * itself: documents are found by their keys, so an index that is damaged, or was not written before a crash, hides no one. It is
 * written only when the set of patients changes. Calls `gone` where a write finds that an index which named someone is not there.
 */
export function patientIndex(texts: TextStore, storedIds: () => Iterable<string>, gone: () => void) {
  /** As last read or written; unknown where another tab may have changed it. */
  let indexed: ReadonlySet<string> | undefined;
  /** Whether one that names someone was there when reading began: it is read only when all records are. */
  let wasThere = false;
  /** Left as it is, so there is nothing to add to it, nor to read again at every save. */
  let isUnreadable = false;
  let soon: Promise<Result<void, SaveFailure>> | undefined;

  function read(): Result<ReadIndex, StorageDenied> {
    const text = texts.get(INDEX_KEY);
    if (!text.ok) return text;
    if (text.value === undefined) return ok(ok([]));
    const ids = readIndex(text.value);
    isUnreadable = !ids.ok;
    if (!ids.ok) return ok({ ok: false, error: { text: text.value, why: ids.error } });
    indexed = new Set(ids.value);
    return ok(ids);
  }

  /** Whether the index named someone and there is none any more: it is never removed by the app. */
  function isGone(): boolean {
    if (!wasThere && (indexed === undefined || indexed.size === 0)) return false;
    const text = texts.get(INDEX_KEY);
    return text.ok && text.value === undefined;
  }

  /** What is stored, with all patients of this tab and without the forgotten one. An index that cannot be read stays as it is. */
  function write(forgotten?: string): Result<void, SaveFailure> {
    if (isGone()) gone();
    const stored = read();
    if (!stored.ok) return stored;
    if (!stored.value.ok) return ok(undefined);
    const before = stored.value.value;
    const ids = new Set([...before, ...storedIds()]);
    if (forgotten !== undefined) ids.delete(forgotten);
    const isSame = ids.size === before.length && before.every((id) => ids.has(id));
    const written = isSame ? ok(undefined) : confirmedWrite(texts, INDEX_KEY, writeIndex([...ids]));
    if (written.ok) indexed = ids;
    return written;
  }

  return {
    read,
    isGone,
    /** Reading begins, on a device with patients or with none. */
    begin: (hasPatients: boolean): void => {
      const text = texts.get(INDEX_KEY);
      wasThere = hasPatients && text.ok && text.value !== undefined;
    },
    /** Everything was removed, and it is known. */
    wasEmptied: (): void => {
      wasThere = false;
      indexed = undefined;
      isUnreadable = false;
    },
    /** Whether nothing needs to be written for this patient. */
    names: (id: string): boolean => isUnreadable || (indexed?.has(id) ?? false),
    /** After its unreadable text was moved aside. */
    writeAnew: (): Result<void, SaveFailure> => write(),
    forget: (id: string): Result<void, SaveFailure> => write(id),
    /** Written once for all patients that are saved in one go: an index of 5,000 written 5,000 times would take a minute. */
    writeSoon: (): Promise<Result<void, SaveFailure>> => {
      soon ??= Promise.resolve().then(() => {
        soon = undefined;
        return write();
      });
      return soon;
    },
    /** Another tab took a patient out, or the text changed. */
    becameUnknown: (): void => {
      indexed = undefined;
      isUnreadable = false;
    },
  };
}
