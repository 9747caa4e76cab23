import { compare } from "../../../domain/compare.ts";
import { namesIn } from "../../../domain/measuring/foreignIdentity.ts";
import type { ObservationContent } from "../../../domain/measuring/observation.ts";
import { ok, type Result } from "../../../domain/result.ts";
import { choices, type QuestionBook } from "./questions.ts";
import type { Fate } from "./plan.ts";
import type { Candidate } from "./planRow.ts";
import { STATUS_RANK } from "./rowsThatStand.ts";

/** Parts of a result that a correction may change beside its value and its day. */
const DETAILS = ["laboratory", "method", "intervalLow", "intervalHigh", "urinePh", "note"] as const;

/**
 * Whether what the file says of a result stands in this state of it already. What the file does not say is no difference; what
 * surrounds the value is one only where the sender says that something was corrected.
 */
export function saysNothingNew(state: ObservationContent, content: ObservationContent, isSameQuantity: boolean): boolean {
  const addsNothing = (field: "collectedAt" | (typeof DETAILS)[number]) =>
    content[field] === undefined || content[field] === state[field];
  const isPrecise = content.status === "corrected" && (state.value !== content.value || state.unit !== content.unit);
  if (!isSameQuantity || isPrecise || state.measurand !== content.measurand || state.collectedOn !== content.collectedOn)
    return false;
  if (content.status !== "corrected") return state.collectedAt === undefined || addsNothing("collectedAt");
  return addsNothing("collectedAt") && DETAILS.every(addsNothing);
}

/**
 * What the file tells first of a result and what it tells later, in one list; which rows tell the latest; and the rows that wait
 * for somebody to say which that is.
 */
export type States = {
  readonly ordered: readonly Candidate[];
  readonly last: ReadonlySet<Candidate>;
  readonly waiting: ReadonlyMap<Candidate, Fate>;
};

/**
 * Rows that are states of one result stand together, the earliest first; all others stay where they are. The order in the file
 * decides only where somebody says so: a history lists the newest first, a batch the oldest.
 */
export function inStateOrder(sorted: readonly Candidate[], book: QuestionBook): States {
  const states = new Map<string, Candidate[]>();
  for (const candidate of sorted) {
    const name = namesIn(candidate.content.knownAs)[0];
    if (name === undefined) continue;
    const there = states.get(name);
    if (there === undefined) states.set(name, [candidate]);
    else there.push(candidate);
  }
  const waiting = new Map<Candidate, Fate>();
  const ordered: Candidate[] = [];
  const last = new Set<Candidate>();
  for (const candidate of sorted) {
    const name = namesIn(candidate.content.knownAs)[0];
    const all = name === undefined ? [candidate] : (states.get(name) ?? []);
    if (all[0] !== candidate) continue;
    const order = orderOf(all, book);
    if (order.ok) {
      ordered.push(...order.value);
      for (const one of order.value.slice(-1)) last.add(one);
    } else for (const one of all) waiting.set(one, order.error);
  }
  return { ordered, waiting, last };
}

function orderOf(all: readonly Candidate[], book: QuestionBook): Result<readonly Candidate[], Fate> {
  const inTime = (a: Candidate, b: Candidate) =>
    (a.stateAt === "" || b.stateAt === "" ? 0 : compare(a.stateAt, b.stateAt)) ||
    STATUS_RANK[a.content.status] - STATUS_RANK[b.content.status];
  const order = [...all].sort(inTime);
  const [later, before] = [order.at(-1), order.at(-2)];
  const isOpen =
    later !== undefined &&
    before !== undefined &&
    inTime(before, later) === 0 &&
    !saysNothingNew(before.content, later.content, before.quantity.value === later.quantity.value);
  if (!isOpen) return ok(order);
  const answer = book.ask(
    "StatesInFile",
    { about: "StatesInFile" },
    [before, later].map(({ content }) => `${content.value} ${content.unit}, ${content.collectedOn}`).join(" / "),
    choices("last", "first"),
  );
  if (!answer.ok) return answer;
  const down = answer.value === "last" ? 1 : -1;
  return ok(order.toSorted((a, b) => inTime(a, b) || down * (a.row - b.row)));
}
