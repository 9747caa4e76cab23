import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeRecord } from "../../../src/domain/analysis/judgeRecord.ts";
import type { MeasurandCode } from "../../../src/domain/measuring/measurand.ts";
import { measurandsOf } from "../../../src/domain/series/series.ts";
import { seal } from "../../../src/exchange/sealedText.ts";
import { byId } from "../../../src/domain/byId.ts";
import { DEFAULT_SETTINGS } from "../../../src/domain/device/settings.ts";
import { contentOf, keep, revise } from "../../../src/domain/kept.ts";
import {
  EMPTY_PATIENT_ENTRY,
  parsePatientEntry,
  type PatientEntry,
  type PatientEntryContent,
} from "../../../src/domain/record/patientEntry.ts";
import type { PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { toPlainRecord } from "../../../src/exchange/plainRecord.ts";
import { keptHistory } from "../../../src/persistence/takeHome/keptHistory.ts";
import { withOther } from "../../../src/persistence/takeHome/newerHistory.ts";
import { asMeant, sayablePassphrase, SAYABLE_BITS } from "../../../src/persistence/takeHome/sayable.ts";
import { forHome, readTakeHomeText, writeTakeHome } from "../../../src/persistence/takeHome/takeHomeContent.ts";
import {
  newTakeHomeKey,
  openTakeHome,
  openWithKey,
  readTakeHome,
  sealTakeHome,
} from "../../../src/persistence/takeHome/takeHomeFile.ts";
import { bytesOfFragment, MOST_LINK_BYTES, takeHomeLink } from "../../../src/persistence/takeHome/takeHomeLink.ts";
import type { Chance } from "../../../src/persistence/vault/cipher.ts";
import { memoryTextStore } from "../../../src/persistence/memoryTextStore.ts";
import { recordOfEveryKind } from "../../support/everyKind.ts";
import { exampleRecord } from "../../support/exampleRecords.ts";
import { arbitraryPatientRecord } from "../../support/patientRecords.ts";

const LEFT = "2026-06-15T12:00:00.000Z";
const PASSPHRASE = "lusa-pemi-tora-biku-deno";
const chance: Chance = (bytes) => globalThis.crypto.getRandomValues(new Uint8Array(bytes));
const record = exampleRecord(1, 12);
const home = forHome(record, DEFAULT_SETTINGS, LEFT);
const text = writeTakeHome(home);
const key = await newTakeHomeKey(PASSPHRASE, chance);
const bytes = sealTakeHome(text, key, chance);

const closed = (of: Uint8Array) => {
  const read = readTakeHome(of);
  if (!read.ok) throw new Error(read.error.type);
  return read.value;
};
const problemOf = (of: Uint8Array) => {
  const read = readTakeHome(of);
  return read.ok ? undefined : read.error.type;
};

describe("a patient's history as a file", () => {
  it("opens with its passphrase, however its letters are composed, and gives back what was sealed", async () => {
    expect(await openTakeHome(closed(bytes), PASSPHRASE)).toMatchObject({ ok: true, value: { text } });
    const composed = sealTakeHome("x", await newTakeHomeKey("Zoe\u0308 takes it home", chance), chance);
    expect((await openTakeHome(closed(composed), "Zo\u00eb takes it home")).ok).toBe(true);
  });

  it("stays shut to any other passphrase, and says no more than that", async () => {
    expect(await openTakeHome(closed(bytes), `${PASSPHRASE}x`)).toEqual({ ok: false, error: { type: "WrongPassphrase" } });
    expect(await openTakeHome(closed(bytes), "")).toEqual({ ok: false, error: { type: "WrongPassphrase" } });
  });

  it("is another each time it is written, and holds no name, number or value in the clear", () => {
    const again = sealTakeHome(text, key, chance);
    expect(again).not.toEqual(bytes);
    const inTheClear = Buffer.from(bytes).toString("latin1");
    for (const secret of [record.patient.familyName, record.id, "b2m-serum", "mg/L"]) expect(inTheClear).not.toContain(secret);
  });

  it("is told from a wrong passphrase where any byte of it is another: nothing is opened", () => {
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(problemOf(changed), `byte ${at}`).toBeDefined();
    }
  });

  it("is called cut short wherever a download broke off", () => {
    for (let end = 4; end < bytes.length; end += 1) expect(problemOf(bytes.slice(0, end))).toBe("CutShort");
  });

  it("is refused where something was put behind its end, or where a later release wrote it", () => {
    expect(problemOf(new Uint8Array([...bytes, 0]))).toBe("Altered");
    const later = bytes.slice();
    later[4] = 2;
    expect(problemOf(later)).toBe("Newer");
  });

  it("is refused where its numbers would hold a phone for minutes, though the checksum is in order", async () => {
    const { createHash } = await import("node:crypto");
    const greedy = bytes.slice();
    new DataView(greedy.buffer).setUint32(8, 0xffffffff);
    const front = greedy.slice(0, 32);
    greedy.set(createHash("sha256").update(front).update(greedy.slice(36)).digest().subarray(0, 4), 32);
    expect(problemOf(greedy)).toBe("Altered");
  });

  it("is not opened where its head was changed and its checksum made anew", async () => {
    const { createHash } = await import("node:crypto");
    const changed = bytes.slice();
    // A byte that nobody reads.
    changed[7] = 1;
    const front = changed.slice(0, 32);
    changed.set(createHash("sha256").update(front).update(changed.slice(36)).digest().subarray(0, 4), 32);
    expect(problemOf(changed)).toBeUndefined();
    expect(await openTakeHome(closed(changed), PASSPHRASE)).toEqual({ ok: false, error: { type: "WrongPassphrase" } });
  });

  it("is named as another kind of file where it is one", () => {
    fc.assert(
      fc.property(fc.uint8Array(), (any) => {
        if (Buffer.from(any).toString("latin1").startsWith("B2MH")) return;
        expect(problemOf(any)).toBe("OtherKind");
      }),
    );
    expect(problemOf(new TextEncoder().encode('{"b2m-backup":6'))).toBe("OtherKind");
  });

  it("opens again with the key at hand, and with no other", async () => {
    expect(openWithKey(bytes, key)).toBe(text);
    expect(openWithKey(bytes, await newTakeHomeKey(PASSPHRASE, chance))).toBeUndefined();
  });

  it("of version 1 is read as it was released", async () => {
    const frozen = new Uint8Array(readFileSync("tests/persistence/takeHome/fixtures/v1.b2mhome"));
    const opened = await openTakeHome(closed(frozen), "frozen but still readable");
    if (!opened.ok) throw new Error(opened.error.type);
    const read = readTakeHomeText(opened.value.text);
    const held = JSON.parse(readFileSync("tests/persistence/takeHome/fixtures/v1.json", "utf8")) as { readonly settings: object };
    // Names of tests were not learned yet.
    expect(read.ok && JSON.parse(JSON.stringify({ ...read.value, record: toPlainRecord(read.value.record) }))).toEqual({
      ...held,
      settings: { ...held.settings, learnedNames: [] },
    });
  });
});

