import { MEASURAND_CODES, MEASURANDS, type MeasurandCode } from "../measuring/measurand.ts";
import type { Diagnosis } from "../record/patient.ts";
import type { PatientRecord } from "../record/patientRecord.ts";
import { measurandsOf, pointStands, seriesOf } from "./series.ts";
import { by } from "../compare.ts";

/**
 * What can stand under a trend of B2M, in the order in which it does: the kidneys first, as they alone can move B2M, then what
 * the disease is followed by.
 */
export const COMPANION_CODES: readonly MeasurandCode[] = MEASURAND_CODES.filter(
  (code) => MEASURANDS[code].lane !== undefined,
).sort(by((code) => MEASURANDS[code].lane ?? 0));

/** The key of a choice: a diagnosis, or that none is recorded. */
export type CompanionKey = Diagnosis | "not-recorded";

/**
 * What a care team changed of the defaults for one diagnosis. Kept as differences, so that what stands in for something else
 * still does.
 */
export type CompanionChoice = { readonly shown: readonly MeasurandCode[]; readonly hidden: readonly MeasurandCode[] };
export type CompanionChoices = { readonly [key in CompanionKey]?: CompanionChoice };

/** One place under the trend: what stands there, and what stands in where that was never measurable. */
type Place = readonly (readonly MeasurandCode[])[];

const only = (code: MeasurandCode): Place => [[code]];
const KIDNEYS = only("creatinine-serum");
const LDH = only("ldh-serum");
const HEMOGLOBIN = only("hemoglobin-blood");
/**
 * IMWG response rests on these (Kumar S, Lancet Oncol 2016;17:e328-46): light chains count where M-protein is not measurable.
 * Which chain is involved is not recorded, so both stand.
 */
const PARAPROTEIN: Place = [["m-protein-serum"], ["kappa-flc-serum", "lambda-flc-serum"]];

/**
 * What stands under B2M unless the care team chooses otherwise. App rules: no guideline names a set. Creatinine everywhere, as
 * filtration is the main confounder of serum B2M (docs/evidence.md). Of the others, hemoglobin in CLL stands in the iwCLL 2018
 * criteria, LDH in the IPI, FLIPI and MIPI, hemoglobin and the paraprotein in the IPSSWM; LDH in CLL and Hodgkin lymphoma is
 * habit. In CNS lymphoma the other fluid stands.
 */
const DEFAULTS: { readonly [key in CompanionKey]: readonly Place[] } = {
  "multiple-myeloma": [KIDNEYS, PARAPROTEIN],
  "smoldering-myeloma": [KIDNEYS, PARAPROTEIN],
  cll: [KIDNEYS, LDH, HEMOGLOBIN],
  dlbcl: [KIDNEYS, LDH],
  "follicular-lymphoma": [KIDNEYS, LDH],
  "mantle-cell-lymphoma": [KIDNEYS, LDH],
  waldenstrom: [KIDNEYS, only("igm-serum"), HEMOGLOBIN],
  "hodgkin-lymphoma": [KIDNEYS, LDH],
  "cns-lymphoma": [KIDNEYS, only("b2m-csf"), only("b2m-serum")],
  other: [KIDNEYS],
  "not-recorded": [KIDNEYS],
};

/** What could stand under a trend and what does, both in the order of `COMPANION_CODES`. */
export type Companions = { readonly offered: readonly MeasurandCode[]; readonly shown: readonly MeasurandCode[] };

const NONE: Companions = { offered: [], shown: [] };

/** By what the companions of a record are chosen: its diagnosis, or that none is recorded. */
export const companionKeyOf = ({ patient }: Pick<PatientRecord, "patient">): CompanionKey => patient.diagnosis ?? "not-recorded";

type Asked = Pick<PatientRecord, "patient" | "observations">;

const hasResults = (record: Asked, code: MeasurandCode): boolean => seriesOf(record, code).points.some(pointStands);

/** Whether there ever was anything to follow: a value above zero that the assay could measure. */
const wasMeasurable = (record: Asked, code: MeasurandCode): boolean =>
  seriesOf(record, code).points.some(
    (point) => pointStands(point) && point.comparator !== "<" && point.comparator !== "<=" && point.value > 0,
  );

/** Of the alternatives for one place the first that was ever measurable, else the first with results at all. */
const standing = (record: Asked, place: Place): readonly MeasurandCode[] =>
  place.find((codes) => codes.some((code) => wasMeasurable(record, code))) ??
  place.find((codes) => codes.some((code) => hasResults(record, code))) ??
  [];

/**
 * What stands under the trend of one B2M measurand. Only what has results; creatinine only under serum, which the kidneys move;
 * nothing under what is not followed.
 */
export function companionsOf(record: Asked, code: MeasurandCode, choices: CompanionChoices): Companions {
  if (!MEASURANDS[code].followed) return NONE;
  const present = new Set(measurandsOf(record));
  const offered = COMPANION_CODES.filter(
    (each) =>
      each !== code &&
      present.has(each) &&
      hasResults(record, each) &&
      (each !== "creatinine-serum" || MEASURANDS[code].raisedBy?.includes("falling-filtration") === true),
  );
  const key = companionKeyOf(record);
  const { shown = [], hidden = [] } = choices[key] ?? {};
  const wanted = new Set([...DEFAULTS[key].flatMap((place) => standing(record, place)), ...shown]);
  return { offered, shown: offered.filter((each) => wanted.has(each) && !hidden.includes(each)) };
}

/** The choices with one companion of one diagnosis turned on or off. */
export function withCompanion(
  choices: CompanionChoices,
  key: CompanionKey,
  code: MeasurandCode,
  isShown: boolean,
): CompanionChoices {
  const { shown = [], hidden = [] } = choices[key] ?? {};
  const without = (codes: readonly MeasurandCode[]) => codes.filter((each) => each !== code);
  return {
    ...choices,
    [key]: {
      shown: isShown ? [...without(shown), code] : without(shown),
      hidden: isShown ? without(hidden) : [...without(hidden), code],
    },
  };
}
