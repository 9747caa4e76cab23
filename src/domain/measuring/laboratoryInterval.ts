import { acceptedUnit, isMeasurandCode, MEASURANDS, type MeasurandCode } from "./measurand.ts";
import type { DecimalSign } from "./measured.ts";
import { LABORATORY_SEXES, type LaboratorySex } from "./laboratorySex.ts";
import { parseReportedLimit, type NotALimit, type ReportedLimit } from "./reportedLimit.ts";
import { err, ok, type Result } from "../result.ts";
import { toCanonical } from "./units.ts";
import { readUnit } from "./unitText.ts";
import { isSameName } from "../nameKey.ts";

/**
 * A laboratory that the care team knows, and what it reports for one measurand: offered when a result is entered. Limits in
 * `unit`, as printed.
 */
export type LaboratoryInterval = {
  readonly laboratory: string;
  readonly method: string;
  readonly measurand: MeasurandCode;
  readonly unit: string;
  readonly intervalLow: string;
  readonly intervalHigh: string;
  /** For whom the laboratory prints these limits, where it tells people apart: one sex, and whole years of age, both included. */
  readonly sex?: LaboratorySex;
  readonly ageFrom?: string;
  readonly ageTo?: string;
};

/** What the form holds: texts, as typed. */
export type LaboratoryDraft = { readonly [field in keyof LaboratoryInterval]: string };

export type LaboratoryProblem =
  | { readonly field: "laboratory" | "unit"; readonly type: "Empty" }
  | { readonly field: "laboratory"; readonly type: "AlreadyListed" }
  | { readonly field: "laboratory" | "method"; readonly type: "TooLong"; readonly limit: number }
  | { readonly field: "measurand" | "sex"; readonly type: "NotAChoice"; readonly text: string }
  | { readonly field: "ageFrom" | "ageTo"; readonly type: "NotAnAge"; readonly text: string }
  | { readonly field: "ageTo"; readonly type: "AgesUpsideDown"; readonly from: string }
  | { readonly field: "unit"; readonly type: "UnitNotAccepted"; readonly text: string; readonly measurand: MeasurandCode }
  | ({ readonly field: "intervalLow" | "intervalHigh" } & NotALimit)
  | { readonly field: "intervalLow" | "intervalHigh"; readonly type: "BeyondBelief"; readonly text: string }
  | { readonly field: "intervalHigh"; readonly type: "NoLimit" }
  | { readonly field: "intervalHigh"; readonly type: "IntervalUpsideDown"; readonly low: string; readonly high: string };

const LONGEST_LINE = 200;
/** Whole years, up to the age that people reach. */
const AGE = /^(?:1[0-4]\d|\d{1,2})$/u;

/** Whether two rows speak of the same thing, so that only one of them can be offered. */
const isSameRow = (one: LaboratoryInterval, other: LaboratoryInterval): boolean =>
  one.measurand === other.measurand &&
  isSameName(one.laboratory, other.laboratory) &&
  isSameName(one.method, other.method) &&
  one.sex === other.sex &&
  one.ageFrom === other.ageFrom &&
  one.ageTo === other.ageTo;

/**
 * The one door for what a laboratory reports. `others` are the rows that stand beside this one.
 *
 * - Units: limits stay in the unit in which they were printed.
 * - Errors: every problem of the draft at once, each with its field.
 * - Source: the same refusals as for the interval of a single result; a limit that no result could reach is a slip of the unit.
 */
export function parseLaboratoryInterval(
  draft: LaboratoryDraft,
  context: { readonly decimal: DecimalSign; readonly others: readonly LaboratoryInterval[] },
): Result<LaboratoryInterval, readonly LaboratoryProblem[]> {
  const problems: LaboratoryProblem[] = [];
  const line = (field: "laboratory" | "method") => {
    const text = draft[field].trim();
    if (text.length > LONGEST_LINE) problems.push({ field, type: "TooLong", limit: LONGEST_LINE });
    return text;
  };
  const laboratory = line("laboratory");
  if (laboratory === "") problems.push({ field: "laboratory", type: "Empty" });
  const method = line("method");
  const measurand = isMeasurandCode(draft.measurand) ? draft.measurand : undefined;
  if (measurand === undefined) problems.push({ field: "measurand", type: "NotAChoice", text: draft.measurand });
  const unit = readUnit(draft.unit);
  const accepted = measurand === undefined || unit === undefined ? undefined : acceptedUnit(measurand, unit);
  if (draft.unit.trim() === "") problems.push({ field: "unit", type: "Empty" });
  else if (measurand !== undefined && accepted === undefined)
    problems.push({ field: "unit", type: "UnitNotAccepted", text: draft.unit, measurand });

  const limit = (field: "intervalLow" | "intervalHigh"): ReportedLimit | undefined => {
    if (draft[field].trim() === "") return undefined;
    const read = parseReportedLimit(field === "intervalLow" ? "low" : "high", draft[field], context.decimal);
    if (!read.ok) {
      problems.push({ field, ...read.error });
      return undefined;
    }
    const reachable =
      measurand === undefined ||
      accepted === undefined ||
      toCanonical(read.value.value, accepted) <= MEASURANDS[measurand].limits.refuseAbove;
    if (!reachable) problems.push({ field, type: "BeyondBelief", text: draft[field] });
    return read.value;
  };
  const low = limit("intervalLow");
  const high = limit("intervalHigh");
  if (low !== undefined && high !== undefined && low.value > high.value)
    problems.push({ field: "intervalHigh", type: "IntervalUpsideDown", low: low.text, high: high.text });
  if (draft.intervalLow.trim() === "" && draft.intervalHigh.trim() === "")
    problems.push({ field: "intervalHigh", type: "NoLimit" });
  const sexText = draft.sex?.trim() ?? "";
  const sex = LABORATORY_SEXES.find((known) => known === sexText);
  if (sexText !== "" && sex === undefined) problems.push({ field: "sex", type: "NotAChoice", text: sexText });
  const age = (field: "ageFrom" | "ageTo"): string => {
    const text = draft[field]?.trim() ?? "";
    if (text !== "" && !AGE.test(text)) problems.push({ field, type: "NotAnAge", text });
    return AGE.test(text) ? String(Number(text)) : "";
  };
  const [ageFrom, ageTo] = [age("ageFrom"), age("ageTo")];
  if (ageFrom !== "" && ageTo !== "" && Number(ageFrom) > Number(ageTo))
    problems.push({ field: "ageTo", type: "AgesUpsideDown", from: ageFrom });
  if (problems.length > 0 || measurand === undefined || accepted === undefined) return err(problems);
  const row: LaboratoryInterval = {
    laboratory,
    method,
    measurand,
    unit: accepted.unit,
    intervalLow: low?.text ?? "",
    intervalHigh: high?.text ?? "",
    ...(sex === undefined ? {} : { sex }),
    ...(ageFrom === "" ? {} : { ageFrom }),
    ...(ageTo === "" ? {} : { ageTo }),
  };
  return context.others.some((other) => isSameRow(other, row)) ? err([{ field: "laboratory", type: "AlreadyListed" }]) : ok(row);
}
