import { entriesOf } from "../../../domain/byId.ts";
import { daysBetween, type CalendarDate } from "../../../domain/calendarDate.ts";
import { compare } from "../../../domain/compare.ts";
import type { Observation } from "../../../domain/measuring/observation.ts";
import type { PatientRecord } from "../../../domain/record/patientRecord.ts";
import { isRecordId } from "../../recordId.ts";
import { inStateOrder } from "./laterState.ts";
import type { Fate, PlanContext } from "./plan.ts";
import type { Candidate, WithdrawalRow } from "./planRow.ts";
import type { QuestionBook } from "./questions.ts";
import { resultChanges } from "./resultChanges.ts";
import { conflictsIn, rowsThatStand } from "./rowsThatStand.ts";
import { seriesByDay, type SeriesEntry } from "./seriesByDay.ts";
import { settlerOfNamed } from "./settleNamed.ts";
import { settlerOfUnnamed } from "./settleUnnamed.ts";
import { isInForce, withdrawer } from "./withdrawals.ts";

/** What becomes of the rows of one measurand of one patient. */
export type SettledSeries = { readonly fates: ReadonlyMap<number, Fate>; readonly changed: ReadonlyMap<string, Observation> };

/**
 * Settles every row of one series against what is here and against the other rows: new, duplicate, correction, withdrawal, or a
 * question.
 */
export function settleSeries(
  record: PatientRecord,
  candidates: readonly Candidate[],
  withdrawals: readonly WithdrawalRow[],
  taken: Set<string>,
  book: QuestionBook,
  context: PlanContext,
): SettledSeries {
  const measurand = candidates[0]?.content.measurand ?? withdrawals[0]?.measurand;
  const present = entriesOf(record.observations).filter((observation) => observation.measurand === measurand);
  const fileIds = new Set([...candidates, ...withdrawals].flatMap(({ ourId }) => (isRecordId(ourId) ? [ourId] : [])));
  const isNamed = [...candidates.map(({ content }) => content), ...withdrawals].some(({ knownAs = "" }) => knownAs !== "");
  const others = isNamed ? entriesOf(record.observations).filter((observation) => observation.measurand !== measurand) : [];
  const { standing, withdrawnInFile, ambiguous, ofFile } = rowsThatStand(candidates, withdrawals);
  const { settle, withdraw, isKnown, namesResult, changed } = settler({
    record,
    present,
    others,
    fileIds,
    ofFile,
    taken,
    book,
    context,
  });
  const states = inStateOrder(standing, book);
  const conflicting = conflictsIn(
    states.ordered.filter((candidate) => states.last.has(candidate)),
    isKnown,
  );
  const fates = new Map<number, Fate>();
  for (const { row } of withdrawnInFile) fates.set(row, { type: "Refused", why: { type: "WithdrawnInFile" } });
  for (const [{ row }, fate] of states.waiting) fates.set(row, fate);
  for (const candidate of states.ordered) fates.set(candidate.row, settle(candidate, conflicting.has(candidate)));
  for (const row of withdrawals) {
    const isOpen = ambiguous.has(row) && !namesResult(row);
    fates.set(row.row, isOpen ? { type: "Refused", why: { type: "NothingToWithdraw" } } : withdraw(row));
  }
  return { fates, changed };
}

type Settling = {
  readonly record: PatientRecord;
  readonly present: readonly Observation[];
  /** Results of the patient's other measurands, where the rows name results. */
  readonly others: readonly Observation[];
  /** Withdrawals of what the file itself brings. */
  readonly ofFile: ReadonlySet<WithdrawalRow>;
  /** Ids of our own that the rows of this series carry. */
  readonly fileIds: ReadonlySet<string>;
  readonly taken: Set<string>;
  readonly book: QuestionBook;
  readonly context: PlanContext;
};

type Settler = {
  readonly settle: (candidate: Candidate, isConflicting: boolean) => Fate;
  readonly withdraw: (row: WithdrawalRow) => Fate;
  /** Whether a row says something that is here, or says itself which result it is. */
  readonly isKnown: (candidate: Candidate) => boolean;
  /** Whether a withdrawal names a result that is here. */
  readonly namesResult: (row: WithdrawalRow) => boolean;
  readonly changed: ReadonlyMap<string, Observation>;
};

/** So many results are offered where a row means one of them and does not say which. */
const MOST_OFFERED = 6;

/** Decides row by row. What one row brings in, corrects or withdraws is there for the next. */
function settler({ record, present, others, fileIds, ofFile, taken, book, context }: Settling): Settler {
  const series = seriesByDay(present, others);
  const change = { at: context.at, ...(context.reason === undefined ? {} : { reason: context.reason }) };
  const changes = resultChanges({ record, present, series, taken, book, change });
  /** Two results of one export of ours are two, however alike they are. */
  const isAnother = (entry: SeriesEntry, ourId: string): boolean =>
    entry.observation().id !== ourId && fileIds.has(ourId) && fileIds.has(entry.observation().id);

  /** Results here that a row could mean which names none of them, nearest in time first. */
  const couldMean = (on: CalendarDate | ""): readonly SeriesEntry[] => {
    const distance = (entry: SeriesEntry) => (on === "" ? 0 : Math.abs(daysBetween(entry.observation().collectedOn, on)));
    return series.recorded
      .filter(isInForce)
      .sort((a, b) => distance(a) - distance(b) || compare(a.observation().collectedOn, b.observation().collectedOn))
      .slice(0, MOST_OFFERED);
  };

  const settleNamed = settlerOfNamed({ series, changes, book, isAnother });
  const settleUnnamed = settlerOfUnnamed({ series, changes, book, patientId: record.id, isAnother, couldMean });
  const { withdraw, namedBy } = withdrawer({
    series,
    patientId: record.id,
    isAnother,
    couldMean,
    addAs: changes.addAs,
    ofFile,
    taken,
    book,
    change,
  });

  return {
    settle: (candidate, isConflicting) => settleNamed(candidate) ?? settleUnnamed(candidate, isConflicting),
    withdraw,
    isKnown: ({ content, quantity, ourId }) => series.withQuantity(content.collectedOn, quantity).length > 0 || isRecordId(ourId),
    namesResult: (row) => namedBy(row) !== undefined,
    changed: series.changed,
  };
}
