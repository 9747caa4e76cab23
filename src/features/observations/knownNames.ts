import { entriesOf } from "../../domain/byId.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import type { Settings } from "../../domain/device/settings.ts";
import { compare } from "../../domain/compare.ts";

/** Laboratories and methods to offer while a result is typed. */
export type KnownNames = { readonly laboratories: readonly string[]; readonly methods: readonly string[] };

const distinct = (names: readonly (string | undefined)[]): readonly string[] =>
  [...new Set(names.map((name) => name?.trim() ?? "").filter((name) => name !== ""))].sort(compare);

/** The names known from Settings, from what was entered last, and from the patient's own results. */
export function knownNames(
  settings: Pick<Settings, "laboratories" | "entryDefaults">,
  record: Pick<PatientRecord, "observations"> | undefined,
): KnownNames {
  const sources = [
    ...settings.laboratories,
    ...Object.values(settings.entryDefaults),
    ...(record === undefined ? [] : entriesOf(record.observations)),
  ];
  return {
    laboratories: distinct(sources.map(({ laboratory }) => laboratory)),
    methods: distinct(sources.map(({ method }) => method)),
  };
}
