import { describe, expect, it } from "vitest";
import { backup } from "../../src/words/en/backup.ts";
import { describeBackup } from "../../src/words/describeBackup.ts";
import { english } from "../../src/words/en/language.ts";
import { DEFAULT_NOTATION } from "../../src/words/format.ts";
import { wordingOf } from "../../src/words/wording.ts";

const { format } = wordingOf(english, DEFAULT_NOTATION);
const said = (changes: number) => describeBackup({ changes, isDue: true }, backup, format);

describe("where a device without any backup stands", () => {
  it.each([
    [0, "Nothing is kept here that a backup would have to hold."],
    [1, "No backup has been made on this device. 1 change is kept in this browser alone."],
    [12, "No backup has been made on this device. 12 changes are kept in this browser alone."],
    [1000, /1.?000 or more changes are kept in this browser alone\./u],
  ])("is said in a sentence: %d changes", (changes, sentence) => {
    expect(said(changes)).toMatch(sentence);
  });
});

describe("where a device with a backup stands", () => {
  it.each([
    [0, /^Last backup: .*2026.*\. Nothing has changed since\.$/u],
    [1, /^Last backup: .*2026.*\. 1 change since\.$/u],
    [2, /^Last backup: .*2026.*\. 2 changes since\.$/u],
  ])("names its moment, and what it does not hold: %d", (changes, sentence) => {
    const standing = { lastAt: "2026-06-15T12:00:00.000Z" as const, changes, isDue: false };
    expect(describeBackup(standing, backup, format)).toMatch(sentence);
  });
});