/** A verdict, with each entry that it rests on by its id: notes and history of entries do not leave. */
const verdictOf = (of: PatientRecord, code: MeasurandCode): unknown =>
  JSON.parse(
    JSON.stringify(judgeRecord(of, code, [], []), (_key, value: unknown) =>
      typeof value === "object" && value !== null && "id" in value && "revision" in value ? value.id : value,
    ),
  );

describe("what leaves with a patient", () => {
  it("says the same to them as the record it left from: the same verdict on every series", () => {
    fc.assert(
      fc.property(arbitraryPatientRecord, (whole) => {
        const left = forHome(whole, DEFAULT_SETTINGS, LEFT).record;
        for (const code of measurandsOf(whole)) expect(verdictOf(left, code)).toEqual(verdictOf(whole, code));
      }),
    );
  });

  it("is nothing that the team wrote for itself: no notes, reasons, initials, numbers, findings, board notes or reviews", () => {
    const secret = "Only for the team";
    const every = recordOfEveryKind({ at: LEFT, reason: secret });
    const noted: PatientRecord = {
      ...every,
      patient: { ...every.patient, recordNumber: secret, author: secret },
      observations: byId(
        Object.values(every.observations).map((one) =>
          revise(one, { ...contentOf(one), note: secret, knownAs: secret }, { at: LEFT }),
        ),
      ),
      setAsides: byId(Object.values(every.setAsides).map((one) => ({ ...one, why: secret }))),
    };
    const left = forHome(noted, { ...DEFAULT_SETTINGS, deviceInitials: secret }, LEFT);
    expect(writeTakeHome(left)).not.toContain(secret);
    expect(left.record.boardNotes).toEqual({});
    expect(left.record.reviews).toEqual({});
    expect(left.record.stagingInputs).toEqual({});
    expect(Object.values(left.record.observations).flatMap(({ earlier }) => earlier)).toEqual([]);
  });

  it("holds back results that the team has not looked at, where the view does", () => {
    const held = forHome(record, { ...DEFAULT_SETTINGS, historyShows: "reviewed" }, LEFT);
    expect(Object.keys(home.record.observations).length).toBe(12);
    expect(held.record.observations).toEqual({});
  });

  it("comes back to the letter from its text, and is refused where the text is no such thing", () => {
    fc.assert(
      fc.property(arbitraryPatientRecord, (whole) => {
        const left = forHome(whole, DEFAULT_SETTINGS, LEFT);
        const read = readTakeHomeText(writeTakeHome(left));
        expect(read.ok && toPlainRecord(read.value.record)).toEqual(toPlainRecord(left.record));
      }),
    );
    for (const other of ["", "{}", "[]", '{"leftAt":1}', text.replace("leftAt", "left")])
      expect(readTakeHomeText(other)).toMatchObject({ ok: false, error: { type: "Altered" } });
    const later = { ...(JSON.parse(text) as object), document: seal({ name: "b2m-patient", current: 8 }, {}) };
    expect(readTakeHomeText(JSON.stringify(later))).toMatchObject({ error: { type: "Newer" } });
  });
});

