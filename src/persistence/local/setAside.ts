import { INDEX_KEY } from "../keysAtStart.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import { confirmedWrite } from "../confirmedWrite.ts";
import type { MovedAside, SaveFailure, UnreadableDocument } from "../repository.ts";
import { asideKey, ASIDE_PREFIX, idOf } from "../storedKeys.ts";
import type { StorageDenied } from "../textStore.ts";
import type { Places } from "./places.ts";

/** What cannot be read is moved away from its place, byte for byte, and listed. */
export type SetAside = {
  readonly move: (document: UnreadableDocument) => Result<void, SaveFailure>;
  readonly all: () => Result<readonly MovedAside[], StorageDenied>;
};

export function setAside({ texts, known, index, isReadable }: Places): SetAside {
  /** A missing document leaves the index; any other keeps its bytes under another key before its own is free. */
  function clearPlace({ key, text, why }: UnreadableDocument): Result<void, SaveFailure> {
    if (why.type === "Missing") {
      // Else the next new patient would bring it back into the index.
      known.delete(key);
      return index.forget(idOf(key));
    }
    const [stored, keys] = [texts.get(key), texts.keys()];
    if (!stored.ok) return stored;
    if (!keys.ok) return keys;
    if (stored.value !== text) return err({ type: "NotConfirmed" });
    const kept = confirmedWrite(texts, asideKey(key, keys.value), text);
    return kept.ok ? texts.remove(key) : kept;
  }

  function moveAside(document: UnreadableDocument): Result<void, SaveFailure> {
    const cleared = clearPlace(document);
    if (!cleared.ok) return cleared;
    isReadable(document.key);
    if (document.key === INDEX_KEY) {
      index.becameUnknown();
      return index.writeAnew();
    }
    // Else the next visit would miss the very document that was moved aside. Where this cannot be written it only asks once more.
    if (document.patientId !== undefined && document.why.type !== "Missing") index.forget(document.patientId);
    return cleared;
  }

  function movedAside(): Result<readonly MovedAside[], StorageDenied> {
    const keys = texts.keys();
    if (!keys.ok) return keys;
    const documents: MovedAside[] = [];
    for (const key of keys.value.filter((name) => name.startsWith(ASIDE_PREFIX))) {
      const text = texts.get(key);
      if (!text.ok) return text;
      if (text.value !== undefined) documents.push({ key, text: text.value });
    }
    return ok(documents);
  }

  return { move: moveAside, all: movedAside };
}
