import { EVENT_KINDS } from "../../../domain/record/clinicalEvent.ts";
import { OUR_CODES, OUR_EXTENSION, OUR_ID } from "../../fhirNames.ts";
import { at, codingsOf, extensionOf, listOf, textAt, type Node } from "./fhirNode.ts";
import { ourIdOf } from "./fhirPatient.ts";
import type { Held } from "./fhirResources.ts";
import type { FoundCare, FoundPatient } from "../found.ts";

/**
 * Statuses that say that it was done or given. What is planned, on hold or was not done is no event. Source: FHIR R4
 * MedicationStatement and Procedure status.
 */
const HAPPENED = new Set(["active", "in-progress", "completed", "stopped", "final", "entered-in-error"]);

/**
 * Whether a resource tells of a line of therapy or an event as our own exports do. Another system's drug is no line of therapy.
 */
export const isOurCare = ({ type, resource }: Held): boolean =>
  ["MedicationStatement", "Procedure", "Observation"].includes(type) &&
  (ourIdOf(resource, OUR_ID.line) !== "" || eventKindOf(resource) !== undefined);

const eventKindOf = (resource: Node): string | undefined =>
  [at(resource, "code"), at(resource, "medicationCodeableConcept")]
    .flatMap(codingsOf)
    .flatMap(({ system, code }) => (system === OUR_CODES.event ? EVENT_KINDS.filter((kind) => kind === code) : []))[0];

/** The texts of a line or event for its door, or nothing where the resource says that it did not happen. */
export function readCare({ resource, type, entry }: Held, patient: FoundPatient): FoundCare | undefined {
  const status = textAt(resource, "status");
  if (!HAPPENED.has(status) || at(resource, "modifierExtension") !== undefined || at(resource, "implicitRules") !== undefined)
    return undefined;
  const place = { type: "Entry" as const, entry, resource: type };
  const inForce = status === "entered-in-error" ? status : "active";
  const note = listOf(at(resource, "note"))
    .map((one) => textAt(one, "text"))
    .filter((text) => text !== "")
    .join("\n");
  const { from, until } = whenOf(resource);
  const line = ourIdOf(resource, OUR_ID.line);
  if (line !== "") {
    return {
      place,
      patient,
      kind: "line",
      ourId: line,
      draft: {
        regimen: textAt(at(resource, "medicationCodeableConcept"), "text"),
        startedOn: from,
        stoppedOn: until,
        stopReason: textAt(listOf(at(resource, "statusReason"))[0], "text"),
        bestResponse: textAt(extensionOf(resource, OUR_EXTENSION.bestResponse), "valueCode"),
        note,
        status: inForce,
      },
    };
  }
  const kind = eventKindOf(resource);
  return kind === undefined
    ? undefined
    : {
        place,
        patient,
        kind: "event",
        ourId: ourIdOf(resource, OUR_ID.event),
        draft: { kind, on: from, until, note, status: inForce },
      };
}

/** First and last day, as written; a time behind the day is cut off. */
function whenOf(resource: Node): { readonly from: string; readonly until: string } {
  for (const name of ["effective", "performed"]) {
    const day = textAt(resource, `${name}DateTime`);
    if (day !== "") return { from: dayPart(day), until: "" };
    const period = at(resource, `${name}Period`);
    if (period !== undefined) return { from: dayPart(textAt(period, "start")), until: dayPart(textAt(period, "end")) };
  }
  return { from: "", until: "" };
}

const dayPart = (text: string): string => text.replace(/T.*$/u, "");
