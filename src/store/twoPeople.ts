import { withoutCase } from "../domain/record/boardAgenda.ts";
import { mergePeople } from "../domain/record/people/mergePeople.ts";
import { moveObservation, type NotMoved } from "../domain/record/people/moveObservation.ts";
import { isMergedAway } from "../domain/record/people/otherRecords.ts";
import type { ObservationId } from "../domain/measuring/observation.ts";
import type { PatientId } from "../domain/record/patient.ts";
import type { PatientRecord } from "../domain/record/patientRecord.ts";
import { unmergePeople } from "../domain/record/people/unmergePeople.ts";
import type { Settings } from "../domain/device/settings.ts";
import { err, ok, type Result } from "../domain/result.ts";
import type { NoSuchRecord, PeopleSlice } from "./state.ts";

/*
 * What is done between two patients' records, each as one action with one undo. Beside the store and not in it: few visits do any
 * of this, and it is fetched with its dialogs.
 */

type Store = Pick<PeopleSlice, "changeTwo">;

/** Merges the second record into the first and archives it; on the tumor board's agenda the kept one takes its place. */
export const mergeTwo = ({ changeTwo }: Store, keptId: PatientId, awayId: PatientId, why: string): Result<void, NoSuchRecord> =>
  changeTwo(
    "MergedPatients",
    [keptId, awayId],
    (records, at) => {
      const { kept, away } = mergePeople(...records, { at, why });
      return ok([kept, away]);
    },
    (settings) => withCaseInstead(settings, awayId, keptId),
  );

/** Takes the merge of this record into another back, at any later visit. */
export function unmergeTwo({ changeTwo }: Store, record: PatientRecord): Result<void, NoSuchRecord> {
  const { reason } = record.patient;
  // Whoever is merged away is so by an id that was a patient's.
  // oxlint-disable-next-line typescript/consistent-type-assertions -- likewise
  const keptId = (typeof reason === "object" && "patientId" in reason ? reason.patientId : "") as PatientId;
  return changeTwo("UnmergedPatients", [keptId, record.id], ([keptNow, awayNow], at) => {
    if (!isMergedAway(awayNow)) return err({ type: "NoSuchRecord" });
    const { kept, away } = unmergePeople({ kept: keptNow, away: awayNow }, { at, reason: { code: "undo" } });
    return ok([kept, away]);
  });
}

/** Withdraws a result of the first patient and adds it to the second. */
export const moveBetween = (
  { changeTwo }: Store,
  fromId: PatientId,
  toId: PatientId,
  id: ObservationId,
  why: string,
): Result<void, NotMoved> =>
  changeTwo<NotMoved>("MovedResult", [fromId, toId], (records, at) => {
    const moved = moveObservation(...records, id, { at, why });
    return moved.ok ? ok([moved.value.from, moved.value.to]) : moved;
  });

/** The settings in which the kept patient is the case that the one merged away was; as they are where that one was none. */
function withCaseInstead(settings: Settings, awayId: PatientId, keptId: PatientId): Settings {
  const { board } = settings;
  if (board === undefined || !board.patientIds.includes(awayId)) return settings;
  const instead = board.patientIds.includes(keptId)
    ? withoutCase(board, awayId)
    : { ...board, patientIds: board.patientIds.map((id) => (id === awayId ? keptId : id)) };
  return { ...settings, board: instead };
}
