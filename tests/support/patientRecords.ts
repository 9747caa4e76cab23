import { EMPTY_PATIENT_ENTRY, parsePatientEntry, type PatientEntryContent } from "../../src/domain/record/patientEntry.ts";
import { parseNextTest, type NextTestContent } from "../../src/domain/record/nextTest.ts";
import { parseReview, type ReviewContent } from "../../src/domain/record/review.ts";
import { TEST_INTERVALS } from "../../src/domain/record/testInterval.ts";
import { instantAt, type Instant } from "../../src/domain/instant.ts";
import * as fc from "fast-check";
import { BOARD_NOTE_KINDS, parseBoardNote, type BoardNoteContent } from "../../src/domain/record/boardNote.ts";
import { entriesOf, put } from "../../src/domain/byId.ts";
import { fromDayNumber, type CalendarDate } from "../../src/domain/calendarDate.ts";
import {
  EMPTY_EVENT_DRAFT,
  EVENT_KINDS,
  parseClinicalEvent,
  type ClinicalEventContent,
} from "../../src/domain/record/clinicalEvent.ts";
import { keep, revise, type WhenAndWhy, type Kept } from "../../src/domain/kept.ts";
import {
  EMPTY_LINE_DRAFT,
  parseLineOfTherapy,
  RESPONSES,
  type LineOfTherapyContent,
} from "../../src/domain/record/lineOfTherapy.ts";
import { MEASURAND_CODES, MEASURANDS } from "../../src/domain/measuring/measurand.ts";
import {
  amend,
  markEnteredInError,
  PURPOSES,
  STATUSES,
  type ObservationContent,
} from "../../src/domain/measuring/observation.ts";
import { SOURCES } from "../../src/domain/measuring/source.ts";
import { EMPTY_DRAFT, parseObservation } from "../../src/domain/measuring/observationDoor.ts";
import {
  DIAGNOSES,
  parsePatient,
  SEXES,
  type LanguageCode,
  type Patient,
  type PatientContent,
  type PatientId,
} from "../../src/domain/record/patient.ts";
import { newPatientRecord, type PatientRecord } from "../../src/domain/record/patientRecord.ts";
import { ACROSS_CODES, REASON_CODES, type CodedReason } from "../../src/domain/reason.ts";
import type { Result } from "../../src/domain/result.ts";
import { parseSetAside, type SetAsideContent } from "../../src/domain/record/setAside.ts";
import { kindOf } from "../../src/domain/findings/stagingInputs.ts";
import { ASKED_INPUTS, parseStagingInput, type StagingInputContent } from "../../src/domain/record/stagingInput.ts";
import { fromCanonical, type Canonical } from "../../src/domain/measuring/units.ts";

/** What passed the door. Drafts here are made so that the door takes them; one that it refuses is a mistake of the test. */
function through<Content>(read: Result<Content, unknown>): Content {
  if (!read.ok) throw new Error(`The door refused: ${JSON.stringify(read.error)}`);
  return read.value;
}

