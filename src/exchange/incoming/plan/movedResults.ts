import { compare } from "../../../domain/compare.ts";
import { markEnteredInError, quantityOf, type Observation } from "../../../domain/measuring/observation.ts";
import { err, ok, type Result } from "../../../domain/result.ts";
import { byName, type SenderNames, type SurelyOne } from "./byName.ts";
import type { Target } from "./fileTargets.ts";
import type { PatientsOfFile } from "./patientsOfFile.ts";
import type { Fate, PlanContext } from "./plan.ts";
import type { Candidate, WithdrawalRow } from "./planRow.ts";
import type { Holder, PresentRecords } from "./presentRecords.ts";
import { choices, type QuestionBook } from "./questions.ts";
import { STATUS_RANK } from "./rowsThatStand.ts";
import { stands } from "../../../domain/standing.ts";

/** What other patients here hold under the names that the file gives its results. */
export type MovedResults = {
  /**
   * The row as it goes on: it is no correction where somebody said that its result was taken for another patient, or that it only
   * shares its name. Its fate where nobody has said so yet.
   */
  readonly settle: (candidate: Candidate) => Result<Candidate, Fate>;
  /** The rows without those whose result the file itself gives to another patient later on, and what becomes of these. */
  readonly withinFile: (candidates: readonly Candidate[]) => {
    readonly standing: readonly Candidate[];
    readonly fates: ReadonlyMap<number, Fate>;
  };
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
  present: PresentRecords,
  patients: PatientsOfFile,
  book: QuestionBook,
  context: PlanContext,
): MovedResults {
  const moves: { readonly candidate: Candidate; readonly holder: Holder }[] = [];
  // What nobody names is not looked for.
  const inForce = (named: SenderNames) =>
    named.knownAs === undefined || named.knownAs === ""
      ? []
      : present.named(named).filter(({ entry }) => stands(entry.observation));
  const targetOf = ({ recordId }: Holder): Target | undefined => {
    const record = present.get(recordId);
    return record === undefined ? undefined : patients.targetOfRecord(record);
  };

  /** A name that may be anybody's is believed where the sender speaks of a correction, or the result is the same to the letter. */
  const isMeant = ({ content, quantity }: Candidate, { observation }: Holder, surely: SurelyOne): boolean =>
    observation.measurand === content.measurand &&
    (surely !== "perhaps" ||
      content.status === "corrected" ||
      (observation.collectedOn === content.collectedOn && quantityOf(observation).value === quantity.value));

  /** Once for each pair of patients: `key` says between whom. */
  const askAboutMove = ({ target, content }: Candidate, from: string, key: string): Result<string, Fate> =>
    book.ask(
      `MovedPatient:${key}:${target.value}`,
      { about: "MovedPatient", from, to: target.label },
      `${content.value} ${content.unit}, ${content.collectedOn}`,
      choices("move", "keep-both"),
    );

  return {
    settle: (candidate) => {
      const { target, content } = candidate;
      if (isOurs(candidate)) return ok(candidate);
      const found = inForce(content);
      if (found.some(({ entry }) => entry.recordId === target.record.id)) return ok(candidate);
      const holder = found.find(({ entry, surely }) => isMeant(candidate, entry, surely))?.entry;
      const from = holder === undefined ? undefined : targetOf(holder);
      if (holder === undefined || from === undefined) return ok(candidate);
      const answer = askAboutMove(candidate, from.label, holder.recordId);
      if (!answer.ok) return err(answer.error);
      if (answer.value === "move") moves.push({ candidate, holder });
      return ok({ ...candidate, isAnother: true });
    },
    withinFile: (candidates) => {
      const fates = new Map<number, Fate>();
      const another = new Set<Candidate>();
      const seen = byName<Candidate>(({ content }) => [content]);
      const states = candidates.filter(({ content }) => content.knownAs !== undefined).sort(inTime);
      for (const later of states) {
        const isMoved = ({ entry, surely }: { readonly entry: Candidate; readonly surely: SurelyOne }) =>
          entry.target !== later.target &&
          areMaybeOne(entry.ourId, later.ourId) &&
          entry.content.measurand === later.content.measurand &&
          (surely !== "perhaps" || later.content.status === "corrected");
        const earlier = later.isAnother === true ? undefined : seen.find(later.content).find(isMoved)?.entry;
        seen.add(later);
        if (earlier === undefined) continue;
        const answer = askAboutMove(later, earlier.target.label, `in-file:${earlier.target.value}`);
        if (!answer.ok) for (const { row } of [earlier, later]) fates.set(row, answer.error);
        else if (answer.value === "move") fates.set(earlier.row, { type: "Refused", why: { type: "WithdrawnInFile" } });
        another.add(later);
      }
      const standing = candidates.filter(({ row }) => !fates.has(row));
      return {
        standing: another.size === 0 ? standing : standing.map((one) => (another.has(one) ? { ...one, isAnother: true } : one)),
        fates,
      };
    },
    holding: (withdrawal) => {
      if (isOurs(withdrawal)) return withdrawal;
      const found = inForce(withdrawal);
      if (
        found.some(
          ({ entry }) => entry.recordId === withdrawal.target.record.id && entry.observation.measurand === withdrawal.measurand,
        )
      )
        return withdrawal;
      const holder = found.find(({ surely }) => surely !== "perhaps")?.entry;
      const target = holder === undefined ? undefined : targetOf(holder);
      return holder === undefined || target === undefined
        ? withdrawal
        : { ...withdrawal, target, measurand: holder.observation.measurand };
    },
    withdraw: (fateOf, changes) => {
      for (const { candidate, holder } of moves) {
        if (fateOf(candidate.row)?.type !== "New") continue;
        const target = targetOf(holder);
        if (target === undefined) continue;
        const all = changes.get(target) ?? new Map<string, Observation>();
        const observation = all.get(holder.observation.id) ?? holder.observation;
        all.set(observation.id, markEnteredInError(observation, changeOf(context)));
        changes.set(target, all);
      }
    },
  };
}

/** Two ids of our own are two results, whatever other systems call them. */
const areMaybeOne = (one: string, other: string): boolean => one === "" || other === "" || one === other;

/** The row bears the id of a result of its own patient here: whose it is needs no other name. */
const isOurs = ({ ourId, target }: Pick<Candidate, "ourId" | "target">): boolean =>
  ourId !== "" && Object.hasOwn(target.record.observations, ourId);

/** The earlier state of a result first, as far as the file says which that is. */
const inTime = (a: Candidate, b: Candidate): number =>
  (a.stateAt === "" || b.stateAt === "" ? 0 : compare(a.stateAt, b.stateAt)) ||
  STATUS_RANK[a.content.status] - STATUS_RANK[b.content.status] ||
  a.row - b.row;

const changeOf = ({ at, reason }: PlanContext) => ({ at, ...(reason === undefined ? {} : { reason }) });
