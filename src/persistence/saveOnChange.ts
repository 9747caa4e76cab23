import type { Instant } from "../domain/instant.ts";
import { toPatientId, type PatientId } from "../domain/record/patient.ts";
import type { PatientRecord } from "../domain/record/patientRecord.ts";
import { err, type Result } from "../domain/result.ts";
import type { Erasures } from "../domain/record/erasure.ts";
import type { Settings } from "../domain/device/settings.ts";
import { changedIds, entriesOn, take, type Shelf } from "../domain/shelf.ts";
import type { RemoveFailure, Repository } from "./repository.ts";
import { saveStatusOf, whyNotSaved, type SaveStatus, type WhyNotSaved } from "./saveStatus.ts";

/** What is saved of the state of a store. */
export type SavedState = {
  readonly records: Shelf<PatientRecord>;
  readonly settings: Settings;
  readonly erased?: Erasures;
  readonly released?: ReadonlyMap<string, PatientRecord>;
};

/** As much of a store as a saver needs; a zustand store is one. */
export type WatchedStore = { readonly getState: () => SavedState; readonly subscribe: (listener: () => void) => () => void };

export type SaverDeps = {
  readonly now: () => Instant;
  /** Calls `retry` now and then until it is stopped. It runs only while something is not saved. */
  readonly retryNowAndThen: (retry: () => void) => () => void;
  /** Calls `retry` when there may be room again: the window has the focus back, another tab changed what is stored. */
  readonly wake: (retry: () => void) => () => void;
  readonly onStatus: (status: SaveStatus) => void;
  /** Lets the page answer between the writes of very many records. Absent: all are written in one go. */
  readonly slices?: {
    /** Milliseconds on some clock. */
    readonly clock: () => number;
    /** Calls `resume` in a task of its own. */
    readonly pause: (resume: () => void) => void;
  };
};

export type Saver = {
  readonly status: () => SaveStatus;
  /** Tries again at once what is not saved. */
  readonly retry: () => void;
  /** Writes this patient although nothing changed here: what was stored of them was lost, spoilt or moved aside. */
  readonly saveAgain: (id: PatientId) => void;
  /** Writes everything in memory again: the storage was emptied. */
  readonly saveEverything: () => void;
  /** Lets records into the store that were read just now: they are stored as they are. */
  readonly adopt: (letIn: () => void) => void;
  /** Hands all that waits for its turn to the storage at once: the page is being left. */
  readonly flush: () => void;
  /** Resolves when no write is on its way; what failed is then in the status. */
  readonly settled: () => Promise<void>;
  readonly stop: () => void;
};

/** The place of the settings among the ids of patients. No id has a colon. */
const SETTINGS = "b2m:settings";

/** How long writing may keep the page from answering. One record more can begin within it. */
const SLICE_MS = 30;

/** One thing that is not stored as it is in memory. `again`: it changed while it was being written. */
type Slot = { running: boolean; again: boolean; why?: WhyNotSaved };

/**
 * Writes what changed in the store, and nothing else: records are never changed in place, so another object is another content.
 * Writes of one record never overtake each other; a record that changes while it is written is written again. What fails stays
 * pending while memory keeps it, and is tried again at the next change, now and then, and when the page wakes; so saving resumes
 * by itself when there is room. It starts from what is in the store now, which must be what was loaded.
 */
