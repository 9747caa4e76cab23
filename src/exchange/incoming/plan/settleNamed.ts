import { contentOf, isSameContent, revisionsOf, type Revision } from "../../../domain/kept.ts";
import { quantityOf, type ObservationContent } from "../../../domain/measuring/observation.ts";
import { withoutSource } from "../../../domain/measuring/source.ts";
import { saysNothingNew } from "./laterState.ts";
import type { Fate } from "./plan.ts";
import { withoutNames, type Candidate } from "./planRow.ts";
import { choices, type QuestionBook } from "./questions.ts";
import type { ResultChanges } from "./resultChanges.ts";
import { STATUS_RANK } from "./rowsThatStand.ts";
import { quantityKey, sameTime } from "./sameResult.ts";
import type { SeriesByDay, SeriesEntry } from "./seriesByDay.ts";
import { inOneLine, isInForce } from "./withdrawals.ts";

type Settling = {
  readonly series: SeriesByDay;
  readonly changes: ResultChanges;
  readonly book: QuestionBook;
  readonly isAnother: (entry: SeriesEntry, ourId: string) => boolean;
};

/**
 * What becomes of a row that says itself which result it is, by our own id or by its sender's name. Nothing where it has to be
 * matched like a row without a name.
 */
export function settlerOfNamed({ series, changes, book, isAnother }: Settling): (candidate: Candidate) => Fate | undefined {
  const { correct, askToRestore, restoreWithdrawn } = changes;

  /** The row against the result whose id it carries. */
  const settleById = (entry: SeriesEntry, { content }: Candidate): Fate => {
    if (!isInForce(entry)) return restoreWithdrawn(entry);
    const observation = entry.observation();
    const said = content.knownAs === undefined ? withoutNames : withoutSource<ObservationContent>;
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

  return (candidate) => {
    const own = series.withId(candidate.ourId);
    return own === undefined ? settleByName(candidate) : settleById(own, candidate);
  };
}
