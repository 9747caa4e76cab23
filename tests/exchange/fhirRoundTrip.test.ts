import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byId, entriesOf, type ById } from "../../src/domain/byId.ts";
import { EMPTY_EVENT_DRAFT, parseClinicalEvent, type ClinicalEventContent } from "../../src/domain/clinicalEvent.ts";
import { contentOf, keep } from "../../src/domain/kept.ts";
import { EMPTY_LINE_DRAFT, parseLineOfTherapy, type LineOfTherapyContent } from "../../src/domain/lineOfTherapy.ts";
import { EMPTY_DRAFT, markEnteredInError, parseObservation, type ObservationContent } from "../../src/domain/observation.ts";
import { parsePatient, type Patient, type PatientContent } from "../../src/domain/patient.ts";
import type { PatientRecord } from "../../src/domain/patientRecord.ts";
import type { Found, FoundCare, FoundPatient, FoundResult } from "../../src/exchange/incoming/found.ts";
import type { Answers, ImportPlan, Question } from "../../src/exchange/incoming/plan.ts";
import { planImport } from "../../src/exchange/incoming/planImport.ts";
import { readFhir } from "../../src/exchange/incoming/readFhir.ts";
import { writeFhirBundle } from "../../src/exchange/outgoing/writeFhir.ts";
import { en } from "../../src/words/en.ts";
import { exampleRecord, exampleResult } from "../support/exampleRecords.ts";
import { importContext } from "../support/incoming.ts";
import { day } from "../support/observations.ts";
import { arbitraryEdit, arbitraryRecords } from "../support/patientRecords.ts";

const madeAt = "2026-03-01T12:00:00.000Z";

const found = (text: string): Found => {
  const read = readFhir(text);
  if (!read.ok) throw new Error(`Not read: ${read.error.type}`);
  return read.value;
};

/** What the doors make of what was found, in the form in which the records hold it. */
const resultThroughTheDoor = (result: FoundResult): unknown => {
  const { value, collectedOn, intervalLow, intervalHigh, urinePh, measurand, ...texts } = result;
  const draft = { ...EMPTY_DRAFT, ...texts, measurand: measurand ?? "", value: value.text, collectedOn: collectedOn.text, intervalLow: intervalLow.text, intervalHigh: intervalHigh.text, urinePh: urinePh.text };
  const read = parseObservation(draft, { decimal: "." });
  return { id: result.ourId, content: read.ok ? read.value : read.error, refused: result.refused };
};
const patientThroughTheDoor = ({ ourId, birthDate, diagnosedOn, synthetic, ...texts }: FoundPatient): unknown => {
  const read = parsePatient({ ...texts, birthDate: birthDate.text, diagnosedOn: diagnosedOn.text });
  return { id: ourId, synthetic, content: read.ok ? read.value : read.error };
};
const careThroughTheDoor = ({ ourId, kind, draft }: FoundCare): unknown => {
  const read = kind === "line" ? parseLineOfTherapy({ ...EMPTY_LINE_DRAFT, ...draft }) : parseClinicalEvent({ ...EMPTY_EVENT_DRAFT, ...draft });
  return { id: ourId, content: read.ok ? read.value : read.error };
};

/** Sorted by id and text, so that order is no difference. */
const sorted = (parts: readonly unknown[]): readonly unknown[] => [...parts].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
const patientOf = ({ id, patient }: PatientRecord): unknown => {
  const { archived: _archived, synthetic, ...content } = contentOf<PatientContent>(patient);
  return { id, synthetic, content };
};

describe("an exported FHIR bundle, read again", () => {
  it("gives back every result, patient, line of therapy and event that the domain allows, to the letter", () => {
    fc.assert(
      fc.property(arbitraryRecords(3), fc.boolean(), (records, named) => {
        const { results, care } = found(writeFhirBundle(records, { madeAt, ...(named ? { words: en } : {}) }));
        expect(sorted(results.map(resultThroughTheDoor))).toEqual(
          sorted(records.flatMap(({ observations }) => entriesOf(observations).map((kept) => ({ id: kept.id, content: contentOf<ObservationContent>(kept), refused: undefined })))),
        );
        expect(sorted(care.map(careThroughTheDoor))).toEqual(
          sorted(records.flatMap(({ lines, events }) => [...entriesOf(lines).map((kept) => ({ id: kept.id, content: contentOf<LineOfTherapyContent>(kept) })), ...entriesOf(events).map((kept) => ({ id: kept.id, content: contentOf<ClinicalEventContent>(kept) }))])),
        );
        for (const { id, observations, lines, events, patient } of records) {
          const own = [...results, ...care].filter((one) => one.patient.ourId === id);
          expect(own).toHaveLength([observations, lines, events].flatMap((part) => Object.keys(part)).length);
          for (const one of own) expect(patientThroughTheDoor(one.patient)).toEqual(patientOf({ id, patient } as PatientRecord));
        }
      }),
      { numRuns: 200 },
    );
  });

  it("keeps nothing apart from the history, which it counts", () => {
    fc.assert(
      fc.property(arbitraryRecords(2), (records) => {
        const { results, care, leftOut } = found(writeFhirBundle(records, { madeAt }));
        // A patient without a result or care is counted, with their diagnosis; every other resource is a result, care, or history.
        const names = new Set(leftOut.map(({ what }) => what));
        for (const name of names) expect(["Provenance", "Patient", "Condition"]).toContain(name);
        expect(results.length + care.length).toBe(records.flatMap(({ observations, lines, events }) => [observations, lines, events].flatMap((part) => Object.keys(part))).length);
      }),
    );
  });
});

