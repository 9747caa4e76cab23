import { keep } from "../../../domain/kept.ts";
import {
  isLanguageCode,
  parsePatient,
  toPatientId,
  type PatientContent,
  type PatientId,
} from "../../../domain/record/patient.ts";
import { newPatientRecord, type PatientRecord } from "../../../domain/record/patientRecord.ts";
import { err, ok, type Result } from "../../../domain/result.ts";
import { isPatientId } from "../../recordId.ts";
import type { FileReading } from "./fileReading.ts";
import type { FoundPatient } from "../found.ts";
import { readDiagnosisText } from "../spelling/personTexts.ts";
import type { Person } from "./peopleIndex.ts";
import type { Fate, PlanContext, Unread } from "./plan.ts";
import type { PresentRecords } from "./presentRecords.ts";

type Adding = {
  readonly reading: FileReading;
  readonly context: PlanContext;
  /** All who are here: an id that one of them has is given to nobody else. */
  readonly present: Pick<PresentRecords, "get">;
  /** Told what the file says of the patient and nobody could read. */
  readonly notRead: (what: Unread["what"], text: string) => void;
};

/**
 * The record of somebody whom a file names and nobody here is: through the patient's door, without what could not be read.
 * Errors: the door's refusal, or that no patient is named.
 */
export function newPatient(
  patient: FoundPatient,
  person: Person,
  { reading, context, present, notRead }: Adding,
): Result<PatientRecord, Fate> {
  const sex = reading.sex(patient);
  if (sex === undefined && patient.sex !== "") notRead("sex", patient.sex);
  const diagnosis = patient.diagnosis === "" ? undefined : readDiagnosisText(patient.diagnosis);
  if (diagnosis === undefined && patient.diagnosis !== "") notRead("diagnosis", patient.diagnosis);
  const diagnosed = patient.diagnosedOn.text === "" ? undefined : reading.day(patient.diagnosedOn, "collected");
  if (diagnosed !== undefined && !diagnosed.ok) notRead("diagnosedOn", patient.diagnosedOn.text);
  const content = parsePatient(
    {
      familyName: person.familyName,
      givenName: person.givenName,
      recordNumber: person.recordNumber,
      birthDate: person.birthDate ?? "",
      sex: sex ?? "",
      diagnosis: diagnosis ?? "",
      diagnosedOn: diagnosed?.ok === true ? diagnosed.value.day : "",
    },
    { notAfter: context.today },
  );
  if (!content.ok) {
    const [problem] = content.error;
    return problem === undefined
      ? err({ type: "Refused", why: { type: "Reader", refusal: { type: "NoPatient" } } })
      : err({ type: "Refused", why: { type: "PatientDoor", problem } });
  }
  const id = ownId(person.ourId, present) ?? toPatientId(context.newId());
  return ok(
    newPatientRecord(
      keep<PatientContent, PatientId>(
        id,
        {
          ...content.value,
          archived: patient.archived === true,
          ...(patient.language !== undefined && isLanguageCode(patient.language) ? { language: patient.language } : {}),
          ...(person.synthetic === true ? { synthetic: true as const } : {}),
        },
        { at: context.at },
      ),
    ),
  );
}

/** The id that our own export gives a patient, where nobody here has it. */
const ownId = (ourId: string, present: Adding["present"]): PatientId | undefined =>
  isPatientId(ourId) && present.get(ourId) === undefined ? ourId : undefined;
