import { put } from "../../byId.ts";
import { contentOf, keep } from "../../kept.ts";
import { markEnteredInError, type ObservationContent, type ObservationId } from "../../measuring/observation.ts";
import { draftOf, parseObservation, type DraftProblem } from "../../measuring/observationDoor.ts";
import type { PatientRecord } from "../patientRecord.ts";
import { err, ok, type Result } from "../../result.ts";
import { stands } from "../../standing.ts";
import { arrivalId } from "./arrivalId.ts";
import type { Merging } from "./mergePeople.ts";

/** Why a result was not moved. Nothing was changed. */
export type NotMoved =
  | { readonly type: "NoSuchRecord" }
  /** It is withdrawn: there is nothing in force to move. */
  | { readonly type: "Withdrawn" }
  /** The door refuses it there: it was collected before that patient was born. */
  | { readonly type: "Refused"; readonly problems: readonly DraftProblem[] };

/** Both records after a result went from one to the other. */
export type MovedObservation = { readonly from: PatientRecord; readonly to: PatientRecord };

/**
 * A result that was entered for the wrong person, moved to the right one: withdrawn here and new there, at one moment and for one
 * reason, each record naming the other by its id alone. There it enters through the door like any other. The names by which other
 * systems know it go with it, so that a later correction finds it where it stands.
 */
export function moveObservation(
  from: PatientRecord,
  to: PatientRecord,
  id: ObservationId,
  { at, why }: Merging,
): Result<MovedObservation, NotMoved> {
  const observation = from.observations[id];
  if (observation === undefined || from.id === to.id) return err({ type: "NoSuchRecord" });
  if (!stands(observation)) return err({ type: "Withdrawn" });
  const { birthDate } = to.patient;
  const content = parseObservation(draftOf(contentOf<ObservationContent>(observation)), {
    decimal: ".",
    ...(birthDate === undefined ? {} : { birthDate }),
  });
  if (!content.ok) return err({ type: "Refused", problems: content.error });
  const withdrawn = markEnteredInError(observation, { at, reason: { code: "moved-to", patientId: to.id, why } });
  const moved = keep<ObservationContent>(arrivalId(from.id, id, to), content.value, {
    at,
    reason: { code: "moved-from", patientId: from.id, why },
  });
  return ok({
    from: { ...from, observations: put(from.observations, withdrawn) },
    to: { ...to, observations: put(to.observations, moved) },
  });
}
