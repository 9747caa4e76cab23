import { isMeasurandCode } from "../measuring/measurand.ts";
import { parseMeasured, type DecimalSign, type NotMeasured } from "../measuring/measured.ts";
import { err, ok, type Result } from "../result.ts";
import type { VariationChoice } from "./variation.ts";
import { isSameName } from "../nameKey.ts";

/** What the form holds: texts, as typed. */
export type VariationDraft = { readonly [field in Exclude<keyof VariationChoice, "assumed">]: string };

export type VariationProblem =
  | { readonly field: "measurand"; readonly type: "NotAChoice"; readonly text: string }
  | { readonly field: "cviPercent" | "cvaPercent"; readonly type: "NotMeasured"; readonly problem: NotMeasured }
  | { readonly field: "cviPercent" | "cvaPercent"; readonly type: "NotAPercentage"; readonly text: string }
  | { readonly field: "cviPercent" | "cvaPercent"; readonly type: "AboveLimit"; readonly limitPercent: number }
  | { readonly field: "cviPercent"; readonly type: "BelowLimit"; readonly limitPercent: number }
  | { readonly field: "source"; readonly type: "Empty" }
  | { readonly field: "source" | "laboratory"; readonly type: "TooLong"; readonly limit: number }
  | { readonly field: "laboratory"; readonly type: "AlreadySet" };

/**
 * Both components together below this would make a change of almost any two results; within-run assay imprecision alone is 0.6 to
 * 7 %. The usual slip is a fraction typed for a percentage: 0.084 for 8.4. Source: assay imprecision as listed in
 * docs/evidence.md.
 */
const LEAST_TOTAL_PERCENT = 1;
/** Above this no change could ever be told from chance. */
const MOST_PERCENT = 100;
const LONGEST_LINE = 200;
const LONGEST_SOURCE = 500;

/**
 * The one door for variation figures that a care team sets. `others` are the figures that stand beside this one.
 *
 * - Units: coefficients of variation in percent.
 * - Errors: every problem of the draft at once, each with its field. A figure without a source is refused, for it stands beside
 *   every verdict that uses it.
 * - Source: limits as above.
 */
export function parseVariationChoice(
  draft: VariationDraft,
  context: { readonly decimal: DecimalSign; readonly others: readonly VariationChoice[] },
): Result<VariationChoice, readonly VariationProblem[]> {
  const problems: VariationProblem[] = [];
  const measurand = isMeasurandCode(draft.measurand) ? draft.measurand : undefined;
  if (measurand === undefined) problems.push({ field: "measurand", type: "NotAChoice", text: draft.measurand });
  const percent = (field: "cviPercent" | "cvaPercent"): number | undefined => {
    const text = draft[field].trim().replace(/\s*%$/u, "");
    const read = parseMeasured(text, context.decimal);
    if (!read.ok) problems.push({ field, type: "NotMeasured", problem: read.error });
    else if (read.value.comparator !== "=" || read.value.unitText !== undefined)
      problems.push({ field, type: "NotAPercentage", text: draft[field] });
    else if (read.value.value > MOST_PERCENT) problems.push({ field, type: "AboveLimit", limitPercent: MOST_PERCENT });
    else return read.value.value;
    return undefined;
  };
  const cviPercent = percent("cviPercent");
  const cvaPercent = percent("cvaPercent");
  if (cviPercent !== undefined && cvaPercent !== undefined && Math.hypot(cviPercent, cvaPercent) < LEAST_TOTAL_PERCENT) {
    problems.push({ field: "cviPercent", type: "BelowLimit", limitPercent: LEAST_TOTAL_PERCENT });
  }
  const laboratory = draft.laboratory.trim();
  if (laboratory.length > LONGEST_LINE) problems.push({ field: "laboratory", type: "TooLong", limit: LONGEST_LINE });
  const source = draft.source.trim();
  if (source === "") problems.push({ field: "source", type: "Empty" });
  if (source.length > LONGEST_SOURCE) problems.push({ field: "source", type: "TooLong", limit: LONGEST_SOURCE });
  if (context.others.some((other) => other.measurand === measurand && isSameName(other.laboratory, laboratory))) {
    problems.push({ field: "laboratory", type: "AlreadySet" });
  }
  if (problems.length > 0 || measurand === undefined || cviPercent === undefined || cvaPercent === undefined)
    return err(problems);
  return ok({ measurand, ...(laboratory === "" ? {} : { laboratory }), cviPercent, cvaPercent, source });
}