const arbitraryDay: fc.Arbitrary<CalendarDate> = fc.integer({ min: -32_000, max: 80_000 }).map(fromDayNumber);
/** Few moments are shared by many records, as after an import; others stand alone. */
const arbitraryInstant: fc.Arbitrary<Instant> = fc.oneof(
  fc.constantFrom<Instant[]>("2026-03-01T12:00:00.000Z", "2026-03-01T12:00:00.001Z"),
  fc
    .date({ min: new Date("1970-01-01"), max: new Date("2199-12-31"), noInvalidDate: true })
    .map((date) => instantAt(date.getTime())),
);
/** UUIDs, and ids as another system may have given them. */
export const arbitraryId: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.uuid() },
  { weight: 1, arbitrary: fc.stringMatching(/^[A-Z][A-Za-z0-9.-]{3,12}$/u) },
);
/** Anything a person can type, in any script, and what a hostile one may: quotes, line ends, names every object inherits. */
const arbitraryText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom(
    "__proto__",
    "constructor",
    '"},"a":',
    "a\u2028b\nc",
    "one\r\ntwo\rthree\n\nfive",
    "two  blanks\tand\u00A0more \u00AD",
    "&lt;1 Ａ１",
    "'=1",
    "\ud800",
    "Müller-Straße 東京",
  ),
);
/** All but the taking back of a restore: a copy says again what that withdrew, and has tests of its own. */
const arbitraryCodedReason: fc.Arbitrary<CodedReason> = fc.oneof(
  fc.constantFrom(...REASON_CODES.filter((code) => code !== "undo-restore")).map((code) => ({ code })),
  arbitraryDay.map((madeOn): CodedReason => ({ code: "restored-again", madeOn })),
  fc.record({ code: fc.constantFrom(...ACROSS_CODES), patientId: fc.uuid(), why: arbitraryText }),
);
const arbitraryChange: fc.Arbitrary<WhenAndWhy> = fc.record(
  {
    at: arbitraryInstant,
    reason: fc.oneof({ weight: 3, arbitrary: arbitraryText }, { weight: 1, arbitrary: arbitraryCodedReason }),
  },
  { requiredKeys: ["at"] },
);
const sometimes = <Value>(values: readonly Value[]) => fc.constantFrom<Value | "">("", ...values);
const timeText = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`);

/** Names as other systems give them: resources of servers, resources of nobody knows whom, identifiers with and without a system. */
const arbitraryKnownAs = fc
  .uniqueArray(
    fc.tuple(
      fc.constantFrom("https://north.example/fhir/Observation/", "Observation/", "urn:hl7v2:LIS:North|", "|"),
      fc.stringMatching(/^[A-Za-z0-9.-]{1,12}$/u),
    ),
    { maxLength: 3, selector: ([system, id]) => system + id },
  )
  .map((names) => names.map(([system, id]) => system + id).join("\n"));

/** Where a result came from: nowhere that is known, a file of whatever kind, or a number of the laboratory alone. */
const arbitrarySource = fc.oneof(
  fc.constant({}),
  fc.record({
    source: fc.constantFrom(...SOURCES),
    sourceOn: fc.constantFrom("", "2026-03-03"),
    sourcePage: fc.constantFrom("", "1", "12"),
    sourceLine: fc.constantFrom("", "1", "14", "9999999"),
    accession: fc.oneof(fc.constant(""), fc.constant("26-004711"), arbitraryText),
    testName: fc.oneof(fc.constant(""), arbitraryText),
  }),
  fc.record({ accession: arbitraryText, sourceLine: fc.constantFrom("", "3"), testName: fc.constant("B2M/S") }),
);

/**
 * Any result that the door takes: every measurand, every unit it is printed in, exact and censored, with and without all else.
 */
export const arbitraryObservationContent: fc.Arbitrary<ObservationContent> = fc
  .record({
    measurand: fc.constantFrom(...MEASURAND_CODES),
    unitAt: fc.nat(),
    part: fc.double({ min: 0.0001, max: 0.999, noNaN: true }),
    decimals: fc.nat(5),
    comparator: fc.constantFrom("", "", "<", ">", "<=", ">="),
    collectedOn: arbitraryDay,
    collectedAt: fc.oneof(fc.constant(""), timeText),
    laboratory: arbitraryText,
    method: arbitraryText,
    intervalLow: fc.constantFrom("", "0.8", "1"),
    intervalHigh: fc.constantFrom("", "2.40", "<3"),
    urinePh: fc.constantFrom("", "5.5", "7"),
    purpose: sometimes(PURPOSES),
    note: arbitraryText,
    knownAs: arbitraryKnownAs,
    from: arbitrarySource,
    status: fc.constantFrom(...STATUSES),
  })
  .map(({ unitAt, part, decimals, comparator, urinePh, from, ...draft }) => {
    const { units, limits, specimen } = MEASURANDS[draft.measurand];
    const accepted = units[unitAt % units.length] ?? units[0];
    if (accepted === undefined) throw new Error(`${draft.measurand} has no unit`);
    const tens = 10 ** decimals;
    // Cut, not rounded: rounding up could pass the limit.
    const printed = (Math.floor(fromCanonical((limits.refuseAbove * part) as Canonical, accepted) * tens) / tens).toFixed(
      decimals,
    );
    const value =
      comparator + (Number(printed) === 0 ? fromCanonical((limits.refuseAbove / 2) as Canonical, accepted).toFixed(5) : printed);
    return through(
      parseObservation(
        { ...EMPTY_DRAFT, ...draft, ...from, value, unit: accepted.unit, urinePh: specimen === "urine" ? urinePh : "" },
        { decimal: "." },
      ),
    );
  });

export const arbitraryPatientContent: fc.Arbitrary<PatientContent> = fc
  .record({
    familyName: arbitraryText.map((text) => `Example ${text}`),
    givenName: arbitraryText,
    recordNumber: arbitraryText,
    days: fc.tuple(arbitraryDay, arbitraryDay),
    hasDays: fc.tuple(fc.boolean(), fc.boolean()),
    sex: fc.constantFrom(...SEXES),
    diagnosis: sometimes(DIAGNOSES),
    archived: fc.boolean(),
    synthetic: fc.boolean(),
    language: fc.constantFrom<LanguageCode | undefined>(undefined, undefined, "de", "pt-BR"),
  })
  .map(({ days, hasDays: [born, diagnosed], archived, synthetic, language, ...names }) => {
    const [birthDate = "", diagnosedOn = ""] = [...days].sort();
    const draft = { ...names, birthDate: born ? birthDate : "", diagnosedOn: diagnosed ? diagnosedOn : "" };
    return {
      ...through(parsePatient(draft)),
      archived,
      ...(synthetic ? { synthetic: true as const } : {}),
      ...(language === undefined ? {} : { language }),
    };
  });

const inForce = fc.constantFrom("active" as const, "entered-in-error" as const);
const twoDays = fc
  .tuple(arbitraryDay, arbitraryDay)
  .map(([one, other]) => (one < other ? ([one, other] as const) : ([other, one] as const)));

const arbitraryLine: fc.Arbitrary<LineOfTherapyContent> = fc
  .record({
    regimen: arbitraryText,
    days: twoDays,
    runs: fc.boolean(),
    stopReason: arbitraryText,
    bestResponse: sometimes(RESPONSES),
    note: arbitraryText,
    status: inForce,
  })
  .map(({ regimen, days: [startedOn, stoppedOn], runs, ...more }) =>
    through(
      parseLineOfTherapy({
        ...EMPTY_LINE_DRAFT,
        ...more,
        regimen: `VRd ${regimen}`,
        startedOn,
        stoppedOn: runs ? "" : stoppedOn,
      }),
    ),
  );
const arbitraryEvent: fc.Arbitrary<ClinicalEventContent> = fc
  .record({ kind: fc.constantFrom(...EVENT_KINDS), days: twoDays, lasts: fc.boolean(), note: arbitraryText, status: inForce })
  .map(({ days: [on, until], lasts, ...more }) =>
    through(parseClinicalEvent({ ...EMPTY_EVENT_DRAFT, ...more, on, until: lasts ? until : "" })),
  );
const arbitrarySetAside: fc.Arbitrary<SetAsideContent> = fc
  .record({ measurand: fc.constantFrom(...MEASURAND_CODES), observationId: fc.uuid(), why: arbitraryText, status: inForce })
  .map((draft) => through(parseSetAside({ ...draft, why: `Hemolysed. ${draft.why}` })));

const arbitraryStagingInput: fc.Arbitrary<StagingInputContent> = fc.constantFrom(...ASKED_INPUTS).chain((input) => {
  const kind = kindOf(input);
  const value =
    kind.type === "choice"
      ? fc.constantFrom(...kind.values)
      : fc.integer({ min: 0, max: 500 }).map((tenths) => String(tenths / 10));
  return fc
    .record({ value, on: arbitraryDay, source: arbitraryText, status: inForce })
    .map((draft) => through(parseStagingInput({ ...draft, input }, { decimal: "." })));
});

const arbitraryBoardNote: fc.Arbitrary<BoardNoteContent> = fc
  .record({ kind: fc.constantFrom(...BOARD_NOTE_KINDS), text: arbitraryText, on: arbitraryDay, status: inForce })
  .map((draft) => through(parseBoardNote({ ...draft, text: `Change treatment? ${draft.text}` })));

const arbitraryPatientEntry: fc.Arbitrary<PatientEntryContent> = fc
  .record({
    kind: fc.constantFrom("note", "symptom"),
    text: arbitraryText,
    on: arbitraryDay,
    status: inForce,
    isResult: fc.boolean(),
  })
  .map(({ isResult, kind, text, ...draft }) =>
    through(
      parsePatientEntry(
        isResult
          ? {
              ...EMPTY_PATIENT_ENTRY,
              ...draft,
              kind: "result",
              measurand: "b2m-serum",
              value: "<2.60",
              unit: "mg/L",
              laboratory: text,
            }
          : { ...EMPTY_PATIENT_ENTRY, ...draft, kind, text: `Slept badly. ${text}` },
        { decimal: "." },
      ),
    ),
  );

const arbitraryNextTest: fc.Arbitrary<NextTestContent> = fc
  .record({
    on: arbitraryDay,
    every: fc.constantFrom("", ...TEST_INTERVALS),
    setOn: arbitraryDay,
    status: inForce,
    hasDay: fc.boolean(),
  })
  .map(({ hasDay, ...draft }) => through(parseNextTest({ ...draft, on: hasDay || draft.every === "" ? draft.on : "" })));

const arbitraryReview: fc.Arbitrary<ReviewContent> = fc
  .record({
    on: arbitraryDay,
    by: fc.constantFrom("AK", "Dr. Müller", "東"),
    results: fc.nat(999).map((count) => `${count}.1k${count}`),
    verdicts: fc.constantFrom("", "b2m-serum no-change-shown, b2m-csf rising-possible"),
    status: inForce,
  })
  .map((draft) => through(parseReview(draft)));

/** Something that a person does to a record. */
export type Edit = (record: PatientRecord) => PatientRecord;

/** The entry that this number points at, where there is one. */
const pick = <Entry>(entries: readonly Entry[], at: number): Entry | undefined => entries[at % Math.max(entries.length, 1)];

const kindsOfEdit = {
  add: fc.tuple(arbitraryId, arbitraryObservationContent, arbitraryChange).map(([id, content, change]): Edit => (record) => ({
    ...record,
    observations: put(record.observations, keep(id, content, change)),
  })),
  amend: fc.tuple(fc.nat(), arbitraryObservationContent, arbitraryChange).map(([at, content, change]): Edit => (record) => {
    const observation = pick(entriesOf(record.observations), at);
    return observation === undefined
      ? record
      : { ...record, observations: put(record.observations, amend(observation, content, change)) };
  }),
  withdraw: fc.tuple(fc.nat(), arbitraryChange).map(([at, change]): Edit => (record) => {
    const observation = pick(entriesOf(record.observations), at);
    return observation === undefined
      ? record
      : { ...record, observations: put(record.observations, markEnteredInError(observation, change)) };
  }),
  patient: fc.tuple(arbitraryPatientContent, arbitraryChange).map(([content, change]): Edit => (record) => ({
    ...record,
    patient: revise(record.patient as Kept<PatientContent>, content, change) as Patient,
  })),
  line: fc
    .tuple(arbitraryId, arbitraryLine, arbitraryLine, arbitraryChange, fc.boolean())
    .map(([id, content, later, change, twice]): Edit => {
      const first = keep(id, content, change);
      return (record) => ({ ...record, lines: put(record.lines, twice ? revise(first, later, change) : first) });
    }),
  event: fc.tuple(arbitraryId, arbitraryEvent, arbitraryChange).map(([id, content, change]): Edit => (record) => ({
    ...record,
    events: put(record.events, keep(id, content, change)),
  })),
  setAside: fc.tuple(arbitraryId, arbitrarySetAside, arbitraryChange).map(([id, content, change]): Edit => (record) => ({
    ...record,
    setAsides: put(record.setAsides, keep(id, content, change)),
  })),
  stagingInput: fc
    .tuple(arbitraryId, arbitraryStagingInput, arbitraryStagingInput, arbitraryChange, fc.boolean())
    .map(([id, content, later, change, twice]): Edit => {
      const first = keep(id, content, change);
      return (record) => ({ ...record, stagingInputs: put(record.stagingInputs, twice ? revise(first, later, change) : first) });
    }),
  boardNote: fc
    .tuple(arbitraryId, arbitraryBoardNote, arbitraryBoardNote, arbitraryChange, fc.boolean())
    .map(([id, content, later, change, twice]): Edit => {
      const first = keep(id, content, change);
      return (record) => ({ ...record, boardNotes: put(record.boardNotes, twice ? revise(first, later, change) : first) });
    }),
  nextTest: fc
    .tuple(arbitraryId, arbitraryNextTest, arbitraryNextTest, arbitraryChange, fc.boolean())
    .map(([id, content, later, change, twice]): Edit => {
      const first = keep(id, content, change);
      return (record) => ({ ...record, nextTests: put(record.nextTests, twice ? revise(first, later, change) : first) });
    }),
  review: fc.tuple(arbitraryId, arbitraryReview, arbitraryChange).map(([id, content, change]): Edit => (record) => ({
    ...record,
    reviews: put(record.reviews, keep(id, content, change)),
  })),
  patientEntry: fc
    .tuple(arbitraryId, arbitraryPatientEntry, arbitraryPatientEntry, arbitraryChange, fc.boolean())
    .map(([id, content, later, change, twice]): Edit => {
      const first = keep(id, content, change);
      return (record) => ({
        ...record,
        patientEntries: put(record.patientEntries, twice ? revise(first, later, change) : first),
      });
    }),
};

/** Results are added, amended and withdrawn more often than all else. */
export const arbitraryEdit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 5, arbitrary: kindsOfEdit.add },
  { weight: 3, arbitrary: kindsOfEdit.amend },
  { weight: 2, arbitrary: kindsOfEdit.withdraw },
  kindsOfEdit.patient,
  kindsOfEdit.line,
  kindsOfEdit.event,
  kindsOfEdit.setAside,
  kindsOfEdit.stagingInput,
  kindsOfEdit.boardNote,
  kindsOfEdit.nextTest,
  kindsOfEdit.review,
  kindsOfEdit.patientEntry,
);

const edited = (record: PatientRecord, edits: readonly Edit[]): PatientRecord => edits.reduce((now, edit) => edit(now), record);

/** A whole record as years of use can leave it. */
export const arbitraryPatientRecord: fc.Arbitrary<PatientRecord> = fc
  .tuple(fc.uuid(), arbitraryPatientContent, arbitraryChange, fc.array(arbitraryEdit, { maxLength: 12 }))
  .map(([id, content, change, edits]) => edited(newPatientRecord({ ...keep(id, content, change), id: id as PatientId }), edits));

/** Three copies of one record, each changed on its own since they parted, as in three tabs. */
export const arbitraryCopies: fc.Arbitrary<readonly [PatientRecord, PatientRecord, PatientRecord]> = fc
  .tuple(arbitraryPatientRecord, ...Array.from({ length: 3 }, () => fc.array(arbitraryEdit, { maxLength: 4 })))
  .map(([record, one = [], two = [], three = []]) => [edited(record, one), edited(record, two), edited(record, three)]);

/** Patients with different ids. */
export const arbitraryRecords = (most: number): fc.Arbitrary<readonly PatientRecord[]> =>
  fc.uniqueArray(arbitraryPatientRecord, { minLength: 1, maxLength: most, selector: (record) => record.id });
