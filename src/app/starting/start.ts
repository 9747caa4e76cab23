import type { OpenImporter } from "../../exchange/incoming/importer.ts";
import type { Repository, OutsideChange } from "../../persistence/repository.ts";
import { saveOnChange, type Saver, type SaverDeps } from "../../persistence/saveOnChange.ts";
import type { Deps } from "../../store/deps.ts";
import { createMonitor, type Monitor } from "../../store/monitor.ts";
import type { Device } from "../device/device.ts";
import { shelve } from "../../domain/shelf.ts";
import { isOver, readFirst, readOn, type Pace } from "./readRecords.ts";
import { keepPatientMode, type PatientModeDeps } from "../patientMode/keepPatientMode.ts";

/** The records in memory, what writes them, and what pages may ask beside them. */
export type Started = { readonly monitor: Monitor; readonly device: Device; readonly saver: Saver };

/**
 * Reads the records, and only then creates the store: one that cannot exist before its records are read can never write nothing
 * over them. From then on what changes here is saved, and what changes outside is taken in. Without `handOver` the device cannot
 * be handed over to a patient.
 */
export async function start(
  repository: Repository,
  deps: Deps,
  waking: Pick<SaverDeps, "retryNowAndThen" | "wake"> & { readonly slices?: Pace },
  openImporter: OpenImporter,
  handOver?: PatientModeDeps,
): Promise<Started> {
  const begun = await repository.begin();
  const first = await readFirst(repository, waking.slices);
  const roomFor: Device["roomFor"] = (changes) => repository.roomFor(changes, deps.breathe ?? (async () => {}));
  const monitor = createMonitor(
    {
      records: shelve(first.records),
      settings: begun.settings,
      damaged: [...begun.damaged, ...first.damaged],
      erased: first.erased,
      reading: isOver(first) ? undefined : { read: first.read, of: first.of },
    },
    { ...deps, roomFor },
  );
  // Before anything is drawn: a device that was handed over shows its one patient and nobody else, from the first moment on.
  const patientMode = handOver === undefined ? undefined : keepPatientMode(monitor, handOver, deps);
  const saver = saveOnChange(monitor, repository, {
    ...waking,
    now: deps.now,
    onStatus: (status) => monitor.getState().reportSaveStatus(status),
  });
  const reading =
    waking.slices === undefined || isOver(first)
      ? undefined
      : readOn(repository, waking.slices, (read) => {
          const { read: done, of } = read;
          const next = read.storage === "denied" ? { read: done, of, brokeOff: true as const } : { read: done, of };
          saver.adopt(() => monitor.getState().takeInRead(read, done === of && read.storage === "open" ? undefined : next));
        });
  repository.watch((change) => {
    // What is told of may have been read just now.
    reading?.handOver();
    // Before the records are there again: whoever holds the device must not see them for a moment.
    if (change.type === "StorageEmptied") patientMode?.storeAgain();
    takeIn(change, monitor, saver);
  });
  waking.wake(repository.lookAgain);
  const device: Device = {
    now: deps.now,
    storageDenied: begun.storage === "denied" || first.storage === "denied",
    usage: async () => {
      const usage = await repository.usage();
      return usage.ok ? usage.value : undefined;
    },
    roomFor,
    // Few people load the demo, and only once: it comes when it is asked for.
    demoRecords: async () =>
      (await import("../../exchange/demo/demoRecords.ts")).demoRecords({
        today: deps.today(),
        at: deps.now(),
        newId: deps.newId,
      }),
    moveAside: async (document) => {
      const moved = await repository.moveAside(document);
      if (moved.ok && document.patientId !== undefined && document.why.type !== "Missing") saver.saveAgain(document.patientId);
      return moved;
    },
    movedAside: async () => {
      const documents = await repository.movedAside();
      return documents.ok ? documents.value : [];
    },
    saveAgain: saver.saveAgain,
    openImporter,
    ...(patientMode === undefined ? {} : { patientMode }),
  };
  return { monitor, device, saver };
}

function takeIn(change: OutsideChange, monitor: Monitor, saver: Saver): void {
  const state = monitor.getState();
  switch (change.type) {
    case "RecordChanged":
      return state.mergeRecords([change.record]);
    case "RecordRemoved":
      return state.forgetRecords([change.id]);
    case "RecordErased":
      return state.takeInErasure(change.erasure);
    case "RecordReturned":
      return state.takeInReturn(change.record);
    case "SettingsChanged":
      return state.changeSettings(change.settings);
    case "StorageEmptied":
      return saver.saveEverything();
    case "ReadableAgain":
      return state.reportReadable(change.key);
    case "BecameUnreadable": {
      const { document } = change;
      state.reportUnreadable(document);
      // A spoilt copy is not "Saved": the try to write says so, and changes nothing. A missing one may have been erased on
      // purpose, so a person decides.
      if (document.patientId !== undefined && document.why.type !== "Missing") saver.saveAgain(document.patientId);
    }
  }
}
