import { entriesOf, type ById } from "../../byId.ts";
import { contentOf, isSameContent, revise, revisionsOf, type Kept, type Revision, type WhenAndWhy } from "../../kept.ts";
import { entriesIn, everyPart } from "../keptKinds.ts";
import type { Instant } from "../../instant.ts";
import type { MergedPeople } from "./mergePeople.ts";
import type { PatientContent, PatientId } from "../patient.ts";
import { isReason } from "../../reason.ts";
import { stands } from "../../standing.ts";

/**
 * A merge taken back at any later time, from the records alone: what came over is known by its states up to the merge, which the
 * other record has kept, and is withdrawn where it came to; the other record is brought back. What was changed since it came over
 * stands, as with every undo.
 */
export function unmergePeople({ kept, away }: MergedPeople, change: WhenAndWhy): MergedPeople {
  const mergedAt = away.patient.recordedAt;
  const patient = revise<PatientContent, PatientId>(
    away.patient,
    { ...contentOf<PatientContent>(away.patient), archived: away.patient.earlier.at(-1)?.archived ?? false },
    change,
  );
  return {
    kept: {
      ...kept,
      ...everyPart((part) => withoutThose(entriesIn(kept, part), entriesIn(away, part), mergedAt, change)),
    },
    away: { ...away, patient },
  };
}

/** The entries with those withdrawn that came over at the merge, each once, and have not been changed since. */
function withoutThose<Content extends { readonly status: string }>(
  mine: ById<Kept<Content>>,
  theirs: ById<Kept<Content>>,
  mergedAt: Instant,
  change: WhenAndWhy,
): ById<Kept<Content>> {
  const came = entriesOf(theirs).map((entry) => statesUntil(entry, mergedAt));
  const take = (entry: Kept<object>): boolean => {
    const place = came.findIndex((states) => isSameContent(states, statesUntil(entry, mergedAt)));
    if (place >= 0) came.splice(place, 1);
    return place >= 0;
  };
  // Those that count once came over withdrawn: the one beside which each stood is the record's own.
  const countsOnce = (entry: Kept<object>) => revisionsOf<object>(entry).some((state) => isOnce(state, mergedAt));
  const [once, others] = [entriesOf(mine).filter(countsOnce), entriesOf(mine).filter((entry) => !countsOnce(entry))];
  for (const entry of once) take(entry);
  const withdrawn = others
    .filter((entry) => stands(entry) && entry.recordedAt <= mergedAt && take(entry))
    .map((entry) => revise<Content>(entry, { ...contentOf<Content>(entry), status: "entered-in-error" }, change));
  return withdrawn.length === 0 ? mine : { ...mine, ...Object.fromEntries(withdrawn.map((entry) => [entry.id, entry])) };
}

/** Whether this merge, not an earlier one, had the state come about because it stood in both records. */
const isOnce = ({ recordedAt, reason }: Revision<object>, mergedAt: Instant): boolean =>
  recordedAt === mergedAt && isReason(reason, "counts-once");

/** The states of an entry up to the merge. The result that one names has another id on the other side. */
const statesUntil = (entry: Kept<object>, mergedAt: Instant): readonly object[] =>
  revisionsOf<object>(entry)
    .filter((state) => state.recordedAt <= mergedAt && !isOnce(state, mergedAt))
    .map((state) => ({ ...state, observationId: undefined }));
