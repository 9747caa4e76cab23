import type { Part } from "../../domain/record/keptKinds.ts";
import { OUR_EXTENSION } from "../fhirNames.ts";
import { at, extensionOf, type Node } from "../incoming/fhir/fhirNode.ts";
import { readCare } from "../incoming/fhir/fhirCare.ts";
import { readObservation } from "../incoming/fhir/fhirObservation.ts";
import { readDiagnosis, readFhirPatient } from "../incoming/fhir/fhirPatient.ts";
import type { Held } from "../incoming/fhir/fhirResources.ts";
import { NO_PATIENT } from "../incoming/noPatient.ts";
import { basicFields } from "./basicResource.ts";
import { extensionText } from "./extensionText.ts";
import { namesKept } from "./foreignNames.ts";
import { sourceKept } from "./sourceResource.ts";

/** The fields of one content as plain JSON, before their door. */
export type Fields = { readonly [field: string]: unknown };

/** What a resource of ours says of an entry; nothing where it can no longer be read as one. */
export function entryFields(part: Part, held: Held): Fields | undefined {
  if (held.type === "Basic") return given(basicFields(held.resource));
  if (part === "observations") return observationFields(held);
  if (part !== "lines" && part !== "events") return given(basicFields(held.resource));
  const read = readCare(held, NO_PATIENT);
  return read === undefined ? undefined : given(read.draft);
}

/** An empty text is "not given". */
const given = (texts: Fields): Fields => Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ""));

function observationFields(held: Held): Fields | undefined {
  const [result, second] = readObservation(held, { patient: NO_PATIENT, resolve: () => undefined }).results;
  if (result === undefined || second !== undefined || result.refused !== undefined) return undefined;
  const { measurand = "", value, unit, collectedOn, collectedAt, laboratory, method, intervalLow, intervalHigh } = result;
  const { urinePh, purpose, note, status } = result;
  return given({
    measurand,
    value: value.text,
    unit,
    collectedOn: collectedOn.text,
    collectedAt,
    laboratory,
    method,
    intervalLow: intervalLow.text,
    intervalHigh: intervalHigh.text,
    urinePh: urinePh.text,
    purpose,
    note,
    knownAs: namesKept(held.resource),
    ...sourceKept(held.resource),
    status,
  });
}

/** What a Patient of ours and the Condition with their diagnosis say. */
export function patientFields(patient: Node, condition: Node): Fields {
  const { familyName, givenName, recordNumber, birthDate, sex, archived, language = "" } = readFhirPatient(patient);
  const { diagnosis, diagnosedOn } = readDiagnosis(condition) ?? { diagnosis: "", diagnosedOn: { text: "" } };
  const spellings = extensionOf(patient, OUR_EXTENSION.spellings);
  return {
    ...given({
      familyName,
      givenName,
      recordNumber,
      birthDate: birthDate.text,
      sex,
      diagnosis,
      diagnosedOn: diagnosedOn.text,
      language,
    }),
    archived: archived === true,
    ...(at(extensionOf(patient, OUR_EXTENSION.synthetic), "valueBoolean") === true ? { synthetic: true } : {}),
    ...(spellings === undefined ? {} : { spellings: extensionText(spellings) }),
  };
}
