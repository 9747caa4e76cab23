import type { Instant } from "../../src/domain/instant.ts";
import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markEnteredInError } from "../../src/domain/measuring/observation.ts";
import type { PatientRecord } from "../../src/domain/record/patientRecord.ts";
import { err, ok } from "../../src/domain/result.ts";
import { DEFAULT_SETTINGS } from "../../src/domain/device/settings.ts";
import { parseBackup, writeBackup, type Backup } from "../../src/exchange/backup.ts";
import { crc32 } from "../../src/exchange/crc32.ts";
import { seal } from "../../src/exchange/sealedText.ts";
import { exampleRecord, exampleResult, withResult } from "../support/exampleRecords.ts";
import { arbitraryRecords } from "../support/patientRecords.ts";

const madeAt: Instant = "2026-03-01T12:00:00.000Z";
const backupOf = (...records: readonly PatientRecord[]): Backup => ({ madeAt, records, settings: DEFAULT_SETTINGS });
const ada = exampleRecord(1, 3);
const text = writeBackup(backupOf(ada, exampleRecord(2, 1)));
const sealedAs = (version: number, content: unknown) => seal({ name: "b2m-backup", current: version }, content);

describe("a backup", () => {
  it("gives back every record and the settings exactly", () => {
    fc.assert(
      fc.property(arbitraryRecords(4), (records) => {
        const backup = { madeAt, records, settings: { ...DEFAULT_SETTINGS, decimal: "," as const } };
        expect(parseBackup(writeBackup(backup))).toEqual(ok(backup));
      }),
    );
  });

  it("of no patients is a backup too", () => {
    expect(parseBackup(writeBackup(backupOf()))).toEqual(ok(backupOf()));
  });

  it("is read although a text editor put a byte order mark before it and a line end behind it", () => {
    expect(parseBackup(`\uFEFF${text}\r\n`)).toEqual(parseBackup(text));
    expect(parseBackup(text).ok).toBe(true);
  });

  it.each([
    [1, "257f0075", []],
    [2, "c8896477", [["Example21", 5]]],
    [
      3,
      "43389e8b",
      [
        ["Example21", 5],
        ["Example31", 2],
      ],
    ],
    [
      4,
      "6bf1c05d",
      [
        ["Example21", 5],
        ["Example31", 2],
        ["Example4", 3],
        ["Example51", 3],
      ],
    ],
    [
      5,
      "6597539a",
      [
        ["Example21", 5],
        ["Example31", 2],
        ["Example4", 3],
        ["Example51", 3],
        ["Example61", 2],
      ],
    ],
    [
      6,
      "75476f16",
      [
        ["Example21", 5],
        ["Example31", 2],
        ["Example4", 3],
        ["Example51", 3],
        ["Example61", 2],
        ["Example71", 5],
        ["Example61", 0],
      ],
    ],
    [
      7,
      "56913afd",
      [
        ["Example21", 5],
        ["Example31", 2],
        ["Example4", 3],
        ["Example51", 3],
        ["Example61", 2],
        ["Example71", 5],
        ["Example61", 0],
        ["Example81", 4],
      ],
    ],
  ])("of version %d is read as it was released", (version, checksum, more) => {
    const frozen = readFileSync(`tests/exchange/fixtures/backup-v${version}.json`, "utf8");
    expect(crc32(frozen)).toBe(checksum);
    const read = parseBackup(frozen);
    expect(
      read.ok && read.value.records.map((record) => [record.patient.familyName, Object.keys(record.observations).length]),
    ).toEqual([["Müller-Straße", 45], ["Married", 3], ["Example13", 2], ["Bare", 0], ...more]);
  });

  it("is written as the present version was released, to the letter", () => {
    const frozen = readFileSync("tests/exchange/fixtures/backup-v7.json", "utf8");
    const read = parseBackup(frozen);
    expect(read.ok && `${writeBackup(read.value)}\n`).toBe(frozen);
  });
});

/** A sound seal around something that no writer of ours makes. */
function nestedBackup(depth: number): string {
  const content = `{"madeAt":"${madeAt}","settings":{},"patients":[${"[".repeat(depth)}${"]".repeat(depth)}]}`;
  return `{"b2m-backup":3,"checksum":"${crc32(`3 ${content}`)}","content":${content}}`;
}

type Content = { readonly patients: readonly Record<string, unknown>[] };

/** What a backup of versions 3 and 4 held: nothing was planned, and nobody had reviewed yet. */
function asBefore(written: string): Content {
  const { content } = JSON.parse(written) as { readonly content: Content };
  const patients = content.patients.map(
    ({ nextTests: _plans, reviews: _reviews, patientEntries: _entries, ...patient }) => patient,
  );
  return { ...content, patients };
}

describe("a backup from before the program's reasons were codes", () => {
  const undone = markEnteredInError(exampleResult(1, 0), { at: madeAt, reason: { code: "undo-restore" } });
  const coded = withResult(ada, undone);
  const sentences = asBefore(writeBackup(backupOf(coded)).replace('{"code":"undo-restore"}', '"Restore of a backup taken back"'));

  it("says the same as one of today, so that a restore which was taken back then can be done again now", () => {
    expect(parseBackup(sealedAs(3, sentences))).toEqual(ok(backupOf(coded)));
  });

  it("is told from one of today in which a person wrote the same words", () => {
    const read = parseBackup(sealedAs(4, sentences));
    const [record] = read.ok ? read.value.records : [];
    expect(record?.observations[undone.id]?.reason).toBe("Restore of a backup taken back");
  });
});

