import { entriesOf } from "../../domain/byId.ts";
import type { CalendarDate } from "../../domain/calendarDate.ts";
import { doubtsAbout } from "../../domain/record/doubt.ts";
import { contentOf, isSameContent, keep, revise, revisionsOf } from "../../domain/kept.ts";
import {
  markEnteredInError,
  quantityOf,
  restore,
  type Observation,
  type ObservationContent,
  type Quantity,
} from "../../domain/measuring/observation.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { isRecordId } from "../recordId.ts";
import type { Fate, PlanContext } from "./plan.ts";
import type { Candidate, WithdrawalRow } from "./planRow.ts";
import { choices, type QuestionBook } from "./questions.ts";
import { resultId } from "./resultId.ts";

/** One result as the series would hold it: here already, or from the file. */
type Entry = { observation: Observation; readonly fromFile: boolean };
/** All that lies on one day, and where a quantity is found without looking at each. */
type Day = { readonly entries: Entry[]; readonly byQuantity: Map<string, Entry[]> };

/** What becomes of the rows of one measurand of one patient. */
export type SettledSeries = { readonly fates: ReadonlyMap<number, Fate>; readonly changed: ReadonlyMap<string, Observation> };

/** More rows than this on one day are no laboratory's; they are asked about together without being compared in pairs. */
const MANY = 50;

const isInForce = ({ observation }: Entry): boolean => observation.status !== "entered-in-error";
/** Equal but for the last bits of a conversion: 2400 ug/L and 2.4 mg/L. */
const quantityKey = ({ comparator, value }: Quantity): string => comparator + value.toPrecision(10);
const sameTime = (a: string | undefined, b: string | undefined): boolean => !a || !b || a === b;
const sameLaboratory = (a: string | undefined, b: string | undefined): boolean =>
  !a || !b || a.trim().toLowerCase() === b.trim().toLowerCase();
const RANK: { readonly [status in ObservationContent["status"]]: number } = {
  preliminary: 0,
  final: 1,
  corrected: 2,
  "entered-in-error": 3,
};
const compare = <Value extends string | number>(a: Value, b: Value): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Rows in an order of their own, so that the order in the file decides nothing: by day, then what is corrected after what it
 * corrects.
 */
