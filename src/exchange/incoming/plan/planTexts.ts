import { tableOf } from "../../../domain/keysOf.ts";
import { learnedNameKey, type LearnedName } from "../../../domain/device/learnedNames.ts";
import { isNamed } from "../../../domain/nameKey.ts";
import type { PatientRecord } from "../../../domain/record/patientRecord.ts";
import type { Found } from "../found.ts";
import { unnamedRows, withLaboratory } from "./givenLaboratory.ts";
import type { AskedQuestion, PlanRequest, PlanSummary, ReviewRow } from "../importer.ts";
import type { AppliedName } from "./nameBook.ts";
import type { Answers, Fate, ImportPlan, PlanCounts, PlannedRow } from "./plan.ts";
import { planInSteps } from "./planImport.ts";
import type { PresentRecords } from "./presentRecords.ts";
import { hash53 } from "./resultId.ts";

/** A text that was read, by its place among all texts. */
export type TextToPlan = { readonly name: string; readonly found: Found; readonly text: number };

/** One plan over all texts: what is said of it, its rows with the places of each fate among them, and the records as they would be. */
export type PlannedTexts = {
  readonly summary: PlanSummary;
  readonly rows: readonly PlacedRow[];
  readonly placesOf: ReadonlyMap<Fate["type"], readonly number[]>;
  readonly changed: readonly PatientRecord[];
};
type PlacedRow = Omit<ReviewRow, "number">;

/** Runs steps that say how much is done, from 0 to 1, as the share `share` of all behind `before`. */
type Run = <T>(steps: Generator<number, T>, before: number, share: number) => T;

const sizeOf = ({ results, care }: Found): number => results.length + care.length;

/**
 * Plans all texts one after the other, each over what the one before it would leave: what stands in two is in the second a duplicate.
 * `present` are the `records`, filed once for all texts and all plans; they are as before at the end.
 */
export const planTexts = (
  texts: readonly TextToPlan[],
  records: ReadonlyMap<string, PatientRecord>,
  present: PresentRecords,
  request: PlanRequest,
  newId: () => string,
  run: Run,
): PlannedTexts => present.tried(() => planEach(texts, records, present, request, newId, run));

function planEach(
  texts: readonly TextToPlan[],
  records: ReadonlyMap<string, PatientRecord>,
  present: PresentRecords,
  { answers, laboratories = {}, ...context }: PlanRequest,
  newId: () => string,
  run: Run,
): PlannedTexts {
  const total = Math.max(
    1,
    texts.reduce((sum, { found }) => sum + sizeOf(found), 0),
  );
  const after = new Map<string, PatientRecord>();
  const rows: PlacedRow[] = [];
  const questions = askedOnce();
  const names = namesOfAll();
  const unread: PlanSummary["unread"][number][] = [];
  const counts = { ...NO_COUNTS };
  const unnamed: PlanSummary["unnamed"][number][] = [];
  for (const { name, found, text } of texts) {
    const given = laboratories[text] ?? "";
    const source = texts.length === 1 ? "" : name;
    const prefix = `${text}:`;
    const planned = run(
      planInSteps(withLaboratory(found, given), present, answersOf(answers, prefix), {
        ...context,
        newId,
        // What is answered for one file holds for the next of that laboratory.
        learned: [...(context.learned ?? []), ...names.answered()],
      }),
      rows.length / total,
      sizeOf(found) / total,
    );
    for (const row of planned.rows) rows.push({ ...row, source, text });
    const open = unnamedRows(found, planned.rows, given, records);
    if (open !== undefined) unnamed.push({ ...open, text, name });
    questions.add(planned, prefix, source);
    names.add(planned);
    unread.push(...planned.unread);
    for (const count of COUNTED) counts[count] += planned.counts[count];
    for (const record of planned.records) {
      present.put(record);
      after.set(record.id, record);
    }
  }
  const placesOf = placesByFate(rows);
  const summary: PlanSummary = {
    questions: questions.all(),
    counts,
    rowCounts: tableOf(FATES, (fate) => placesOf.get(fate)?.length ?? 0),
    unread,
    learned: names.applied(),
    answered: names.answered(),
    rows: rows.length,
    records: after.size,
    unnamed,
    laboratories: [...new Set(rows.flatMap(({ reading }) => reading?.laboratory ?? []))],
    checksum: checksumOf(rows, questions.all()),
    besideLaboratories: checksumOf(
      rows.map(({ fate, reading }) => ({ fate, reading: reading === undefined ? undefined : { ...reading, laboratory: "" } })),
      questions.all(),
    ),
  };
  return { summary, rows, placesOf, changed: [...after.values()] };
}

