import { CONNECTION_KEY, PATIENT_MODE_KEY } from "../keysAtStart.ts";
import type { Result } from "../../domain/result.ts";
import { crc32 } from "../../exchange/crc32.ts";
import { confirmedWrite } from "../confirmedWrite.ts";
import { readIndex, readSettings } from "../deviceDocuments.ts";
import { IMPORT_NOTE_KEY } from "../importNoteStore.ts";
import { joinedAtStart } from "./joinTexts.ts";
import { OPENINGS_KEY, readOpenings } from "../openingStore.ts";
import type { WhyUnreadable } from "../repository.ts";
import type { CopiedText } from "./recordCopy.ts";
import { asideKey, isKeptTwice, isPatientKey, readPatient, SETTINGS_KEY } from "../storedKeys.ts";
import type { TextStore } from "../textStore.ts";

/** What other copies did for the one at hand at a start. Counts of patients; the settings and the index are mended without a word. */
export type Mended = {
  /** They were not at hand any more. */
  readonly broughtBack: number;
  /** The copy at hand was older, or could not be read. */
  readonly mended: number;
  /** Another copy could not be read, and was written anew from the one at hand. */
  readonly secondMended: number;
};

/**
 * What is to be done further: nothing, give it to the other copies, or that too, having mended the one at hand. "newer": a later
 * release wrote the other copy's text, and it stays.
 */
export type MendStep = "nothing" | "copy" | "back" | "mended" | "secondMended" | "newer";

/**
 * A device that was handed over stays so where its storage was cleared: the records come back, and so does what hides them. Where only
 * the lock is gone somebody took it away by hand, as the documentation says for a forgotten PIN.
 */
export function mendLock(texts: TextStore, copied: CopiedText | undefined, taken: readonly string[]): MendStep {
  const isCleared = !taken.some(isKeptTwice);
  if (copied === undefined && !taken.includes(PATIENT_MODE_KEY)) return "nothing";
  if (copied !== undefined && isCleared) confirmedWrite(texts, PATIENT_MODE_KEY, copied.text);
  return "copy";
}

/** The other copy's word stands, for it is on the disk at once: it has the note of an import that is not over, and of no other. */
export function mendNote(texts: TextStore, copied: CopiedText | undefined): MendStep {
  const stored = texts.get(IMPORT_NOTE_KEY);
  if (!stored.ok || stored.value === copied?.text) return "nothing";
  if (copied === undefined) texts.remove(IMPORT_NOTE_KEY);
  else confirmedWrite(texts, IMPORT_NOTE_KEY, copied.text);
  return "nothing";
}

/**
 * Through which server the device shares: the word at hand stands unless it was lost, or is one that the other has seen before. Of
 * two words there is no third, so they are not merged.
 */
export function mendConnection(texts: TextStore, copied: CopiedText | undefined, lying: string | undefined): MendStep {
  if (copied === undefined) return lying === undefined ? "nothing" : "copy";
  const isLost = lying === undefined || copied.earlier.includes(crc32(lying));
  if (isLost) confirmedWrite(texts, CONNECTION_KEY, copied.text);
  return isLost ? "nothing" : "copy";
}

/** Whether a text is one of its place, or why not. */
function check(key: string, text: string): Result<unknown, WhyUnreadable> {
  if (isPatientKey(key)) return readPatient(key, text);
  if (key === OPENINGS_KEY) return readOpenings(text);
  return key === SETTINGS_KEY ? readSettings(text) : readIndex(text);
}

/**
 * Makes one text of two copies before it is read: what only one has is given to the other, two states are merged as two tabs merge
 * theirs, and a text that cannot be read gives way to one that can, in either copy, its bytes moved aside in the first. Nothing that a
 * later release wrote is touched. Where the first copy refuses it stays as it is, and so does the second. Both texts are as people
 * wrote them; `lying` is what lies in the first copy, sealed where a passphrase is set: of such texts the second remembers the checksums.
 */
export function mendOne(
  texts: TextStore,
  lying: string | undefined,
  key: string,
  copied: CopiedText | undefined,
  taken: () => readonly string[],
): MendStep {
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
    const aside = confirmedWrite(texts, asideKey(key, taken()), mine);
    return aside.ok && confirmedWrite(texts, key, copied.text).ok ? "mended" : "nothing";
  }
  if (!theirs.ok) {
    if (theirs.error.type === "Newer") return "newer";
    return confirmedWrite(texts, asideKey(key, taken()), copied.text).ok ? "secondMended" : "nothing";
  }
  const one = joinedAtStart(key, mine, copied, lying ?? mine);
  if (one === mine) return "copy";
  if (!confirmedWrite(texts, key, one).ok) return "nothing";
  // A full first copy is not missed to be older.
  return copied.alone === true && one === copied.text ? "copy" : "mended";
}

/** An erasure that only the second copy remembers brings nobody back. */
function backOf(key: string, text: string): MendStep {
  const read = isPatientKey(key) ? readPatient(key, text) : undefined;
  return read?.ok === true && read.value.type === "Erased" ? "copy" : "back";
}
