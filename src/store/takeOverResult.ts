import { put } from "../domain/byId.ts";
import type { Observation } from "../domain/measuring/observation.ts";
import type { PatientId } from "../domain/record/patient.ts";
import { takeOver } from "../domain/record/patientEntry.ts";
import { err, ok, type Result } from "../domain/result.ts";
import { take } from "../domain/shelf.ts";
import type { Deps } from "./deps.ts";
import type { Monitor } from "./monitor.ts";
import type { NotRecorded } from "./state.ts";
import { acted } from "./undoSlice.ts";

/**
 * Makes a result of what the patient entered, with who took it over, when and why. From then on it counts like any other. Apart from the
 * store, so that only a page that shows such entries fetches it.
 */
export function takeOverResult(
  monitor: Monitor,
  { now, newId }: Pick<Deps, "now" | "newId">,
  patientId: PatientId,
  id: string,
  reason: string,
): Result<Observation, NotRecorded> {
  const { records, today } = monitor.getState();
  const record = take(records, patientId);
  const entry = record?.patientEntries[id];
  if (record === undefined || entry === undefined) return err({ type: "NoSuchRecord" });
  const { birthDate } = record.patient;
  const at = now();
  const taken = takeOver(
    entry,
    newId(),
    { at, reason },
    { decimal: ".", notAfter: today(), ...(birthDate === undefined ? {} : { birthDate }) },
  );
  if (taken === undefined) return err({ type: "NoSuchRecord" });
  if (!taken.ok) return err({ type: "Refused", problems: taken.error });
  const { observation } = taken.value;
  const observations = put(record.observations, observation);
  const patientEntries = put(record.patientEntries, taken.value.entry);
  monitor.setState((state) => acted(state, { action: "TookOverResult", at }, [{ ...record, observations, patientEntries }]));
  return ok(observation);
}
