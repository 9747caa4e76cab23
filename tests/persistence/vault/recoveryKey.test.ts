import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newRecoverySecret, printRecoveryKey, readRecoveryKey } from "../../../src/persistence/vault/recoveryKey.ts";
import { chance } from "../../support/chanceBytes.ts";

describe("a recovery key", () => {
  const secret = fc.uint8Array({ minLength: 19, maxLength: 19 });

  test("is eight groups of four letters that people do not misread, and is read back", () => {
    fc.assert(
      fc.property(secret, (bytes) => {
        const printed = printRecoveryKey(bytes);
        expect(printed).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/u);
        expect(readRecoveryKey(printed)).toEqual({ ok: true, value: bytes });
      }),
    );
  });

  test("may be typed in small letters, without dashes, with spaces, with other dashes, and with O and l for 0 and 1", () => {
    const printed = printRecoveryKey(new Uint8Array(19));
    expect(printed.startsWith("0000-0000")).toBe(true);
    const asTyped = ` ${printed.toLowerCase().replaceAll("0", "o").replaceAll("1", "l").replaceAll("-", "– ")} `;
    expect(readRecoveryKey(asTyped)).toEqual({ ok: true, value: new Uint8Array(19) });
  });

  test("of which one letter was mistaken is refused in at least 250 of 256 cases, and not tried", () => {
    let told = 0;
    for (let round = 0; round < 2000; round += 1) {
      const printed = printRecoveryKey(newRecoverySecret(chance));
      const place = printed.search(/[0-9A-Z]/u) + (round % 4);
      const other = printed[place] === "Z" ? "Y" : "Z";
      const read = readRecoveryKey(printed.slice(0, place) + other + printed.slice(place + 1));
      if (!read.ok && read.error.type === "Mistyped") told += 1;
    }
    expect(told / 2000).toBeGreaterThan(250 / 256);
  });

  test("that is too short or too long says how many letters it has; a letter that stands in none is named", () => {
    expect(readRecoveryKey("7K3M")).toEqual({ ok: false, error: { type: "WrongLength", letters: 4 } });
    expect(readRecoveryKey("")).toEqual({ ok: false, error: { type: "WrongLength", letters: 0 } });
    expect(readRecoveryKey("0".repeat(33))).toEqual({ ok: false, error: { type: "WrongLength", letters: 33 } });
    expect(readRecoveryKey("7K3M-U")).toEqual({ ok: false, error: { type: "WrongLetter", letter: "U" } });
  });
});
