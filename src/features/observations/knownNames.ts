import { entriesOf } from "../../domain/byId.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import type { Settings } from "../../domain/device/settings.ts";
import type { NameOrder } from "../../words/nameOrder.ts";

/** Laboratories and methods to offer while a result is typed. */
export type KnownNames = { readonly laboratories: readonly string[]; readonly methods: readonly string[] };

const distinct = (names: readonly (string | undefined)[], order: NameOrder): readonly string[] =>
  [...new Set(names.map((name) => name?.trim() ?? "").filter((name) => name !== ""))].sort(order);

/** The names known from Settings, from what was entered last, and from the patient's own results, in the reader's order. */
export function knownNames(
  settings: Pick<Settings, "laboratories" | "entryDefaults">,
  record: Pick<PatientRecord, "observations"> | undefined,
  order: NameOrder,
): KnownNames {
  const sources = [
    ...settings.laboratories,
    ...Object.values(settings.entryDefaults),
    ...(record === undefined ? [] : entriesOf(record.observations)),
  ];
  return {
    laboratories: distinct(
      sources.map(({ laboratory }) => laboratory),
      order,
    ),
    methods: distinct(
      sources.map(({ method }) => method),
      order,
    ),
  };
}
