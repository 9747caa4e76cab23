import type { Instant } from "../../domain/instant.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { entriesOn, take } from "../../domain/shelf.ts";
import type { Breathing } from "../../exchange/steps.ts";
import type { Connection, ConnectionStore } from "../../persistence/sharing/connectionStore.ts";
import type { KeptKnown } from "../../persistence/sharing/indexedDbKnown.ts";
import { rememberedKnown } from "../../persistence/sharing/known.ts";
import { shareRecords, type Sharing } from "../../persistence/sharing/sharing.ts";
import type { SharingStatus } from "../../persistence/sharing/sharingStatus.ts";
import type { TextCodec } from "../../persistence/vault/codedTexts.ts";
import type { Monitor } from "../../store/monitor.ts";
import { keepRounds, type Rounds } from "./rounds.ts";
import { isOnThisDevice, type ListedServer } from "./serverList.ts";
import type { SessionDeps, SessionKeeper } from "./sessionKeeper.ts";
import type { SharingView, Shown } from "./sharingView.ts";
import { told } from "./told.ts";

export type LeadingDeps = SessionDeps & {
  readonly monitor: Monitor;
  readonly connections: Pick<ConnectionStore, "write">;
  readonly known: (base: string) => KeptKnown;
  /** How this device now stores what it keeps; the listener is called when that changes. */
  readonly codec: { readonly now: () => TextCodec; readonly subscribe: (listener: () => void) => () => void };
  readonly newId: () => string;
  readonly instant: () => Instant;
  /** Calls back when the window has the focus again, or the network is there again. */
  readonly wake: (listener: () => void) => () => void;
  /** Keeps the page awake through what goes over everything. */
  readonly breathing: Breathing;
};

type Asked = {
  readonly server: ListedServer;
  readonly session: SessionKeeper;
  /** What the server was found to allow before. */
  readonly connection: Connection;
  /** What it allows now; nothing where it does not answer or allows too little. */
  readonly look: (server: ListedServer, session: SessionKeeper) => Promise<Connection | undefined>;
  /** What is shown, and how to show something else in every tab. */
  readonly view: () => SharingView;
  readonly show: (patch: Partial<Shown>) => void;
};

/** The tab of a device that speaks to the server, for all of them. */
export type Leading = {
  readonly rounds: Rounds;
  readonly sharing: () => Sharing;
  /** Stops the round that runs after the patient it is at. */
  readonly cancel: () => void;
  readonly stop: () => void;
};

/** How far a round is is said so often at most. */
const PROGRESS_MS = 250;

/** Made-up people stay here, unless the server is as made up as they are: one on this very device. */
const isShared = (record: PatientRecord, { base }: ListedServer): boolean =>
  record.patient.synthetic !== true || isOnThisDevice(base);

/** Makes rounds between the records in memory and the server, and says in every tab how things stand, until it is stopped. */
export function leadSharing(deps: LeadingDeps, { server, session, connection: first, look, view, show }: Asked): Leading {
  const { monitor, connections } = deps;
  const kept = deps.known(server.base);
  const known = rememberedKnown(kept);
  const stopCoding = followCodec(deps, kept);
  let connection = first;
  let askedFor: number | undefined;
  let saidAt = 0;
  let isCancelled = false;

  const adopt = (records: readonly PatientRecord[]) => {
    const { records: before } = monitor.getState();
    monitor.getState().mergeRecords(records);
    show(told(view(), before, monitor.getState(), records, deps.instant()));
  };
  const open = (): Sharing =>
    shareRecords({
      client: session.client,
      mode: connection.mode,
      batches: connection.batches,
      types: connection.types,
      known,
      records: {
        ids: () =>
          entriesOn(monitor.getState().records)
            .filter((record) => isShared(record, server))
            .map(({ id }) => id),
        get: (id) => take(monitor.getState().records, id),
        adopt,
        erased: () => monitor.getState().erased,
      },
      now: deps.instant,
      initials: () => monitor.getState().settings.deviceInitials,
      newId: deps.newId,
      alone: (work) => deps.oneAtATime(`b2m-sharing-round ${server.base}`, work),
      onProgress: (progress) => {
        if (deps.now() - saidAt < PROGRESS_MS && progress.step === view().progress?.step) return;
        saidAt = deps.now();
        show({ progress });
      },
      breathing: deps.breathing,
      isCancelled: () => isCancelled,
    });
  let sharing = open();

  /** What the server allows may be another for whoever has signed in now. */
  async function askAgain(): Promise<void> {
    const began = session.now()?.began;
    if (began === undefined || began === askedFor) return;
    const allowed = await look(server, session);
    if (allowed === undefined) return;
    askedFor = began;
    connection = allowed;
    connections.write(connection);
    sharing = open();
  }

  async function round(): Promise<SharingStatus> {
    isCancelled = false;
    await askAgain();
    const status = await sharing.round();
    show({ status, progress: undefined });
    return status;
  }

  const rounds = keepRounds({
    round,
    lookAtAll: () => sharing.lookAtAll(),
    isReady: () => monitor.getState().reading === undefined && monitor.getState().patientMode.type === "Off",
    now: deps.now,
  });
  let { records, reading, patientMode } = monitor.getState();
  const stopWatching = monitor.subscribe((state) => {
    if (reading !== state.reading || patientMode !== state.patientMode) {
      ({ reading, patientMode } = state);
      rounds.wake();
    }
    if (state.records === records) return;
    ({ records } = state);
    rounds.saved();
    // How many wait is said at once, long before they are sent.
    if (view().progress === undefined) void sharing.standing().then((status) => show({ status }));
  });
  const stopWaking = deps.wake(rounds.wake);
  return {
    rounds,
    sharing: () => sharing,
    cancel: () => {
      isCancelled = true;
    },
    stop: () => {
      rounds.stop();
      stopWatching();
      stopWaking();
      stopCoding();
    },
  };
}

/** Stores what is known of the server as the device now stores everything, whenever that changes; returns how to stop. */
function followCodec({ codec }: Pick<LeadingDeps, "codec">, kept: KeptKnown): () => void {
  let now = codec.now();
  return codec.subscribe(() => {
    const next = codec.now();
    // What could not be stored anew cannot be read any more, and the server is asked.
    if (next !== now) kept.recode(now, next).catch(() => {});
    now = next;
  });
}
