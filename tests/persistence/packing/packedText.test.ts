import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toPatientId } from "../../../src/domain/record/patient.ts";
import { crc32 } from "../../../src/exchange/crc32.ts";
import { seal } from "../../../src/exchange/sealedText.ts";
import { readDocument, readStored, writeDocument, writeTombstone } from "../../../src/persistence/document.ts";
import { DICTIONARY } from "../../../src/persistence/packing/dictionary.ts";
import { isPacked, PACKED } from "../../../src/persistence/packing/packedForm.ts";
import { pack, unpack } from "../../../src/persistence/packing/packedText.ts";
import { unitsOf } from "../../../src/persistence/packing/units.ts";
import { newDataKey, sealText } from "../../../src/persistence/vault/cipher.ts";
import { chance } from "../../support/chanceBytes.ts";
import { recordOfEveryKind } from "../../support/everyKind.ts";
import { exampleRecord, exampleUuid } from "../../support/exampleRecords.ts";
import { arbitraryPatientRecord } from "../../support/patientRecords.ts";

const FIXTURE = "tests/persistence/packing/packed-6.json";
const document = writeDocument(exampleRecord(5, 20));
const packedOf = (text: string): string => pack(text) ?? "";

describe("a packed document", () => {
  it("comes back to the letter, whatever record it holds", () => {
    const check = (text: string) => {
      expect(unpack(pack(text) ?? text)).toBe(text);
    };
    check(writeDocument(recordOfEveryKind({ at: "2026-06-15T09:01:00.000Z", reason: { code: "import" } })));
    fc.assert(fc.property(arbitraryPatientRecord, (record) => check(writeDocument(record))));
  });

  it("comes back to the letter where it fills the room in which texts are unpacked, has a byte less or more, or twice as many", () => {
    const ROOM = 262_144;
    // Letters that repeat nothing for long, so that the size is what differs.
    const filling = Array.from({ length: ROOM / 2 }, (_, at) => Math.imul(at + 1, 0x9e3779b1).toString(36)).join("");
    const begun = document.slice(0, -1);
    for (const bytes of [ROOM - 1, ROOM, ROOM + 1, 2 * ROOM]) {
      const text = begun + filling.slice(0, bytes - begun.length);
      expect(text).toHaveLength(bytes);
      expect(unpack(packedOf(text))).toBe(text);
      // What lay in the room before takes no part in the next.
      expect(unpack(packedOf(document))).toBe(document);
    }
  });

  it("takes a third of the room with 20 results, each typed at its own moment", () => {
    expect(packedOf(document).length).toBeLessThan(document.length / 3);
  });

  it("says of itself that it is one, and is no document to a reader that does not unpack it", () => {
    expect([isPacked(packedOf(document)), isPacked(document)]).toEqual([true, false]);
    expect(readDocument(packedOf(document))).toMatchObject({ ok: false, error: { type: "Damaged" } });
  });

  it("is not what stands in the place of a patient who was erased: any release can read that", () => {
    expect(pack(writeTombstone({ id: toPatientId(exampleUuid(1)), erasedAt: "2026-06-01T12:00:00.000Z" }))).toBeUndefined();
  });

  it("is not what is no document at all", () => {
    for (const text of ["", "spoilt", seal({ name: "b2m-settings", current: 3 }, { id: "a", patient: [] })])
      expect(pack(text)).toBeUndefined();
  });

  it("is never read as another where one unit of it became another, was lost or came twice", () => {
    const packed = packedOf(document);
    const spoilt = fc.record({ at: fc.nat(packed.length - 1), bit: fc.nat(14), how: fc.constantFrom("flip", "lose", "double") });
    fc.assert(
      fc.property(spoilt, ({ at, bit, how }) => {
        const unit = packed.charAt(at);
        const put = { flip: String.fromCharCode(unit.charCodeAt(0) ^ (1 << bit)), lose: "", double: unit + unit }[how];
        const text = packed.slice(0, at) + put + packed.slice(at + 1);
        // The same character twice in a row, of which one was lost and doubled, is the same text.
        expect(text === packed || !readStored(unpack(text)).ok).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it("that was cut is half written, at whatever place", () => {
    const packed = packedOf(document);
    for (let end = 60; end < packed.length; end += 7)
      expect(readStored(unpack(packed.slice(0, end)))).toEqual({ ok: false, error: { type: "HalfWritten" } });
  });

  it("whose seal is whole and whose inside is none of ours is damaged, and given as it lies", () => {
    for (const inside of ["", "abc", unitsOf(Uint8Array.of(1, 2, 3))]) {
      const text = seal(PACKED, inside);
      expect(unpack(text)).toBe(text);
      expect(readStored(unpack(text))).toMatchObject({ ok: false, error: { type: "Damaged" } });
    }
  });
});

describe("a packed text of a device with a passphrase", () => {
  const sealed = sealText(newDataKey(chance), "b2m:patient:a", packedOf(document), chance);

  it("comes back to the letter, and takes less than half the room", () => {
    const packed = packedOf(sealed);
    expect(unpack(packed)).toBe(sealed);
    expect(packed.length).toBeLessThan(sealed.length / 2);
  });

  it("says no more than the sealed one: that it is sealed", () => {
    expect(packedOf(sealed)).toMatch(/^b2m-sealed:2:[\u3400-\ub3ff]+$/u);
  });

  it("is given as it lies where it cannot be unpacked", () => {
    expect(unpack("b2m-sealed:2:abc")).toBe("b2m-sealed:2:abc");
  });
});

describe("what version 6 packed", () => {
  type Fixture = readonly { readonly packed: string; readonly text: string }[];
  const fixture = readFileSync(FIXTURE, "utf8");

  it("is kept as it was, and so is the dictionary that reads it", () => {
    expect([crc32(fixture), crc32(new TextDecoder().decode(DICTIONARY))]).toEqual(["d9f85b7b", "3ee2f6e8"]);
  });

  it("is read to the letter", () => {
    for (const { packed, text } of JSON.parse(fixture) as Fixture) expect(unpack(packed)).toBe(text);
  });
});