const inOrder = (a: Candidate, b: Candidate): number =>
  compare(a.content.collectedOn, b.content.collectedOn) ||
  RANK[a.content.status] - RANK[b.content.status] ||
  compare(a.content.collectedAt ?? "", b.content.collectedAt ?? "") ||
  a.quantity.value - b.quantity.value ||
  compare(JSON.stringify(a.content), JSON.stringify(b.content)) ||
  a.row - b.row;

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
  const fates = new Map<number, Fate>();
  const changed = new Map<string, Observation>();
  const measurand = candidates[0]?.content.measurand ?? withdrawals[0]?.measurand;
  const present = entriesOf(record.observations).filter((observation) => observation.measurand === measurand);
  const days = new Map<string, Day>();
  const dayOn = (on: string): Day => {
    const there = days.get(on) ?? { entries: [], byQuantity: new Map<string, Entry[]>() };
    days.set(on, there);
    return there;
  };
  const place = (entry: Entry) => {
    for (const state of revisionsOf<ObservationContent>(entry.observation)) {
      const day = dayOn(state.collectedOn);
      if (!day.entries.includes(entry)) day.entries.push(entry);
      const key = quantityKey(quantityOf(state));
      const there = day.byQuantity.get(key) ?? [];
      if (!there.includes(entry)) there.push(entry);
      day.byQuantity.set(key, there);
    }
  };
  const entryOf = new Map<string, Entry>();
  for (const observation of present) {
    const entry: Entry = { observation, fromFile: false };
    entryOf.set(observation.id, entry);
    place(entry);
  }
  const fileIds = new Set([...candidates, ...withdrawals].flatMap(({ ourId }) => (isRecordId(ourId) ? [ourId] : [])));
  /** Two results of one export of ours are two, however alike they are. */
  const isAnother = ({ observation }: Entry, ourId: string): boolean =>
    observation.id !== ourId && fileIds.has(ourId) && fileIds.has(observation.id);
  const change = { at: context.at, ...(context.reason === undefined ? {} : { reason: context.reason }) };
  const put = (entry: Entry, observation: Observation) => {
    entry.observation = observation;
    changed.set(observation.id, observation);
    place(entry);
  };
  const neighbours = neighboursOf(present);

  /**
   * What the form would ask about a leap, from the result before or from the one after. Either alone is enough: what was asked
   * about and left out is then asked about again when the file comes again, although its later rows are here by then.
   */
  const leaps = ({ content }: Candidate): Fate | undefined => {
    const isLeap = (from: Observation | undefined) =>
      from !== undefined &&
      doubtsAbout(content, { observations: { [from.id]: from }, events: record.events }).some(({ type }) => type === "Jump");
    if (!neighbours.beside(content.collectedOn).some(isLeap)) return undefined;
    const answer = book.ask("Doubt:Jump", { about: "Doubt", doubt: "Jump" }, `${content.value} ${content.unit}`, choices("keep"));
    return answer.ok ? undefined : answer.error;
  };

  const addNew = (candidate: Candidate): Fate => {
    const doubt = leaps(candidate);
    if (doubt !== undefined) return doubt;
    const { content, quantity, ourId } = candidate;
    let id = isRecordId(ourId) && !taken.has(ourId) ? ourId : "";
    for (let occurrence = 1; id === "" || taken.has(id); occurrence += 1) {
      id = resultId(`${content.measurand} ${content.collectedOn} ${quantityKey(quantity)} ${occurrence}`);
    }
    taken.add(id);
    const entry: Entry = { observation: keep<ObservationContent>(id, content, { at: context.at }), fromFile: true };
    entryOf.set(id, entry);
    put(entry, entry.observation);
    neighbours.add(entry.observation);
    return { type: "New" };
  };

  const correct = (entry: Entry, content: ObservationContent): Fate => {
    const { id, value, unit } = entry.observation;
    put(
      entry,
      revise(entry.observation, { ...unsaid(contentOf<ObservationContent>(entry.observation), content), ...content }, change),
    );
    return { type: "Correction", of: id, was: `${value} ${unit}` };
  };

  const bringBack = (entry: Entry, back: () => void): Fate => {
    const answer = book.ask(
      "WithdrawnHere",
      { about: "WithdrawnHere" },
      `${entry.observation.value} ${entry.observation.unit}`,
      choices("bring-back"),
    );
    if (!answer.ok) return answer.error;
    back();
    return { type: "Restoration", of: entry.observation.id };
  };

  /** The row against a result that it is, or that it once was. */
  const again = (entry: Entry, { content, quantity }: Candidate): Fate => {
    if (!isInForce(entry)) return bringBack(entry, () => put(entry, restore(entry.observation, change)));
    const { observation } = entry;
    const isPresent =
      quantityKey(quantityOf(observation)) === quantityKey(quantity) && observation.collectedOn === content.collectedOn;
    if (isPresent) {
      const supersedes = observation.status === "preliminary" && content.status !== "preliminary";
      return supersedes ? correct(entry, content) : { type: "Duplicate", of: observation.id };
    }
    return wasTakenBack(observation, quantity)
      ? bringBack(entry, () => correct(entry, content))
      : { type: "Duplicate", of: observation.id };
  };

  const withOurId = (entry: Entry, candidate: Candidate): Fate => {
    const { observation } = entry;
    const same = (state: ObservationContent) =>
      isSameContent(contentOf<ObservationContent>(state as Observation), candidate.content);
    if (!isInForce(entry)) return bringBack(entry, () => put(entry, restore(observation, change)));
    if (revisionsOf<ObservationContent>(observation).some(same)) return { type: "Duplicate", of: observation.id };
    return correct(entry, candidate.content);
  };

  const settle = (candidate: Candidate, conflicting: boolean): Fate => {
    const { content, quantity, ourId } = candidate;
    const own = entryOf.get(ourId);
    if (own !== undefined) return withOurId(own, candidate);
    const day = dayOn(content.collectedOn);
    const matches = (day.byQuantity.get(quantityKey(quantity)) ?? []).filter(
      (entry) => sameTime(entry.observation.collectedAt, content.collectedAt) && !isAnother(entry, ourId),
    );
    const match =
      matches.find((entry) => isInForce(entry) && quantityKey(quantityOf(entry.observation)) === quantityKey(quantity)) ??
      matches.find(isInForce) ??
      matches[0];
    if (match !== undefined) return again(match, candidate);
    if (conflicting) {
      const answer = book.ask(
        "SameDayInFile",
        { about: "SameDayInFile" },
        `${content.value} ${content.unit}, ${content.collectedOn}`,
        choices("keep-both"),
      );
      return answer.ok ? addNew(candidate) : answer.error;
    }
    const others = day.entries.filter(
      (entry) =>
        isInForce(entry) &&
        !isAnother(entry, ourId) &&
        entry.observation.collectedOn === content.collectedOn &&
        sameTime(entry.observation.collectedAt, content.collectedAt) &&
        sameLaboratory(entry.observation.laboratory, content.laboratory),
    );
    const [other] = others;
    if (other === undefined) return addNew(candidate);
    if (
      others.length === 1 &&
      (content.status === "corrected" || (content.status === "final" && other.observation.status === "preliminary"))
    )
      return correct(other, content);
    // Which of several it would correct nobody can say.
    const several = others.length > 1;
    const answer = book.ask(
      several ? "SameDay:several" : "SameDay",
      { about: "SameDay" },
      `${content.value} ${content.unit}, ${content.collectedOn}`,
      several ? choices("keep-both") : choices("keep-both", "correct"),
    );
    if (!answer.ok) return answer.error;
    return answer.value === "correct" ? correct(other, content) : addNew(candidate);
  };

  const withdraw = (row: WithdrawalRow): Fate => {
    const own = entryOf.get(row.ourId);
    const day = dayOn(row.collectedOn);
    const possible =
      own === undefined
        ? row.quantity === undefined
          ? day.entries
          : (day.byQuantity.get(quantityKey(row.quantity)) ?? [])
        : [own];
    const fitting = possible.filter(
      (entry) => sameTime(entry.observation.collectedAt, row.collectedAt) && !isAnother(entry, row.ourId),
    );
    const inForce = fitting.filter(isInForce);
    const [only] = inForce;
    if (inForce.length === 1 && only !== undefined) {
      put(only, markEnteredInError(only.observation, change));
      return { type: "Withdrawal", of: only.observation.id };
    }
    const [gone] = fitting;
    // A withdrawn result of our own export comes with what it said, and stays withdrawn: nothing that was recorded is lost on the
    // way.
    if (fitting.length === 0 && row.content !== undefined && isRecordId(row.ourId) && !taken.has(row.ourId)) {
      taken.add(row.ourId);
      const entry: Entry = { observation: keep<ObservationContent>(row.ourId, row.content, { at: context.at }), fromFile: true };
      entryOf.set(row.ourId, entry);
      put(entry, entry.observation);
      return { type: "New" };
    }
    return inForce.length === 0 && gone !== undefined
      ? { type: "Duplicate", of: gone.observation.id }
      : { type: "Refused", why: { type: "NothingToWithdraw" } };
  };

  // A row that another row of the file withdraws never comes in: the file read again then changes nothing.
  const valuesOn = new Map<string, Set<string>>();
  for (const { content, quantity } of candidates)
    valuesOn.set(content.collectedOn, (valuesOn.get(content.collectedOn) ?? new Set<string>()).add(quantityKey(quantity)));
  /** A withdrawal without its value means the only one of its day; of several nobody can know which. */
  const meant = ({ quantity, collectedOn }: WithdrawalRow): readonly string[] =>
    quantity === undefined ? [...(valuesOn.get(collectedOn) ?? [])] : [quantityKey(quantity)];
  const gone = new Set(
    withdrawals.flatMap((row) =>
      meant(row).length === 1 && !isRecordId(row.ourId) ? [`${row.collectedOn} ${meant(row)[0] ?? ""}`] : [],
    ),
  );
  const goneIds = new Set(withdrawals.flatMap(({ ourId }) => (ourId === "" ? [] : [ourId])));
  const standing: Candidate[] = [];
  for (const candidate of candidates) {
    const withdrawn =
      goneIds.has(candidate.ourId) || gone.has(`${candidate.content.collectedOn} ${quantityKey(candidate.quantity)}`);
    if (withdrawn) fates.set(candidate.row, { type: "Refused", why: { type: "WithdrawnInFile" } });
    else standing.push(candidate);
  }
  standing.sort(inOrder);
  const conflicting = conflictsIn(
    standing,
    (candidate) =>
      dayOn(candidate.content.collectedOn).byQuantity.has(quantityKey(candidate.quantity)) || isRecordId(candidate.ourId),
  );
  for (const candidate of standing) fates.set(candidate.row, settle(candidate, conflicting.has(candidate)));
  for (const row of withdrawals)
    fates.set(
      row.row,
      meant(row).length > 1 && !isRecordId(row.ourId) ? { type: "Refused", why: { type: "NothingToWithdraw" } } : withdraw(row),
    );
  return { fates, changed };
}

