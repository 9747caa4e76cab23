import { compare } from "../../compare.ts";
import type { Instant } from "../../instant.ts";
import { linked } from "../chain/linked.ts";
import { inTheRoster } from "./mergePeople.ts";
import { mergedInto } from "./otherRecords.ts";
import type { PatientRecord } from "../patientRecord.ts";

/**
 * The one of two records that two desks merged into each other before they had heard of it, brought back into the roster: both would be
 * archived, and one person be nowhere. On every desk it is the one with the lower id; either holds all that both held. Nothing where the
 * two were not merged so.
 */
export function uncrossed(
  one: PatientRecord,
  other: PatientRecord,
  { at, by }: { readonly at: Instant; readonly by?: string | undefined },
): PatientRecord | undefined {
  if (mergedInto(one) !== other.id || mergedInto(other) !== one.id) return undefined;
  const stays = compare(one.id, other.id) < 0 ? one : other;
  const back = { ...stays, patient: inTheRoster(stays.patient, at) };
  return stays.chain === undefined ? back : linked(stays, back, { deed: "JoinedCopies", at, by });
}