describe("an exported FHIR bundle, imported into an empty device", () => {
  /** What a person answers who knows that the file is right. */
  const answerTo = ({ id, options, ...question }: Question): readonly [string, string] => {
    const wanted = ["keep", "keep-both", "new", "decimal"].find((value) => options.some((option) => option.value === value));
    return [id, question.about === "DoubtfulUnit" ? question.written : (wanted ?? options[0]?.value ?? "")];
  };
  const imported = (text: string, current: readonly PatientRecord[] = []): ImportPlan => {
    const context = { ...importContext(), today: day("2199-12-31") };
    let answers: Answers = {};
    for (;;) {
      const plan = planImport(found(text), current, answers, context);
      const open = plan.questions.filter(({ id }) => !Object.hasOwn(answers, id));
      if (open.length === 0) return plan;
      answers = { ...answers, ...Object.fromEntries(open.map(answerTo)) };
    }
  };
  /** Records without a birth date: the door refuses on entry what lies before it, and chance does not heed that. */
  const undated = fc.array(arbitraryEdit, { maxLength: 14 }).map((edits): PatientRecord => {
    const { patient, ...record } = edits.reduce((now, edit) => edit(now), exampleRecord(1, 0));
    const { birthDate: _birthDate, diagnosedOn: _diagnosedOn, ...content } = contentOf<PatientContent>(patient);
    // Ids of ours have nine characters or more; the shortest that chance makes are no ids of ours.
    const ours = <Entry extends { readonly id: string }>(entries: ById<Entry>): ById<Entry> => byId(entriesOf(entries).filter(({ id }) => id.length >= 6));
    return { ...record, observations: ours(record.observations), lines: ours(record.lines), events: ours(record.events), patient: { ...patient, ...keep(patient.id, content, { at: madeAt }), birthDate: undefined, diagnosedOn: undefined } as unknown as Patient };
  });
  const contentsOf = (record: PatientRecord): readonly unknown[] =>
    sorted([
      ...entriesOf(record.observations).map((kept) => contentOf<ObservationContent>(kept)),
      ...entriesOf(record.lines).map((kept) => contentOf<LineOfTherapyContent>(kept)),
      ...entriesOf(record.events).map((kept) => contentOf<ClinicalEventContent>(kept)),
    ]);

  it("makes the same results, withdrawn ones and twins too", () => {
    const first = exampleResult(1, 0, { value: "2.40" });
    const twin = { ...exampleResult(1, 1, { value: "2.40" }), collectedOn: first.collectedOn };
    const gone = markEnteredInError({ ...exampleResult(1, 2, { value: "2.40" }), collectedOn: first.collectedOn }, { at: madeAt, reason: "Typed twice" });
    const record = { ...exampleRecord(1, 0), observations: byId([first, twin, gone]) };
    const [there] = imported(writeFhirBundle([record], { madeAt })).records;
    expect(there?.id).toBe(record.id);
    expect(Object.keys(there?.observations ?? {}).sort()).toEqual([first.id, twin.id, gone.id].sort());
    expect(there === undefined ? [] : contentsOf(there)).toEqual(contentsOf(record));
  });

  it("makes the same results, lines of therapy and events, whatever the domain allows", () => {
    fc.assert(
      fc.property(undated, (record) => {
        const plan = imported(writeFhirBundle([record], { madeAt }));
        expect(contentsOf(plan.records[0] ?? exampleRecord(1, 0))).toEqual(contentsOf(record));
      }),
      { numRuns: 100 },
    );
  });

  it("and imported again changes nothing", () => {
    const text = writeFhirBundle([exampleRecord(1, 6), exampleRecord(2, 3)], { madeAt });
    const { records } = imported(text);
    expect(records).toHaveLength(2);
    expect(imported(text, records).records).toEqual([]);
  });

  it("keeps made-up people made up", () => {
    const [there] = imported(writeFhirBundle([exampleRecord(1, 1, { patient: { synthetic: true } })], { madeAt })).records;
    expect(there?.patient.synthetic).toBe(true);
  });
});
