import { parseCalendarDate, type CalendarDate } from "../calendarDate.ts";
import type { Kept } from "../kept.ts";
import { parseMeasured, type DecimalSign } from "../measuring/measured.ts";
import { err, ok, type Result } from "../result.ts";
import { parseScoreInput, type InputProblem } from "../findings/knownInput.ts";
import { isInputCode, kindOf, type InputCode } from "../findings/stagingInputs.ts";
import { isEntryStatus, type EntryStatus } from "../standing.ts";

/**
 * What the scores ask a person for because no laboratory result carries it: cytogenetics, clinical stage, performance status,
 * nodes, time since therapy.
 */
export const ASKED_INPUTS = [
  "del17p",
  "tp53Mutation",
  "t4_14",
  "t14_16",
  "t14_20",
  "gain1q",
  "del1p32",
  "ighv",
  "rai",
  "binet",
  "nodeGroups",
  "longestNodeCm",
  "marrowInvolved",
  "ecog",
  "annArbor",
  "monthsSinceLastTherapy",
] as const satisfies readonly InputCode[];
export type AskedInput = (typeof ASKED_INPUTS)[number];

/** One answer to what a score asks for, as it was on one day, and who says so. Kept once and used by every score. */
export type StagingInputContent = {
  readonly input: AskedInput;
  /** The code of the answer, or a number with a decimal point in the input's own unit. */
  readonly value: string;
  /** When it was found: the day of the marrow, the examination, the scan. */
  readonly on: CalendarDate;
  readonly source?: string;
  readonly status: EntryStatus;
};

export type StagingInput = Kept<StagingInputContent>;

/** What a form, a file or a store holds before the door: texts. */
export type StagingInputDraft = { readonly [field in keyof StagingInputContent]-?: string };

export type StagingInputProblem =
  | { readonly field: "input" | "status"; readonly type: "NotAChoice"; readonly text: string }
  | { readonly field: "value" | "on"; readonly type: "Empty" }
  | { readonly field: "value"; readonly type: "NotAccepted"; readonly input: AskedInput; readonly problem: InputProblem }
  | { readonly field: "on"; readonly type: "NotADate"; readonly text: string }
  | { readonly field: "on"; readonly type: "InTheFuture"; readonly today: CalendarDate }
  | { readonly field: "on"; readonly type: "BeforeBirth"; readonly birthDate: CalendarDate }
  | { readonly field: "source"; readonly type: "TooLong"; readonly limit: number };

const LONGEST_LINE = 200;

/** Whether this input is asked of a person. */
export const isAskedInput = (code: string): code is AskedInput =>
  isInputCode(code) && ASKED_INPUTS.some((asked) => asked === code);

/**
 * The one door for an asked-for input, typed, imported or stored.
 * `notAfter` (today) and `birthDate` hold when a person types, and are absent when stored records are read again.
 */
export function parseStagingInput(
  draft: StagingInputDraft,
  context: { readonly decimal: DecimalSign; readonly notAfter?: CalendarDate; readonly birthDate?: CalendarDate },
): Result<StagingInputContent, readonly StagingInputProblem[]> {
  const problems: StagingInputProblem[] = [];
  const { input, status } = draft;
  if (!isAskedInput(input)) return err([{ field: "input", type: "NotAChoice", text: input }]);
  const value = draft.value.trim();
  if (value === "") problems.push({ field: "value", type: "Empty" });
  else {
    const read = parseScoreInput(input, { value, unit: "", upperLimit: "" }, { decimal: context.decimal });
    if (!read.ok)
      problems.push(...read.error.map((problem) => ({ field: "value" as const, type: "NotAccepted" as const, input, problem })));
  }
  const on = parseCalendarDate(draft.on);
  if (draft.on.trim() === "") problems.push({ field: "on", type: "Empty" });
  else if (!on.ok) problems.push({ field: "on", type: "NotADate", text: draft.on });
  else if (context.notAfter !== undefined && on.value > context.notAfter)
    problems.push({ field: "on", type: "InTheFuture", today: context.notAfter });
  else if (context.birthDate !== undefined && on.value < context.birthDate)
    problems.push({ field: "on", type: "BeforeBirth", birthDate: context.birthDate });
  const source = draft.source.trim();
  if (source.length > LONGEST_LINE) problems.push({ field: "source", type: "TooLong", limit: LONGEST_LINE });
  if (!isEntryStatus(status)) problems.push({ field: "status", type: "NotAChoice", text: status });
  if (problems.length > 0 || !on.ok || !isEntryStatus(status)) return err(problems);
  return ok({
    input,
    value: keptValue(input, value, context.decimal),
    on: on.value,
    ...(source === "" ? {} : { source }),
    status,
  });
}

/** Numbers are kept with a decimal point, whatever sign they were typed with. */
function keptValue(input: AskedInput, value: string, decimal: DecimalSign): string {
  if (kindOf(input).type === "choice") return value;
  const read = parseMeasured(value, decimal);
  return read.ok ? String(read.value.value) : value;
}