/** The answers to the questions of one text, by the ids that the text itself gives them. */
const answersOf = (answers: Answers, prefix: string): Answers =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([id, value]) => (id.startsWith(prefix) ? [[id.slice(prefix.length), value]] : [])),
  );

/**
 * The questions of all texts. What an earlier text asks of the same laboratory's name is not asked again: its answer holds for the later
 * one, too.
 */
function askedOnce() {
  const questions: AskedQuestion[] = [];
  const askedNames = new Map<string, number>();
  return {
    all: (): readonly AskedQuestion[] => questions,
    add: (planned: ImportPlan, prefix: string, source: string): void => {
      for (const question of planned.questions) {
        const names = planned.waiting.get(question.id);
        const place = names === undefined ? undefined : askedBefore(names, askedNames);
        const before = place === undefined ? undefined : questions[place];
        if (before !== undefined && place !== undefined) questions[place] = { ...before, rows: before.rows + question.rows };
        else {
          for (const name of names ?? []) if (!askedNames.has(name)) askedNames.set(name, questions.length);
          questions.push({ ...question, id: prefix + question.id, source });
        }
      }
    },
  };
}

/** Which earlier question asks for all of these names; nothing where none asks for all, or nobody knows of which laboratory they are. */
function askedBefore(names: ReadonlySet<string>, asked: ReadonlyMap<string, number>): number | undefined {
  const places = new Set([...names].map((name) => (name.startsWith("|") ? undefined : asked.get(name))));
  return places.size === 1 ? [...places][0] : undefined;
}

/** Names of tests over all texts: those that are answered in them, and those that were read as it was answered before. */
function namesOfAll() {
  const answered = new Map<string, LearnedName>();
  const applied = new Map<string, AppliedName>();
  return {
    answered: (): readonly LearnedName[] => [...answered.values()],
    applied: (): readonly AppliedName[] => [...applied.values()],
    add: (planned: ImportPlan): void => {
      for (const name of planned.answered) if (isNamed(name.laboratory)) answered.set(learnedNameKey(name), name);
      for (const name of planned.learned) {
        const key = learnedNameKey(name);
        if (!answered.has(key)) applied.set(key, { ...name, rows: name.rows + (applied.get(key)?.rows ?? 0) });
      }
    },
  };
}

const FATES = [
  "New",
  "Duplicate",
  "Correction",
  "Withdrawal",
  "Restoration",
  "NeedsAnswer",
  "Refused",
] as const satisfies readonly Fate["type"][];
const COUNTED = [
  ...FATES,
  "patientsAdded",
  "patientsBroughtBack",
  "patientsAddedArchived",
  "patientsMadeUp",
  "care",
] as const satisfies readonly (keyof PlanCounts)[];
const NO_COUNTS: PlanCounts = tableOf(COUNTED, () => 0);

function placesByFate(rows: readonly PlannedRow[]): Map<Fate["type"], number[]> {
  const places = new Map<Fate["type"], number[]>();
  for (const [index, { fate }] of rows.entries()) {
    const known = places.get(fate.type);
    if (known === undefined) places.set(fate.type, [index]);
    else known.push(index);
  }
  return places;
}

type Promised = { readonly fate: Fate; readonly reading?: PlannedRow["reading"] | undefined };

/** What a plan promises row by row, and what it asks. Ids are left out: a patient who is added has another one in each plan. */
function checksumOf(rows: readonly Promised[], questions: readonly AskedQuestion[]): string {
  let sum = hash53(JSON.stringify(questions.map(({ id, rows: concerned }) => [id, concerned])));
  for (const { fate, reading } of rows)
    sum = hash53(
      `${sum} ${fate.type} ${
        reading === undefined
          ? ""
          : [
              reading.patient,
              reading.measurand,
              reading.value,
              reading.unit,
              reading.collectedOn,
              reading.laboratory,
              reading.method,
              reading.intervalLow,
              reading.intervalHigh,
            ].join(" ")
      }`,
    );
  return String(sum);
}
