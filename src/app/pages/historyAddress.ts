import type { PatientId } from "../../domain/record/patient.ts";

/** Where a patient's own view is. */
export const historyAddress = (id: PatientId): string => `/patients/${encodeURIComponent(id)}/history`;

/** Handed along with a change of place: the history opens with the question for a PIN. */
export const HAND_OVER = { handOver: true } as const;

/** Whether it was handed along. */
export const isHandOver = (state: unknown): boolean => typeof state === "object" && state !== null && "handOver" in state;
