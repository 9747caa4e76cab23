import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { byId } from "../../src/domain/byId.ts";
import { keep } from "../../src/domain/kept.ts";
import type { ObservationContent } from "../../src/domain/measuring/observation.ts";
import type { PatientRecord } from "../../src/domain/record/patientRecord.ts";
import type { Reason } from "../../src/domain/reason.ts";
import { err, ok } from "../../src/domain/result.ts";
import { crc32 } from "../../src/exchange/crc32.ts";
import { toPlainRecord, type PlainRecord } from "../../src/exchange/plainRecord.ts";
import type { Erasure } from "../../src/domain/record/erasure.ts";
import { readDocument, readStored, writeDocument, writeTombstone } from "../../src/persistence/document.ts";
import { seal } from "../../src/exchange/sealedText.ts";
import { CURRENT_VERSION, KNOWN_VERSIONS } from "../../src/persistence/migrations/upgrade.ts";
import { recordOfEveryKind } from "../support/everyKind.ts";
import { exampleRecord } from "../support/exampleRecords.ts";
import { day } from "../support/observations.ts";

const FOLDER = "tests/persistence/fixtures";
/** `text` is what the release stored; `holds` is what it meant, under plain names. */
type Fixture = {
  readonly version: number;
  readonly documents: readonly { readonly about: string; readonly text: string; readonly holds: PlainRecord }[];
  /** From version 4 on: what stands in the place of those who were erased. */
  readonly erased?: readonly { readonly about: string; readonly text: string; readonly holds: Erasure }[];
};

const fixtureText = (version: number) => readFileSync(`${FOLDER}/v${version}.json`, "utf8");
const fixtureOf = (version: number) => JSON.parse(fixtureText(version)) as Fixture;

/** The checksum of each fixture as released. A fixture whose checksum changes is no longer what people have on their devices. */
const FROZEN: { readonly [version: number]: string } = {
  1: "cd965bbe",
  2: "d613d32c",
  3: "88b5d736",
  4: "665d2902",
  5: "bcd66311",
  6: "c9e6d83a",
  7: "1140a54c",
};

/** What a version could not hold yet, as the present one reads it: empty. */
const ADDED_LATER: { readonly [version: number]: Partial<PlainRecord> } = {
  1: { stagingInputs: [], boardNotes: [], nextTests: [], reviews: [], patientEntries: [] },
  2: { boardNotes: [], nextTests: [], reviews: [], patientEntries: [] },
  3: { nextTests: [], reviews: [], patientEntries: [] },
  4: { nextTests: [], reviews: [], patientEntries: [] },
  5: { patientEntries: [] },
};

