import type { Kept } from "../kept.ts";
import { isMeasurandCode, type MeasurandCode } from "../measuring/measurand.ts";
import { err, ok, type Result } from "../result.ts";
import { isEntryStatus, type EntryStatus } from "../standing.ts";

/**
 * A clinician's word that a request for a repeat needs no more asking, or that a specimen measured by two methods does not join
 * them: which result asked, or which pair, and why it was set aside.
 */
export type SetAsideContent = {
  readonly measurand: MeasurandCode;
  /** The latest result when it was set aside: a newer result asks anew. Or the name of a pair (`pairName`). */
  readonly observationId: string;
  readonly why: string;
  readonly status: EntryStatus;
};

export type SetAside = Kept<SetAsideContent>;

/** What a form or a store holds before the door: texts. */
export type SetAsideDraft = {
  readonly measurand: string;
  readonly observationId: string;
  readonly why: string;
  readonly status: string;
};

export type SetAsideProblem =
  | { readonly field: "measurand"; readonly type: "UnknownMeasurand"; readonly text: string }
  | { readonly field: "observationId" | "why"; readonly type: "Empty" }
  | { readonly field: "why"; readonly type: "TooLong"; readonly limit: number }
  | { readonly field: "status"; readonly type: "NotAChoice"; readonly text: string };

const PAIR = "pair:";

/** How a set-aside names two results of one specimen, the old method's first. No result has it as its id. */
export const pairName = (old: string, next: string): string => `${PAIR}${old}+${next}`;

/** Whether a set-aside is of a pair of results and not of a request for a repeat. */
export const isOfPair = ({ observationId }: Pick<SetAsideContent, "observationId">): boolean => observationId.startsWith(PAIR);

const LONGEST_NOTE = 4000;

/** The one door for a set-aside, typed or stored. A request for a repeat is never silenced without a reason. */
export function parseSetAside(draft: SetAsideDraft): Result<SetAsideContent, readonly SetAsideProblem[]> {
  const problems: SetAsideProblem[] = [];
  const { measurand, status } = draft;
  const observationId = draft.observationId.trim();
  if (observationId === "") problems.push({ field: "observationId", type: "Empty" });
  const why = draft.why.trim();
  if (why === "") problems.push({ field: "why", type: "Empty" });
  if (why.length > LONGEST_NOTE) problems.push({ field: "why", type: "TooLong", limit: LONGEST_NOTE });
  if (!isMeasurandCode(measurand)) return err([...problems, { field: "measurand", type: "UnknownMeasurand", text: measurand }]);
  if (!isEntryStatus(status)) return err([...problems, { field: "status", type: "NotAChoice", text: status }]);
  return problems.length > 0 ? err(problems) : ok({ measurand, observationId, why, status });
}
