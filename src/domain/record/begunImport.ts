import { entriesOf } from "../byId.ts";
import type { ImportFormat } from "../device/settings.ts";
import type { Instant } from "../instant.ts";
import type { Kept } from "../kept.ts";
import type { PatientRecord } from "./patientRecord.ts";

/** What is remembered of an import while it is carried out. No file's name stands here: it can hold a patient's. */
export type BegunImport = {
  /** The one instant that every state of it carries. */
  readonly at: Instant;
  readonly format: ImportFormat;
  /** How many results, and how many treatments and events, it adds or changes. */
  readonly results: number;
  readonly care: number;
};

/** What is stored of an import that was cut off. */
export type StoredOfImport =
  | { readonly type: "All" }
  | { readonly type: "Nothing" }
  /** Only where a browser keeps no second copy: there records are written one by one. */
  | { readonly type: "Part"; readonly here: number; readonly promised: number };

const isOf = (at: Instant, { recordedAt, earlier }: Kept<object>): boolean =>
  recordedAt === at || earlier.some((state) => state.recordedAt === at);

/** How much of an import these records hold. */
export function storedOfImport({ at, results, care }: BegunImport, records: readonly PatientRecord[]): StoredOfImport {
  let here = 0;
  let isThere = false;
  for (const { patient, observations, lines, events } of records) {
    isThere ||= isOf(at, patient);
    for (const part of [observations, lines, events])
      for (const entry of entriesOf<Kept<object>>(part)) here += Number(isOf(at, entry));
  }
  const promised = results + care;
  if (here === 0 && !(promised === 0 && isThere)) return { type: "Nothing" };
  return here >= promised ? { type: "All" } : { type: "Part", here, promised };
}
