import { webcrypto } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { err, ok } from "../../src/domain/result.ts";
import { DEFAULT_SETTINGS } from "../../src/domain/device/settings.ts";
import { parseBackup, writeBackup } from "../../src/exchange/backup.ts";
import { base64Steps, bytesSteps } from "../../src/exchange/base64.ts";
import { decryptBackup, encryptBackup, isEncryptedBackup, readEncryptedSteps } from "../../src/exchange/encryptedBackup.ts";
import { parsePassphrase, strengthOf } from "../../src/exchange/passphrase.ts";
import { seal } from "../../src/exchange/sealedText.ts";
import { atOnce, inSlices, type Steps } from "../../src/exchange/steps.ts";
import { exampleRecord } from "../support/exampleRecords.ts";

const PASSPHRASE = "Föhn am Zürichsee 1973";
const crypto = webcrypto as unknown as Crypto;
const breathing = { clock: () => 0, breathe: () => Promise.resolve() };
const plain = writeBackup({
  madeAt: "2026-03-01T12:00:00.000Z",
  records: [exampleRecord(1, 2, { patient: { familyName: "Müller 東京" } })],
  settings: DEFAULT_SETTINGS,
});
const locked = await encryptBackup(plain, PASSPHRASE, { crypto, ...breathing });
const read = (text: string) => atOnce(readEncryptedSteps(text));
const envelope = (JSON.parse(locked) as { content: { kdf: { salt: string }; cipher: object; data: string } }).content;
const sealedAs = (version: number, content: unknown) => seal({ name: "b2m-encrypted-backup", current: version }, content);

async function open(text: string, passphrase: string) {
  const whole = read(text);
  return whole.ok ? decryptBackup(whole.value, passphrase, crypto) : whole;
}

describe("an encrypted backup", () => {
  it("gives the backup back under its passphrase, to the letter", async () => {
    expect(await open(locked, PASSPHRASE)).toEqual(ok(plain));
    expect(parseBackup(plain).ok).toBe(true);
  });

  it("shows nothing of a patient, and is known for what it is", () => {
    // Short words stand in quotes: three letters alone turn up among the letters of a cipher by chance.
    expect(locked).not.toMatch(/Müller|Example|"Ada"|"mg\/L"|"patients"/u);
    expect(plain).toMatch(/"Ada"/u);
    expect(isEncryptedBackup(locked)).toBe(true);
    expect(isEncryptedBackup(plain)).toBe(false);
  });

  it("opens however the keyboard composed the same letters", async () => {
    expect(await open(locked, PASSPHRASE.normalize("NFD"))).toEqual(ok(plain));
  });

  it.each(["Föhn am Zürichsee 1974", "", `${PASSPHRASE} `])("stays shut for another passphrase: %j", async (passphrase) => {
    expect(await open(locked, passphrase)).toEqual(err({ type: "NotDecrypted" }));
  });

  it("is never the same file twice", async () => {
    expect(await encryptBackup(plain, PASSPHRASE, { crypto, ...breathing })).not.toBe(locked);
  });

  it("that somebody altered and sealed anew does not open either", async () => {
    const bytes = Array.from(atob(envelope.data));
    bytes[10] = String.fromCharCode((bytes[10]?.charCodeAt(0) ?? 0) ^ 1);
    expect(await open(sealedAs(1, { ...envelope, data: btoa(bytes.join("")) }), PASSPHRASE)).toEqual(
      err({ type: "NotDecrypted" }),
    );
  });
});

describe("an encrypted backup that is not whole", () => {
  it("is called cut short before anyone is asked for a passphrase", () => {
    for (let end = '{"b2m-encrypted-backup":'.length; end < locked.length; end += 1)
      expect(read(locked.slice(0, end))).toEqual(err({ type: "CutShort" }));
  });

  it("is refused when one character of it became another", () => {
    fc.assert(
      fc.property(fc.nat({ max: locked.length - 1 }), fc.integer({ min: 1, max: 0xffff }), (place, flip) => {
        expect(
          read(locked.slice(0, place) + String.fromCharCode(locked.charCodeAt(place) ^ flip) + locked.slice(place + 1)).ok,
        ).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ["a later release's", sealedAs(2, {}), { type: "Newer", version: 2 }],
    ["a plain backup", plain, { type: "NotABackup" }],
    [
      "one that would count for hours",
      sealedAs(1, { ...envelope, kdf: { ...envelope.kdf, iterations: 1e12 } }),
      { type: "Damaged", path: "kdf.iterations" },
    ],
    [
      "one without its salt",
      sealedAs(1, { ...envelope, kdf: { ...envelope.kdf, salt: "" } }),
      { type: "Damaged", path: "kdf.salt" },
    ],
    ["one whose bytes are no bytes", sealedAs(1, { ...envelope, data: "Ada!" }), { type: "Damaged", path: "data" }],
    ["one that knows more than we do", sealedAs(1, { ...envelope, hint: "sea" }), { type: "Damaged", path: "" }],
  ])("is refused by name: %s", (_, text, problem) => {
    expect(read(text)).toEqual(err(problem));
  });
});

describe("a passphrase", () => {
  it.each([
    ["elevenchars", err({ type: "TooShort", length: 11 })],
    ["twelve chars", ok("twelve chars")],
    ["🜁🜂🜃🜄🜁🜂🜃🜄🜁🜂🜃", err({ type: "TooShort", length: 11 })],
  ])("of %j is judged by its length alone", (typed, judged) => {
    expect(parsePassphrase(typed, typed)).toEqual(judged);
  });
  it("is typed twice, for a slip would lock the file for ever", () => {
    expect(parsePassphrase("correct horse battery", "correct horse batterz")).toEqual(err({ type: "NotTheSame" }));
  });
  it.each([
    [11, "too-short"],
    [12, "enough"],
    [19, "enough"],
    [20, "long"],
  ])("of %d characters is %s", (length, strength) => {
    expect(strengthOf("x".repeat(length))).toEqual({ length, strength });
  });
});

describe("bytes as base64", () => {
  it("come back whole, over any number of pieces", () => {
    for (const length of [0, 1, 2, 3, 24_575, 24_576, 24_577, 50_001]) {
      const bytes = new Uint8Array(length).map((_, index) => (index * 31) % 256);
      const text = atOnce(base64Steps(bytes));
      expect(text).toBe(Buffer.from(bytes).toString("base64"));
      expect(atOnce(bytesSteps(text))).toEqual(bytes);
    }
  });
  it.each(["A", "AB=", "AB==C", "AB== ", "A=BC", `${"A".repeat(32_767)}=AAAA`])(
    "are not made of %#, which is no base64",
    (text) => {
      expect(atOnce(bytesSteps(text))).toBeUndefined();
    },
  );
});

describe("work in steps", () => {
  function* counted(): Steps<number> {
    for (let step = 0; step < 10; step += 1) yield;
    return 10;
  }
  it("lets the page breathe whenever its slice of time is used up, and gives the same answer", async () => {
    let now = 0;
    let breaths = 0;
    const breathe = () => Promise.resolve().then(() => void (breaths += 1));
    expect(await inSlices(counted(), { clock: () => (now += 15), breathe })).toBe(atOnce(counted()));
    expect(breaths).toBeGreaterThan(1);
    breaths = 0;
    await inSlices(counted(), { clock: () => 0, breathe });
    expect(breaths).toBe(0);
  });
});
