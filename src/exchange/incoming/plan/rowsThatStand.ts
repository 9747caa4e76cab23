import { compare } from "../../../domain/compare.ts";
import type { ObservationContent } from "../../../domain/measuring/observation.ts";
import { isRecordId } from "../../recordId.ts";
import { byName } from "./byName.ts";
import type { Candidate, WithdrawalRow } from "./planRow.ts";
import { quantityKey, sameLaboratory, sameTime } from "./sameResult.ts";

/** The rows of one series, held against each other before they are held against what is here. */
export type RowsThatStand = {
  /** Those that no other row withdraws, in an order of their own, so that the order in the file decides nothing. */
  readonly standing: readonly Candidate[];
  /** A row that another row of the file withdraws never comes in: the file read again then changes nothing. */
  readonly withdrawnInFile: readonly Candidate[];
  /** A withdrawal without its value means the only result of its day; of several nobody can know which. */
  readonly ambiguous: ReadonlySet<WithdrawalRow>;
  /** Withdrawals of what the file itself brings: there is nothing to ask where nothing here is meant. */
  readonly ofFile: ReadonlySet<WithdrawalRow>;
};

/** What a status stands before: a later state of a result never goes back. */
export const STATUS_RANK: { readonly [status in ObservationContent["status"]]: number } = {
  preliminary: 0,
  final: 1,
  corrected: 2,
  "entered-in-error": 3,
};

/** By day, then what is corrected after what it corrects. */
const inOrder = (a: Candidate, b: Candidate): number =>
  compare(a.content.collectedOn, b.content.collectedOn) ||
  STATUS_RANK[a.content.status] - STATUS_RANK[b.content.status] ||
  compare(a.content.collectedAt ?? "", b.content.collectedAt ?? "") ||
  a.quantity.value - b.quantity.value ||
  compare(JSON.stringify(a.content), JSON.stringify(b.content)) ||
  a.row - b.row;

/** Parts the rows that stand from those that the file itself withdraws. */
export function rowsThatStand(candidates: readonly Candidate[], withdrawals: readonly WithdrawalRow[]): RowsThatStand {
  const valuesOn = new Map<string, Set<string>>();
  for (const { content, quantity } of candidates)
    valuesOn.set(content.collectedOn, (valuesOn.get(content.collectedOn) ?? new Set<string>()).add(quantityKey(quantity)));
  const meant = ({ quantity, collectedOn }: WithdrawalRow): readonly string[] =>
    quantity === undefined ? [...(valuesOn.get(collectedOn) ?? [])] : [quantityKey(quantity)];
  const withoutId = withdrawals.filter(({ ourId }) => !isRecordId(ourId));
  const gone = new Set(
    withoutId.flatMap((row) => (meant(row).length === 1 ? [`${row.collectedOn} ${meant(row)[0] ?? ""}`] : [])),
  );
  const goneIds = new Set(withdrawals.flatMap(({ ourId }) => (ourId === "" ? [] : [ourId])));
  const goneNames = byName<WithdrawalRow>((row) => [row]);
  for (const row of withdrawals) goneNames.add(row);
  /** Withdrawals that name this row, unless the file tells of it again afterwards. */
  const naming = ({ content, stateAt, ourId }: Candidate): readonly WithdrawalRow[] =>
    goneNames
      .find(content)
      .map(({ entry }) => entry)
      // Two results of one export of ours are two, whatever names they share.
      .filter((row) => row.ourId === ourId || !isRecordId(row.ourId) || !isRecordId(ourId))
      .filter((row) => row.stateAt === "" || stateAt === "" || stateAt <= row.stateAt);
  const isGone = (candidate: Candidate): boolean =>
    goneIds.has(candidate.ourId) ||
    gone.has(`${candidate.content.collectedOn} ${quantityKey(candidate.quantity)}`) ||
    naming(candidate).length > 0;
  return {
    ofFile: new Set([
      ...candidates.flatMap(naming),
      ...withoutId.filter((row) => meant(row).length === 1 && valuesOn.get(row.collectedOn)?.has(meant(row)[0] ?? "") === true),
    ]),
    standing: candidates.filter((candidate) => !isGone(candidate)).sort(inOrder),
    withdrawnInFile: candidates.filter(isGone),
    ambiguous: new Set(withoutId.filter((row) => meant(row).length > 1)),
  };
}

/** More rows than this on one day are no laboratory's; they are asked about together without being compared in pairs. */
const MANY = 50;

/**
 * Rows of one standing that give one day two values, none of them here yet: which is right nobody can know, and the order of rows
 * says nothing.
 */
export function conflictsIn(sorted: readonly Candidate[], isKnown: (candidate: Candidate) => boolean): ReadonlySet<Candidate> {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of sorted) {
    if (isKnown(candidate)) continue;
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
