import { contentOf, isSameContent } from "../kept.ts";
import type { Observation, ObservationContent } from "../measuring/observation.ts";
import { draftOf, parseObservation, type DoorContext, type DraftProblem } from "../measuring/observationDoor.ts";
import { stands } from "../standing.ts";
import { doubtsAbout, type Doubt } from "./doubt.ts";
import type { PatientRecord } from "./patientRecord.ts";

/** What is set for many results at once, as typed. An empty text leaves what each result has; the unit is that of the limits. */
export type SharedTexts = {
  readonly laboratory: string;
  readonly method: string;
  readonly intervalLow: string;
  readonly intervalHigh: string;
  readonly unit: string;
};

/** Why a result is left as it is. */
export type WhyLeft =
  | { readonly type: "OtherUnit" }
  | { readonly type: "ChangedMeanwhile" }
  | { readonly type: "SaysItAlready" }
  | { readonly type: "Refused"; readonly problems: readonly DraftProblem[] };

/** What setting a laboratory, a method or an interval for many results would do to each. */
export type ManyAmended = {
  readonly amended: readonly { readonly observation: Observation; readonly content: ObservationContent }[];
  readonly left: readonly { readonly observation: Observation; readonly why: WhyLeft }[];
  /** Each kind of doubt that the change brings up, once, with the results of which it holds. */
  readonly doubts: readonly { readonly doubt: Doubt; readonly contents: readonly ObservationContent[] }[];
};

/**
 * Plans the same amendment for many results of one patient. Each passes the one door; what cannot take the change is left, with
 * the reason.
 *
 * - Units: limits are numbers in the given unit; a result reported in another is left, nothing is converted.
 * - Errors: none; a result that the door refuses is among those left.
 */
export function amendMany(
  chosen: readonly Observation[],
  texts: SharedTexts,
  record: PatientRecord,
  context: DoorContext,
): ManyAmended {
  const amended: { readonly observation: Observation; readonly content: ObservationContent }[] = [];
  const left: { readonly observation: Observation; readonly why: WhyLeft }[] = [];
  const doubts = new Map<Doubt["type"], { readonly doubt: Doubt; readonly contents: ObservationContent[] }>();
  const setsLimits = texts.intervalLow.trim() !== "" || texts.intervalHigh.trim() !== "";
  for (const observation of chosen) {
    const leave = (why: WhyLeft) => void left.push({ observation, why });
    const present = record.observations[observation.id];
    const before = contentOf<ObservationContent>(observation);
    if (present === undefined || !stands(present) || present.revision !== observation.revision) {
      leave({ type: "ChangedMeanwhile" });
      continue;
    }
    if (setsLimits && observation.unit !== texts.unit) {
      leave({ type: "OtherUnit" });
      continue;
    }
    const read = parseObservation(withTexts(before, texts, setsLimits, context), context);
    if (!read.ok) leave({ type: "Refused", problems: read.error });
    else if (isSameContent(read.value, before)) leave({ type: "SaysItAlready" });
    else {
      amended.push({ observation, content: read.value });
      const known = new Set(doubtsAbout(before, record, observation.id).map(({ type }) => type));
      for (const doubt of doubtsAbout(read.value, record, observation.id)) {
        if (known.has(doubt.type)) continue;
        const entry = doubts.get(doubt.type) ?? { doubt, contents: [] };
        entry.contents.push(read.value);
        doubts.set(doubt.type, entry);
      }
    }
  }
  return { amended, left, doubts: [...doubts.values()] };
}

/** A result's own texts with the shared ones in place: both limits where one is set, for they are one interval. */
function withTexts(content: ObservationContent, texts: SharedTexts, setsLimits: boolean, { decimal }: DoorContext) {
  const own = draftOf(content, decimal);
  return {
    ...own,
    laboratory: texts.laboratory.trim() === "" ? own.laboratory : texts.laboratory,
    method: texts.method.trim() === "" ? own.method : texts.method,
    ...(setsLimits ? { intervalLow: texts.intervalLow, intervalHigh: texts.intervalHigh } : {}),
  };
}
