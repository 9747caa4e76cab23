import type { Monitor } from "../../store/monitor.ts";
import { entriesOn } from "../../domain/shelf.ts";

/** Asks the browser, once, to keep the data for good: as soon as there is a patient who is not made up. Some browsers ask the user. */
export function askToPersist(monitor: Monitor, storage: Pick<StorageManager, "persist" | "persisted"> | undefined): void {
  if (storage === undefined) return;
  const ask = (): boolean => {
    if (!entriesOn(monitor.getState().records).some(({ patient }) => patient.synthetic !== true)) return false;
    storage
      .persisted()
      .then((kept) => (kept ? true : storage.persist()))
      .catch(() => false);
    return true;
  };
  if (ask()) return;
  let { records } = monitor.getState();
  const stop = monitor.subscribe((state) => {
    if (state.records === records) return;
    ({ records } = state);
    if (ask()) stop();
  });
}
