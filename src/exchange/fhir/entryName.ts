import { PARTS, type Part } from "../../domain/record/keptKinds.ts";
import { OUR_CODES, OUR_ID } from "../fhirNames.ts";
import { at, codingsOf } from "../incoming/fhir/fhirNode.ts";
import { ourIdOf } from "../incoming/fhir/fhirPatient.ts";
import type { Held, Resolve } from "../incoming/fhir/fhirResources.ts";
import { BASIC_PARTS, PART_ID, SAID_BY_BASIC } from "./keptNames.ts";

/** Which entry of whose record something belongs to; the patient's own details and the chain have no part. */
export type EntryName = { readonly patientId: string; readonly part: Part | "patient" | "chain"; readonly id: string };

/** Which entry a resource of ours says the content of. */
export function entryNameOf(one: Held, resolve: Resolve): EntryName | undefined {
  const { resource, type } = one;
  if (type === "Patient") {
    const id = ourIdOf(resource, OUR_ID.patient);
    return id === "" ? undefined : { patientId: id, part: "patient", id };
  }
  const part = ourIdOf(resource, OUR_ID.chain) !== "" && type === "Basic" ? "chain" : partOf(one);
  const subject = part === undefined ? undefined : resolve(at(resource, "subject"), one);
  const patientId = subject?.type === "Patient" ? ourIdOf(subject.resource, OUR_ID.patient) : "";
  return part === undefined || patientId === ""
    ? undefined
    : { patientId, part, id: ourIdOf(resource, part === "chain" ? OUR_ID.chain : PART_ID[part]) };
}

function partOf({ resource, type }: Held): Part | undefined {
  if (type === "Basic") {
    const code = codingsOf(at(resource, "code")).find(({ system }) => system === OUR_CODES.kept)?.code;
    // One that was entered in error may have lost its code and has its name.
    return SAID_BY_BASIC.find((part) => part === (code ?? part) && ourIdOf(resource, PART_ID[part]) !== "");
  }
  return ["Observation", "MedicationStatement", "Procedure"].includes(type)
    ? PARTS.find((part) => !BASIC_PARTS.some((basic) => basic === part) && ourIdOf(resource, PART_ID[part]) !== "")
    : undefined;
}
