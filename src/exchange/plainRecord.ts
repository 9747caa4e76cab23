import { isInstant } from "../domain/instant.ts";
import { byId, entriesOf, type ById } from "../domain/byId.ts";
import { by } from "../domain/compare.ts";
import { tableOf } from "../domain/keysOf.ts";
import { earlierStates, revisionsOf, type Kept, type Revision } from "../domain/kept.ts";
import {
  everyPart,
  KINDS,
  PARTS,
  PATIENT_KIND,
  type AnyNature,
  type KeptContents,
  type Kind,
  type Part,
} from "../domain/record/keptKinds.ts";
import type { Link } from "../domain/record/chain/chain.ts";
import type { PatientContent, PatientId } from "../domain/record/patient.ts";
import type { PatientRecord } from "../domain/record/patientRecord.ts";
import { isAuthor } from "../domain/record/review.ts";
import { readReason } from "../domain/reason.ts";
import { err, ok, type Result } from "../domain/result.ts";
import { readPlainChain, type PlainLink } from "./plainChain.ts";
import { isPatientId, isRecordId } from "./recordId.ts";

/** One state of a record as plain JSON: its revision, its moment, its reason, and the texts of its content. */
export type PlainState = { readonly [field: string]: unknown };
export type PlainKept = { readonly id: string; readonly states: readonly PlainState[] };

/**
 * A patient's whole record, history included, as plain JSON with the field names of the domain: what a backup holds and what
 * storage packs.
 */
export type PlainRecord = { readonly [P in Part]: readonly PlainKept[] } & {
  readonly id: string;
  readonly patient: readonly PlainState[];
  /** Absent where nothing was done since changes are chained. */
  readonly chain?: readonly PlainLink[];
};

/**
 * Where in the record something is not as it must be: "observations.3.states.0.value". Never the content, which is a patient's.
 */
export type DamagedAt = { readonly path: string };

const OF_EVERY_STATE = ["revision", "recordedAt", "reason", "author"];

/**
 * A state with its fields in one fixed order. A field that its kind does not know is carried along, so that reading refuses it:
 * nothing is dropped in silence.
 */
function plainState(state: object, { fields }: { readonly fields: object }): PlainState {
  const given: PlainState = { ...state };
  const plain: { [field: string]: unknown } = {};
  for (const field of [...OF_EVERY_STATE, ...Object.keys(fields), ...Object.keys(given)]) {
    const value = given[field];
    if (value !== undefined) plain[field] = value;
  }
  return plain;
}

/** In the order in which they were recorded. */
function plainKept(entries: ById<Kept<object>>, kind: { readonly fields: object }): readonly PlainKept[] {
  const firstRecorded = (entry: Kept<object>) => `${entry.earlier[0]?.recordedAt ?? entry.recordedAt} ${entry.id}`;
  return entriesOf(entries)
    .map((entry) => ({ order: firstRecorded(entry), entry }))
    .sort(by(({ order }) => order))
    .map(({ entry }) => ({ id: entry.id, states: revisionsOf(entry).map((state) => plainState(state, kind)) }));
}

/** The inverse of `readPlainRecord`. Two copies that say the same give the same JSON text, however they came about. */
export const toPlainRecord = (record: PatientRecord): PlainRecord => ({
  id: record.id,
  patient: revisionsOf<PatientContent>(record.patient).map((state) => plainState(state, PATIENT_KIND)),
  ...tableOf(PARTS, (part) => plainKept(record[part], KINDS[part])),
  ...(record.chain === undefined ? {} : { chain: record.chain.map(plainLinkOf) }),
});

/** A link with its fields in one fixed order. */
export const plainLinkOf = ({ at, deed, by, after, hash, earlier, except }: Link): PlainLink => ({
  at,
  deed,
  ...(by === undefined ? {} : { by }),
  after: [...after],
  hash,
  ...(earlier === undefined
    ? {}
    : {
        earlier: { until: earlier.until, ...(earlier.entries === undefined ? {} : { entries: [...earlier.entries] }) },
      }),
  ...(except === undefined ? {} : { except: [...except] }),
});

