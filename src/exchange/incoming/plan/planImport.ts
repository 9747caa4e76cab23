import { contentOf, isSameContent, revise } from "../../../domain/kept.ts";
import type { MeasurandCode } from "../../../domain/measuring/measurand.ts";
import type { Observation } from "../../../domain/measuring/observation.ts";
import type { Patient, PatientContent, PatientId } from "../../../domain/record/patient.ts";
import type { PatientRecord } from "../../../domain/record/patientRecord.ts";
import { isSameScale } from "../spelling/isSameScale.ts";
import { fileReading } from "./fileReading.ts";
import type { Found, FoundPatient, FoundResult } from "../found.ts";
import type { Target } from "./fileTargets.ts";
import { patientsOfFile, type PatientsOfFile } from "./patientsOfFile.ts";
import { personLabel } from "./persons.ts";
import type { Answers, Fate, ImportPlan, PlanContext, PlanCounts, PlannedRow, RowReading } from "./plan.ts";
import { movedResults } from "./movedResults.ts";
import { nameBook } from "./nameBook.ts";
import { planCare, type PlannedCare } from "./planCare.ts";
import { readRow, type Candidate, type WithdrawalRow } from "./planRow.ts";
import { presentRecords, type PresentRecords } from "./presentRecords.ts";
import { questionBook } from "./questions.ts";
import { rowSource } from "./rowSource.ts";
import { settleSeries } from "./settleSeries.ts";
import { by } from "../../../domain/compare.ts";
import { withHistory } from "./withHistory.ts";

/** Rows read or settled between two reports of progress. */
const STEP = 2000;

/**
 * What importing a file would do, without doing it: every row with its fate, every question asked once, and the records exactly
 * as they would be. The same file planned again over those records adds nothing, and the order of its rows changes nothing.
 */
