import type { Instant } from "../instant.ts";
import type { PatientId } from "./patient.ts";

/**
 * What is left of a patient who was erased: the opaque id and the moment, nothing of the person. By it every tab, and a backup that
 * is restored, knows that they are not to come back unasked.
 */
export type Erasure = { readonly id: PatientId; readonly erasedAt: Instant };

/** When each erased patient was erased, by id. */
export type Erasures = ReadonlyMap<string, Instant>;

/** Erasures by the id. */
export const erasuresOf = (erased: readonly Erasure[]): Erasures => new Map(erased.map(({ id, erasedAt }) => [id, erasedAt]));
