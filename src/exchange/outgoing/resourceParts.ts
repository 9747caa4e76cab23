import type { Writable } from "../exactJson.ts";
import { ACT_REASON, fullUrlOf } from "../fhirNames.ts";

/** One FHIR resource, or a part of one. */
export type Part = { readonly [member: string]: Writable | undefined };
export type Resource = Part & { readonly resourceType: string; readonly id: string };

/** What a kind of record is while it is written: where it stands, and whose it is. */
export type Written = { readonly patientId: string; readonly synthetic: boolean };

export const coding = (system: string, code: string): Part => ({ system, code });
export const concept = (system: string, code: string): Part => ({ coding: [coding(system, code)] });
export const referenceTo = (type: string, id: string): Part => ({ reference: `${type}/${id}` });
export const subjectOf = ({ patientId }: Written): Part => referenceTo("Patient", patientId);

/** Source: FHIR R4 security labels; HTEST, "test health data", marks what is about nobody. */
export const syntheticMark = ({ synthetic }: Pick<Written, "synthetic">): Part =>
  synthetic ? { security: [coding(ACT_REASON, "HTEST")] } : {};

/** One entry of a bundle. */
export const entryOf = (resource: Resource): Part => ({ fullUrl: fullUrlOf(resource.resourceType, resource.id), resource });
