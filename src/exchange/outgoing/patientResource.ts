import type { PatientContent } from "../../domain/record/patient.ts";
import { ASSERTED_DATE, IDENTIFIER_TYPE, LANGUAGES, OUR_CODES, OUR_EXTENSION, OUR_ID } from "../fhirNames.ts";
import { listedTextMembers, textExtension, textMembers } from "../fhirText.ts";
import { coding, concept, subjectOf, type FhirResource } from "./resourceParts.ts";

/** The person. Only our own id and the record number identify them; the diagnosis is a resource of its own. */
export function patientResource(id: string, ourId: string, content: PatientContent): FhirResource {
  const { familyName, givenName, recordNumber, birthDate, sex, archived, synthetic, spellings, language } = content;
  const extension = [
    ...(synthetic === undefined ? [] : [{ url: OUR_EXTENSION.synthetic, valueBoolean: true }]),
    ...(spellings === undefined ? [] : [textExtension(OUR_EXTENSION.spellings, spellings)]),
  ];
  return {
    resourceType: "Patient",
    id,
    extension: extension.length === 0 ? undefined : extension,
    identifier: [
      { system: OUR_ID.patient, value: ourId },
      ...(recordNumber === undefined
        ? []
        : [{ type: { coding: [coding(IDENTIFIER_TYPE, "MR")] }, ...textMembers("value", recordNumber) }]),
    ],
    active: !archived,
    name: [
      {
        use: "official",
        ...textMembers("family", familyName),
        ...(givenName === undefined ? {} : listedTextMembers("given", givenName)),
      },
    ],
    gender: sex,
    birthDate,
    communication: language === undefined ? undefined : [{ language: concept(LANGUAGES, language), preferred: true }],
  };
}

/** The diagnosis and its day, where either is known. The day is that of the diagnosis; when the disease began nobody recorded. */
export function conditionResource(
  patientId: string,
  ourId: string,
  { diagnosis, diagnosedOn, synthetic }: PatientContent,
  diagnosisText: string | undefined,
): FhirResource | undefined {
  if (diagnosis === undefined && diagnosedOn === undefined) return undefined;
  return {
    resourceType: "Condition",
    id: patientId,
    extension: diagnosedOn === undefined ? undefined : [{ url: ASSERTED_DATE, valueDateTime: diagnosedOn }],
    identifier: [{ system: OUR_ID.diagnosis, value: ourId }],
    code: diagnosis === undefined ? undefined : { coding: [coding(OUR_CODES.diagnosis, diagnosis)], text: diagnosisText },
    subject: subjectOf({ patientId, synthetic: synthetic === true }),
  };
}
