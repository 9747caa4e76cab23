import { readdirSync, readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS, type Settings } from "../../src/domain/device/settings.ts";
import { linked } from "../../src/domain/record/chain/linked.ts";
import type { PatientRecord } from "../../src/domain/record/patientRecord.ts";
import { writeBackup } from "../../src/exchange/backup.ts";
import { crc32 } from "../../src/exchange/crc32.ts";
import { toPlainRecord } from "../../src/exchange/plainRecord.ts";
import { toPlainSettings } from "../../src/exchange/plainSettings.ts";
import { writeIndex, writeSettings } from "../../src/persistence/deviceDocuments.ts";
import { writeDocument, writeTombstone } from "../../src/persistence/document.ts";
import { CURRENT_VERSION } from "../../src/persistence/migrations/upgrade.ts";
import { pack } from "../../src/persistence/packing/packedText.ts";
import { recordOfEveryKind } from "../support/everyKind.ts";
import { exampleRecord, exampleUuid } from "../support/exampleRecords.ts";
import { day } from "../support/observations.ts";
import { arbitraryPatientRecord } from "../support/patientRecords.ts";
import { toPatientId } from "../../src/domain/record/patient.ts";

/*
 * The readers of releases, as they were: each stands whole in a file that is never written again (`readers/freeze.ts` made it). What is
 * written today is what they find where somebody opens an older tab, or goes back to an older release.
 */
const FOLDER = "tests/persistence/readers";

/** What a reader answers: `Result` as it has been from the first release on. */
type Answer = { readonly ok: boolean; readonly value?: unknown; readonly error?: { readonly type: string } };
type Reader = {
  readonly readDocument: (text: string) => Answer;
  /** From version 4 on: erased patients leave something. */
  readonly readStored?: (text: string) => Answer;
  /** From version 6 on: documents can lie packed. */
  readonly unpack?: (lying: string) => string;
  readonly readSettings: (text: string) => Answer;
  readonly readIndex: (text: string) => Answer;
  readonly parseBackup: (text: string) => Answer;
  readonly toPlainRecord: (record: unknown) => unknown;
};

/** Which number each release gave its texts, and the checksum of its reader. */
const READERS = [
  { document: 3, settings: 1, backup: 3, checksum: "10de3084" },
  { document: 4, settings: 2, backup: 4, checksum: "7f22616e" },
  { document: 5, settings: 3, backup: 5, checksum: "31b7bbc5" },
  { document: 6, settings: 4, backup: 6, checksum: "94d050f6" },
  { document: 7, settings: 5, backup: 7, checksum: "a722cbd8" },
] as const;

const codeOf = (version: number) => readFileSync(`${FOLDER}/documents-${version}.txt`, "utf8");
const readerOf = async (version: number): Promise<Reader> =>
  (await import(`data:text/javascript;base64,${Buffer.from(codeOf(version)).toString("base64")}`)) as Reader;

