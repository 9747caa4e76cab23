import { useEffect } from "react";
import { isSoonOrLate } from "../../domain/analysis/worklist.ts";
import { daysOverdue, worklistPlace } from "../../domain/analysis/worklistPlace.ts";
import { entriesOn } from "../../domain/shelf.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { usePageWords } from "../../ui/wording.tsx";

const TOLD = "b2m-due-told";

/** Tells once a day and tab, through the browser, how many tests are due, and of whom not. Only where it was asked for. */
export function DueNotice() {
  const { notice } = usePageWords("followUp");
  const records = useMonitor((state) => state.records);
  const { variation, laboratoryNames, testIntervals } = useMonitor((state) => state.settings);
  const today = useMonitor((state) => state.today)();
  const isReading = useMonitor((state) => state.reading !== undefined);
  useEffect(() => {
    // Told once a day: a count of those read so far would stand for all.
    if (isReading) return;
    if (!("Notification" in window) || Notification.permission !== "granted" || sessionStorage.getItem(TOLD) === today) return;
    const view = { variation, laboratories: laboratoryNames, intervals: testIntervals, today };
    const due = entriesOn(records)
      .filter(({ patient }) => !patient.archived)
      .map((record) => worklistPlace(record, view))
      .filter(({ dueOn }) => dueOn !== undefined && isSoonOrLate({ dueOn }, today));
    const overdue = due.filter((place) => (daysOverdue(place, today) ?? 0) > 0).length;
    const now = due.filter(({ dueOn }) => dueOn === today).length;
    if (overdue + now === 0) return;
    sessionStorage.setItem(TOLD, today);
    const options = { body: notice.body(overdue, now), tag: TOLD };
    try {
      const shown = new Notification(notice.title, options);
      shown.addEventListener("click", () => window.focus());
    } catch {
      // Some phones show them through the service worker alone.
      void navigator.serviceWorker.getRegistration().then((worker) => worker?.showNotification(notice.title, options));
    }
  }, [isReading, records, variation, laboratoryNames, testIntervals, today, notice]);
  return null;
}
