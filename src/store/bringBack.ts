import type { ById } from "../domain/byId.ts";
import type { KeptImport } from "../domain/device/settings.ts";
import type { Instant } from "../domain/instant.ts";
import { planBroughtBack, withBroughtBack } from "../domain/record/broughtBack.ts";
import type { PatientId } from "../domain/record/patient.ts";
import type { PatientEntry } from "../domain/record/patientEntry.ts";
import { err, ok, type Result } from "../domain/result.ts";
import { take } from "../domain/shelf.ts";
import type { Monitor } from "./monitor.ts";
import type { NoSuchRecord } from "./state.ts";

/**
 * Takes in what a patient brought, as one import of this moment. What is here already stays as it is. Apart from the store, so that only
 * whoever brings such a file fetches it.
 */
export function bringBack(
  monitor: Monitor,
  patientId: PatientId,
  brought: ById<PatientEntry>,
  at: Instant,
): Result<KeptImport, NoSuchRecord | { readonly type: "NothingNew" }> {
  const { records, reading, carryOutImport } = monitor.getState();
  const record = take(records, patientId);
  if (record === undefined || reading !== undefined) return err({ type: "NoSuchRecord" });
  const news = planBroughtBack(record, brought).filter(({ fate }) => fate !== "AlreadyHere");
  if (news.length === 0) return err({ type: "NothingNew" });
  const done: KeptImport = {
    at,
    format: "take-home",
    added: 0,
    corrected: 0,
    withdrawn: 0,
    restored: 0,
    patientsAdded: 0,
    care: news.length,
  };
  const carried = carryOutImport(done, [withBroughtBack(record, news, { at, reason: { code: "import" } })], records);
  return carried.ok ? ok(done) : err({ type: "NoSuchRecord" });
}
