import { PARTS } from "../keptKinds.ts";
import type { PatientRecord } from "../patientRecord.ts";
import { sha256 } from "../chain/sha256.ts";

/**
 * The id under which an entry of one patient comes to another's record: a UUID of version 8 (RFC 9562), made of whose it was and which.
 * Two desks that merge the same people or move the same result before they hear of each other bring one entry, which counts once, and not
 * two. What came before and was taken back keeps its id: what comes again has another, the same on every desk that knows of it.
 */
export function arrivalId(from: string, id: string, to: PatientRecord): string {
  for (let time = 1; ; time += 1) {
    const made = uuidOf(sha256(JSON.stringify([from, id, time])));
    if (PARTS.every((part) => to[part][made] === undefined)) return made;
  }
}

function uuidOf(bytes: Uint8Array): string {
  const digits = Array.from(bytes.subarray(0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/u, "$1-$2-8$3-8$4-$5");
}
