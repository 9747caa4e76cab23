import { afterSecond, type CurrentHashing, type PatientMode } from "../../domain/device/patientMode.ts";
import type { PatientLockStore } from "../../persistence/patientLockStore.ts";
import type { PinCrypto } from "../../persistence/pinHash.ts";
import type { Deps } from "../../store/deps.ts";
import type { Monitor } from "../../store/monitor.ts";

/** `hashing` is for tests, which cannot wait; a lock keeps how it was made. */
export type PatientModeDeps = {
  readonly store: PatientLockStore;
  readonly crypto: PinCrypto;
  readonly hashing?: CurrentHashing;
  /** Tries one PIN after the other, over all tabs: six tabs that try at once have tried six. Absent: this tab alone tries. */
  readonly oneTryAtATime?: <Value>(step: () => Promise<Value>) => Promise<Value>;
};

/**
 * What `handOver` and `takeBack` work with. They come with the pages that offer them; the keeper is there from the first moment
 * on.
 */
export type PatientModeKeeper = PatientModeDeps & {
  /** The mode in force. Where the storage does not answer, or was emptied by hand under an open page, the one in memory. */
  readonly current: () => PatientMode;
  /** Asks the storage again: a page that was out of sight may have missed that another tab handed the device over. */
  readonly recheck: () => void;
  readonly report: (mode: PatientMode) => void;
  /** A second has passed in which a page was in sight: the wait for the next PIN is one second shorter. */
  readonly passSecond: () => void;
  /** Stores the lock in force again: everything was removed from under this tab, and the records are written again. */
  readonly storeAgain: () => void;
  readonly isAllSaved: () => boolean;
  readonly now: Deps["now"];
};

/** Keeps the store's word on patient mode true to what is stored, in this tab and by any other. */
export function keepPatientMode(monitor: Monitor, deps: PatientModeDeps, { now }: Pick<Deps, "now">): PatientModeKeeper {
  const { store } = deps;
  const { reportPatientMode: report } = monitor.getState();
  const current = (): PatientMode => {
    const stored = store.read();
    if (!stored.ok || (stored.value.type === "Off" && store.isBare())) return monitor.getState().patientMode;
    return stored.value;
  };
  const recheck = () => report(current());
  recheck();
  store.watch(report);
  const passSecond = () => {
    const mode = current();
    if (mode.type !== "On" || mode.lock.wait === 0) return;
    const lock = afterSecond(mode.lock);
    store.write(lock);
    report({ type: "On", lock });
  };
  const storeAgain = () => {
    const { patientMode } = monitor.getState();
    if (patientMode.type === "On") store.write(patientMode.lock);
  };
  return {
    ...deps,
    storeAgain,
    passSecond,
    current,
    recheck,
    report,
    isAllSaved: () => monitor.getState().saveStatus.type === "Saved",
    now,
  };
}
