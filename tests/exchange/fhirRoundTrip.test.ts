import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byId, entriesOf } from "../../src/domain/byId.ts";
import { EMPTY_EVENT_DRAFT, parseClinicalEvent, type ClinicalEventContent } from "../../src/domain/record/clinicalEvent.ts";
import { contentOf, revise } from "../../src/domain/kept.ts";
import { EMPTY_LINE_DRAFT, parseLineOfTherapy, type LineOfTherapyContent } from "../../src/domain/record/lineOfTherapy.ts";
import { amend, markEnteredInError, type ObservationContent } from "../../src/domain/measuring/observation.ts";
import { EMPTY_DRAFT, parseObservation } from "../../src/domain/measuring/observationDoor.ts";
import { parsePatient, type PatientContent } from "../../src/domain/record/patient.ts";
import { undoImport } from "../../src/domain/record/undoImport.ts";
import type { PatientRecord } from "../../src/domain/record/patientRecord.ts";
import type { Found, FoundCare, FoundPatient, FoundResult } from "../../src/exchange/incoming/found.ts";
import type { ImportPlan } from "../../src/exchange/incoming/plan/plan.ts";
import { readFhir } from "../../src/exchange/incoming/fhir/readFhir.ts";
import { writeFhirBundle } from "../../src/exchange/outgoing/writeFhir.ts";
import { common as en } from "../../src/words/en/common.ts";
import { exampleRecord, exampleResult } from "../support/exampleRecords.ts";
import { importContext, planOfTheSure } from "../support/incoming.ts";
import { arbitraryRecords } from "../support/patientRecords.ts";

const madeAt = "2026-03-01T12:00:00.000Z";

const found = (text: string): Found => {
  const read = readFhir(text);
  if (!read.ok) throw new Error(`Not read: ${read.error.type}`);
  return read.value;
};

/** What the doors make of what was found, in the form in which the records hold it. */
const resultThroughTheDoor = (result: FoundResult): unknown => {
  const { value, collectedOn, intervalLow, intervalHigh, urinePh, measurand, from, ...texts } = result;
  const draft = {
    ...EMPTY_DRAFT,
    ...texts,
    ...from,
    measurand: measurand ?? "",
    value: value.text,
    collectedOn: collectedOn.text,
    intervalLow: intervalLow.text,
    intervalHigh: intervalHigh.text,
    urinePh: urinePh.text,
  };
  const read = parseObservation(draft, { decimal: "." });
  return { id: result.ourId, content: read.ok ? read.value : read.error, refused: result.refused };
};
const patientThroughTheDoor = ({
  ourId,
  birthDate,
  diagnosedOn,
  synthetic,
  archived,
  language,
  ...texts
}: FoundPatient): unknown => {
  const read = parsePatient({ ...texts, birthDate: birthDate.text, diagnosedOn: diagnosedOn.text });
  return { id: ourId, synthetic, language, archived: archived === true, content: read.ok ? read.value : read.error };
};
const careThroughTheDoor = ({ ourId, kind, draft }: FoundCare): unknown => {
  const read =
    kind === "line"
      ? parseLineOfTherapy({ ...EMPTY_LINE_DRAFT, ...draft })
      : parseClinicalEvent({ ...EMPTY_EVENT_DRAFT, ...draft });
  return { id: ourId, content: read.ok ? read.value : read.error };
};

/** Sorted by id and text, so that order is no difference. */
const sorted = (parts: readonly unknown[]): readonly unknown[] =>
  [...parts].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
const patientOf = ({ id, patient }: PatientRecord): unknown => {
  const { archived, synthetic, language, ...content } = contentOf<PatientContent>(patient);
  return { id, synthetic, language, archived, content };
};

