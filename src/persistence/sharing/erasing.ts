import { PARTS } from "../../domain/record/keptKinds.ts";
import type { Instant } from "../../domain/instant.ts";
import { ok, type Result } from "../../domain/result.ts";
import { PART_ID } from "../../exchange/fhir/keptNames.ts";
import { IN_ERROR } from "../../exchange/fhir/stateMark.ts";
import { entryIdentifier, OUR_CODES, OUR_EXTENSION, OUR_ID } from "../../exchange/fhirNames.ts";
import { concept, type FhirPart, type FhirResource } from "../../exchange/outgoing/resourceParts.ts";
import { fetchPatients } from "./fetching.ts";
import type { Known, Place } from "./known.ts";
import { MOST_CONFLICTS, write } from "./sending.ts";
import type { ServerWrite } from "./serverWrites.ts";
import { ERASURE, type SharingProblem } from "./sharingStatus.ts";
import type { Visit } from "./visit.ts";

const MOST_IN_BUNDLE = 50;

/** Whether the server still has to be told that somebody was erased here who stands there. */
export const isErasureLeft = (known: Known | undefined, erasedAt: Instant): known is Known =>
  known !== undefined && known.toldErasure !== erasedAt && Object.keys(known.places).length > 0;

/**
 * Tells the server that a patient was erased here: all that stands there of them is entered in error and says nothing more, the Patient
 * first, so that colleagues send nothing of them any more. What the server keeps of earlier versions, and how each came about, is its own:
 * a Provenance has no such status, and nothing is ever deleted. Said once for each erasure: a colleague may decide that the patient stays.
 */
export async function tellErasure(visit: Visit, patientId: string, erasedAt: Instant): Promise<Result<void, SharingProblem>> {
  let conflicts = 0;
  const notDone = new Set<string>();
  visit.shared.delete(patientId);
  for (;;) {
    let known = await visit.deps.known.get(patientId);
    if (!isErasureLeft(known, erasedAt) || known.parked[ERASURE]?.sum === erasedAt || visit.mode === "read") return ok(undefined);
    if (!known.sure) {
      const fetched = await fetchPatients(visit, [patientId]);
      if (!fetched.ok) return fetched;
      known = await visit.knownOf(patientId);
    }
    const writes = erasureWrites(known, patientId, erasedAt);
    if (writes.length === 0) {
      await visit.remember({ ...known, toldErasure: erasedAt });
      return ok(undefined);
    }
    const done = await write(visit, known, visit.mode === "full" ? writes.slice(0, MOST_IN_BUNDLE) : writes, new Map());
    if (done.ok) {
      const after = await visit.knownOf(patientId);
      // A server that says that it took a mark, and still shows what stood there, would be told for ever.
      const isInVain = done.value.some((entry) => notDone.has(entry));
      for (const entry of done.value) notDone.add(entry);
      const parked = isInVain ? { ...after.parked, [ERASURE]: { sum: erasedAt, text: "" } } : after.parked;
      await visit.remember({ ...(known.erasedAt === undefined ? erasedNow(after, erasedAt) : after), parked });
      continue;
    }
    const { error } = done;
    if (error.type === "Refused")
      await visit.remember({ ...known, parked: { ...known.parked, [ERASURE]: { sum: erasedAt, text: error.text } } });
    else if (error.type !== "Conflict" || (conflicts += 1) > MOST_CONFLICTS) return done;
  }
}

/** What is known once the Patient says so: how their states came about tells of nobody any more. */
const erasedNow = (known: Known, erasedAt: Instant): Known => ({
  ...known,
  erasedAt,
  toldSince: erasedAt,
  toldBefore: (known.toldBefore ?? 0) + known.changes.length,
  changes: [],
  contents: [],
});

/** What is left to be written of an erasure: nothing of what says nothing already. */
function erasureWrites(known: Known, patientId: string, erasedAt: Instant): readonly ServerWrite[] {
  const patients = known.places["patient"]?.filter(({ ref }) => ref.startsWith("Patient/")) ?? [];
  const [first] = patients.map(({ ref }) => ref).toSorted();
  if (first === undefined) return [];
  return Object.entries(known.places)
    .flatMap(([entry, places]) => places.map((over) => ({ entry, over })))
    .filter(({ over }) => over.sum !== "" || (over.ref.startsWith("Patient/") && known.erasedAt === undefined))
    .toSorted((a, b) => Number(b.over.ref.startsWith("Patient/")) - Number(a.over.ref.startsWith("Patient/")))
    .map(({ entry, over }) => ({
      entry,
      over,
      says: { type: "Nothing" },
      resource: erased(entry, over, patientId, first, erasedAt),
    }));
}

/** A resource that says of itself only whose it was, and that it was entered in error; a Patient, that they were erased and when. */
function erased(entry: string, { ref, astray }: Place, patientId: string, about: string, erasedAt: Instant): FhirResource {
  const [resourceType = "", id = ""] = ref.split("/");
  const identifier = [identifierOf(entry, resourceType, patientId)];
  const subject: FhirPart = { reference: astray ?? about };
  const inError = { text: IN_ERROR };
  switch (resourceType) {
    case "Patient":
      return {
        resourceType,
        id,
        identifier,
        active: false,
        extension: [{ url: OUR_EXTENSION.erased, valueInstant: erasedAt }],
      };
    case "Condition":
      return {
        resourceType,
        id,
        identifier,
        subject,
        verificationStatus: concept("http://terminology.hl7.org/CodeSystem/condition-ver-status", "entered-in-error"),
      };
    case "MedicationStatement":
      return { resourceType, id, identifier, status: "entered-in-error", medicationCodeableConcept: inError, subject };
    case "Basic":
      // Its code stays: by it the resource is found to be this entry's, should the patient come back.
      return { resourceType, id, identifier, code: { ...inError, ...keptCode(entry) }, subject };
    default:
      return { resourceType, id, identifier, status: "entered-in-error", code: inError, subject };
  }
}

const partOf = (entry: string) => PARTS.find((part) => entry.startsWith(`${part} `));

function keptCode(entry: string): FhirPart {
  const part = partOf(entry);
  return part === undefined ? {} : concept(OUR_CODES.kept, part);
}

function identifierOf(entry: string, type: string, patientId: string): FhirPart {
  const part = partOf(entry);
  if (part !== undefined) return { system: PART_ID[part], value: entryIdentifier(patientId, entry.slice(part.length + 1)) };
  if (entry === "chain") return { system: OUR_ID.chain, value: patientId };
  return { system: type === "Condition" ? OUR_ID.diagnosis : OUR_ID.patient, value: patientId };
}