export function planImport(found: Found, current: readonly PatientRecord[], answers: Answers, context: PlanContext): ImportPlan {
  const steps = planInSteps(found, presentRecords(current), answers, context);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

type Series = { readonly target: Target; readonly candidates: Candidate[]; readonly withdrawals: WithdrawalRow[] };

/** `planImport` in steps, each saying how much is done, from 0 to 1. */
export function* planInSteps(
  found: Found,
  present: PresentRecords,
  answers: Answers,
  context: PlanContext,
): Generator<number, ImportPlan> {
  const book = questionBook(answers);
  const names = nameBook(context.learned ?? [], context.today);
  const reading = fileReading(found, book, context.today);
  const patients = patientsOfFile(found, present, reading, book, context);
  const moved = movedResults(present, patients, book, context);
  yield 0.1;

  const fates: (Fate | undefined)[] = Array.from({ length: found.results.length });
  const readings: (RowReading | undefined)[] = Array.from({ length: found.results.length });
  const series = new Map<string, Series>();
  const candidates: Candidate[] = [];
  const withdrawals: WithdrawalRow[] = [];
  const openWithdrawals = new Map<string, Fate>();
  const seriesOf = (target: Target, measurand: MeasurandCode): Series => {
    const key = `${target.value} ${measurand}`;
    const one = series.get(key) ?? { target, candidates: [], withdrawals: [] };
    series.set(key, one);
    return one;
  };
  for (const [row, result] of found.results.entries()) {
    const from = rowSource(found, result, context.today);
    const read = readRow(result, row, patients.targetOf(result.patient), reading, book, context, from, names);
    if (row % STEP === STEP - 1) yield 0.1 + (0.5 * row) / found.results.length;
    if (!read.ok) {
      fates[row] = read.error;
      if (result.status === "entered-in-error" && read.error.type === "NeedsAnswer")
        openWithdrawals.set(significantDigits(result), read.error);
      continue;
    }
    if (read.value.type === "Withdrawal") withdrawals.push(moved.holding(read.value.withdrawal));
    else {
      readings[row] = readingOf(read.value.candidate);
      const candidate = moved.settle(read.value.candidate);
      if (candidate.ok) candidates.push(candidate.value);
      else fates[row] = candidate.error;
    }
  }
  const within = moved.withinFile(candidates);
  for (const [row, fate] of within.fates) fates[row] = fate;
  const open = fates.find((fate) => fate?.type === "NeedsAnswer");
  const openDays = new Map<string, Fate>();
  for (const withdrawal of withdrawals) {
    // Without its value it means the only result of its day, and a row that waits for an answer may be another.
    const isOpen = withdrawal.quantity === undefined && withdrawal.ourId + withdrawal.knownAs === "" && open !== undefined;
    if (isOpen) {
      fates[withdrawal.row] = open;
      openDays.set(dayKey(withdrawal.target, withdrawal), open);
    } else seriesOf(withdrawal.target, withdrawal.measurand).withdrawals.push(withdrawal);
  }
  for (const candidate of within.standing) {
    // Until it is clear which result a row withdraws, none that it could mean comes in.
    const result = found.results[candidate.row];
    const waits =
      openDays.get(dayKey(candidate.target, candidate.content)) ??
      openWithdrawals.get("") ??
      (result === undefined || openWithdrawals.size === 0 ? undefined : openWithdrawals.get(significantDigits(result)));
    if (waits === undefined) seriesOf(candidate.target, candidate.content.measurand).candidates.push(candidate);
    else fates[candidate.row] = waits;
  }

  const changes = new Map<Target, Map<string, Observation>>();
  const taken = new Map<Target, Set<string>>();
  let settled = 0;
  // In an order of their own, so that ids and questions do not hang on the order of rows.
  for (const [, { target, candidates, withdrawals }] of [...series].sort(by(([key]) => key))) {
    const ids = taken.get(target) ?? new Set(Object.keys(target.record.observations));
    taken.set(target, ids);
    const { fates: of, changed } = settleSeries(target.record, candidates, withdrawals, ids, book, context);
    for (const [row, fate] of of) fates[row] = fate;
    const all = changes.get(target) ?? new Map<string, Observation>();
    for (const [id, observation] of changed) all.set(id, observation);
    changes.set(target, all);
    const before = settled;
    settled += candidates.length + withdrawals.length;
    if (Math.floor(before / STEP) !== Math.floor(settled / STEP)) yield 0.6 + (0.35 * settled) / found.results.length;
  }

  moved.withdraw((row) => fates[row], changes);
  const care = planCare(found.care, patients, context);
  const written = new Map(found.histories?.map((record) => [record.id, record]));
  const change = { at: context.at, ...(context.reason === undefined ? {} : { reason: context.reason }) };
  const records = changedRecords(changes, care, patients, context).map((record) =>
    withHistory(record, present.get(record.id), written.get(record.id), change),
  );
  const labels = new Map<FoundPatient, string>();
  const labelOf = (patient: FoundPatient): string => {
    const label = labels.get(patient) ?? personLabel({ ...patient, birthDate: undefined });
    labels.set(patient, label);
    return label;
  };
  const rows = [
    ...found.results.map((result, row): PlannedRow =>
      plannedRow(
        result,
        fates[row] ?? { type: "Refused", why: { type: "Reader", refusal: { type: "Malformed", path: "" } } },
        readings[row],
        labelOf(result.patient),
      ),
    ),
    ...care.rows,
  ];
  return {
    rows,
    questions: book.questions(),
    counts: countsOf(rows, records, present, care),
    unread: patients.unread(),
    records,
    learned: names.applied(),
    answered: names.answers(),
    waiting: names.waiting(),
  };
}

const dayKey = (
  target: Target,
  { measurand, collectedOn }: { readonly measurand: MeasurandCode; readonly collectedOn: string },
): string => `${target.value} ${measurand} ${collectedOn}`;

/**
 * The digits of a value without signs and zeros around them: the same for "2.40", "2,4" and "2400", and empty where no value is
 * given.
 */
const significantDigits = ({ value }: FoundResult): string => value.text.replaceAll(/\D+/gu, "").replaceAll(/^0+|0+$/gu, "");

const readingOf = ({ content, target }: Candidate): RowReading => ({
  patient: target.label,
  ...(target.patientId === undefined ? {} : { patientId: target.patientId }),
  measurand: content.measurand,
  value: content.value,
  unit: content.unit,
  collectedOn: content.collectedOn,
  ...(content.laboratory === undefined ? {} : { laboratory: content.laboratory }),
  ...(content.method === undefined ? {} : { method: content.method }),
  ...(content.intervalLow === undefined ? {} : { intervalLow: content.intervalLow }),
  ...(content.intervalHigh === undefined ? {} : { intervalHigh: content.intervalHigh }),
});

/** What of a row is kept in its note alone: a remark, and an interval that no part of was read. */
function notReadOf(result: FoundResult, reading: RowReading | undefined): string {
  const printed = result.printedInterval ?? `${result.intervalLow.text} ${result.intervalHigh.text}`.trim();
  const isLost =
    reading !== undefined && reading.intervalLow === undefined && reading.intervalHigh === undefined && /\d/u.test(printed);
  return [result.notRead ?? "", isLost ? printed : ""].filter((part) => part !== "").join("; ");
}

/** The print of an interval whose limits would be kept in another unit than they are printed in. */
function convertedIn({ intervalUnit, printedInterval }: FoundResult, reading: RowReading | undefined): string {
  if (reading === undefined || (reading.intervalLow === undefined && reading.intervalHigh === undefined)) return "";
  const isAsPrinted = intervalUnit === undefined || isSameScale(reading.measurand, intervalUnit, reading.unit);
  return isAsPrinted ? "" : (printedInterval ?? "");
}

const plannedRow = (
  result: FoundResult,
  fate: Fate,
  reading: RowReading | undefined,
  patient: string,
  notRead = notReadOf(result, reading),
  converted = convertedIn(result, reading),
): PlannedRow => ({
  place: result.place,
  found: {
    measurandText: result.measurandText,
    unit: result.unit,
    patient,
    value: result.value.text,
    collectedOn: result.collectedOn.text,
  },
  fate,
  ...(reading === undefined ? {} : { reading }),
  ...(notRead === "" ? {} : { notRead }),
  ...(converted === "" ? {} : { converted }),
});

/** Every record that the plan changes or adds, whole. */
function changedRecords(
  changes: ReadonlyMap<Target, ReadonlyMap<string, Observation>>,
  care: PlannedCare,
  { madeUp, spellings }: Pick<PatientsOfFile, "madeUp" | "spellings">,
  context: PlanContext,
): readonly PatientRecord[] {
  const targets = new Set([...changes.keys(), ...care.changed.keys(), ...madeUp]);
  return [...targets].flatMap((target): readonly PatientRecord[] => {
    const observations = changes.get(target) ?? new Map<string, Observation>();
    const cared = care.changed.get(target);
    const isMore = observations.size > 0 || cared !== undefined;
    if (!isMore && !madeUp.has(target)) return [];
    const { record } = target;
    return [
      {
        ...record,
        patient: target.isNew
          ? record.patient
          : changedPatient(record.patient, isMore, madeUp.has(target), spellings.get(target), context),
        observations: { ...record.observations, ...Object.fromEntries(observations) },
        lines: { ...record.lines, ...Object.fromEntries(cared?.lines ?? []) },
        events: { ...record.events, ...Object.fromEntries(cared?.events ?? []) },
        nextTests: { ...record.nextTests, ...Object.fromEntries(cared?.nextTests ?? []) },
        reviews: { ...record.reviews, ...Object.fromEntries(cared?.reviews ?? []) },
      },
    ];
  });
}

/** An archived patient who was here and to whom something comes is back in the roster: what is new must be seen. */
function changedPatient(
  patient: Patient,
  isMore: boolean,
  isMadeUp: boolean,
  spellings: string | undefined,
  { at, reason }: PlanContext,
): Patient {
  const before = contentOf<PatientContent>(patient);
  const after: PatientContent = {
    ...before,
    archived: before.archived && !isMore,
    ...(isMadeUp ? { synthetic: true as const } : {}),
    ...(spellings === undefined ? {} : { spellings }),
  };
  return isSameContent(before, after)
    ? patient
    : revise<PatientContent, PatientId>(patient, after, { at, ...(reason === undefined ? {} : { reason }) });
}

/** Whether somebody is here, and not marked as made up. */
const isUnmarked = (record: PatientRecord | undefined): boolean => record !== undefined && record.patient.synthetic !== true;

function countsOf(
  rows: readonly PlannedRow[],
  records: readonly PatientRecord[],
  before: PresentRecords,
  care: PlannedCare,
): PlanCounts {
  const counts = { New: 0, Duplicate: 0, Correction: 0, Withdrawal: 0, Restoration: 0, NeedsAnswer: 0, Refused: 0 };
  const results = rows.slice(0, rows.length - care.rows.length);
  for (const { fate } of results) counts[fate.type] += 1;
  return {
    ...counts,
    patientsAdded: records.filter(({ id }) => before.get(id) === undefined).length,
    patientsBroughtBack: records.filter(({ id, patient }) => before.get(id)?.patient.archived === true && !patient.archived)
      .length,
    patientsAddedArchived: records.filter(({ id, patient }) => before.get(id) === undefined && patient.archived).length,
    patientsMadeUp: records.filter(({ id, patient }) => isUnmarked(before.get(id)) && patient.synthetic === true).length,
    care: care.rows.filter(({ fate }) => fate.type === "New").length,
  };
}
