import type { Instant } from "../../domain/instant.ts";
import type { Erasures } from "../../domain/record/erasure.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { MOST_IN_BUNDLE, type BundleSizes } from "./bundling.ts";
import { SHARED_TYPES, type ServerMode, type SharedType } from "./capability.ts";
import type { Breathing } from "../../exchange/steps.ts";
import type { FhirClient } from "./fhirClient.ts";
import { nothingKnown, type Known, type KnownStore, type Looked } from "./known.ts";
import type { Progress } from "./sharingStatus.ts";

export type SharingDeps = {
  readonly client: FhirClient;
  readonly mode: ServerMode;
  /** Whether several searches go in one request. */
  readonly batches: boolean;
  readonly known: KnownStore;
  /** The types that the signed-in person may read; all of them where nothing is said. */
  readonly types?: readonly SharedType[];
  /** How far a round is, by patients. */
  readonly onProgress?: (progress: Progress) => void;
  /** Asked between two patients: what was not done is done in the next round. */
  readonly isCancelled?: () => boolean;
  /** The records on this device. `adopt` puts records in the places of those that were there when they were read. */
  readonly records: {
    readonly ids: () => readonly string[];
    readonly get: (id: string) => PatientRecord | undefined;
    readonly adopt: (records: readonly PatientRecord[]) => void;
    /** Who was erased here, and when: the server is told, and they do not come back from there. */
    readonly erased: () => Erasures;
  };
  readonly now: () => Instant;
  /** The initials of this device, which sign what is joined here. */
  readonly initials?: () => string | undefined;
  /** A fresh UUID, for what a bundle makes. */
  readonly newId: () => string;
  /** A page that has to stay awake; without, all of it is done at once. */
  readonly breathing?: Breathing;
  /** Runs one after the other what all tabs of this device ask for: one queue speaks to the server at a time. */
  readonly alone: <Value>(work: () => Promise<Value>) => Promise<Value>;
};

/** What the steps of a round share, and what is remembered from round to round as long as the page is open. */
export type Visit = BundleSizes & {
  readonly deps: SharingDeps;
  readonly types: readonly SharedType[];
  /** Less than was promised where the server turned out to take less. */
  mode: ServerMode;
  since: Looked | undefined;
  hasBegun: boolean;
  /** The newest moment of the server's clock that was seen, and when it was, by this device's. */
  newest: { readonly moment: number; readonly seenAt: number };
  readonly versions: Map<string, string>;
  readonly patientOf: Map<string, string>;
  /** Who stands there and cannot be read, so that they are not here. */
  readonly unreadAway: Set<string>;
  /** Of whom what could not be read was looked at in this visit: by a later release it may be readable. */
  readonly lookedAgain: Set<string>;
  /** Records that are on the server as they are here, by patient. */
  readonly shared: Map<string, PatientRecord>;
  readonly knownOf: (patientId: string) => Promise<Known>;
  readonly remember: (known: Known) => Promise<void>;
  /** Lets the page answer where a slice of time is used up. Asked between the small steps of what goes over everything. */
  readonly breathe: () => Promise<void>;
};

/** So short that a keystroke or a frame that waits for it is not noticed. */
const SLICE_MS = 25;

/** A visit that has seen nothing yet. */
export function beginVisit(deps: SharingDeps): Visit {
  const patientOf = new Map<string, string>();
  const { breathing } = deps;
  let began = breathing?.clock() ?? 0;
  return {
    deps,
    types: deps.types ?? SHARED_TYPES,
    mode: deps.mode,
    mostInBundle: MOST_IN_BUNDLE,
    nowInBundle: MOST_IN_BUNDLE,
    since: undefined,
    hasBegun: false,
    newest: { moment: 0, seenAt: 0 },
    versions: new Map(),
    patientOf,
    unreadAway: new Set(),
    lookedAgain: new Set(),
    shared: new Map(),
    knownOf: async (patientId) => (await deps.known.get(patientId)) ?? nothingKnown(patientId),
    breathe: async () => {
      if (breathing === undefined || breathing.clock() - began < SLICE_MS) return;
      await breathing.breathe();
      began = breathing.clock();
    },
    remember: async (known) => {
      await deps.known.put(known);
      for (const places of Object.values(known.places)) for (const { ref } of places) patientOf.set(ref, known.patientId);
    },
  };
}
