import type { ClinicalEventContent, EventKind } from "../../domain/record/clinicalEvent.ts";
import { canLast } from "../../domain/record/clinicalEvent.ts";
import type { LineOfTherapyContent } from "../../domain/record/lineOfTherapy.ts";
import { stands } from "../../domain/standing.ts";
import type { Words } from "../../words/language.ts";
import { OUR_CODES, OUR_EXTENSION, OUR_ID } from "../fhirNames.ts";
import { textMembers } from "../fhirText.ts";
import { coding, subjectOf, type FhirResource, type Subject } from "./resourceParts.ts";

/** A line of therapy: the regimen as one medication statement, for nobody recorded its drugs one by one. */
export function lineResource(id: string, ourName: string, content: LineOfTherapyContent, of: Subject): FhirResource {
  const { regimen, startedOn, stoppedOn, stopReason, bestResponse, note } = content;
  return {
    resourceType: "MedicationStatement",
    id,
    extension: bestResponse === undefined ? undefined : [{ url: OUR_EXTENSION.bestResponse, valueCode: bestResponse }],
    identifier: [{ system: OUR_ID.line, value: ourName }],
    status: !stands(content) ? "entered-in-error" : stoppedOn === undefined ? "active" : "completed",
    statusReason: stopReason === undefined ? undefined : [textMembers("text", stopReason)],
    medicationCodeableConcept: textMembers("text", regimen),
    subject: subjectOf(of),
    effectivePeriod: { start: startedOn, end: stoppedOn },
    note: note === undefined ? undefined : [textMembers("text", note)],
  };
}

/** Which resource says that such a thing happened. What is neither done nor given is an observation of the care team. */
const RESOURCE_OF: { readonly [kind in EventKind]: "Procedure" | "MedicationStatement" | "Observation" } = {
  infection: "Observation",
  interferon: "MedicationStatement",
  dialysis: "Procedure",
  "intrathecal-therapy": "Procedure",
  steroid: "MedicationStatement",
  transfusion: "Procedure",
  "blood-contaminated-csf": "Observation",
  transplant: "Procedure",
  relapse: "Observation",
  imaging: "Procedure",
  "lumbar-puncture": "Procedure",
  note: "Observation",
};

/** A clinical event. One that goes on is in progress; one of a single day is over. */
export function eventResource(
  id: string,
  ourName: string,
  content: ClinicalEventContent,
  of: Subject,
  words: Words | undefined,
): FhirResource {
  const { kind, on, until, note } = content;
  const resourceType = RESOURCE_OF[kind];
  const withdrawn = !stands(content);
  const goesOn = until === undefined && canLast(kind);
  const code = { coding: [coding(OUR_CODES.event, kind)], text: words?.names.event[kind] };
  const when = (name: string) =>
    until === undefined ? { [`${name}DateTime`]: on } : { [`${name}Period`]: { start: on, end: until } };
  const common = {
    id,
    identifier: [{ system: OUR_ID.event, value: ourName }],
    note: note === undefined ? undefined : [textMembers("text", note)],
    subject: subjectOf(of),
  };
  switch (resourceType) {
    case "Procedure":
      return {
        resourceType,
        ...common,
        status: withdrawn ? "entered-in-error" : goesOn ? "in-progress" : "completed",
        code,
        ...when("performed"),
      };
    case "MedicationStatement":
      return {
        resourceType,
        ...common,
        status: withdrawn ? "entered-in-error" : goesOn ? "active" : "completed",
        medicationCodeableConcept: code,
        ...when("effective"),
      };
    case "Observation":
      return { resourceType, ...common, status: withdrawn ? "entered-in-error" : "final", code, ...when("effective") };
  }
}
