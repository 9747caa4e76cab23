import { useState } from "react";
import { verdictsOf } from "../../domain/analysis/worklist.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { useWording } from "../../ui/wording.tsx";
import { describeKept } from "../../words/describeKept.ts";

/**
 * Marking a patient as reviewed: at once by the initials of this device, or by `onAsk` where it has none. `told` says who has, once
 * somebody did.
 */
export function useReview(record: PatientRecord, onAsk: () => void) {
  const { words } = useWording();
  const markReviewed = useMonitor((state) => state.markReviewed);
  const initials = useMonitor((state) => state.settings.deviceInitials);
  const saveStatus = useMonitor((state) => state.saveStatus.type);
  const [by, setBy] = useState<string>();
  return {
    mark: () => {
      if (initials === undefined || !markReviewed(record, initials, verdictsOf).ok) onAsk();
      else setBy(initials);
    },
    told: setBy,
    announcement: by === undefined ? "" : describeKept(words.followUp.marked(by), saveStatus, words),
  };
}
