import { instantAt } from "../../../src/domain/instant.ts";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entriesOf } from "../../../src/domain/byId.ts";
import type { PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import type { Found } from "../../../src/exchange/incoming/found.ts";
import type { Answers } from "../../../src/exchange/incoming/plan/plan.ts";
import { planImport } from "../../../src/exchange/incoming/plan/planImport.ts";
import { applied, fatesOf, foundIn, importContext } from "../../support/incoming.ts";
import { foundInFhir, foundInHl7, type Sent } from "../../support/sentResults.ts";

/** The results that stand after each file, patient by patient: "Example 3.4 mg/L 2026-03-10". */
const standing = (records: readonly PatientRecord[]): readonly string[] =>
  records
    .flatMap(({ patient, observations }) =>
      entriesOf(observations)
        .filter(({ status }) => status !== "entered-in-error")
        .map(({ value, unit, collectedOn, collectedAt }) =>
          [patient.familyName, value, unit, collectedOn, collectedAt].filter((part) => part !== undefined).join(" "),
        ),
    )
    .sort();

const answersOf = (questions: readonly { readonly id: string }[], answers: Answers): Answers =>
  Object.fromEntries(
    questions.flatMap(({ id }) => {
      const given = Object.entries(answers).find(([start]) => id.startsWith(start));
      return given === undefined ? [] : [[id, given[1]]];
    }),
  );

/** Files one after the other. Answers are given by the beginning of a question's id. */
function after(files: readonly Found[], answers: Answers = {}) {
  let records: readonly PatientRecord[] = [];
  const fates: string[] = [];
  for (const [index, file] of files.entries()) {
    const context = importContext(instantAt(Date.UTC(2026, 4, index + 1, 12)));
    const asked = planImport(file, records, {}, context).questions;
    const plan = planImport(file, records, answersOf(asked, answers), importContext(instantAt(Date.UTC(2026, 4, index + 1, 12))));
    fates.push(...fatesOf(plan).map((fate) => fate.replace(/(MovedPatient|NothingToCorrect|NothingToWithdraw):.*$/u, "$1")));
    records = applied(records, plan);
  }
  return { fates, standing: standing(records), records };
}

const NORTH = "https://north.example/fhir";
const SOUTH = "https://south.example/fhir";
const FIRST: Sent = { name: "4711", value: "3.4", on: "2026-03-10" };

/**
 * Results that change after they were sent: each sample is a sequence of files, with what becomes of every row and what stands at
 * the end.
 */
const SAMPLES: readonly {
  readonly says: string;
  readonly fhir?: readonly (readonly Sent[])[];
  readonly hl7?: readonly (readonly Sent[])[];
  readonly answers?: Answers;
  readonly fates: readonly string[];
  readonly stands: readonly string[];
}[] = [
  {
    says: "a correction that moves the day moves the result",
    fhir: [[FIRST], [{ ...FIRST, on: "2026-01-03", status: "corrected" }]],
    hl7: [[FIRST], [{ ...FIRST, on: "2026-01-03", status: "C" }]],
    fates: ["New", "Correction"],
    stands: ["Example 3.4 mg/L 2026-01-03"],
  },
  {
    says: "a correction of the time of day corrects, and is no second draw",
    fhir: [[{ ...FIRST, at: "08:00" }], [{ ...FIRST, at: "11:30", status: "corrected" }]],
    hl7: [[{ ...FIRST, at: "08:00" }], [{ ...FIRST, at: "11:30", status: "C" }]],
    fates: ["New", "Correction"],
    stands: ["Example 3.4 mg/L 2026-03-10 11:30"],
  },
  {
    says: "a correction of value and day at once finds what it corrects",
    fhir: [[FIRST], [{ ...FIRST, value: "4.3", on: "2026-03-01", status: "amended" }]],
    hl7: [[FIRST], [{ ...FIRST, value: "4.3", on: "2026-03-01", status: "C" }]],
    fates: ["New", "Correction"],
    stands: ["Example 4.3 mg/L 2026-03-01"],
  },
  {
    says: "a correction of the unit corrects",
    fhir: [[FIRST], [{ ...FIRST, value: "2900", unit: "ug/L", status: "corrected" }]],
    hl7: [[FIRST], [{ ...FIRST, value: "2900", unit: "ug/L", status: "C" }]],
    fates: ["New", "Correction"],
    stands: ["Example 2900 ug/L 2026-03-10"],
  },
  {
    says: "a result for another patient is asked about",
    fhir: [[FIRST], [{ ...FIRST, patient: "Sample", status: "corrected" }]],
    hl7: [[FIRST], [{ ...FIRST, patient: "Sample", status: "C" }]],
    fates: ["New", "NeedsAnswer: MovedPatient"],
    stands: ["Example 3.4 mg/L 2026-03-10"],
  },
  {
    says: "a result for another patient is withdrawn there and new here, once somebody says so",
    fhir: [
      [FIRST],
      [{ ...FIRST, patient: "Sample", status: "corrected" }],
      [{ ...FIRST, patient: "Sample", status: "corrected" }],
    ],
    hl7: [[FIRST], [{ ...FIRST, patient: "Sample", status: "C" }], [{ ...FIRST, patient: "Sample", status: "C" }]],
    answers: { MovedPatient: "move" },
    fates: ["New", "New", "Duplicate"],
    stands: ["Sample 3.4 mg/L 2026-03-10"],
  },
  {
    says: "a result for another patient that only shares its number stays beside",
    fhir: [[FIRST], [{ ...FIRST, patient: "Sample", status: "corrected" }]],
    hl7: [[FIRST], [{ ...FIRST, patient: "Sample", status: "C" }]],
    answers: { MovedPatient: "keep-both" },
    fates: ["New", "New"],
    stands: ["Example 3.4 mg/L 2026-03-10", "Sample 3.4 mg/L 2026-03-10"],
  },
  {
    says: "the very same result for another patient is asked about, although nothing says that it is a correction",
    fhir: [[FIRST], [{ ...FIRST, patient: "Sample" }]],
    hl7: [[FIRST], [{ ...FIRST, patient: "Sample" }]],
    fates: ["New", "NeedsAnswer: MovedPatient"],
    stands: ["Example 3.4 mg/L 2026-03-10"],
  },
  {
    says: "a file that gives a result to one patient and then to another is asked about, and keeps neither unasked",
    fhir: [[FIRST, { ...FIRST, patient: "Sample", status: "corrected" }]],
    hl7: [[FIRST, { ...FIRST, patient: "Sample", status: "C" }]],
    fates: ["NeedsAnswer: MovedPatient", "NeedsAnswer: MovedPatient"],
    stands: [],
  },
  {
    says: "a file that gives a result to one patient and then to another leaves it with the later one, once somebody says so",
    fhir: [[{ ...FIRST, patient: "Sample", status: "corrected" }, FIRST]],
    hl7: [[FIRST, { ...FIRST, patient: "Sample", status: "C", sentAt: "2026-05-02T12:00:00Z" }]].map((sent) => sent.toReversed()),
    answers: { MovedPatient: "move" },
    fates: ["New", "Refused: WithdrawnInFile"],
    stands: ["Sample 3.4 mg/L 2026-03-10"],
  },
  {
    says: "a withdrawal needs neither day nor value",
    fhir: [[FIRST], [{ name: "4711", status: "entered-in-error" }], [{ name: "4711", status: "entered-in-error" }]],
    hl7: [[FIRST], [{ name: "4711", status: "D" }], [{ name: "4711", status: "W" }]],
    fates: ["New", "Withdrawal", "Duplicate"],
    stands: [],
  },
  {
    says: "a withdrawal with another day withdraws what bears its name",
    fhir: [[{ ...FIRST, sender: NORTH }], [{ ...FIRST, on: "2026-01-03", sender: NORTH, status: "entered-in-error" }]],
    hl7: [[FIRST], [{ ...FIRST, on: "2026-01-03", status: "D" }]],
    fates: ["New", "Withdrawal"],
    stands: [],
  },
  {
    says: "a result corrected twice keeps its last word",
    fhir: [
      [FIRST],
      [{ ...FIRST, on: "2026-01-03", status: "corrected" }],
      [{ ...FIRST, value: "4.3", on: "2026-02-03", status: "corrected" }],
    ],
    hl7: [[FIRST], [{ ...FIRST, on: "2026-01-03", status: "C" }], [{ ...FIRST, value: "4.3", on: "2026-02-03", status: "C" }]],
    fates: ["New", "Correction", "Correction"],
    stands: ["Example 4.3 mg/L 2026-02-03"],
  },
  {
    says: "a correction seen again after a later one changes nothing",
    fhir: [
      [FIRST],
      [{ ...FIRST, on: "2026-01-03", status: "corrected" }],
      [{ ...FIRST, value: "4.3", status: "corrected" }],
      [{ ...FIRST, on: "2026-01-03", status: "corrected" }],
    ],
    hl7: [
      [FIRST],
      [{ ...FIRST, on: "2026-01-03", status: "C" }],
      [{ ...FIRST, value: "4.3", status: "C" }],
      [{ ...FIRST, on: "2026-01-03", status: "C" }],
    ],
    fates: ["New", "Correction", "Correction", "Duplicate"],
    stands: ["Example 4.3 mg/L 2026-03-10"],
  },
  {
    says: "a correction that arrives before its original is asked about, and the original then does not take its place",
    fhir: [[{ ...FIRST, on: "2026-01-03", status: "corrected" }], [FIRST]],
    hl7: [[{ ...FIRST, on: "2026-01-03", status: "C" }], [FIRST]],
    answers: { NothingToCorrect: "keep" },
    fates: ["New", "Refused: EarlierState"],
    stands: ["Example 3.4 mg/L 2026-01-03"],
  },
  {
    says: "a correction of nothing is never taken in silence",
    fhir: [[{ ...FIRST, status: "corrected" }]],
    hl7: [[{ ...FIRST, status: "C" }]],
    fates: ["NeedsAnswer: NothingToCorrect"],
    stands: [],
  },
  {
    says: "the same id from two senders is two results, and a correction by one finds its own",
    fhir: [
      [{ ...FIRST, sender: NORTH }],
      [{ ...FIRST, value: "2.9", on: "2026-04-10", sender: SOUTH }],
      [{ ...FIRST, value: "2.8", on: "2026-04-11", sender: SOUTH, status: "corrected" }],
    ],
    hl7: [
      [{ ...FIRST, sender: "LIS-N" }],
      [{ ...FIRST, value: "2.9", on: "2026-04-10", sender: "LIS-S" }],
      [{ ...FIRST, value: "2.8", on: "2026-04-11", sender: "LIS-S", status: "C" }],
    ],
    fates: ["New", "New", "Correction"],
    stands: ["Example 2.8 mg/L 2026-04-11", "Example 3.4 mg/L 2026-03-10"],
  },
  {
    says: "the same id from two senders of one patient: the correction of one that never sent a result is asked about",
    fhir: [[{ ...FIRST, sender: NORTH }], [{ ...FIRST, value: "2.8", on: "2026-04-11", sender: SOUTH, status: "corrected" }]],
    hl7: [[{ ...FIRST, sender: "LIS-N" }], [{ ...FIRST, value: "2.8", on: "2026-04-11", sender: "LIS-S", status: "C" }]],
    fates: ["New", "NeedsAnswer: NothingToCorrect"],
    stands: ["Example 3.4 mg/L 2026-03-10"],
  },
  {
    says: "states of one result in one file stand in the order of time, whatever their order in the file",
    fhir: [
      [
        { ...FIRST, value: "4.3", on: "2026-02-03", status: "corrected", sender: NORTH, sentAt: "2026-05-01T12:00:00Z" },
        { ...FIRST, on: "2026-03-01", name: "4712", sender: NORTH },
      ],
      [{ ...FIRST, on: "2026-01-03", status: "final", sender: NORTH, sentAt: "2026-04-01T12:00:00Z" }],
    ],
    answers: { NothingToCorrect: "keep" },
    fates: ["New", "New", "Refused: EarlierState"],
    stands: ["Example 3.4 mg/L 2026-03-01", "Example 4.3 mg/L 2026-02-03"],
  },
  {
    says: "a final result over a preliminary one of another day takes its place",
    fhir: [[{ ...FIRST, status: "preliminary" }], [{ ...FIRST, value: "3.5", on: "2026-03-11" }]],
    hl7: [[{ ...FIRST, status: "P" }], [{ ...FIRST, value: "3.5", on: "2026-03-11" }]],
    fates: ["New", "Correction"],
    stands: ["Example 3.5 mg/L 2026-03-11"],
  },
  {
    says: "a sender without a name that counts anew in each file is asked about, and loses no result",
    fhir: [[{ ...FIRST, name: "1" }], [{ ...FIRST, name: "1", value: "2.9", on: "2026-04-10" }]],
    hl7: [[{ ...FIRST, name: "1" }], [{ ...FIRST, name: "1", value: "2.9", on: "2026-04-10" }]],
    fates: ["New", "NeedsAnswer: SameName"],
    stands: ["Example 3.4 mg/L 2026-03-10"],
  },
  {
    says: "a sender without a name that counts anew in each file keeps both, once somebody says so",
    fhir: [[{ ...FIRST, name: "1" }], [{ ...FIRST, name: "1", value: "2.9", on: "2026-04-10" }]],
    hl7: [[{ ...FIRST, name: "1" }], [{ ...FIRST, name: "1", value: "2.9", on: "2026-04-10" }]],
    answers: { SameName: "keep-both" },
    fates: ["New", "New"],
    stands: ["Example 2.9 mg/L 2026-04-10", "Example 3.4 mg/L 2026-03-10"],
  },
  {
    says: "short ids of two patients that have nothing to do with each other are no matter",
    fhir: [[{ ...FIRST, name: "1" }], [{ ...FIRST, name: "1", value: "2.9", on: "2026-04-10", patient: "Sample" }]],
    fates: ["New", "New"],
    stands: ["Example 3.4 mg/L 2026-03-10", "Sample 2.9 mg/L 2026-04-10"],
  },
  {
    says: "the server's next version of a final result takes its place",
    fhir: [[{ ...FIRST, sender: NORTH }], [{ ...FIRST, on: "2026-03-09", sender: NORTH }]],
    fates: ["New", "Correction"],
    stands: ["Example 3.4 mg/L 2026-03-09"],
  },
  {
    says: "what the file itself withdraws never comes in",
    fhir: [
      [
        { ...FIRST, sender: NORTH },
        { name: "4711", sender: NORTH, status: "entered-in-error", on: "2026-01-01" },
      ],
    ],
    hl7: [[FIRST, { ...FIRST, value: "", status: "D", on: "2026-03-10", sentAt: "2026-05-02T12:00:00Z" }]],
    fates: ["Refused: WithdrawnInFile", "Refused: NothingToWithdraw"],
    stands: [],
  },
];

describe("a result that changes after it was sent", () => {
  it.each(
    SAMPLES.flatMap(({ says, fhir, hl7, ...more }) => [
      ...(fhir === undefined ? [] : [{ says: `${says} (FHIR)`, files: fhir.map((sent) => foundInFhir(...sent)), ...more }]),
      ...(hl7 === undefined ? [] : [{ says: `${says} (HL7)`, files: hl7.map((sent) => foundInHl7(...sent)), ...more }]),
    ]),
  )("$says", ({ files, answers, fates, stands }) => {
    const got = after(files, answers);
    expect(got.fates).toEqual(fates);
    expect(got.standing).toEqual(stands);
  });

  it("keeps what it said before in its history, and the name by which it is known", () => {
    const { records } = after([
      foundInFhir({ ...FIRST, sender: NORTH }),
      foundInFhir({ ...FIRST, on: "2026-01-03", sender: NORTH }),
    ]);
    const [result] = entriesOf(records[0]?.observations ?? {});
    expect(result?.earlier.map(({ collectedOn }) => collectedOn)).toEqual(["2026-03-10"]);
    expect(result?.knownAs).toBe(`${NORTH}/Observation/4711`);
  });

  it("is asked about before it comes back, where it was withdrawn here", () => {
    const files = [
      foundInFhir(FIRST),
      foundInFhir({ name: "4711", status: "entered-in-error" }),
      foundInFhir({ ...FIRST, on: "2026-01-03", status: "corrected" }),
    ];
    expect(after(files).fates).toEqual(["New", "Withdrawal", "NeedsAnswer: WithdrawnBefore"]);
    expect(after(files, { WithdrawnBefore: "bring-back" }).standing).toEqual(["Example 3.4 mg/L 2026-01-03"]);
  });
});

describe("a row of a table that corrects or withdraws, and names no result", () => {
  const table = (...rows: readonly string[]) =>
    foundIn(
      [
        "Patient,Birth date,Measurand,Value,Unit,Collected on,Status",
        ...rows.map((row) => `"Example, Ada",1951-03-12,"B2M, serum",${row}`),
      ].join("\n"),
    );
  const here = table("3.4,mg/L,2026-03-10,final", "2.9,mg/L,2026-02-10,final");

  it("asks which result it corrects, the nearest first, and corrects the one that is chosen", () => {
    const file = table("3.4,mg/L,2026-01-03,corrected");
    expect(after([here, file]).fates).toEqual(["New", "New", "NeedsAnswer: NothingToCorrect"]);
    const records = applied([], planImport(here, [], {}, importContext()));
    const [question] = planImport(file, records, {}, importContext("2026-05-02T12:00:00.000Z")).questions;
    expect(question?.options.map(({ label, value }) => label ?? value)).toEqual([
      "keep",
      "2.9 mg/L, 2026-02-10",
      "3.4 mg/L, 2026-03-10",
      "leave-out",
    ]);
    const meant = question?.options.find(({ label }) => label === "3.4 mg/L, 2026-03-10")?.value ?? "";
    expect(after([here, file], { NothingToCorrect: meant }).standing).toEqual([
      "Example 2.9 mg/L 2026-02-10",
      "Example 3.4 mg/L 2026-01-03",
    ]);
    expect(after([here, file], { NothingToCorrect: "keep" }).standing).toHaveLength(3);
  });

  it("asks which result it withdraws, and withdraws none unasked", () => {
    const file = table("3.4,mg/L,2026-01-03,entered in error");
    expect(after([here, file]).fates).toEqual(["New", "New", "NeedsAnswer: NothingToWithdraw"]);
    const [meant] = entriesOf(after([here]).records[0]?.observations ?? {}).filter(({ value }) => value === "3.4");
    expect(after([here, file], { NothingToWithdraw: meant?.id ?? "" }).standing).toEqual(["Example 2.9 mg/L 2026-02-10"]);
  });

  it("that has nothing to mean says so", () => {
    expect(after([table("3.4,mg/L,2026-01-03,entered in error")]).fates).toEqual(["Refused: NothingToWithdraw"]);
  });
});

describe("any sequence of states of one result", () => {
  const state = fc.record({
    value: fc.constantFrom("3.4", "3.5", "3.6"),
    on: fc.constantFrom("2026-01-03", "2026-02-03", "2026-03-10"),
    status: fc.constantFrom("preliminary", "final", "corrected"),
  });

  it("leaves one result, of that name, with a state that was sent, and the same file again changes nothing", () => {
    fc.assert(
      fc.property(fc.array(state, { minLength: 1, maxLength: 5 }), (states) => {
        const files = states.map((sent) => foundInFhir({ ...sent, name: "4711", sender: NORTH }));
        const { records } = after(files, { NothingToCorrect: "keep" });
        const results = records.flatMap(({ observations }) => entriesOf(observations));
        expect(results).toHaveLength(1);
        const sent = states.map(({ value, on }) => `${value} ${on}`);
        expect(sent).toContain(`${results[0]?.value} ${results[0]?.collectedOn}`);
        const again = planImport(files.at(-1) ?? foundInFhir(), records, {}, importContext("2026-05-28T12:00:00.000Z"));
        expect(again.records).toEqual([]);
        expect(again.questions).toEqual([]);
      }),
    );
  });

  it("of two senders never touches the other's", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(state, fc.boolean()), { minLength: 1, maxLength: 6 }), (states) => {
        // Their values differ: one value of one day from two senders is one result, passed on twice.
        const sent = states.map(([one, north]) => (north ? one : { ...one, value: one.value.replace("3.", "2.") }));
        const files = sent.map((one, index) => {
          const north = states[index]?.[1] === true;
          return foundInFhir({ ...one, name: "4711", sender: north ? NORTH : SOUTH, laboratory: north ? "North" : "South" });
        });
        const { records } = after(files, { NothingToCorrect: "keep", SameDay: "keep-both" });
        const results = records.flatMap(({ observations }) => entriesOf(observations));
        expect(results).toHaveLength(new Set(states.map(([, north]) => north)).size);
        for (const { laboratory, value, earlier } of results) {
          expect(value.startsWith(laboratory === "North" ? "3." : "2.")).toBe(true);
          for (const before of earlier) expect(before.laboratory).toBe(laboratory);
        }
      }),
    );
  });
});
