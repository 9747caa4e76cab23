import type { BegunImport } from "../../domain/record/begunImport.ts";
import type { Instant } from "../../domain/instant.ts";
import type { OpenImporter, PlanSummary, Progress, Said } from "../../exchange/incoming/importer.ts";
import type { RecordChange, RoomNeeded } from "../../store/deps.ts";
import type { Monitor } from "../../store/monitor.ts";
import type { DeskState } from "./deskState.ts";
import { importWork, type ImportWork, type WorkStep } from "./importWork.ts";

export type DeskDeps = {
  readonly monitor: Monitor;
  readonly openImporter: OpenImporter;
  readonly now: () => Instant;
  /** What changes would take of the storage, and what there is; nothing where it is not known. */
  readonly roomFor: (changes: readonly RecordChange[]) => Promise<RoomNeeded | undefined>;
  /** Remembers that an import is being carried out, until it is stored whole or was not carried out. Absent: nothing is remembered. */
  readonly notes?: { readonly begin: (begun: BegunImport) => Promise<void>; readonly over: () => void } | undefined;
};

/** What all steps of one import share: what is shown, the importer behind it, and what the plans are counted by. */
export type Desk = Omit<DeskDeps, "openImporter"> & {
  readonly work: ImportWork;
  readonly state: () => DeskState;
  readonly show: (next: DeskState) => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** A plan with its number among all plans, or nothing where something else was asked for meanwhile. */
  readonly plan: (
    step: WorkStep,
    said: Said,
    at: Instant,
  ) => Promise<{ readonly plan: PlanSummary; readonly edition: number } | undefined>;
};

/** An empty desk. */
export function emptyDesk({ openImporter, ...deps }: DeskDeps): Desk {
  let state: DeskState = { stage: "Empty" };
  const listeners = new Set<() => void>();
  let edition = 0;

  function show(next: DeskState): void {
    state = next;
    listeners.forEach((listener) => listener());
  }

  function onProgress(progress: Progress): void {
    if (state.stage === "Working") show({ stage: "Working", progress });
    else if (state.stage === "Review" && state.importing !== undefined) show({ ...state, importing: progress });
  }

  return {
    ...deps,
    work: importWork(deps.monitor, openImporter, onProgress),
    state: () => state,
    show,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    plan: async (step, said, at) => {
      const plan = await step.plan(said, at);
      if (plan === undefined) return undefined;
      edition += 1;
      return { plan, edition };
    },
  };
}