/**
 * A record from plain JSON. Every state of everything in it enters through its domain door again, without the rules that hold on
 * entry only. A field that is not known is refused, never dropped: it is damage, or the work of a release that knows more than
 * this one.
 */
export function readPlainRecord(plain: PlainRecord): Result<PatientRecord, DamagedAt> {
  const { id } = plain;
  if (!isPatientId(id)) return err({ path: "id" });
  const patient = readStates<PatientContent, PatientId>(id, plain.patient, PATIENT_KIND, "patient");
  if (!patient.ok) return patient;
  const damages: DamagedAt[] = [];
  const entries = everyPart((part) => {
    const read = damages.length > 0 ? ok({}) : readAll<KeptContents[typeof part]>(plain[part], KINDS[part], part);
    if (!read.ok) damages.push(read.error);
    return read.ok ? read.value : {};
  });
  const [damage] = damages;
  if (damage !== undefined) return err(damage);
  const record: PatientRecord = { id, patient: patient.value, ...entries };
  if (plain.chain === undefined) return ok(record);
  const chain = readPlainChain(plain.chain);
  return chain.ok ? ok({ ...record, chain: chain.value }) : err({ path: `chain.${chain.error.path}` });
}

function readAll<Content extends object>(
  plain: readonly PlainKept[],
  kind: Kind<Content>,
  path: string,
): Result<ById<Kept<Content>>, DamagedAt> {
  const seen = new Set<string>();
  const entries: Kept<Content>[] = [];
  for (const [index, { id, states }] of plain.entries()) {
    if (!isRecordId(id) || seen.has(id)) return err({ path: `${path}.${index}.id` });
    seen.add(id);
    const entry = readStates(id, states, kind, `${path}.${index}.states`);
    if (!entry.ok) return entry;
    entries.push(entry.value);
  }
  return ok(byId(entries));
}

function readStates<Content extends object, Id extends string>(
  id: Id,
  plain: readonly PlainState[],
  kind: Kind<Content>,
  path: string,
): Result<Kept<Content, Id>, DamagedAt> {
  const states: Revision<Content>[] = [];
  for (const [index, state] of plain.entries()) {
    const read = readState(state, kind);
    if (!read.ok) return err({ path: `${path}.${index}.${read.error}` });
    if (read.value.revision < (states.at(-1)?.revision ?? 1)) return err({ path: `${path}.${index}.revision` });
    states.push(read.value);
  }
  const present = states.pop();
  return present === undefined ? err({ path }) : ok({ ...present, id, earlier: earlierStates(states) });
}

/** One state through its door, with when, why and by whom it came about; or the field that is not as it must be. */
export function readState<Content extends object>(
  state: PlainState,
  { fields, door }: Kind<Content>,
): Result<Revision<Content>, string> {
  const natures: { readonly [field: string]: AnyNature } = fields;
  const texts: { [field: string]: string } = {};
  for (const field of Object.keys(state)) {
    const value = state[field];
    const nature = Object.hasOwn(natures, field) ? natures[field] : undefined;
    if (nature !== undefined && nature !== "whole" && typeof value === "string") texts[field] = value;
    else if (nature !== "whole" && !OF_EVERY_STATE.includes(field)) return err(field);
  }
  const { revision, recordedAt } = state;
  if (typeof revision !== "number" || !Number.isSafeInteger(revision) || revision < 1) return err("revision");
  if (typeof recordedAt !== "string" || !isInstant(recordedAt)) return err("recordedAt");
  const reason = readReason(state["reason"]);
  if (reason === undefined && state["reason"] !== undefined) return err("reason");
  const author = state["author"];
  if (author !== undefined && !isAuthor(author)) return err("author");
  const content = door(texts, state);
  if (!content.ok) return err(content.error[0]?.field ?? "");
  return ok({
    ...content.value,
    revision,
    recordedAt,
    ...(reason === undefined ? {} : { reason }),
    ...(author === undefined ? {} : { author }),
  });
}
