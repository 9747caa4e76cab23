import type { ExactObject } from "../../exactJson.ts";
import { at, textAt } from "./fhirNode.ts";
import { readDiagnosis, readFhirPatient } from "./fhirPatient.ts";
import type { Held, Resolve } from "./fhirResources.ts";
import type { FoundPatient, ReaderRefusal } from "../found.ts";
import { NO_PATIENT } from "../noPatient.ts";

/** Whose a resource is, or why nobody can say it. */
export type Whose = { readonly patient: FoundPatient; readonly refused?: ReaderRefusal };

const NOBODY: Whose = { patient: NO_PATIENT, refused: { type: "NoPatient" } };

/** The kind of resource that a reference names: "Patient" in "https://a/Patient/1". */
const typeNamed = (reference: string): string => /(?:^|\/)([A-Z][A-Za-z]+)\/[^/]+$/u.exec(reference)?.[1] ?? "";

/** Says whose each resource of a file is, and afterwards which patients and conditions of the file were of no use. */
export function readSubjects(
  held: readonly Held[],
  resolve: Resolve,
): { readonly whose: (one: Held, report: Held | undefined) => Whose; readonly unused: () => readonly string[] } {
  const unused = new Set<Held>(held.filter(({ type }) => type === "Patient" || type === "Condition"));
  const patientNames = new Set(
    held.flatMap(({ type, fullUrl, resource }) => (type === "Patient" ? [fullUrl, `Patient/${textAt(resource, "id")}`] : [])),
  );
  const hasPatients = patientNames.size > 0;
  const outside = referencesOutside(held, resolve);
  const conditions = conditionsOf(held, resolve);
  const patients = new Map<ExactObject, FoundPatient>();

  const patientOf = (one: Held): FoundPatient => {
    const known = patients.get(one.resource);
    if (known !== undefined) return known;
    const read = (conditions.get(one.resource) ?? []).flatMap((condition) => {
      const diagnosis = readDiagnosis(condition.resource);
      return diagnosis === undefined ? [] : [{ condition, diagnosis }];
    });
    const [first] = read;
    // Of two different diagnoses only a person can say for which of them these results are followed.
    const agreed =
      first !== undefined && read.every(({ diagnosis }) => diagnosis.diagnosis === first.diagnosis.diagnosis)
        ? first.diagnosis
        : undefined;
    if (agreed !== undefined) for (const { condition } of read) unused.delete(condition);
    const patient = { ...readFhirPatient(one.resource), ...agreed };
    patients.set(one.resource, patient);
    return patient;
  };

  const bySubject = (one: Held): Whose | undefined => {
    const subject = at(one.resource, "subject");
    if (subject === undefined) return undefined;
    const resolved = resolve(subject, one);
    if (resolved?.type === "Patient") {
      unused.delete(resolved);
      const patient = patientOf(resolved);
      return at(resolved.resource, "modifierExtension") === undefined
        ? { patient }
        : { patient, refused: { type: "Malformed", path: "Patient.modifierExtension" } };
    }
    const [reference, display] = [textAt(subject, "reference"), textAt(subject, "display")];
    const named = textAt(subject, "type") || typeNamed(reference);
    // Two patients of the file answer to it.
    const isAmbiguous = reference !== "" && patientNames.has(reference);
    if (resolved !== undefined || isAmbiguous || (named !== "" && named !== "Patient") || reference.startsWith("#"))
      return NOBODY;
    const recordNumber = textAt(at(subject, "identifier"), "value");
    // Known only by a reference that leads out of the file. A person can say who is meant where the file is about nobody else.
    if (display === "" && recordNumber === "" && (outside.size > 1 || hasPatients)) return NOBODY;
    return { patient: { ...NO_PATIENT, familyName: display, recordNumber } };
  };

  const whose = (one: Held, report: Held | undefined): Whose => {
    const own = bySubject(one);
    if (report !== undefined && own !== undefined) {
      const [mine, theirs] = [resolve(at(one.resource, "subject"), one), resolve(at(report.resource, "subject"), report)];
      if (mine !== undefined && theirs !== undefined && mine.resource !== theirs.resource)
        return { ...own, refused: { type: "Malformed", path: "DiagnosticReport.subject" } };
    }
    const known = own ?? (report === undefined ? undefined : bySubject(report));
    if (known !== undefined) return known;
    // Without a word about whose it is, a person can say it only where the file is about nobody else.
    return outside.size === 0 && !hasPatients ? { patient: NO_PATIENT } : NOBODY;
  };
  return { whose, unused: () => [...unused].map(({ type }) => type) };
}

/** The patients that results of the file name and the file does not hold. */
function referencesOutside(held: readonly Held[], resolve: Resolve): ReadonlySet<string> {
  const outside = new Set<string>();
  for (const one of held) {
    if (one.type !== "Observation" && one.type !== "DiagnosticReport") continue;
    const subject = at(one.resource, "subject");
    const name = textAt(subject, "reference") || textAt(subject, "display") || textAt(at(subject, "identifier"), "value");
    if (name !== "" && resolve(subject, one) === undefined) outside.add(name);
  }
  return outside;
}

function conditionsOf(held: readonly Held[], resolve: Resolve): ReadonlyMap<ExactObject, readonly Held[]> {
  const conditions = new Map<ExactObject, Held[]>();
  for (const one of held) {
    if (one.type !== "Condition") continue;
    const patient = resolve(at(one.resource, "subject"), one);
    if (patient?.type !== "Patient") continue;
    const known = conditions.get(patient.resource);
    if (known === undefined) conditions.set(patient.resource, [one]);
    else known.push(one);
  }
  return conditions;
}
