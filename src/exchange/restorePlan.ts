import { samePersonsAmong, type SamePerson } from "../domain/record/people/samePerson.ts";
import { restoreAgain } from "../domain/record/restoreAgain.ts";
import type { Erasures } from "../domain/record/erasure.ts";
import type { Instant } from "../domain/instant.ts";
import { entriesOf, type ById } from "../domain/byId.ts";
import { contentOf, isSameContent, type WhenAndWhy, type Kept } from "../domain/kept.ts";
import { PARTS, type Part } from "../domain/record/keptKinds.ts";
import type { Patient } from "../domain/record/patient.ts";
import { mergePatientRecords, type PatientRecord } from "../domain/record/patientRecord.ts";
import { take, type Shelf } from "../domain/shelf.ts";
import { atOnce, type Steps } from "./steps.ts";
import { stands } from "../domain/standing.ts";

/** What a restore would do to entries of one kind. `history`: earlier states come along and what is in force stays. */
export type EntryChanges = { readonly [change in EntryChange]: number };
export type EntryChange = "added" | "amended" | "withdrawn" | "broughtBack" | "history";

/** What a restore would do to one patient who gains something. */
export type PatientRestore = {
  readonly fate: "added" | "changed";
  /** As they would be afterwards. */
  readonly patient: Patient;
  /** Name, birth date, diagnosis or archived would be other than here. */
  readonly details: boolean;
  readonly results: EntryChanges;
  /** Treatment, events, findings, board notes. */
  readonly others: EntryChanges;
  /** For one who is new here: who may be the same person under another id. A backup never decides that they are. */
  readonly maybe: readonly SamePerson[];
  readonly before: PatientRecord | undefined;
  readonly after: PatientRecord;
  /** For one who was erased here: when. Nobody comes back from that unless a person says so. */
  readonly erasedAt?: Instant;
};

/** What restoring comes to, to be shown before it is done. */
export type RestorePlan = {
  readonly patients: { readonly added: number; readonly changed: number; readonly same: number };
  readonly results: EntryChanges;
  readonly others: EntryChanges;
  readonly changes: readonly PatientRestore[];
  /** Who was erased from this device, and is counted nowhere else. */
  readonly erased: readonly PatientRestore[];
};

const NOTHING: EntryChanges = { added: 0, amended: 0, withdrawn: 0, broughtBack: 0, history: 0 };
const sum = (one: EntryChanges, other: EntryChanges): EntryChanges => ({
  added: one.added + other.added,
  amended: one.amended + other.amended,
  withdrawn: one.withdrawn + other.withdrawn,
  broughtBack: one.broughtBack + other.broughtBack,
  history: one.history + other.history,
});

const isNothing = (changes: EntryChanges): boolean => Object.values(changes).every((count) => count === 0);

/**
 * What restoring these records over the present ones comes to. Records are merged, never replaced: what is newer here, or only
 * here, stays.
 */
export const planRestore = (
  current: Shelf<PatientRecord>,
  theirs: readonly PatientRecord[],
  change: WhenAndWhy,
  erased?: Erasures,
): RestorePlan => atOnce(planRestoreSteps(current, theirs, change, erased));

/** `planRestore` in steps, one for each patient. */
export function* planRestoreSteps(
  current: Shelf<PatientRecord>,
  theirs: readonly PatientRecord[],
  change: WhenAndWhy,
  erased: Erasures = new Map(),
): Steps<RestorePlan> {
  const knownAs = samePersonsAmong(current);
  const patients = { added: 0, changed: 0, same: 0 };
  const changes: PatientRestore[] = [];
  const away: PatientRestore[] = [];
  let results = NOTHING;
  let others = NOTHING;
  for (const copy of theirs) {
    const restore = restoreOf(take(current, copy.id), copy, change, knownAs);
    const erasedAt = erased.get(copy.id);
    if (restore !== undefined && erasedAt !== undefined) {
      away.push({ ...restore, erasedAt });
      yield;
      continue;
    }
    patients[restore?.fate ?? "same"] += 1;
    if (restore !== undefined) {
      changes.push(restore);
      results = sum(results, restore.results);
      others = sum(others, restore.others);
    }
    yield;
  }
  return { patients, results, others, changes, erased: away };
}

/** The plan in which those who were erased here come back, as a person said. */
export const withErased = (plan: RestorePlan): RestorePlan => ({
  patients: { ...plan.patients, added: plan.patients.added + plan.erased.length },
  results: plan.erased.map(({ results }) => results).reduce(sum, plan.results),
  others: plan.erased.map(({ others }) => others).reduce(sum, plan.others),
  changes: [...plan.changes, ...plan.erased],
  erased: [],
});

function restoreOf(
  before: PatientRecord | undefined,
  copy: PatientRecord,
  change: WhenAndWhy,
  knownAs: ReturnType<typeof samePersonsAmong>,
): PatientRestore | undefined {
  const after = before === undefined ? copy : restoreAgain(mergePatientRecords(before, copy), copy, change);
  const { patient } = after;
  const changed = (part: Part) => changesIn(before?.[part] ?? {}, after[part]);
  const results = changed("observations");
  const others = PARTS.filter((part) => part !== "observations")
    .map(changed)
    .reduce(sum, NOTHING);
  // A merge can put the entries in another order, and that is no gain.
  if (before?.patient === patient && isNothing(results) && isNothing(others)) return undefined;
  return {
    fate: before === undefined ? "added" : "changed",
    patient,
    details: before !== undefined && !isSameContent(contentOf<object>(before.patient), contentOf<object>(patient)),
    results,
    others,
    maybe:
      before === undefined
        ? knownAs({ familyName: patient.familyName, recordNumber: patient.recordNumber ?? "", birthDate: patient.birthDate })
        : [],
    before,
    after,
  };
}

function changesIn(before: ById<Kept<object>>, after: ById<Kept<object>>): EntryChanges {
  const changes = { ...NOTHING };
  for (const entry of entriesOf(after)) {
    const change = changeOf(before[entry.id], entry);
    if (change !== undefined) changes[change] += 1;
  }
  return changes;
}

/** A patient's own entry has no status: it cannot be withdrawn. */
const isWithdrawn = (entry: object): boolean =>
  "status" in entry && typeof entry.status === "string" && !stands({ status: entry.status });

function changeOf(before: Kept<object> | undefined, after: Kept<object>): EntryChange | undefined {
  if (before === undefined) return "added";
  if (before === after) return undefined;
  if (isSameContent(contentOf<object>(before), contentOf<object>(after))) return "history";
  if (isWithdrawn(before) === isWithdrawn(after)) return "amended";
  return isWithdrawn(after) ? "withdrawn" : "broughtBack";
}