describe("the versions of a stored document", () => {
  it("has one frozen fixture for every version ever released", () => {
    expect(readdirSync(FOLDER).toSorted()).toEqual(KNOWN_VERSIONS.map((version) => `v${version}.json`));
    expect(KNOWN_VERSIONS).toContain(CURRENT_VERSION);
    expect(Object.fromEntries(KNOWN_VERSIONS.map((version) => [version, crc32(fixtureText(version))]))).toEqual(FROZEN);
  });

  it.each(KNOWN_VERSIONS.flatMap((version) => fixtureOf(version).documents.map((document) => ({ version, ...document }))))(
    "reads what version $version stored: $about",
    ({ version, text, holds }) => {
      const read = readDocument(text);
      expect(read.ok && toPlainRecord(read.value)).toEqual({ ...ADDED_LATER[version], ...holds });
    },
  );

  it.each(KNOWN_VERSIONS.flatMap((version) => (fixtureOf(version).erased ?? []).map((erased) => ({ version, ...erased }))))(
    "reads what version $version left of $about, as of nobody's record",
    ({ text, holds }) => {
      expect(readStored(text)).toEqual(ok({ type: "Erased", erasure: holds }));
      expect(readDocument(text).ok).toBe(false);
      expect(writeTombstone(holds)).toBe(text);
    },
  );

  it("leaves no more of an erased patient than the id and the moment", () => {
    const more = seal(
      { name: "b2m-patient", current: CURRENT_VERSION },
      { id: "p-1", erasedAt: "2026-04-02T14:00:00.000Z", name: "A" },
    );
    expect(readStored(more)).toMatchObject({ ok: false, error: { type: "Damaged" } });
  });

  describe("3, which stored the program's own reasons as English sentences", () => {
    const SENTENCES: readonly (readonly [sentence: string, coded: Reason])[] = [
      ["Taken back with Undo", { code: "undo" }],
      ["Restore of a backup taken back", { code: "undo-restore" }],
      ["Import undone", { code: "undo-import" }],
      ["Changed by an import", { code: "import" }],
      ["Bring back", { code: "bring-back" }],
      ["Emptied", { code: "emptied" }],
      ["Restored again from the backup of 2026-03-01", { code: "restored-again", madeOn: day("2026-03-01") }],
      ["Restored again from the backup of 01.03.2026", { code: "restored-again", madeOn: day("2026-03-01") }],
      ["Restored again from the backup of 03/01/2026", { code: "restored-again", madeOn: day("2026-03-01") }],
    ];
    const OWN_WORDS = ["Taken back with Undo.", "emptied", "Restored again from the backup of 30.02.2026", "Other patient"];
    /** A result without what version 3 did not know: where it was read. */
    const OF_VERSION_3: ObservationContent = {
      measurand: "b2m-serum",
      value: "2.4",
      unit: "mg/L",
      collectedOn: day("2026-02-01"),
      status: "final",
    };
    const recordWith = (reason: Reason): PatientRecord => ({
      ...recordOfEveryKind({ at: "2026-04-01T10:00:00.000Z", reason }),
      observations: byId([
        keep<ObservationContent>("one-of-observations", OF_VERSION_3, { at: "2026-04-01T10:00:00.000Z", reason }),
      ]),
      nextTests: {},
      reviews: {},
      patientEntries: {},
    });
    /** What version 3 wrote: a person's words and the program's sentences alike as texts. */
    const storedBefore = (reason: string) => {
      const { content } = JSON.parse(writeDocument(recordWith(reason))) as {
        readonly content: object;
      };
      return seal({ name: "b2m-patient", current: 3 }, content);
    };

    it.each(SENTENCES)("is read with a code in the place of: %s", (sentence, coded) => {
      expect(readDocument(storedBefore(sentence))).toEqual(ok(recordWith(coded)));
    });

    it.each(OWN_WORDS)("is read with a person's own words as they were: %s", (words) => {
      expect(readDocument(storedBefore(words))).toEqual(ok(recordWith(words)));
    });

    it("is not asked of a document of today, where a person may write those words", () => {
      const today = recordOfEveryKind({ at: "2026-04-01T10:00:00.000Z", reason: "Taken back with Undo" });
      expect(readDocument(writeDocument(today))).toEqual(ok(today));
    });
  });

  it.each([
    ["a code that a later release knows", { code: "merged" }],
    ["more than a code", { code: "undo", by: "Ada" }],
    ["no day where it needs one", { code: "restored-again" }],
    ["a day that does not exist", { code: "restored-again", madeOn: "2026-02-30" }],
  ])("does not read a reason with %s, so that nothing of it is dropped", (_, reason) => {
    const { content } = JSON.parse(writeDocument(exampleRecord(1, 0))) as {
      readonly content: { readonly patient: readonly object[] };
    };
    const patient = content.patient.map((state) => ({ ...state, reason }));
    expect(readDocument(seal({ name: "b2m-patient", current: 4 }, { ...content, patient }))).toEqual(
      err({ type: "Damaged", path: "patient.0.reason" }),
    );
  });

  it("writes the present version to the letter as it was released", () => {
    for (const { text } of fixtureOf(CURRENT_VERSION).documents) {
      const read = readDocument(text);
      expect(read.ok && writeDocument(read.value)).toBe(text);
    }
  });
});
