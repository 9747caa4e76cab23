import { entriesOf } from "../../domain/byId.ts";
import { daysBetween, type CalendarDate } from "../../domain/calendarDate.ts";
import { compare } from "../../domain/compare.ts";
import { contentOf, isSameContent, keep, revise, revisionsOf, type Revision } from "../../domain/kept.ts";
import { joinIdentities } from "../../domain/measuring/foreignIdentity.ts";
import {
  quantityOf,
  restore,
  type Observation,
  type ObservationContent,
  type Quantity,
} from "../../domain/measuring/observation.ts";
import { doubtsAbout } from "../../domain/record/doubt.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { isRecordId } from "../recordId.ts";
import { inStateOrder, saysNothingNew } from "./laterState.ts";
import { measuredNeighbours } from "./measuredNeighbours.ts";
import type { Fate, PlanContext } from "./plan.ts";
import { withoutNames, type Candidate, type WithdrawalRow } from "./planRow.ts";
import { choices, type QuestionBook } from "./questions.ts";
import { resultId } from "./resultId.ts";
import { conflictsIn, rowsThatStand, STATUS_RANK } from "./rowsThatStand.ts";
import { quantityKey, sameLaboratory, sameTime } from "./sameResult.ts";
import { seriesByDay, type SeriesEntry } from "./seriesByDay.ts";
import { inOneLine, isInForce, offered, withdrawer } from "./withdrawals.ts";

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

const hasQuantity = (entry: SeriesEntry, quantity: Quantity): boolean =>
  quantityKey(quantityOf(entry.observation())) === quantityKey(quantity);

