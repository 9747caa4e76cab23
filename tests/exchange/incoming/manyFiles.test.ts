import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { PatientContent } from "../../../src/domain/record/patient.ts";
import { newPatientRecord, type PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import type { Found } from "../../../src/exchange/incoming/found.ts";
import { importSession } from "../../../src/exchange/incoming/importSession.ts";
import type { Answers, ImportPlan } from "../../../src/exchange/incoming/plan/plan.ts";
import { planImport, planInSteps } from "../../../src/exchange/incoming/plan/planImport.ts";
import { presentRecords } from "../../../src/exchange/incoming/plan/presentRecords.ts";
import { examplePatient, exampleRecord } from "../../support/exampleRecords.ts";
import { applied, foundIn, importContext } from "../../support/incoming.ts";
import { manyFiles } from "../../support/manyFiles.ts";
import { foundInFhir } from "../../support/sentResults.ts";

vi.setConfig({ testTimeout: 60_000 });

const person = (number: number, more: Partial<PatientContent> = {}): PatientRecord =>
  newPatientRecord(examplePatient(number, more));
const intoEach = (found: readonly Found[], plan: (file: Found) => ImportPlan): readonly ImportPlan[] => found.map(plan);
/** What can be compared of a plan. */
const saidBy = ({ rows, questions, counts, records, waiting }: ImportPlan) => ({
  rows,
  questions,
  counts,
  records,
  waiting: [...waiting],
});

/** Files of a hospital in which people are spelled in several ways, and results come again under the names of their sender. */
const oneFile = fc.oneof(
  fc
    .array(
      fc.record({
        name: fc.constantFrom("R-1", "R-2", "R-3", ""),
        value: fc.constantFrom("2.4", "3.1"),
        on: fc.constantFrom("2026-03-01", "2026-04-01"),
        status: fc.constantFrom("final", "final", "corrected", "entered-in-error"),
        patient: fc.constantFrom("Example", "Sample"),
        laboratory: fc.constantFrom("North", "South"),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((sent) => foundInFhir(...sent)),
  fc
    .array(
      fc.constantFrom(
        "Example;Ada;1951-03-12;17",
        "Exampel;Ada;1951-03-12;",
        "Example;Ada;;",
        "Ada;Example;1951-03-12;",
        "Sample;Ben;1948-11-02;18",
        "MM-001;;;",
        "MM001;;;",
        "Muster;Anna;1960-01-01;18",
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((people) =>
      foundIn(
        ["Family name;Given name;Birth date;Record number;Measurand;Value;Unit;Date"]
          .concat(people.map((one, index) => `${one};B2M serum;${2 + index}.4;mg/L;2026-03-0${1 + index}`))
          .join("\n"),
      ),
    ),
);
const manyOfThem = fc.array(oneFile, { minLength: 1, maxLength: 6 });
/** People who are here: some spelled alike, one twice under one spelling, one merged into another. */
const here = (): readonly PatientRecord[] => {
  const ada = person(1, { familyName: "Example", givenName: "Ada", birthDate: "1951-03-12" as never, recordNumber: "17" });
  const merged = person(2, { familyName: "Sample", givenName: "Ben", birthDate: "1948-11-02" as never, archived: true });
  return [
    ada,
    { ...merged, patient: { ...merged.patient, reason: { code: "merged-into", patientId: ada.id, why: "" } } },
    person(3, { familyName: "Muster", givenName: "Anna", recordNumber: "18" }),
  ];
};

describe("many files at once", () => {
  it("are planned over people and results that are filed once, to the letter as if each were planned on its own", () =>
    fc.assert(
      fc.property(manyOfThem, fc.boolean(), fc.constantFrom("new", "same", "move", "keep"), (files, some, answer) => {
        const answersFor = (questions: ImportPlan["questions"]): Answers =>
          Object.fromEntries(
            questions.map(({ id, options }) => [id, (options.find(({ value }) => value === answer) ?? options[0])?.value ?? ""]),
          );
        const records = some ? here() : [];
        const alone = () => {
          const context = importContext();
          let current = records;
          return intoEach(files, (found) => {
            const open = planImport(found, current, {}, context);
            const plan = planImport(found, current, answersFor(open.questions), context);
            current = applied(current, plan);
            return plan;
          });
        };
        const present = presentRecords(records);
        const together = () => {
          const context = importContext();
          return present.tried(() =>
            intoEach(files, (found) => {
              const run = (answers: Answers): ImportPlan => {
                const steps = planInSteps(found, present, answers, context);
                for (;;) {
                  const step = steps.next();
                  if (step.done === true) return step.value;
                }
              };
              const plan = run(answersFor(run({}).questions));
              plan.records.forEach(present.put);
              return plan;
            }),
          );
        };
        const expected = alone().map(saidBy);
        expect(together().map(saidBy)).toEqual(expected);
        // And once more, for what the first plan would leave is taken back with it.
        expect(together().map(saidBy)).toEqual(expected);
        expect(present.all()).toEqual(records);
      }),
      { numRuns: 150 },
    ));

  const texts = (count: number) => manyFiles(count).map(({ name, text }) => ({ name, content: text }));
  const session = () => {
    let last = 0;
    return importSession({ newId: () => `patient-${(last += 1)}`, onProgress: () => {}, clock: () => 0 });
  };
  const { newId: _newId, ...context } = importContext();

  it("look no more often than one file does at the people who are here, also when they are answered", async () => {
    let looks = 0;
    const watched = Array.from({ length: 30 }, (_, number): PatientRecord => {
      const { patient, ...rest } = exampleRecord(number + 5000, 2);
      return Object.defineProperty({ ...rest, patient }, "patient", {
        enumerable: true,
        get: () => {
          looks += 1;
          return patient;
        },
      });
    });
    const looksOf = async (count: number, answers: Answers): Promise<number> => {
      const work = session();
      await work.takeRecords(watched, []);
      await work.read(texts(count), []);
      looks = 0;
      await work.plan({ answers: {}, ...context });
      const plan = await work.plan({ answers, ...context });
      expect(plan.counts.New).toBe(count);
      return looks;
    };
    const answers = { "0:Measurand:b2m": "b2m-serum" };
    expect(await looksOf(40, answers)).toBe(await looksOf(1, answers));
  });

  it("are held against what came and went between two plans: somebody merged away is found as the one who was kept", async () => {
    const work = session();
    const ada = person(1, { familyName: "Sample" });
    const namesake = person(2, { familyName: "Example001", givenName: undefined as never, recordNumber: undefined as never });
    const gone = person(3);
    const patientsOf = async () => (await work.rows("All", 0, 10)).map(({ reading }) => reading?.patientId);
    await work.takeRecords([namesake, gone], []);
    await work.read(texts(1), []);
    const answered = { answers: { "0:Measurand:b2m": "b2m-serum" }, ...context };
    await work.plan(answered);
    expect(await patientsOf()).toEqual([namesake.id]);
    const merged: PatientRecord = {
      ...namesake,
      patient: { ...namesake.patient, archived: true, reason: { code: "merged-into", patientId: ada.id, why: "" } },
    };
    await work.takeRecords([merged, ada], []);
    // Nobody who stands for somebody is called so: the file adds somebody.
    expect(await work.plan(answered)).toMatchObject({ counts: { patientsAdded: 1 } });
    await work.takeRecords([], [ada.id]);
    // The record merged away is all there is of the person.
    expect(await work.plan(answered)).toMatchObject({ counts: { patientsAdded: 0, patientsBroughtBack: 1 } });
    await work.takeRecords([], [merged.id]);
    expect(await work.plan(answered)).toMatchObject({ counts: { patientsAdded: 1 } });
  });
});