export function saveOnChange(store: WatchedStore, repository: Repository, deps: SaverDeps): Saver {
  let seen = store.getState();
  const slots = new Map<string, Slot>();
  /** What has a slot and waits for a slice of time. */
  const queue = new Set<string>();
  /** What changed in one step and is on its way to the disk together, by that step: each is written only then. */
  const held = new Map<string, object>();
  let lastStep = Promise.resolve();
  let steps = 0;
  let pausing = false;
  let isAdopting = false;
  const failures: Record<WhyNotSaved, number> = { full: 0, denied: 0, unreadable: 0 };
  let running = 0;
  let savedAt: Instant | undefined;
  let reported: SaveStatus = { type: "Saved" };
  let stopRetrying: (() => void) | undefined;
  let waiting: (() => void)[] = [];

  const status = (): SaveStatus =>
    saveStatusOf({ failures, pending: slots.size, savedAt, copies: repository.copies?.states() ?? [] });

  function tell(): void {
    const next = status();
    const failing = next.type === "NotSaved";
    if (failing) stopRetrying ??= deps.retryNowAndThen(retry);
    else {
      stopRetrying?.();
      stopRetrying = undefined;
    }
    if (JSON.stringify(next) !== JSON.stringify(reported)) {
      reported = next;
      deps.onStatus(next);
    }
    if (running === 0 && queue.size === 0 && steps === 0) {
      const settled = waiting;
      waiting = [];
      for (const resolve of settled) resolve();
    }
  }

  function write(id: string): Promise<Result<void, RemoveFailure>> {
    const { records, settings, erased, released } = store.getState();
    if (id === SETTINGS) return repository.saveSettings(settings);
    const record = take(records, id);
    if (record !== undefined) return repository.saveRecord(record);
    const erasedAt = erased?.get(id);
    if (erasedAt !== undefined) return repository.eraseRecord({ id: toPatientId(id), erasedAt });
    // Only made-up patients and those who stand elsewhere leave the store otherwise, and the repository refuses to remove any other.
    return repository.removeRecord(toPatientId(id), released?.get(id));
  }

  function request(id: string): void {
    const slot = slots.get(id) ?? { running: false, again: false };
    slots.set(id, slot);
    if (slot.running) slot.again = true;
    else queue.add(id);
  }

  /**
   * Writes these, and leaves to later slices what does not fit into this one. What was asked for just now comes before what
   * waits.
   */
  function writeSome(ids: Iterable<string>, limitMs: number): void {
    const { slices } = deps;
    const begun = slices?.clock() ?? 0;
    for (const id of ids) {
      if (slices !== undefined && slices.clock() - begun >= limitMs) break;
      const slot = slots.get(id);
      if (held.has(id)) continue;
      if (queue.delete(id) && slot !== undefined && !slot.running) start(id, slot);
    }
    if (pausing || ![...queue].some((id) => !held.has(id))) return;
    pausing = true;
    slices?.pause(() => {
      pausing = false;
      writeSome([...queue], SLICE_MS);
      tell();
    });
  }

  function start(id: string, slot: Slot): void {
    running += 1;
    slot.running = true;
    slot.again = false;
    // A port that breaks its word and rejects must not leave "Saving" on the screen for ever.
    const broken = err({ type: "NotConfirmed" } as const);
    void write(id)
      .catch(() => broken)
      .then((result) => finish(id, slot, result));
  }

  function finish(id: string, slot: Slot, result: Result<void, RemoveFailure>): void {
    if (slot.why !== undefined) failures[slot.why] -= 1;
    delete slot.why;
    if (!result.ok) {
      slot.why = whyNotSaved(result.error);
      failures[slot.why] += 1;
    }
    running -= 1;
    slot.running = false;
    if (slot.again) {
      queue.add(id);
      writeSome([id], Number.POSITIVE_INFINITY);
    } else if (result.ok) {
      slots.delete(id);
      savedAt = deps.now();
    }
    tell();
  }

  function queueUnsaved(): void {
    for (const [id, slot] of slots) if (!slot.running) queue.add(id);
  }

  function retry(): void {
    queueUnsaved();
    writeSome([...queue], SLICE_MS);
  }

  function saveAgain(id: PatientId): void {
    // A patient who is not in memory would be taken for one to remove; one who is being written needs no second go.
    if (take(store.getState().records, id) === undefined || slots.get(id)?.running === true) return;
    request(id);
    writeSome([id], SLICE_MS);
    tell();
  }

  function saveEverything(): void {
    for (const id of [SETTINGS, ...entriesOn(store.getState().records).map((record) => record.id)])
      if (slots.get(id)?.running !== true) request(id);
    writeSome([...queue], SLICE_MS);
    tell();
  }

  function adopt(letIn: () => void): void {
    notice();
    isAdopting = true;
    letIn();
    isAdopting = false;
    const { records, settings } = store.getState();
    if (settings !== seen.settings) request(SETTINGS);
    seen = { records, settings };
  }

  function notice(): void {
    if (isAdopting) return;
    const { records, settings } = store.getState();
    const before = seen;
    // The status itself may stand in the store; telling it must not start another round.
    if (records === before.records && settings === before.settings) return;
    seen = { records, settings };
    // The settings first: they name an import before its results are written, so that one broken off half way can be taken back.
    const asked = [...(settings === before.settings ? [] : [SETTINGS]), ...changedIds(before.records, records)];
    for (const id of asked) request(id);
    holdTogether(asked);
    queueUnsaved();
    writeSome([...asked, ...queue], SLICE_MS);
    tell();
  }

  /** Changes of one step are on the disk together before any of them is written by itself: all of them survive a kill, or none. */
  function holdTogether(ids: readonly string[]): void {
    const { saveAhead } = repository;
    // One record is written at once, whatever was chosen with it.
    if (saveAhead === undefined || ids.filter((id) => id !== SETTINGS).length < 2) return;
    const step = {};
    const { records, settings } = store.getState();
    const changed = ids.map((id) => take(records, id)).filter((record) => record !== undefined);
    for (const id of ids) held.set(id, step);
    const breathe = () => new Promise<void>((resolve) => (deps.slices === undefined ? resolve() : deps.slices.pause(resolve)));
    steps += 1;
    lastStep = lastStep
      .then(() => saveAhead(changed, ids.includes(SETTINGS) ? settings : undefined, breathe))
      .catch(() => {})
      .then(() => {
        steps -= 1;
        for (const id of ids) if (held.get(id) === step) held.delete(id);
        writeSome([...queue], SLICE_MS);
        tell();
      });
  }

  const unsubscribe = store.subscribe(notice);
  const sleep = deps.wake(retry);
  const unwatchCopies = repository.copies?.watch(tell);
  // One that could not be opened at the start is said at once.
  tell();
  return {
    status,
    retry,
    saveAgain,
    saveEverything,
    adopt,
    flush: () => {
      held.clear();
      for (const id of queue) writeSome([id], Number.POSITIVE_INFINITY);
    },
    settled: () => new Promise((resolve) => (waiting.push(resolve), tell())),
    stop: () => {
      unsubscribe();
      unwatchCopies?.();
      sleep();
      stopRetrying?.();
      stopRetrying = undefined;
    },
  };
}
