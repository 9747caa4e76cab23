import { contentOf, isSameContent, revisionsOf } from "../../../domain/kept.ts";
import type { CalendarDate } from "../../../domain/calendarDate.ts";
import { quantityOf, type Observation, type ObservationContent, type Quantity } from "../../../domain/measuring/observation.ts";
import { isRecordId } from "../../recordId.ts";
import type { Fate } from "./plan.ts";
import type { Candidate } from "./planRow.ts";
import { choices, type QuestionBook } from "./questions.ts";
import type { ResultChanges } from "./resultChanges.ts";
import { quantityKey, sameLaboratory, sameTime } from "./sameResult.ts";
import type { SeriesByDay, SeriesEntry } from "./seriesByDay.ts";
import { inOneLine, isInForce, offered } from "./withdrawals.ts";

type Settling = {
  readonly series: SeriesByDay;
  readonly changes: ResultChanges;
  readonly book: QuestionBook;
  readonly patientId: string;
  readonly isAnother: (entry: SeriesEntry, ourId: string) => boolean;
  readonly couldMean: (on: CalendarDate | "") => readonly SeriesEntry[];
};

const hasQuantity = (entry: SeriesEntry, quantity: Quantity): boolean =>
  quantityKey(quantityOf(entry.observation())) === quantityKey(quantity);

/** What becomes of a row that names no result here: it is matched by its day, time, value and laboratory. */
export function settlerOfUnnamed(within: Settling): (candidate: Candidate, isConflicting: boolean) => Fate {
  const { series, changes, book, patientId, isAnother, couldMean } = within;
  const { addNew, correct, askToRestore, restoreWithdrawn } = changes;

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

  /** A correction of nothing that is here: the result that it means, or a new one, as somebody says. */
  const correctNothing = (candidate: Candidate): Fate => {
    const { content } = candidate;
    const could = couldMean(content.collectedOn);
    const answer = book.ask(
      `NothingToCorrect${could.length === 0 ? "" : `:${patientId}:${inOneLine(content)}`}`,
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

  return (candidate, isConflicting) => {
    const { content, quantity, ourId } = candidate;
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
}

/** Whether a state with this quantity was undone: what came before it stands on top again. */
function wasTakenBack(observation: Observation, quantity: Quantity): boolean {
  const states = revisionsOf<ObservationContent>(observation);
  const at = states.findLastIndex((state) => quantityKey(quantityOf(state)) === quantityKey(quantity));
  const before = states[at - 1];
  return before !== undefined && isSameContent(contentOf<ObservationContent>(before), contentOf<ObservationContent>(observation));
}
