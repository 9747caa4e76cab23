import { entriesOf } from "../../domain/byId.ts";
import { revisionsOf } from "../../domain/kept.ts";
import { markEnteredInError, quantityOf, type Observation, type ObservationContent } from "../../domain/measuring/observation.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import { byName, type Named, type SurelyOne } from "./byName.ts";
import type { PatientsOfFile, Target } from "./patientsOfFile.ts";
import type { Fate, PlanContext } from "./plan.ts";
import type { Candidate, WithdrawalRow } from "./planRow.ts";
import { choices, type QuestionBook } from "./questions.ts";
import { stands } from "../../domain/standing.ts";

/** A result here and the patient with whom it stands. */
type Holder = { readonly record: PatientRecord; readonly observation: Observation };

/** What other patients here hold under the names that the file gives its results. */
export type MovedResults = {
  /**
   * The row as it goes on: it is no correction where somebody said that its result was taken for another patient, or that it only
   * shares its name. Its fate where nobody has said so yet.
   */
  readonly settle: (candidate: Candidate) => Result<Candidate, Fate>;
  /** The withdrawal where the result that it names stands: a name that is sure outweighs whose the file says it is. */
  readonly holding: (withdrawal: WithdrawalRow) => WithdrawalRow;
  /** Withdraws with their earlier patient what came in with another. */
  readonly withdraw: (fateOf: (row: number) => Fate | undefined, changes: Map<Target, Map<string, Observation>>) => void;
};

/**
 * Finds results that the file gives to another patient than the one with whom they stand here, and asks about each pair of
 * patients once.
 */
export function movedResults(
  isNeeded: boolean,
  current: readonly PatientRecord[],
  patients: PatientsOfFile,
  book: QuestionBook,
  context: PlanContext,
): MovedResults {
  const holders = byName<Holder>(({ observation }) => revisionsOf<ObservationContent>(observation));
  if (isNeeded)
    for (const record of current) for (const observation of entriesOf(record.observations)) holders.add({ record, observation });
  const moves: { readonly candidate: Candidate; readonly holder: Holder }[] = [];
  const inForce = (named: Named) => holders.find(named).filter(({ entry }) => stands(entry.observation));

  /** A name that may be anybody's is believed where the sender speaks of a correction, or the result is the same to the letter. */
  const isMeant = ({ content, quantity }: Candidate, { observation }: Holder, surely: SurelyOne): boolean =>
    observation.measurand === content.measurand &&
    (surely !== "perhaps" ||
      content.status === "corrected" ||
      (observation.collectedOn === content.collectedOn && quantityOf(observation).value === quantity.value));

  return {
    settle: (candidate) => {
      const { target, content } = candidate;
      const found = inForce(content);
      if (found.some(({ entry }) => entry.record.id === target.record.id)) return ok(candidate);
      const holder = found.find(({ entry, surely }) => isMeant(candidate, entry, surely))?.entry;
      if (holder === undefined) return ok(candidate);
      const from = patients.targetHere(holder.record).label;
      const answer = book.ask(
        `MovedPatient:${holder.record.id}:${target.value}`,
        { about: "MovedPatient", from, to: target.label },
        `${content.value} ${content.unit}, ${content.collectedOn}`,
        choices("move", "keep-both"),
      );
      if (!answer.ok) return err(answer.error);
      if (answer.value === "move") moves.push({ candidate, holder });
      return ok({ ...candidate, isAnother: true });
    },
    holding: (withdrawal) => {
      const found = inForce(withdrawal);
      if (
        found.some(
          ({ entry }) => entry.record.id === withdrawal.target.record.id && entry.observation.measurand === withdrawal.measurand,
        )
      )
        return withdrawal;
      const holder = found.find(({ surely }) => surely !== "perhaps")?.entry;
      return holder === undefined
        ? withdrawal
        : { ...withdrawal, target: patients.targetHere(holder.record), measurand: holder.observation.measurand };
    },
    withdraw: (fateOf, changes) => {
      for (const { candidate, holder } of moves) {
        if (fateOf(candidate.row)?.type !== "New") continue;
        const target = patients.targetHere(holder.record);
        const all = changes.get(target) ?? new Map<string, Observation>();
        const observation = all.get(holder.observation.id) ?? holder.observation;
        all.set(observation.id, markEnteredInError(observation, changeOf(context)));
        changes.set(target, all);
      }
    },
  };
}

const changeOf = ({ at, reason }: PlanContext) => ({ at, ...(reason === undefined ? {} : { reason }) });