describe("an exported FHIR bundle, read again", () => {
  it("gives back every result, patient, line of therapy and event that the domain allows, to the letter", () => {
    fc.assert(
      fc.property(arbitraryRecords(3), fc.boolean(), (records, named) => {
        const { results, care } = found(writeFhirBundle(records, { madeAt, ...(named ? { words: en } : {}) }));
        expect(sorted(results.map(resultThroughTheDoor))).toEqual(
          sorted(
            records.flatMap(({ observations }) =>
              entriesOf(observations).map((kept) => ({
                id: kept.id,
                content: contentOf<ObservationContent>(kept),
                refused: undefined,
              })),
            ),
          ),
        );
        expect(sorted(care.map(careThroughTheDoor))).toEqual(
          sorted(
            records.flatMap(({ lines, events }) => [
              ...entriesOf(lines).map((kept) => ({ id: kept.id, content: contentOf<LineOfTherapyContent>(kept) })),
              ...entriesOf(events).map((kept) => ({ id: kept.id, content: contentOf<ClinicalEventContent>(kept) })),
            ]),
          ),
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

  it("keeps nothing apart, its history neither, but what only this app knows, which it counts", () => {
    fc.assert(
      fc.property(arbitraryRecords(2), (records) => {
        const { results, care, leftOut } = found(writeFhirBundle(records, { madeAt }));
        // A patient without a result or care is counted, with their diagnosis; every other resource is a result, care, its history, or
        // an entry that no other system has a resource for.
        const names = new Set(leftOut.map(({ what }) => what));
        for (const name of names) expect(["Patient", "Condition", "Basic"]).toContain(name);
        expect(results.length + care.length).toBe(
          records.flatMap(({ observations, lines, events }) => [observations, lines, events].flatMap((part) => Object.keys(part)))
            .length,
        );
      }),
    );
  });
});

describe("an exported FHIR bundle, imported into an empty device", () => {
  const imported = (text: string, current: readonly PatientRecord[] = []): ImportPlan => planOfTheSure(found(text), current);
  /** What a bundle carries of these records: ids, people, results, lines of therapy and events as they stand now. */
  const carried = (records: readonly PatientRecord[]) =>
    new Map(
      records.flatMap(({ id, patient, observations, lines, events }) => {
        const entries = new Map(
          [
            ...entriesOf(observations).map((kept) => ["result", kept.id, contentOf<ObservationContent>(kept)] as const),
            ...entriesOf(lines).map((kept) => ["line", kept.id, contentOf<LineOfTherapyContent>(kept)] as const),
            ...entriesOf(events).map((kept) => ["event", kept.id, contentOf<ClinicalEventContent>(kept)] as const),
          ].map(([kind, own, content]) => [`${kind} ${own}`, content]),
        );
        return entries.size === 0 ? [] : [[id, { person: contentOf<PatientContent>(patient), entries }] as const];
      }),
    );
  /** The record without what lies before its patient's birth: entered, such a day is refused, and an import enters. */
  const sinceBirth = (record: PatientRecord): PatientRecord => {
    const born = record.patient.birthDate ?? "";
    return {
      ...record,
      observations: byId(entriesOf(record.observations).filter(({ collectedOn }) => collectedOn >= born)),
      lines: byId(entriesOf(record.lines).filter(({ startedOn }) => startedOn >= born)),
      events: byId(entriesOf(record.events).filter(({ on }) => on >= born)),
    };
  };

  it("makes the same results, withdrawn ones and twins too", () => {
    const first = exampleResult(1, 0, { value: "2.40" });
    const twin = { ...exampleResult(1, 1, { value: "2.40" }), collectedOn: first.collectedOn };
    const gone = markEnteredInError(
      { ...exampleResult(1, 2, { value: "2.40" }), collectedOn: first.collectedOn },
      { at: madeAt, reason: "Typed twice" },
    );
    const record = { ...exampleRecord(1, 0), observations: byId([first, twin, gone]) };
    const [there] = imported(writeFhirBundle([record], { madeAt })).records;
    expect(there?.id).toBe(record.id);
    expect(Object.keys(there?.observations ?? {}).sort()).toEqual([first.id, twin.id, gone.id].sort());
    expect(carried(there === undefined ? [] : [there])).toEqual(carried([record]));
  });

  it.each(["preliminary", "entered-in-error"] as const)(
    "keeps two results of one export apart that other systems give one name, also where one of them is %s",
    (status) => {
      const first = { ...exampleResult(1, 0, { value: "100", status: "preliminary" }), knownAs: "|F-4711", status };
      const second = {
        ...exampleResult(1, 1, { value: "100", status: "preliminary" }),
        collectedOn: first.collectedOn,
        knownAs: "urn:hl7v2:LIS:North|F-4711",
      };
      const record = { ...exampleRecord(1, 0), observations: byId([first, second]) };
      expect(carried(imported(writeFhirBundle([record], { madeAt })).records)).toEqual(carried([record]));
    },
  );

  it.each(["preliminary", "entered-in-error"] as const)(
    "leaves two patients their own results that other systems give one name, also where one of them is %s",
    (status) => {
      const named = (patient: number, own: ObservationContent["status"]) => ({
        ...exampleResult(patient, 0, { value: "75", status: "preliminary" }),
        knownAs: "https://north.example/fhir/Observation/1",
        status: own,
      });
      const here = [
        { ...exampleRecord(1, 0), observations: byId([named(1, "preliminary")]) },
        { ...exampleRecord(2, 0), observations: byId([named(2, status)]) },
      ];
      const text = writeFhirBundle(here, { madeAt });
      expect(carried(imported(text).records)).toEqual(carried(here));
      expect(imported(text, here)).toMatchObject({ questions: [], records: [] });
    },
  );

  it(
    "makes the same people, results, lines of therapy and events under the same ids, whatever the domain allows " +
      "(findings, board notes and people with nothing but these stay behind)",
    () => {
      fc.assert(
        fc.property(arbitraryRecords(3), (records) => {
          const there = records.map(sinceBirth);
          fc.pre(carried(there).size > 0);
          expect(carried(imported(writeFhirBundle(there, { madeAt })).records)).toEqual(carried(there));
        }),
        { numRuns: 100 },
      );
    },
    60_000,
  );

  it("and imported where it came from changes nothing and asks nothing, whatever the domain allows", () => {
    fc.assert(
      fc.property(arbitraryRecords(3), (records) => {
        const here = records.map(sinceBirth);
        const plan = imported(writeFhirBundle(here, { madeAt }), here);
        expect(plan.questions).toEqual([]);
        expect(plan.records).toEqual([]);
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

  it("brings every earlier state with its moment, reason and author, the state of this import on top, and undo withdraws it", () => {
    const first = { ...exampleResult(1, 0, { value: "24" }), author: "AK" };
    const content = { ...contentOf<ObservationContent>(first), value: "2.4", status: "corrected" as const };
    const amended = amend(first, content, { at: madeAt, reason: "Decimal point" });
    const record = { ...exampleRecord(1, 0), observations: byId([amended]) };
    const [there] = imported(writeFhirBundle([record], { madeAt })).records;
    const { at } = importContext();
    const reason = "Imported from results.csv";
    expect(there?.observations[first.id]).toEqual(revise(amended, contentOf<ObservationContent>(amended), { at, reason }));
    expect(there?.patient.earlier).toEqual([contentAndWhen(record.patient)]);

    const undone = there && undoImport(there, at, { at: "2026-06-02T12:00:00.000Z", reason: { code: "undo-import" } });
    expect(undone?.taken).toBe(1);
    expect(undone?.record.observations[first.id]?.status).toBe("entered-in-error");
    expect(undone?.record.patient.archived).toBe(true);
  });

  it("leaves the history out where the file no longer says what it said, and brings the result as it stands", () => {
    const result = { ...exampleResult(1, 0, { value: "2.4" }), author: "AK" };
    const text = writeFhirBundle([{ ...exampleRecord(1, 0), observations: byId([result]) }], { madeAt });
    const [there] = imported(text.replace(/"value": 2\.4\b/u, '"value": 2.9')).records;
    expect(there?.observations[result.id]).toMatchObject({ value: "2.9", revision: 1, earlier: [] });
  });
});

/** The present state, as it stands once another is on top. */
function contentAndWhen({ id: _id, earlier: _earlier, ...state }: PatientRecord["patient"]): unknown {
  return state;
}