const numberOf = (text: string): number => Number(/^\{"[a-z0-9-]+":(?<number>\d+)/u.exec(text)?.groups?.["number"]);

/** Settings in which everything was chosen. A setting left out does not compile. */
const EVERY_SETTING: Required<Settings> = {
  ...DEFAULT_SETTINGS,
  decimal: ",",
  dateOrder: "dmy",
  colorScheme: "dark",
  deviceUse: "one-patient",
  historyShows: "reviewed",
  deviceInitials: "AK",
  rosterDensity: "compact",
  dueNotices: "on",
  accessNotes: "on",
  testIntervals: { "during-treatment": "P4W" },
  companions: { cll: { shown: ["albumin-serum"], hidden: [] } },
  board: { patientIds: [exampleUuid(1)], hidesIdentities: true, hidesDates: false },
  imports: [
    {
      at: "2026-06-15T09:01:00.000Z",
      format: "ccda",
      added: 1,
      corrected: 2,
      withdrawn: 3,
      restored: 4,
      patientsAdded: 5,
      care: 6,
    },
  ],
  columnMappings: [{ shape: "89abcdef", columns: ["value", "unit"] }],
  laboratoryNames: [{ one: "A Lab", other: "A Laboratory", isSame: true }],
  learnedNames: [
    {
      laboratory: "A Lab",
      testName: "Beta-2",
      measurand: "b2m-urine",
      unit: "mg/L",
      specimen: "U",
      since: day("2026-03-03"),
    },
  ],
  variation: [{ measurand: "b2m-csf", cviPercent: 15, cvaPercent: 0, source: "s", assumed: true }],
};
const REVISIONS = { decimal: 3, "laboratories/a|b|c": 1 };

const samples: readonly PatientRecord[] = [
  linked(undefined, exampleRecord(4, 3), { deed: "Imported", at: "2026-06-15T09:01:00.000Z", by: "AK" }),
  exampleRecord(2, 20),
  exampleRecord(3, 0),
  recordOfEveryKind({ at: "2026-06-15T09:01:00.000Z", reason: { code: "import" } }),
];
const erasure = { id: toPatientId(exampleUuid(1)), erasedAt: "2026-06-01T12:00:00.000Z" } as const;

describe("the reader of a release", () => {
  it("is kept for the present version, and none was changed since it was frozen", () => {
    expect(READERS.map(({ document }) => document)).toContain(CURRENT_VERSION);
    expect(readdirSync(FOLDER).filter((name) => name.endsWith(".txt"))).toEqual(
      READERS.map(({ document }) => `documents-${document}.txt`),
    );
    expect(READERS.map(({ document }) => crc32(codeOf(document)))).toEqual(READERS.map(({ checksum }) => checksum));
  });

  describe.each(READERS)("with documents of version $document", ({ document, settings, backup }) => {
    /** What it made of a text: what it read, or why not. */
    const made = (answer: Answer | undefined, of: (value: unknown) => unknown = (value) => value): unknown =>
      answer?.ok === true ? of(answer.value) : answer?.error?.type;
    /** What it must make of a text that holds this: a later number than its own is newer, and never damage. */
    const due = (text: string, own: number, holds: unknown): unknown => (numberOf(text) > own ? "Newer" : holds);

    it("reads every document that is written today under its number, to the letter, and calls any other newer", async () => {
      const reader = await readerOf(document);
      const check = (record: PatientRecord) => {
        const text = writeDocument(record);
        expect(made(reader.readDocument(text), reader.toPlainRecord)).toEqual(due(text, document, toPlainRecord(record)));
      };
      samples.forEach(check);
      fc.assert(fc.property(arbitraryPatientRecord, check));
    });

    it("reads every document that lies packed under its number, to the letter, and calls any other newer", async () => {
      const { readDocument, unpack, toPlainRecord: plain } = await readerOf(document);
      const check = (record: PatientRecord) => {
        const lying = pack(writeDocument(record)) ?? writeDocument(record);
        const inside = unpack?.(lying) ?? lying;
        expect(made(readDocument(inside), plain)).toEqual(due(inside, document, toPlainRecord(record)));
      };
      samples.forEach(check);
      fc.assert(fc.property(arbitraryPatientRecord, check));
    });

    it("knows who was erased where what is left of them has its number, and calls it newer otherwise", async () => {
      const { readStored, readDocument } = await readerOf(document);
      const text = writeTombstone(erasure);
      expect(made((readStored ?? readDocument)(text))).toEqual(due(text, document, { type: "Erased", erasure }));
    });

    it("reads settings and the index that are written today under its numbers, and calls any other newer", async () => {
      const reader = await readerOf(document);
      for (const chosen of [DEFAULT_SETTINGS, EVERY_SETTING])
        for (const revisions of [{}, REVISIONS]) {
          const text = writeSettings({ settings: chosen, revisions });
          expect(made(reader.readSettings(text))).toEqual(due(text, settings, { settings: chosen, revisions }));
        }
      expect(made(reader.readIndex(writeIndex(["a", "b"])))).toEqual(["a", "b"]);
    });

    it("reads a backup that is written today under its number, and calls any other newer", async () => {
      const reader = await readerOf(document);
      const madeAt = "2026-06-15T09:01:00.000Z";
      const text = writeBackup({ madeAt, records: samples, settings: EVERY_SETTING });
      const plain = (value: unknown) => {
        const read = value as { readonly records: readonly unknown[]; readonly settings: Settings };
        return { records: read.records.map((record) => reader.toPlainRecord(record)), settings: toPlainSettings(read.settings) };
      };
      expect(made(reader.parseBackup(text), plain)).toEqual(
        due(text, backup, { records: samples.map(toPlainRecord), settings: toPlainSettings(EVERY_SETTING) }),
      );
    });
  });
});
