import type { Instant } from "../instant.ts";

/** That somebody opened a patient's page: the opaque id, when, and by the initials of the device. */
export type Opening = { readonly patientId: string; readonly at: Instant; readonly by?: string };
