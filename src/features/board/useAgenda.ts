import { useMemo } from "react";
import { EMPTY_AGENDA, withCase, withCaseAt, withoutCase, type BoardAgenda } from "../../domain/record/boardAgenda.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { take } from "../../domain/shelf.ts";
import { useMonitor } from "../../store/useMonitor.tsx";

/** The agenda of this device, the records on it in its order, and every way to change it. It is stored with the settings. */
export function useAgenda() {
  const agenda = useMonitor((state) => state.settings.board) ?? EMPTY_AGENDA;
  const all = useMonitor((state) => state.records);
  const changeSettings = useMonitor((state) => state.changeSettings);
  const records = useMemo(
    () => agenda.patientIds.map((id) => take(all, id)).filter((record): record is PatientRecord => record !== undefined),
    [agenda.patientIds, all],
  );
  const change = (board: BoardAgenda) => {
    if (board !== agenda) changeSettings({ board });
  };
  return {
    agenda,
    records,
    /** Cases whose records are not, or no longer, on this device. */
    missing: agenda.patientIds.length - records.length,
    add: (ids: readonly string[]) => change(ids.reduce(withCase, agenda)),
    remove: (id: string) => change(withoutCase(agenda, id)),
    /** Places count the cases that are here, from 0. */
    move: (id: string, place: number) =>
      change(withCaseAt({ ...agenda, patientIds: records.map((record) => record.id) }, id, place)),
    dropMissing: () => change({ ...agenda, patientIds: records.map(({ id }) => id) }),
    putBack: (id: string, place: number) => change(withCaseAt(withCase(agenda, id), id, place)),
    toggleIdentities: () => change({ ...agenda, hidesIdentities: !agenda.hidesIdentities }),
    toggleDates: () => change({ ...agenda, hidesDates: !agenda.hidesDates }),
  };
}
