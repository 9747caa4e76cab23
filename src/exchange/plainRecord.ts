import { parseBoardNote, type BoardNote } from "../domain/record/boardNote.ts";
import { byId, entriesOf, type ById } from "../domain/byId.ts";
import { EMPTY_EVENT_DRAFT, parseClinicalEvent, type ClinicalEvent } from "../domain/record/clinicalEvent.ts";
import { revisionsOf, type Kept, type Revision } from "../domain/kept.ts";
import { EMPTY_LINE_DRAFT, parseLineOfTherapy, type LineOfTherapy } from "../domain/record/lineOfTherapy.ts";
import { EMPTY_DRAFT, parseObservation, type Observation } from "../domain/measuring/observation.ts";
import { parsePatient, type Patient, type PatientContent } from "../domain/record/patient.ts";
import type { PatientRecord } from "../domain/record/patientRecord.ts";
import { readReason } from "../domain/reason.ts";
import { err, ok, type Result } from "../domain/result.ts";
import { parseSetAside, type SetAside } from "../domain/record/setAside.ts";
import { parseStagingInput, type StagingInput } from "../domain/record/stagingInput.ts";
import { isRecordId } from "./recordId.ts";

/** One state of a record as plain JSON: its revision, its moment, its reason, and the texts of its content. */
export type PlainState = { readonly [field: string]: unknown };
export type PlainKept = { readonly id: string; readonly states: readonly PlainState[] };

/**
 * A patient's whole record, history included, as plain JSON with the field names of the domain: what a backup holds and what
 * storage packs.
 */
export type PlainRecord = {
  readonly id: string;
  readonly patient: readonly PlainState[];
  readonly observations: readonly PlainKept[];
  readonly lines: readonly PlainKept[];
  readonly events: readonly PlainKept[];
  readonly setAsides: readonly PlainKept[];
  readonly stagingInputs: readonly PlainKept[];
  readonly boardNotes: readonly PlainKept[];
};

/**
 * Where in the record something is not as it must be: "observations.3.states.0.value". Never the content, which is a patient's.
 */
export type DamagedAt = { readonly path: string };

const OF_EVERY_STATE = ["revision", "recordedAt", "reason"];

/** One kind of record: its fields, and its door. */
type Kind<Content> = {
  readonly fields: readonly string[];
  /** Fields that are true or false and not texts. The door reads them from the state. */
  readonly marks?: readonly string[];
  readonly door: (
    fields: { readonly [field: string]: string },
    state: PlainState,
  ) => Result<Content, readonly { readonly field: string }[]>;
};

const OBSERVATION: Kind<object> = {
  fields: Object.keys(EMPTY_DRAFT),
  door: (fields) => parseObservation({ ...EMPTY_DRAFT, status: "", ...fields }, { decimal: "." }),
};
const LINE: Kind<object> = {
  fields: Object.keys(EMPTY_LINE_DRAFT),
  door: (fields) => parseLineOfTherapy({ ...EMPTY_LINE_DRAFT, status: "", ...fields }),
};
const EVENT: Kind<object> = {
  fields: Object.keys(EMPTY_EVENT_DRAFT),
  door: (fields) => parseClinicalEvent({ ...EMPTY_EVENT_DRAFT, status: "", ...fields }),
};
const SET_ASIDE: Kind<object> = {
  fields: ["measurand", "observationId", "why", "status"],
  door: (fields) => parseSetAside({ measurand: "", observationId: "", why: "", status: "", ...fields }),
};
const STAGING_INPUT: Kind<object> = {
  fields: ["input", "value", "on", "source", "status"],
  door: (fields) => parseStagingInput({ input: "", value: "", on: "", source: "", status: "", ...fields }, { decimal: "." }),
};
const BOARD_NOTE: Kind<object> = {
  fields: ["kind", "text", "on", "status"],
  door: (fields) => parseBoardNote({ kind: "", text: "", on: "", status: "", ...fields }),
};
const EMPTY_PATIENT = { familyName: "", givenName: "", recordNumber: "", birthDate: "", sex: "", diagnosis: "", diagnosedOn: "" };
const PATIENT: Kind<object> = {
  fields: Object.keys(EMPTY_PATIENT),
  marks: ["archived", "synthetic"],
  door: (fields, { archived, synthetic }) => {
    if (typeof archived !== "boolean") return err([{ field: "archived" }]);
    if (synthetic !== undefined && synthetic !== true) return err([{ field: "synthetic" }]);
    if (fields["sex"] === undefined) return err([{ field: "sex" }]);
    const read = parsePatient({ ...EMPTY_PATIENT, ...fields });
    return read.ok ? ok({ ...read.value, archived, ...(synthetic === true ? { synthetic } : {}) }) : read;
  },
};

/**
 * A state with its fields in one fixed order. A field that its kind does not know is carried along, so that reading refuses it:
 * nothing is dropped in silence.
 */
function plainState(state: object, { fields, marks = [] }: Kind<object>): PlainState {
  const given: PlainState = { ...state };
  const plain: { [field: string]: unknown } = {};
  const take = (field: string) => {
    const value = given[field];
    if (value !== undefined) plain[field] = value;
  };
  OF_EVERY_STATE.forEach(take);
  fields.forEach(take);
  marks.forEach(take);
  Object.keys(given).forEach(take);
  return plain;
}

