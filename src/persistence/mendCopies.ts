import { mergeSettings } from "../domain/device/mergeSettings.ts";
import { mergePatientRecords } from "../domain/record/patientRecord.ts";
import type { Result } from "../domain/result.ts";
import { crc32 } from "../exchange/crc32.ts";
import { confirmedWrite } from "./confirmedWrite.ts";
import { readIndex, readSettings, writeSettings } from "./deviceDocuments.ts";
import { writeDocument } from "./document.ts";
import { PATIENT_MODE_KEY } from "./patientLockStore.ts";
import type { WhyUnreadable } from "./repository.ts";
import type { CopiedText } from "./secondCopy.ts";
import { asideKey, isKeptTwice, isPatientKey, readPatient, SETTINGS_KEY } from "./storedKeys.ts";
import type { TextStore } from "./textStore.ts";

/** What the second copy did for the first at a start. Counts of patients; the settings and the index are mended without a word. */
export type Mended = {
  /** They were not in the first copy any more. */
  readonly broughtBack: number;
  /** The first copy was older, or could not be read. */
  readonly mended: number;
  /** The second copy could not be read, and was written anew from the first. */
  readonly secondMended: number;
};

/** What came of holding the two copies together: what was mended here, and what the second copy lacks. */
export type CopiesCompared = Mended & { readonly toCopy: readonly string[] };

type Step = "nothing" | "copy" | "back" | "mended" | "secondMended";

/**
 * Makes one record of two copies before anything is read: what only one has is given to the other, two states are merged as two tabs
 * merge theirs, and a text that cannot be read gives way to one that can, in either copy, its bytes moved aside in the first. Nothing
 * that a later release wrote is touched. Where the first copy has no room, or refuses, it stays as it is, and so does the second.
 *
 * `texts` and `second` are as people wrote them; `stored` is the first copy as it lies in the storage, sealed where a passphrase is set:
 * of that text the second remembers the checksums.
 */
export function mendCopies(
  texts: TextStore,
  second: ReadonlyMap<string, CopiedText>,
  stored: Pick<TextStore, "get"> = texts,
): CopiesCompared {
  const keys = texts.keys();
  const counts = { broughtBack: 0, mended: 0, secondMended: 0 };
  const toCopy: string[] = [];
  if (!keys.ok) return { ...counts, toCopy };
  for (const key of new Set([...keys.value, ...second.keys()])) {
    if (!isKeptTwice(key)) continue;
    const step =
      key === PATIENT_MODE_KEY
        ? mendLock(texts, second.get(key), keys.value)
        : mendOne(texts, stored, key, second.get(key), keys.value);
    if (step === "copy") toCopy.push(key);
    // Only patients are counted: nobody misses an index.
    if (isPatientKey(key) && step === "back") counts.broughtBack += 1;
    if (isPatientKey(key) && (step === "mended" || step === "secondMended")) counts[step] += 1;
    if (step === "back" || step === "mended" || step === "secondMended") toCopy.push(key);
  }
  return { ...counts, toCopy };
}

/**
 * A device that was handed over stays so where its storage was cleared: the records come back, and so does what hides them. Where only
 * the lock is gone somebody took it away by hand, as the documentation says for a forgotten PIN.
 */
function mendLock(texts: TextStore, copied: CopiedText | undefined, taken: readonly string[]): Step {
  const isCleared = !taken.some(isKeptTwice);
  if (copied !== undefined && isCleared) confirmedWrite(texts, PATIENT_MODE_KEY, copied.text);
  return "copy";
}

/** Whether a text is one of its place, or why not. */
function check(key: string, text: string): Result<unknown, WhyUnreadable> {
  if (isPatientKey(key)) return readPatient(key, text);
  return key === SETTINGS_KEY ? readSettings(text) : readIndex(text);
}

function mendOne(
  texts: TextStore,
  storage: Pick<TextStore, "get">,
  key: string,
  copied: CopiedText | undefined,
  taken: readonly string[],
): Step {
  const stored = texts.get(key);
  if (!stored.ok) return "nothing";
  const mine = stored.value;
  if (copied === undefined) return mine === undefined ? "nothing" : "copy";
  if (mine === copied.text) return "nothing";
  const theirs = check(key, copied.text);
  // One that cannot be read comes back, too: only what lies in the first copy is listed, and can be taken away.
  if (mine === undefined) return confirmedWrite(texts, key, copied.text).ok && theirs.ok ? backOf(key, copied.text) : "nothing";
  const own = check(key, mine);
  if (!own.ok) {
    if (own.error.type === "Newer" || !theirs.ok) return "nothing";
    const aside = confirmedWrite(texts, asideKey(key, taken), mine);
    return aside.ok && confirmedWrite(texts, key, copied.text).ok ? "mended" : "nothing";
  }
  if (!theirs.ok) {
    if (theirs.error.type === "Newer") return "nothing";
    return confirmedWrite(texts, asideKey(key, taken), copied.text).ok ? "secondMended" : "nothing";
  }
  const lies = storage.get(key);
  const one = joined(key, mine, copied, lies.ok ? lies.value : undefined);
  if (one === mine) return "copy";
  return confirmedWrite(texts, key, one).ok ? "mended" : "nothing";
}

/** An erasure that only the second copy remembers brings nobody back. */
function backOf(key: string, text: string): Step {
  const read = isPatientKey(key) ? readPatient(key, text) : undefined;
  return read?.ok === true && read.value.type === "Erased" ? "copy" : "back";
}

/** Two texts that can both be read as one. */
function joined(key: string, mine: string, { text, earlier }: CopiedText, stored = mine): string {
  if (key === SETTINGS_KEY) {
    const [own, theirs] = [readSettings(mine), readSettings(text)];
    return own.ok && theirs.ok ? writeSettings(mergeSettings(own.value, theirs.value)) : mine;
  }
  if (!isPatientKey(key)) return mine;
  const [own, theirs] = [readPatient(key, mine), readPatient(key, text)];
  if (!own.ok || !theirs.ok) return mine;
  if (own.value.type === "Record" && theirs.value.type === "Record")
    return writeDocument(mergePatientRecords(own.value.record, theirs.value.record));
  if (own.value.type === theirs.value.type) return mine;
  // Erased in one of them: the later word stands. A first copy that fell back shows a text that the second has seen before.
  return earlier.includes(crc32(stored)) ? text : mine;
}
