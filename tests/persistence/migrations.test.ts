import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { crc32 } from "../../src/exchange/crc32.ts";
import { toPlainRecord, type PlainRecord } from "../../src/exchange/plainRecord.ts";
import { readDocument, writeDocument } from "../../src/persistence/document.ts";
import { CURRENT_VERSION, KNOWN_VERSIONS } from "../../src/persistence/migrations/upgrade.ts";

const FOLDER = "tests/persistence/fixtures";
/** `text` is what the release stored; `holds` is what it meant, under plain names. */
type Fixture = {
  readonly version: number;
  readonly documents: readonly { readonly about: string; readonly text: string; readonly holds: PlainRecord }[];
};

const fixtureText = (version: number) => readFileSync(`${FOLDER}/v${version}.json`, "utf8");
const fixtureOf = (version: number) => JSON.parse(fixtureText(version)) as Fixture;

/** The checksum of each fixture as released. A fixture whose checksum changes is no longer what people have on their devices. */
const FROZEN: { readonly [version: number]: string } = { 1: "cd965bbe", 2: "d613d32c", 3: "88b5d736" };

/** What a version could not hold yet, as the present one reads it: empty. */
const ADDED_LATER: { readonly [version: number]: Partial<PlainRecord> } = {
  1: { stagingInputs: [], boardNotes: [] },
  2: { boardNotes: [] },
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

  it("writes the present version to the letter as it was released", () => {
    for (const { text } of fixtureOf(CURRENT_VERSION).documents) {
      const read = readDocument(text);
      expect(read.ok && writeDocument(read.value)).toBe(text);
    }
  });
});
