import { isSameName } from "../../nameKey.ts";
import { entriesOn, type Shelf } from "../../shelf.ts";
import { standingRecords } from "./otherRecords.ts";
import type { PatientId } from "../patient.ts";
import type { PatientRecord } from "../patientRecord.ts";

/** Whom a record system has open, as it names them. Empty texts are "not given". */
export type InContext = {
  /** The id that a record of ours has there; empty where it is none of ours. */
  readonly ourId: string;
  readonly familyName: string;
  readonly givenName: string;
  readonly recordNumber: string;
  readonly birthDate: string;
};

/** Whose page may be opened for them, or that a person has to look. "Ask": somebody here is alike in part, or several are. */
export type WhoIsMeant =
  | { readonly type: "Same"; readonly id: PatientId }
  | { readonly type: "Ask" }
  | { readonly type: "Nobody" };

const numberKey = (number: string): string => number.trim().toLowerCase();

/**
 * Who here is the patient that a record system has open. An identifier and, with it, the birth date or the whole name must agree, and
 * nothing that both sides say may differ: results in the wrong record are worse than none. What agrees in part is asked about.
 */
export function personInContext(records: Shelf<PatientRecord>, sought: InContext): WhoIsMeant {
  const here = standingRecords(entriesOn(records));
  const alike = here.flatMap((record) => {
    const { patient } = record;
    const isNumber = sought.recordNumber !== "" && numberKey(patient.recordNumber ?? "") === numberKey(sought.recordNumber);
    const isBirth = sought.birthDate !== "" && patient.birthDate === sought.birthDate;
    const isName =
      sought.familyName !== "" &&
      isSameName(patient.familyName, sought.familyName) &&
      isSameName(patient.givenName ?? "", sought.givenName);
    const isId = record.id === sought.ourId || isNumber;
    const otherBirth = sought.birthDate !== "" && patient.birthDate !== undefined && !isBirth;
    const otherNumber = sought.recordNumber !== "" && patient.recordNumber !== undefined && !isNumber;
    const isSame = isId && (isBirth || isName) && !otherBirth && !(otherNumber && record.id !== sought.ourId);
    return isId || isBirth || isName ? [{ id: record.id, isSame, isTold: isId || (isBirth && isName) }] : [];
  });
  const same = alike.filter(({ isSame }) => isSame);
  const [only] = same;
  if (only !== undefined && same.length === 1) return { type: "Same", id: only.id };
  return alike.some(({ isTold }) => isTold) ? { type: "Ask" } : { type: "Nobody" };
}