describe("a text that is not a whole backup", () => {
  it("is called cut short wherever a download broke off", () => {
    for (let end = '{"b2m-backup":'.length; end < text.length; end += 1)
      expect(parseBackup(text.slice(0, end))).toEqual(err({ type: "CutShort" }));
  });

  it("is refused when one character of it became another", () => {
    fc.assert(
      fc.property(fc.nat({ max: text.length - 1 }), fc.integer({ min: 1, max: 0xffff }), (place, flip) => {
        const damaged = text.slice(0, place) + String.fromCharCode(text.charCodeAt(place) ^ flip) + text.slice(place + 1);
        // Blanks around the text are the editor's, so turning its last character into one only cuts it short.
        expect(parseBackup(damaged).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["another program's file", "patient,value\nAda,2.4", { type: "NotABackup" }],
    ["nothing", "", { type: "NotABackup" }],
    ["another program's JSON", '{"resourceType":"Bundle"}', { type: "NotABackup" }],
    ["a stored document of one patient", seal({ name: "b2m-patient", current: 1 }, {}), { type: "NotABackup" }],
    ["a later release's backup", sealedAs(8, {}), { type: "Newer", version: 8 }],
    ["a later release's backup, sealed in another way", '{"b2m-backup":8,"signature":"…"}', { type: "Newer", version: 8 }],
    [
      "a backup in which a value was changed by hand",
      text.replace('"1.50"', '"15.0"').replace('"2.20"', '"22.0"'),
      { type: "ChecksumMismatch" },
    ],
    [
      "a backup of version 1 that holds what only version 2 knows",
      sealedAs(1, (JSON.parse(text) as { content: unknown }).content),
      { type: "Damaged", path: "patients.0" },
    ],
    [
      "a backup of version 2 that holds what only version 3 knows",
      sealedAs(2, (JSON.parse(text) as { content: unknown }).content),
      { type: "Damaged", path: "patients.0" },
    ],
    [
      "a backup of version 4 that holds what only version 5 knows",
      sealedAs(4, (JSON.parse(text) as { content: unknown }).content),
      { type: "Damaged", path: "patients.0" },
    ],
    ["a backup without patients", sealedAs(1, { madeAt, settings: {} }), { type: "Damaged", path: "patients" }],
    [
      "a backup of an unknown moment",
      sealedAs(1, { madeAt: "lately", settings: {}, patients: [] }),
      { type: "Damaged", path: "madeAt" },
    ],
    [
      "a backup with a setting that does not exist",
      sealedAs(1, { madeAt, settings: { decimal: ";" }, patients: [] }),
      { type: "Damaged", path: "settings.decimal" },
    ],
    [
      "a backup with an unknown field",
      sealedAs(1, { madeAt, settings: {}, patients: [], doctors: [] }),
      { type: "Damaged", path: "" },
    ],
  ])("is refused by name: %s", (_, anything, problem) => {
    expect(parseBackup(anything)).toEqual(err(problem));
  });

  it("is refused with the place of the first damage, and never with what stands there", () => {
    const { content } = JSON.parse(text) as { content: { patients: { observations: { states: { value: string }[] }[] }[] } };
    const spoilt = structuredClone(content);
    Object.assign(spoilt.patients[1]?.observations[0]?.states[0] ?? {}, { value: "Ada" });
    expect(parseBackup(sealedAs(6, spoilt))).toEqual(err({ type: "Damaged", path: "patients.1.observations.0.states.0.value" }));
    const doubled = { ...content, patients: [...content.patients, content.patients[0]] };
    expect(parseBackup(sealedAs(6, doubled))).toEqual(err({ type: "Damaged", path: "patients.2.id" }));
  });

  it.each([
    [
      "fifty million characters",
      `{"b2m-backup":3,"checksum":"00000000","content":${"x".repeat(50_000_000)}}`,
      { type: "CutShort" },
    ],
    [
      "brackets a million deep",
      `{"b2m-backup":3,"checksum":"00000000","content":${"[".repeat(1_000_000)}}`,
      { type: "CutShort" },
    ],
    ["a sealed nest a hundred thousand deep", nestedBackup(100_000), { type: "Damaged", path: "patients.0" }],
  ])("is refused in good time: %s", (_, anything, problem) => {
    expect(parseBackup(anything)).toEqual(err(problem));
  });

  it("never throws and never brings a stranger in: names every object inherits are fields like any other", () => {
    const whole = JSON.parse(text) as { content: unknown };
    expect(parseBackup(sealedAs(6, whole.content)).ok).toBe(true);
    for (const name of ["__proto__", "constructor", "toString"]) {
      const withStranger = JSON.parse(
        JSON.stringify(whole.content).replaceAll('"revision":1', `"revision":1,"${name}":{"value":"9"}`),
      ) as unknown;
      expect(parseBackup(sealedAs(6, withStranger))).toEqual(err({ type: "Damaged", path: `patients.0.patient.0.${name}` }));
    }
    fc.assert(fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.json()), (anything) => !parseBackup(anything).ok));
    fc.assert(fc.property(fc.jsonValue(), (content) => !parseBackup(sealedAs(1, content)).ok));
    fc.assert(
      fc.property(fc.jsonValue(), (patient) => !parseBackup(sealedAs(1, { madeAt, settings: {}, patients: [patient] })).ok),
    );
  });
});