/** In the order in which they were recorded. */
function plainKept(entries: ById<Kept<object>>, kind: Kind<object>): readonly PlainKept[] {
  const firstRecorded = (entry: Kept<object>) => `${entry.earlier[0]?.recordedAt ?? entry.recordedAt} ${entry.id}`;
  return entriesOf(entries)
    .map((entry) => ({ order: firstRecorded(entry), entry }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ entry }) => ({ id: entry.id, states: revisionsOf(entry).map((state) => plainState(state, kind)) }));
}

/** The inverse of `readPlainRecord`. Two copies that say the same give the same JSON text, however they came about. */
export const toPlainRecord = (record: PatientRecord): PlainRecord => ({
  id: record.id,
  patient: revisionsOf<PatientContent>(record.patient).map((state) => plainState(state, PATIENT)),
  observations: plainKept(record.observations, OBSERVATION),
  lines: plainKept(record.lines, LINE),
  events: plainKept(record.events, EVENT),
  setAsides: plainKept(record.setAsides, SET_ASIDE),
  stagingInputs: plainKept(record.stagingInputs, STAGING_INPUT),
  boardNotes: plainKept(record.boardNotes, BOARD_NOTE),
});

/**
 * A record from plain JSON. Every state of everything in it enters through its domain door again, without the rules that hold on
 * entry only. A field that is not known is refused, never dropped: it is damage, or the work of a release that knows more than
 * this one.
 */
export function readPlainRecord(plain: PlainRecord): Result<PatientRecord, DamagedAt> {
  if (!isRecordId(plain.id)) return err({ path: "id" });
  const patient = readStates(plain.id, plain.patient, PATIENT, "patient");
  if (!patient.ok) return patient;
  const observations = readAll<Observation>(plain.observations, OBSERVATION, "observations");
  if (!observations.ok) return observations;
  const lines = readAll<LineOfTherapy>(plain.lines, LINE, "lines");
  if (!lines.ok) return lines;
  const events = readAll<ClinicalEvent>(plain.events, EVENT, "events");
  if (!events.ok) return events;
  const setAsides = readAll<SetAside>(plain.setAsides, SET_ASIDE, "setAsides");
  if (!setAsides.ok) return setAsides;
  const stagingInputs = readAll<StagingInput>(plain.stagingInputs, STAGING_INPUT, "stagingInputs");
  if (!stagingInputs.ok) return stagingInputs;
  const boardNotes = readAll<BoardNote>(plain.boardNotes, BOARD_NOTE, "boardNotes");
  if (!boardNotes.ok) return boardNotes;
  const whole = patient.value as Patient;
  return ok({
    id: whole.id,
    patient: whole,
    observations: observations.value,
    lines: lines.value,
    events: events.value,
    setAsides: setAsides.value,
    stagingInputs: stagingInputs.value,
    boardNotes: boardNotes.value,
  });
}

function readAll<Entry extends Kept<object>>(
  plain: readonly PlainKept[],
  kind: Kind<object>,
  path: string,
): Result<ById<Entry>, DamagedAt> {
  const seen = new Set<string>();
  const entries: Entry[] = [];
  for (const [index, { id, states }] of plain.entries()) {
    if (!isRecordId(id) || seen.has(id)) return err({ path: `${path}.${index}.id` });
    seen.add(id);
    const entry = readStates(id, states, kind, `${path}.${index}.states`);
    if (!entry.ok) return entry;
    entries.push(entry.value as Entry);
  }
  return ok(byId(entries));
}

function readStates(id: string, plain: readonly PlainState[], kind: Kind<object>, path: string): Result<Kept<object>, DamagedAt> {
  const states: Revision<object>[] = [];
  for (const [index, state] of plain.entries()) {
    const read = readState(state, kind);
    if (!read.ok) return err({ path: `${path}.${index}.${read.error}` });
    if (read.value.revision < (states.at(-1)?.revision ?? 1)) return err({ path: `${path}.${index}.revision` });
    states.push(read.value);
  }
  const present = states.pop();
  return present === undefined ? err({ path }) : ok({ ...present, id, earlier: states });
}

function readState(state: PlainState, { fields, marks = [], door }: Kind<object>): Result<Revision<object>, string> {
  const texts: { [field: string]: string } = {};
  for (const field of Object.keys(state)) {
    const value = state[field];
    if (fields.includes(field) && typeof value === "string") texts[field] = value;
    else if (!marks.includes(field) && !OF_EVERY_STATE.includes(field)) return err(field);
  }
  const { revision, recordedAt } = state;
  if (typeof revision !== "number" || !Number.isSafeInteger(revision) || revision < 1) return err("revision");
  if (typeof recordedAt !== "string" || !isInstant(recordedAt)) return err("recordedAt");
  const reason = readReason(state["reason"]);
  if (reason === undefined && state["reason"] !== undefined) return err("reason");
  const content = door(texts, state);
  if (!content.ok) return err(content.error[0]?.field ?? "");
  return ok({ ...content.value, revision, recordedAt, ...(reason === undefined ? {} : { reason }) });
}

/** Whether this is the one way to write that moment. */
export function isInstant(text: string): boolean {
  const milliseconds = Date.parse(text);
  return Number.isFinite(milliseconds) && new Date(milliseconds).toISOString() === text;
}
