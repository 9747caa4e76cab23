import { mergeSettings } from "../../domain/device/mergeSettings.ts";
import { mergeOpenings } from "../../domain/record/opening.ts";
import { mergePatientRecords } from "../../domain/record/patientRecord.ts";
import { crc32 } from "../../exchange/crc32.ts";
import { readSettings, writeSettings } from "../deviceDocuments.ts";
import { writeDocument } from "../document.ts";
import { OPENINGS_KEY, readOpenings, writeOpenings } from "../openingStore.ts";
import { isPatientKey, readPatient, SETTINGS_KEY } from "../storedKeys.ts";

/**
 * Two texts of one place as one: records and settings are merged as two tabs merge theirs. Of what is no record, and beside a text
 * that cannot be read, `mine` stands; where one of two says that the patient was erased, `erased` decides.
 */
function joined(key: string, mine: string, theirs: string, erased: (mineIsErased: boolean) => string): string {
  if (mine === theirs) return mine;
  if (key === SETTINGS_KEY) {
    const [own, other] = [readSettings(mine), readSettings(theirs)];
    return own.ok && other.ok ? writeSettings(mergeSettings(own.value, other.value)) : mine;
  }
  if (key === OPENINGS_KEY) {
    const [own, other] = [readOpenings(mine), readOpenings(theirs)];
    return own.ok && other.ok ? writeOpenings(mergeOpenings(own.value, other.value)) : mine;
  }
  if (!isPatientKey(key)) return mine;
  const [own, other] = [readPatient(key, mine), readPatient(key, theirs)];
  if (!own.ok || !other.ok) return mine;
  if (own.value.type === "Record" && other.value.type === "Record")
    return writeDocument(mergePatientRecords(own.value.record, other.value.record));
  return own.value.type === other.value.type ? mine : erased(own.value.type === "Erased");
}

/**
 * What two copies come to at a start. Erased in one of them: the later word stands, and a first copy that fell back shows a text
 * that the second has seen before, as it lies there.
 */
export const joinedAtStart = (
  key: string,
  mine: string,
  second: { readonly text: string; readonly earlier: readonly string[] },
  lying: string,
): string => joined(key, mine, second.text, () => (second.earlier.includes(crc32(lying)) ? second.text : mine));

/**
 * What two tabs that wrote without having heard of each other come to: erased stays erased. What a later release wrote stands as it
 * is.
 */
export function joinedLive(key: string, mine: string, theirs: string): string {
  const read = isPatientKey(key) ? readPatient(key, theirs) : key === SETTINGS_KEY ? readSettings(theirs) : undefined;
  if (read?.ok === false && read.error.type === "Newer") return theirs;
  return joined(key, mine, theirs, (mineIsErased) => (mineIsErased ? mine : theirs));
}