/** Decides row by row. What one row brings in, corrects or withdraws is there for the next. */
function settler({ record, present, others, fileIds, ofFile, taken, book, context }: Settling): Settler {
  const series = seriesByDay(present, others);
  const neighbours = measuredNeighbours(present);
  const change = { at: context.at, ...(context.reason === undefined ? {} : { reason: context.reason }) };
  /** Two results of one export of ours are two, however alike they are. */
  const isAnother = (entry: SeriesEntry, ourId: string): boolean =>
    entry.observation().id !== ourId && fileIds.has(ourId) && fileIds.has(entry.observation().id);

  /**
   * What the form would ask about a leap, from the result before or from the one after. Either alone is enough: what was asked
   * about and left out is then asked about again when the file comes again, although its later rows are here by then.
   */
  const leaps = ({ content }: Candidate): Fate | undefined => {
    const isLeap = (from: Observation | undefined) =>
      from !== undefined &&
      doubtsAbout(content, { observations: { [from.id]: from }, events: record.events }).some(({ type }) => type === "Jump");
    if (!neighbours.around(content.collectedOn).some(isLeap)) return undefined;
    const answer = book.ask("Doubt:Jump", { about: "Doubt", doubt: "Jump" }, `${content.value} ${content.unit}`, choices("keep"));
    return answer.ok ? undefined : answer.error;
  };

  const addAs = (id: string, content: ObservationContent): Observation => {
    taken.add(id);
    const observation = keep<ObservationContent>(id, content, { at: context.at });
    series.add(observation);
    return observation;
  };

  const addNew = (candidate: Candidate): Fate => {
    const doubt = leaps(candidate);
    if (doubt !== undefined) return doubt;
    const { content, quantity, ourId } = candidate;
    let id = isRecordId(ourId) && !taken.has(ourId) ? ourId : "";
    for (let occurrence = 1; id === "" || taken.has(id); occurrence += 1) {
      id = resultId(`${content.measurand} ${content.collectedOn} ${quantityKey(quantity)} ${occurrence}`);
    }
    neighbours.add(addAs(id, content));
    return { type: "New" };
  };

  const correct = (entry: SeriesEntry, content: ObservationContent): Fate => {
    const observation = entry.observation();
    const before = contentOf<ObservationContent>(observation);
    const knownAs = joinIdentities(before.knownAs, content.knownAs);
    const corrected = { ...unsaid(before, content), ...content, ...(knownAs === "" ? {} : { knownAs }) };
    series.change(entry, revise(observation, corrected, change));
    const was = before.collectedOn === content.collectedOn ? `${before.value} ${before.unit}` : inOneLine(before);
    return { type: "Correction", of: observation.id, was };
  };

  /** Asks before a result that is withdrawn here stands again. */
  const askToRestore = (entry: SeriesEntry, restoring: () => void): Fate => {
    const { id, value, unit } = entry.observation();
    const answer = book.ask("WithdrawnBefore", { about: "WithdrawnBefore" }, `${value} ${unit}`, choices("bring-back"));
    if (!answer.ok) return answer.error;
    restoring();
    return { type: "Restoration", of: id };
  };
  const restoreWithdrawn = (entry: SeriesEntry): Fate =>
    askToRestore(entry, () => series.change(entry, restore(entry.observation(), change)));

  /** The row against a result that it is, or that it once was. */
  const settleSame = (entry: SeriesEntry, { content, quantity }: Candidate): Fate => {
    if (!isInForce(entry)) return restoreWithdrawn(entry);
    const observation = entry.observation();
    if (hasQuantity(entry, quantity) && observation.collectedOn === content.collectedOn) {
      const supersedes = observation.status === "preliminary" && content.status !== "preliminary";
      return supersedes ? correct(entry, content) : { type: "Duplicate", of: observation.id };
    }
    return wasTakenBack(observation, quantity)
      ? askToRestore(entry, () => correct(entry, content))
      : { type: "Duplicate", of: observation.id };
  };

  /** The row against the result whose id it carries. */
  const settleById = (entry: SeriesEntry, { content }: Candidate): Fate => {
    if (!isInForce(entry)) return restoreWithdrawn(entry);
    const observation = entry.observation();
    const said = content.knownAs === undefined ? withoutNames : (state: ObservationContent) => state;
    const same = (state: Revision<ObservationContent>) =>
      isSameContent(said(contentOf<ObservationContent>(state)), said(content));
    if (revisionsOf<ObservationContent>(observation).some(same)) return { type: "Duplicate", of: observation.id };
    return correct(entry, content);
  };

  /**
   * The row against the result here that bears its name: a later state of it, one that was seen before, or one that the sender
   * has corrected since. Nothing where it has to be matched like a row without a name.
   */
  const settleByName = (candidate: Candidate): Fate | undefined => {
    const { content, quantity, ourId } = candidate;
    const found =
      candidate.isAnother === true ? [] : series.known(content).filter(({ entry: known }) => !isAnother(known, ourId));
    const { entry, surely } = found.find((one) => isInForce(one.entry)) ?? found[0] ?? {};
    if (entry === undefined) return undefined;
    const observation = entry.observation();
    const states = revisionsOf<ObservationContent>(observation);
    const seen = states.findLastIndex((state) =>
      saysNothingNew(state, content, quantityKey(quantityOf(state)) === quantityKey(quantity)),
    );
    const isPresent = seen === states.length - 1;
    if (!isInForce(entry)) return isPresent ? restoreWithdrawn(entry) : askToRestore(entry, () => correct(entry, content));
    const supersedes = observation.status === "preliminary" && content.status !== "preliminary";
    if (isPresent) return supersedes ? correct(entry, content) : { type: "Duplicate", of: observation.id };
    const before = states[seen - 1];
    if (before !== undefined && isSameContent(contentOf(before), contentOf<ObservationContent>(observation)))
      return askToRestore(entry, () => correct(entry, content));
    if (seen >= 0) return { type: "Duplicate", of: observation.id };
    if (STATUS_RANK[content.status] < STATUS_RANK[observation.status]) return { type: "Refused", why: { type: "EarlierState" } };
    if (content.status === "corrected" || surely === "same" || supersedes) return correct(entry, content);
    const isOfOneTime = content.collectedOn === observation.collectedOn && sameTime(content.collectedAt, observation.collectedAt);
    if (isOfOneTime) return undefined;
    const answer = book.ask("SameName", { about: "SameName" }, inOneLine(content), choices("correct", "keep-both"));
    if (!answer.ok) return answer.error;
    return answer.value === "correct" ? correct(entry, content) : undefined;
  };

  /** Results here that a row could mean which names none of them, nearest in time first. */
  const couldMean = (on: CalendarDate | ""): readonly SeriesEntry[] => {
    const distance = (entry: SeriesEntry) => (on === "" ? 0 : Math.abs(daysBetween(entry.observation().collectedOn, on)));
    return series.recorded
      .filter(isInForce)
      .sort((a, b) => distance(a) - distance(b) || compare(a.observation().collectedOn, b.observation().collectedOn))
      .slice(0, MOST_OFFERED);
  };

  /** A correction of nothing that is here: the result that it means, or a new one, as somebody says. */
  const correctNothing = (candidate: Candidate): Fate => {
    const { content } = candidate;
    const could = couldMean(content.collectedOn);
    const answer = book.ask(
      `NothingToCorrect${could.length === 0 ? "" : `:${record.id}:${inOneLine(content)}`}`,
      { about: "NothingToCorrect" },
      inOneLine(content),
      [...choices("keep"), ...offered(could)],
    );
    if (!answer.ok) return answer.error;
    const meant = could.find((entry) => entry.observation().id === answer.value);
    return meant === undefined ? addNew(candidate) : correct(meant, content);
  };

  /** The row against other values of its day and laboratory. */
  const settleBesideOthers = (candidate: Candidate): Fate => {
    const { content, ourId } = candidate;
    const others = series.on(content.collectedOn).filter((entry) => {
      const { collectedOn, collectedAt, laboratory } = entry.observation();
      return (
        isInForce(entry) &&
        !isAnother(entry, ourId) &&
        collectedOn === content.collectedOn &&
        sameTime(collectedAt, content.collectedAt) &&
        sameLaboratory(laboratory, content.laboratory)
      );
    });
    const [other] = others;
    if (other === undefined) {
      const isCorrection = content.status === "corrected" && !isRecordId(ourId) && candidate.isAnother !== true;
      return isCorrection ? correctNothing(candidate) : addNew(candidate);
    }
    const supersedes =
      content.status === "corrected" || (content.status === "final" && other.observation().status === "preliminary");
    if (others.length === 1 && supersedes) return correct(other, content);
    // Which of several it would correct nobody can say.
    const several = others.length > 1;
    const answer = book.ask(
      several ? "SameDay:several" : "SameDay",
      { about: "SameDay" },
      inOneLine(content),
      several ? choices("keep-both") : choices("keep-both", "correct"),
    );
    if (!answer.ok) return answer.error;
    return answer.value === "correct" ? correct(other, content) : addNew(candidate);
  };

  const settle = (candidate: Candidate, isConflicting: boolean): Fate => {
    const { content, quantity, ourId } = candidate;
    const own = series.withId(ourId);
    if (own !== undefined) return settleById(own, candidate);
    const byItsName = settleByName(candidate);
    if (byItsName !== undefined) return byItsName;
    const matches = series
      .withQuantity(content.collectedOn, quantity)
      .filter((entry) => sameTime(entry.observation().collectedAt, content.collectedAt) && !isAnother(entry, ourId));
    const match =
      matches.find((entry) => isInForce(entry) && hasQuantity(entry, quantity)) ?? matches.find(isInForce) ?? matches[0];
    if (match !== undefined) return settleSame(match, candidate);
    if (!isConflicting) return settleBesideOthers(candidate);
    const answer = book.ask("SameDayInFile", { about: "SameDayInFile" }, inOneLine(content), choices("keep-both"));
    return answer.ok ? addNew(candidate) : answer.error;
  };

  const { withdraw, namedBy } = withdrawer({
    series,
    patientId: record.id,
    isAnother,
    couldMean,
    addAs,
    ofFile,
    taken,
    book,
    change,
  });

  return {
    settle,
    withdraw,
    isKnown: ({ content, quantity, ourId }) => series.withQuantity(content.collectedOn, quantity).length > 0 || isRecordId(ourId),
    namesResult: (row) => namedBy(row) !== undefined,
    changed: series.changed,
  };
}

/** Whether a state with this quantity was undone: what came before it stands on top again. */
function wasTakenBack(observation: Observation, quantity: Quantity): boolean {
  const states = revisionsOf<ObservationContent>(observation);
  const at = states.findLastIndex((state) => quantityKey(quantityOf(state)) === quantityKey(quantity));
  const before = states[at - 1];
  return before !== undefined && isSameContent(contentOf<ObservationContent>(before), contentOf<ObservationContent>(observation));
}

/**
 * What the file does not say about a result stays as it was said here. Limits stay only with the unit they were printed in, and
 * never beside one of the file's.
 */
function unsaid({ intervalLow, intervalHigh, ...before }: ObservationContent, content: ObservationContent): ObservationContent {
  const stay = before.unit === content.unit && content.intervalLow === undefined && content.intervalHigh === undefined;
  return {
    ...before,
    ...(stay && intervalLow !== undefined ? { intervalLow } : {}),
    ...(stay && intervalHigh !== undefined ? { intervalHigh } : {}),
  };
}
