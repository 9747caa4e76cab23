import type { StateCreator } from "zustand/vanilla";
import { put } from "../domain/byId.ts";
import { doubtsAbout } from "../domain/record/doubt.ts";
import { keep } from "../domain/kept.ts";
import {
  amend,
  markEnteredInError,
  restore,
  type Observation,
  type ObservationContent,
  type ObservationId,
} from "../domain/measuring/observation.ts";
import { parseObservation, type DoorContext, type ObservationDraft } from "../domain/measuring/observationDoor.ts";
import type { PatientId } from "../domain/record/patient.ts";
import type { PatientRecord } from "../domain/record/patientRecord.ts";
import { err, ok, type Result } from "../domain/result.ts";
import { take } from "../domain/shelf.ts";
import type { Deps } from "./deps.ts";
import type { ActionName } from "../domain/record/chain/deed.ts";
import type { NotRecorded, ObservationsSlice, State } from "./state.ts";
import { forgetting } from "./settingsSlice.ts";
import { acted } from "./undoSlice.ts";

/** What the door is told when a person types: the user's decimal sign, today, and the birth date. */
const doorContext = (state: Pick<State, "settings">, record: PatientRecord, deps: Deps): DoorContext => ({
  decimal: state.settings.decimal,
  typed: true,
  notAfter: deps.today(),
  ...(record.patient.birthDate === undefined ? {} : { birthDate: record.patient.birthDate }),
});

export const observationsSlice =
  (deps: Deps): StateCreator<State, [], [], ObservationsSlice> =>
  (set, get) => {
    const change = (record: PatientRecord, action: ActionName, observation: Observation) =>
      set((state) =>
        acted(state, { action, at: observation.recordedAt }, [
          { ...record, observations: put(record.observations, observation) },
        ]),
      );

    const enter = (
      patientId: PatientId,
      draft: ObservationDraft,
    ): Result<{ record: PatientRecord; content: ObservationContent }, NotRecorded> => {
      const record = take(get().records, patientId);
      if (record === undefined) return err({ type: "NoSuchRecord" });
      const content = parseObservation(draft, doorContext(get(), record, deps));
      return content.ok ? ok({ record, content: content.value }) : err({ type: "Refused", problems: content.error });
    };

    const changeExisting = (
      patientId: PatientId,
      id: ObservationId,
      action: ActionName,
      next: (observation: Observation) => Observation,
    ) => {
      const record = take(get().records, patientId);
      const observation = record?.observations[id];
      const changed = observation === undefined ? undefined : next(observation);
      if (record !== undefined && changed !== undefined && changed !== observation) change(record, action, changed);
    };

    return {
      checkObservation: (patientId, draft, amending) => {
        const entered = enter(patientId, draft);
        if (!entered.ok) return entered;
        const { record, content } = entered.value;
        return ok({ content, doubts: doubtsAbout(content, record, amending) });
      },
      recordObservation: (patientId, draft) => {
        const entered = enter(patientId, draft);
        if (!entered.ok) return entered;
        const observation = keep<ObservationContent>(deps.newId(), entered.value.content, { at: deps.now() });
        change(entered.value.record, "RecordedResult", observation);
        get().rememberEntry(entered.value.content);
        return ok(observation);
      },
      amendObservation: (patientId, id, draft, reason) => {
        const entered = enter(patientId, draft);
        if (!entered.ok) return entered;
        const observation = entered.value.record.observations[id];
        if (observation === undefined) return err({ type: "NoSuchRecord" });
        const amended = amend(observation, entered.value.content, { at: deps.now(), reason });
        change(entered.value.record, "AmendedResult", amended);
        return ok(amended);
      },
      doorFor: (record) => doorContext(get(), record, deps),
      amendObservations: (patientId, { amended }, reason) => {
        const record = take(get().records, patientId);
        if (record === undefined) return 0;
        const at = deps.now();
        // What was changed since it was checked stands.
        const amendments = amended.flatMap(({ observation, content }) => {
          const present = record.observations[observation.id];
          return present?.revision === observation.revision ? [amend(present, content, { at, reason })] : [];
        });
        const observations = amendments.reduce<PatientRecord["observations"]>(put, record.observations);
        if (amendments.length > 0) set((state) => acted(state, { action: "AmendedResults", at }, [{ ...record, observations }]));
        return amendments.length;
      },
      markObservationEnteredInError: (patientId, id, reason) => {
        const withdrawn = take(get().records, patientId)?.observations[id];
        changeExisting(patientId, id, "WithdrewResult", (observation) =>
          markEnteredInError(observation, { at: deps.now(), reason }),
        );
        if (withdrawn !== undefined) set((state) => ({ settings: forgetting(state.settings, withdrawn) }));
      },
      restoreObservation: (patientId, id) =>
        changeExisting(patientId, id, "RestoredResult", (observation) => restore(observation, { at: deps.now() })),
    };
  };
