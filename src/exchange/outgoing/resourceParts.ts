import type { Writable } from "../exactJson.ts";
import { ACT_REASON, fullUrlOf } from "../fhirNames.ts";

/** One FHIR resource, or a part of one. */
export type FhirPart = { readonly [member: string]: Writable | undefined };
export type FhirResource = FhirPart & { readonly resourceType: string; readonly id: string };

/** What a kind of record is while it is written: where it stands, and whose it is. */
export type Subject = { readonly patientId: string; readonly synthetic: boolean };

export const coding = (system: string, code: string): FhirPart => ({ system, code });
export const concept = (system: string, code: string): FhirPart => ({ coding: [coding(system, code)] });
export const referenceTo = (type: string, id: string): FhirPart => ({ reference: `${type}/${id}` });
export const subjectOf = ({ patientId }: Subject): FhirPart => referenceTo("Patient", patientId);

/** Source: FHIR R4 security labels; HTEST, "test health data", marks what is about nobody. */
export const syntheticMark = ({ synthetic }: Pick<Subject, "synthetic">): FhirPart =>
  synthetic ? { security: [coding(ACT_REASON, "HTEST")] } : {};

/** One entry of a bundle. */
export const entryOf = (resource: FhirResource): FhirPart => ({
  fullUrl: fullUrlOf(resource.resourceType, resource.id),
  resource,
});
