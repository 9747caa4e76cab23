import { useEffect } from "react";
import { useParams } from "react-router";
import { take } from "../../domain/shelf.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { useDevice } from "./useDevice.tsx";

/**
 * Beside a patient's page: notes, where that is chosen, that it was opened, by the initials of the device. A patient to whom the device
 * was handed over sees another page: they look at what is theirs. Draws nothing, and nothing waits for it.
 */
export function OpeningNoted() {
  const { openings, now } = useDevice();
  const { id = "" } = useParams();
  const patientId = useMonitor((state) => take(state.records, id)?.id);
  const isNoted = useMonitor(({ settings }) => settings.accessNotes === "on");
  const initials = useMonitor(({ settings }) => settings.deviceInitials);
  useEffect(() => {
    if (!isNoted || patientId === undefined || openings === undefined) return;
    openings.note({ patientId, at: now(), ...(initials === undefined || initials === "" ? {} : { by: initials }) });
  }, [isNoted, initials, patientId, openings, now]);
  return null;
}