/**
 * Rows of one standing that give one day two values, none of them here yet: which is right nobody can know, and the order of rows
 * says nothing.
 */
function conflictsIn(sorted: readonly Candidate[], isHere: (candidate: Candidate) => boolean): ReadonlySet<Candidate> {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of sorted) {
    if (isHere(candidate)) continue;
    const key = `${candidate.content.collectedOn} ${candidate.content.status}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [candidate]);
    else group.push(candidate);
  }
  const conflicting = new Set<Candidate>();
  for (const group of groups.values()) {
    if (new Set(group.map(({ quantity }) => quantityKey(quantity))).size < 2) continue;
    for (const one of group) {
      const collides = (other: Candidate) =>
        quantityKey(other.quantity) !== quantityKey(one.quantity) &&
        sameTime(other.content.collectedAt, one.content.collectedAt) &&
        sameLaboratory(other.content.laboratory, one.content.laboratory);
      if (group.length > MANY || group.some(collides)) conflicting.add(one);
    }
  }
  return conflicting;
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

/**
 * The measured results next to a day, so that a leap is judged without looking at the whole series. Results are added in the
 * order of their days.
 */
function neighboursOf(present: readonly Observation[]): {
  readonly beside: (on: CalendarDate) => readonly (Observation | undefined)[];
  readonly add: (observation: Observation) => void;
} {
  const measured = (observation: Observation) =>
    observation.status !== "entered-in-error" && quantityOf(observation).comparator === "=";
  const here = present.filter(measured).sort((a, b) => compare(a.collectedOn, b.collectedOn) || compare(a.id, b.id));
  const added: Observation[] = [];
  const around = (
    sorted: readonly Observation[],
    on: CalendarDate,
  ): { readonly before: Observation | undefined; readonly after: Observation | undefined } => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.collectedOn ?? "") < on) low = middle + 1;
      else high = middle;
    }
    const before = sorted[low - 1];
    while (sorted[low]?.collectedOn === on) low += 1;
    const after = sorted[low];
    return { before, after };
  };
  return {
    beside: (on) => {
      const [one, other] = [around(here, on), around(added, on)];
      const before =
        (one.before?.collectedOn ?? "") > (other.before?.collectedOn ?? "") ? one.before : (other.before ?? one.before);
      return [before, one.after];
    },
    add: (observation) => {
      if (measured(observation)) added.push(observation);
    },
  };
}
