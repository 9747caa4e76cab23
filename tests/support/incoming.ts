import type { Instant } from "../../src/domain/instant.ts";
import type { Found } from "../../src/exchange/incoming/found.ts";
import { readTable } from "../../src/exchange/incoming/table/readTable.ts";
import { planImport } from "../../src/exchange/incoming/plan/planImport.ts";
import type { Answers, ImportPlan, PlanContext, Question } from "../../src/exchange/incoming/plan/plan.ts";
import type { PatientRecord } from "../../src/domain/record/patientRecord.ts";
import { day } from "./observations.ts";

/** Planning on 1 June 2026, with ids that count. */
export function importContext(at: Instant = "2026-06-01T12:00:00.000Z"): PlanContext {
  let last = 0;
  return {
    today: day("2026-06-01"),
    at,
    newId: () => `patient-${at.slice(5, 10)}-${String((last += 1)).padStart(4, "0")}`,
    reason: "Imported from results.csv",
  };
}

/** What a reader found; a text that it refuses is a mistake of the test. */
export function foundIn(text: string): Found {
  const read = readTable(text);
  if (!read.ok) throw new Error(`Not read: ${JSON.stringify(read.error)}`);
  return read.value;
}

/** The plan for a table's text. */
export const planOf = (
  text: string,
  current: readonly PatientRecord[] = [],
  answers: Answers = {},
  context: PlanContext = importContext(),
): ImportPlan => planImport(foundIn(text), current, answers, context);

/** What a person answers who knows that the file is right. */
const answerOfTheSure = ({ id, options, ...question }: Question): readonly [string, string] => {
  const wanted = ["keep", "keep-both", "new", "decimal"].find((value) => options.some((option) => option.value === value));
  return [id, question.about === "DoubtfulUnit" ? question.written : (wanted ?? options[0]?.value ?? "")];
};

/**
 * The plan once every question is answered by a person who knows that the file is right. Today is far off, for chance gives days
 * to come.
 */
export function planOfTheSure(found: Found, current: readonly PatientRecord[] = []): ImportPlan {
  const context = { ...importContext(), today: day("2199-12-31") };
  let answers: Answers = {};
  for (;;) {
    const plan = planImport(found, current, answers, context);
    const open = plan.questions.filter(({ id }) => !Object.hasOwn(answers, id));
    if (open.length === 0) return plan;
    answers = { ...answers, ...Object.fromEntries(open.map(answerOfTheSure)) };
  }
}

/** The records as they are once a plan is carried out. */
export function applied(current: readonly PatientRecord[], plan: ImportPlan): readonly PatientRecord[] {
  const after = new Map(current.map((record) => [record.id, record]));
  for (const record of plan.records) after.set(record.id, record);
  return [...after.values()];
}

/** Fates in the order of the rows, as short words: "New", "Refused: TextValue", "NeedsAnswer: DecimalSign:,". */
export const fatesOf = (plan: ImportPlan): readonly string[] =>
  plan.rows.map(({ fate }) => {
    if (fate.type === "NeedsAnswer") return `NeedsAnswer: ${fate.question}`;
    if (fate.type !== "Refused") return fate.type;
    const { why } = fate;
    if (why.type === "Reader") return `Refused: ${why.refusal.type}`;
    if (why.type === "Door" || why.type === "PatientDoor")
      return `Refused: ${why.problem.field} ${why.problem.type === "NotMeasured" ? why.problem.problem.type : why.problem.type}`;
    return `Refused: ${why.type}`;
  });
