import { contentOf, keep, revise, type WhenAndWhy } from "../../../domain/kept.ts";
import { joinIdentities } from "../../../domain/measuring/foreignIdentity.ts";
import { restore, type Observation, type ObservationContent } from "../../../domain/measuring/observation.ts";
import { withoutSource } from "../../../domain/measuring/source.ts";
import { doubtsAbout } from "../../../domain/record/doubt.ts";
import type { PatientRecord } from "../../../domain/record/patientRecord.ts";
import { isRecordId } from "../../recordId.ts";
import { measuredNeighbours } from "./measuredNeighbours.ts";
import type { Fate } from "./plan.ts";
import type { Candidate } from "./planRow.ts";
import { choices, type QuestionBook } from "./questions.ts";
import { resultId } from "./resultId.ts";
import { quantityKey } from "./sameResult.ts";
import type { SeriesByDay, SeriesEntry } from "./seriesByDay.ts";
import { inOneLine } from "./withdrawals.ts";

type Changing = {
  readonly record: PatientRecord;
  /** The results of the series as they are before the file. */
  readonly present: readonly Observation[];
  readonly series: SeriesByDay;
  /** Ids that are given already. */
  readonly taken: Set<string>;
  readonly book: QuestionBook;
  /** When and why the import changes what is here. */
  readonly change: WhenAndWhy;
};

/** What a row can do to a series. Each is there for the next row, and asked about first where a person has to say so. */
export type ResultChanges = {
  readonly addAs: (id: string, content: ObservationContent, enteredBy?: string) => Observation;
  /** Asks first where the form would ask about a leap. */
  readonly addNew: (candidate: Candidate) => Fate;
  readonly correct: (entry: SeriesEntry, content: ObservationContent) => Fate;
  /** Asks before a result that is withdrawn here stands again. */
  readonly askToRestore: (entry: SeriesEntry, restoring: () => void) => Fate;
  readonly restoreWithdrawn: (entry: SeriesEntry) => Fate;
};

/** Adds, corrects and brings back results of one series. */
export function resultChanges({ record, present, series, taken, book, change }: Changing): ResultChanges {
  const neighbours = measuredNeighbours(present);

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

  const addAs = (id: string, content: ObservationContent, enteredBy?: string): Observation => {
    taken.add(id);
    const kept = keep<ObservationContent>(id, content, { at: change.at });
    // Whoever entered it elsewhere stays its author: importing it is another's deed, and is told as that.
    const observation = enteredBy === undefined ? kept : { ...kept, author: enteredBy };
    series.add(observation);
    return observation;
  };

  const addNew = (candidate: Candidate): Fate => {
    const doubt = leaps(candidate);
    if (doubt !== undefined) return doubt;
    const { content, quantity, ourId, enteredBy } = candidate;
    let id = isRecordId(ourId) && !taken.has(ourId) ? ourId : "";
    for (let occurrence = 1; id === "" || taken.has(id); occurrence += 1) {
      id = resultId(`${content.measurand} ${content.collectedOn} ${quantityKey(quantity)} ${occurrence}`);
    }
    neighbours.add(addAs(id, content, enteredBy));
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

  const askToRestore = (entry: SeriesEntry, restoring: () => void): Fate => {
    const { id, value, unit } = entry.observation();
    const answer = book.ask("WithdrawnBefore", { about: "WithdrawnBefore" }, `${value} ${unit}`, choices("bring-back"));
    if (!answer.ok) return answer.error;
    restoring();
    return { type: "Restoration", of: id };
  };
  const restoreWithdrawn = (entry: SeriesEntry): Fate =>
    askToRestore(entry, () => series.change(entry, restore(entry.observation(), change)));

  return { addAs, addNew, correct, askToRestore, restoreWithdrawn };
}

/**
 * What the file does not say about a result stays as it was said here. Limits stay only with the unit they were printed in, and
 * never beside one of the file's.
 */
function unsaid({ intervalLow, intervalHigh, ...rest }: ObservationContent, content: ObservationContent): ObservationContent {
  // A page of one file is none of another.
  const before = content.source === undefined ? rest : withoutSource<ObservationContent>(rest);
  const stay = before.unit === content.unit && content.intervalLow === undefined && content.intervalHigh === undefined;
  return {
    ...before,
    ...(stay && intervalLow !== undefined ? { intervalLow } : {}),
    ...(stay && intervalHigh !== undefined ? { intervalHigh } : {}),
  };
}
