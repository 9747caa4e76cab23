import { err, ok, type Result } from "../domain/result.ts";
import type { SaveFailure } from "./repository.ts";
import type { TextStore } from "./textStore.ts";

/** Writes a text and reads it back: only then is it stored. */
export function confirmedWrite(texts: TextStore, key: string, text: string): Result<void, SaveFailure> {
  const written = texts.set(key, text);
  if (!written.ok) return written;
  const back = texts.get(key);
  if (!back.ok) return back;
  return back.value === text ? ok(undefined) : err({ type: "NotConfirmed" });
}