describe("a history as a link", () => {
  it("stands whole behind the #, and comes back from there", () => {
    const link = new URL(takeHomeLink("https://clinic.example", bytes));
    expect(`${link.origin}${link.pathname}${link.search}`).toBe("https://clinic.example/take-home");
    expect(bytesOfFragment(link.hash)).toEqual(new Uint8Array(bytes));
    expect(bytesOfFragment("#not a link")).toBeUndefined();
    expect(bytesOfFragment("")).toBeUndefined();
  });

  it("fits a QR code with a dozen results, and does not with a thousand", () => {
    const bytesOf = (results: number) =>
      takeHomeLink(
        "https://clinic.example",
        sealTakeHome(writeTakeHome(forHome(exampleRecord(1, results), DEFAULT_SETTINGS, LEFT)), key, chance),
      ).length;
    expect(bytesOf(12)).toBeLessThanOrEqual(MOST_LINK_BYTES);
    expect(bytesOf(1000)).toBeGreaterThan(MOST_LINK_BYTES);
  });
});

describe("a passphrase to be told", () => {
  it("is five groups that can be said, of 63 bits of chance", () => {
    expect(sayablePassphrase(chance)).toMatch(/^(?:(?:[bdfghklmnprstvwz][aeiou]){2}-){4}(?:[bdfghklmnprstvwz][aeiou]){2}$/u);
    expect(SAYABLE_BITS).toBe(63);
    expect(new Set(Array.from({ length: 50 }, () => sayablePassphrase(chance))).size).toBe(50);
  });

  it("is the same as a phone writes it: with blanks, capitals and long dashes; one's own stays as typed", () => {
    for (const typed of ["Lusa Pemi Tora Biku Deno ", "lusa–pemi–tora–biku–deno", "LUSA-PEMI-TORA-BIKU-DENO"])
      expect(asMeant(typed)).toBe(PASSPHRASE);
    expect(asMeant("My Own  Passphrase")).toBe("My Own  Passphrase");
  });
});

describe("a history kept on a patient's device", () => {
  it("is kept beside nothing of a care team: such a device keeps none", () => {
    const texts = memoryTextStore();
    expect(keptHistory(texts).canKeep()).toBe(true);
    texts.set("b2m:patient:1", "x");
    expect(keptHistory(texts).canKeep()).toBe(false);
  });

  it("lies there encrypted, is read back, and leaves nothing once it is removed", () => {
    const texts = memoryTextStore();
    const kept = keptHistory(texts);
    expect(kept.write(bytes)).toBe(true);
    expect(kept.read()).toEqual(new Uint8Array(bytes));
    kept.remove();
    expect(kept.isThere()).toBe(false);
    const keys = texts.keys();
    expect(keys.ok && keys.value.filter((stored) => stored.startsWith("b2m:take-home"))).toEqual([]);
  });
});

describe("a newer file of the same patient", () => {
  const entry = (id: string, said: string, at: typeof LEFT | "2026-07-01T12:00:00.000Z"): PatientEntry => {
    const read = parsePatientEntry({ ...EMPTY_PATIENT_ENTRY, on: "2026-06-01", text: said }, { decimal: "." });
    if (!read.ok) throw new Error("The door refused it");
    return keep<PatientEntryContent>(id, read.value, { at });
  };
  const withEntries = (of: typeof home, ...entries: readonly PatientEntry[]) => ({
    ...of,
    record: { ...of.record, patientEntries: byId(entries) },
  });

  it("brings the team's part up to date, and keeps what was written on either side", () => {
    const here = withEntries(home, entry("a", "At home", LEFT));
    const newer = withEntries(
      forHome(exampleRecord(1, 14), DEFAULT_SETTINGS, "2026-07-01T12:00:00.000Z"),
      entry("b", "Before", LEFT),
    );
    const joined = withOther(here, newer);
    expect(Object.keys(joined.record.observations)).toHaveLength(14);
    expect(Object.keys(joined.record.patientEntries).toSorted()).toEqual(["a", "b"]);
    expect(withOther(newer, here)).toEqual(joined);
  });

  it("changes no word that was written later here, and brings that the team took it over", () => {
    const here = withEntries(home, entry("a", "Later", "2026-07-01T12:00:00.000Z"));
    const other = withEntries(home, { ...entry("a", "Earlier", LEFT), takenAs: "o" });
    expect(withOther(here, other).record.patientEntries["a"]).toMatchObject({ text: "Later", takenAs: "o" });
  });
});
