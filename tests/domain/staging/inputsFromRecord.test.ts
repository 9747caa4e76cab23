import { describe, expect, it } from "vitest";
import { byId } from "../../../src/domain/byId.ts";
import { keep } from "../../../src/domain/kept.ts";
import type { Observation } from "../../../src/domain/measuring/observation.ts";
import type { PatientContent } from "../../../src/domain/record/patient.ts";
import { newPatientRecord, type PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { inputsFromRecord } from "../../../src/domain/staging/inputsFromRecord.ts";
import { scoreOf } from "../../../src/domain/staging/scoreOf.ts";
import { SCORES } from "../../../src/domain/staging/scores.ts";
import { exactly, type InputCode } from "../../../src/domain/findings/stagingInputs.ts";
import { parseStagingInput, type StagingInput, type StagingInputContent } from "../../../src/domain/record/stagingInput.ts";
import { line } from "../../support/care.ts";
import { patient } from "../../support/monitor.ts";
import { day, observation } from "../../support/observations.ts";

const myeloma: Partial<PatientContent> = {
  diagnosis: "multiple-myeloma",
  diagnosedOn: day("2025-03-01"),
  birthDate: day("1960-03-02"),
  sex: "female",
};

function asked(input: string, value: string, on: string, status = "active"): StagingInput {
  const read = parseStagingInput({ input, value, on, source: "", status }, { decimal: "." });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return keep<StagingInputContent>(`${input}-${value}-${on}`, read.value, { at: "2026-01-01T00:00:00.000Z" });
}

const record = (
  observations: readonly Observation[],
  more: {
    readonly lines?: readonly (readonly [string, string])[];
    readonly asked?: readonly StagingInput[];
    readonly patient?: Partial<PatientContent>;
  } = {},
): PatientRecord => ({
  ...newPatientRecord(patient("p", { ...myeloma, ...more.patient })),
  observations: byId(observations),
  lines: byId((more.lines ?? []).map(([regimen, startedOn], index) => line(String(index), regimen, startedOn))),
  stagingInputs: byId(more.asked ?? []),
});

const b2mOf = (from: PatientRecord) => inputsFromRecord(SCORES.iss, from).known.b2m;
const value = (number: number) => ({ type: "number", span: { low: number, high: number } });
const notFound = (from: PatientRecord, input: InputCode, score: keyof typeof SCORES = "iss") =>
  inputsFromRecord(SCORES[score], from).notFound.find((one) => one.input === input);

describe("the inputs of a score from a record", () => {
  it("are the results nearest to diagnosis, before or after it", () => {
    const results = [observation("2025-02-01", "3.0"), observation("2025-03-10", "3.6"), observation("2025-04-20", "6.0")];
    expect(b2mOf(record(results))).toEqual(value(3.6));
    expect(b2mOf(record([...results, observation("2025-02-25", "3.2")]))).toEqual(value(3.2));
  });

  it("take the earlier of two equally near", () => {
    expect(b2mOf(record([observation("2025-03-03", "4.0"), observation("2025-02-27", "3.0")]))).toEqual(value(3));
  });

  it("reach 60 days and not 61, either way", () => {
    expect(b2mOf(record([observation("2025-04-30", "4.0")]))).toEqual(value(4));
    expect(b2mOf(record([observation("2024-12-31", "4.0")]))).toEqual(value(4));
    expect(notFound(record([observation("2025-05-01", "4.0")]), "b2m")).toMatchObject({
      why: "stale",
      nearest: { on: "2025-05-01", days: 61 },
    });
    expect(notFound(record([observation("2024-12-30", "4.0")]), "b2m")).toMatchObject({ why: "stale", nearest: { days: -61 } });
  });

  it("end on the day on which treatment began, and say so of a later result", () => {
    const lines = [
      ["VRd", "2025-03-20"],
      ["Maintenance", "2025-09-01"],
    ] as const;
    expect(b2mOf(record([observation("2025-03-20", "4.0")], { lines }))).toEqual(value(4));
    expect(notFound(record([observation("2025-03-21", "2.0")], { lines }), "b2m")).toMatchObject({
      why: "after-treatment",
      nearest: { on: "2025-03-21" },
    });
    // The nearest would be the one after treatment began; the farther one from before it is taken.
    expect(b2mOf(record([observation("2025-03-21", "2.0"), observation("2025-01-20", "6.0")], { lines }))).toEqual(value(6));
  });

  it("never move when later samples come in", () => {
    const before = record([
      observation("2025-03-01", "3.4"),
      observation("2025-03-01", "40", { measurand: "albumin-serum", unit: "g/L" }),
    ]);
    const later = record([
      ...Object.values(before.observations),
      observation("2025-03-09", "9.0"),
      observation("2026-03-01", "12"),
    ]);
    expect(scoreOf(SCORES.iss, inputsFromRecord(SCORES.iss, before).known).stage).toBe("I");
    expect(scoreOf(SCORES.iss, inputsFromRecord(SCORES.iss, later).known).stage).toBe("I");
  });

  it("leave out what was entered in error, preliminary results, other measurands and post-dialysis samples", () => {
    expect(notFound(record([observation("2025-03-01", "4.0", { status: "entered-in-error" })]), "b2m")).toEqual({
      input: "b2m",
      why: "not-recorded",
    });
    expect(notFound(record([observation("2025-03-01", "4.0", { status: "preliminary" })]), "b2m")).toMatchObject({
      why: "preliminary",
    });
    expect(notFound(record([observation("2025-03-01", "4.0", { measurand: "b2m-serum-post-dialysis" })]), "b2m")).toEqual({
      input: "b2m",
      why: "not-recorded",
    });
  });

  it("cannot be chosen without a day of diagnosis", () => {
    const { diagnosedOn: _, ...undated } = myeloma;
    const bare = { ...newPatientRecord(patient("p", undated)), observations: byId([observation("2025-03-01", "4.0")]) };
    expect(inputsFromRecord(SCORES["cll-ipi"], bare).notFound.map(({ input, why }) => [input, why])).toContainEqual([
      "b2m",
      "no-basis",
    ]);
    expect(inputsFromRecord(SCORES["cll-ipi"], bare).notFound.map(({ input, why }) => [input, why])).toContainEqual([
      "ageYears",
      "no-basis",
    ]);
  });

  it("stand for every value between unlike results of one day, so that neither is picked by chance", () => {
    const known = b2mOf(record([observation("2025-03-01", "3.4"), observation("2025-03-01", "3.6")]));
    expect(known).toEqual({ type: "number", span: { low: 3.4, high: 3.6 } });
    expect(scoreOf(SCORES.iss, { ...(known === undefined ? {} : { b2m: known }), albumin: exactly(4) }).possible).toEqual([
      "I",
      "II",
    ]);
  });

  it("have no upper limit where unlike results of one day were printed with unlike limits", () => {
    const same = [
      observation("2025-03-01", "2.5", { intervalHigh: "2.4" }),
      observation("2025-03-01", "2.6", { intervalHigh: "2.4" }),
    ];
    expect(b2mOf(record(same))).toMatchObject({ span: { low: 2.5, high: 2.6 }, upperLimit: 2.4 });
    const unlike = [
      observation("2025-03-01", "2.5", { intervalHigh: "2.4" }),
      observation("2025-03-01", "2.6", { intervalHigh: "2.7" }),
    ];
    expect(b2mOf(record(unlike))).toEqual({ type: "number", span: { low: 2.5, high: 2.6 } });
  });

  it("count age at diagnosis, and a sex that the scores know", () => {
    const known = inputsFromRecord(SCORES["mdacc-cll"], record([])).known;
    expect(known.ageYears).toEqual(value(64));
    expect(known.sex).toEqual({ type: "choice", oneOf: ["female"] });
    expect(notFound(record([], { patient: { sex: "other" } }), "sex", "mdacc-cll")).toEqual({
      input: "sex",
      why: "not-recorded",
    });
  });

  it("take answers by the same rule: nearest, in time, in force", () => {
    const answers = [
      asked("del17p", "absent", "2025-03-04"),
      asked("del17p", "present", "2025-06-01"),
      asked("del17p", "present", "2025-03-01", "entered-in-error"),
    ];
    expect(inputsFromRecord(SCORES["r-iss"], record([], { asked: answers })).known.del17p).toEqual({
      type: "choice",
      oneOf: ["absent"],
    });
    expect(notFound(record([], { asked: [asked("del17p", "present", "2025-06-01")] }), "del17p", "r-iss")).toMatchObject({
      why: "stale",
      nearest: { days: 92 },
    });
  });

  it("take Rai or Binet, whichever was asked", () => {
    const cll = (...answers: readonly StagingInput[]) => inputsFromRecord(SCORES["cll-ipi"], record([], { asked: answers }));
    expect(cll(asked("binet", "B", "2025-03-01")).known.clinicalStage).toEqual({ type: "choice", oneOf: ["advanced"] });
    expect(cll(asked("rai", "0", "2025-03-01")).known.clinicalStage).toEqual({ type: "choice", oneOf: ["early"] });
    expect(cll().notFound.find(({ input }) => input === "clinicalStage")).toEqual({
      input: "clinicalStage",
      why: "not-recorded",
    });
  });
});

describe("the inputs of a score of relapse", () => {
  const results = [observation("2025-03-01", "2.0"), observation("2026-01-20", "6.0"), observation("2026-02-10", "3.0")];

  it("lie close to the start of the latest line, and before it", () => {
    const { known, basis } = inputsFromRecord(
      SCORES.ball,
      record(results, {
        lines: [
          ["FCR", "2025-03-10"],
          ["Zanubrutinib", "2026-02-01"],
        ],
      }),
    );
    expect(basis).toEqual({ day: "2026-02-01", treatedFrom: "2026-02-01" });
    expect(known.b2m).toEqual(value(6));
  });

  it("follow the latest of three lines, not the second", () => {
    const lines = [
      ["FCR", "2024-01-10"],
      ["Ibrutinib", "2025-03-05"],
      ["Zanubrutinib", "2026-02-01"],
    ] as const;
    expect(inputsFromRecord(SCORES.ball, record(results, { lines })).known.b2m).toEqual(value(6));
  });

  it("do not exist before a second line", () => {
    expect(notFound(record(results, { lines: [["FCR", "2025-03-10"]] }), "b2m", "ball")).toEqual({
      input: "b2m",
      why: "no-basis",
    });
  });
});
