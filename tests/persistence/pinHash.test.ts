import { pbkdf2Sync, webcrypto } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Pin } from "../../src/domain/device/pin.ts";
import { hashNewPin, hashPin, newSalt, type PinCrypto } from "../../src/persistence/pinHash.ts";

const crypto = webcrypto as unknown as PinCrypto;
const pin = "0420" as Pin;
const SALT = "00ff10a0b0c0d0e0f000112233445566";
const QUICK = { name: "argon2id", memory: 64, passes: 2, lanes: 1 } as const;

describe("what is stored in place of a PIN", () => {
  it("is Argon2id, as another implementation computes it", async () => {
    // OpenSSL's, through argon2Sync of node:crypto, for these numbers.
    const expected = "93952a590494a7adc07fdfd257fab0c818247d45d7a7afa70d742f11853cdf8c";
    expect(await hashNewPin(pin, SALT, QUICK)).toEqual({ ok: true, value: expected });
    expect(await hashPin(pin, SALT, QUICK, crypto)).toEqual({ ok: true, value: expected });
  });

  it("was PBKDF2-SHA-256 in earlier releases, and is still computed as another implementation does", async () => {
    const expected = pbkdf2Sync("0420", Buffer.from(SALT, "hex"), 5000, 32, "sha256").toString("hex");
    expect(await hashPin(pin, SALT, { name: "pbkdf2", iterations: 5000 }, crypto)).toEqual({ ok: true, value: expected });
  });

  it("differs with the salt, of which no two are alike", async () => {
    const [one, other] = [newSalt(crypto), newSalt(crypto)];
    expect(one).toMatch(/^[0-9a-f]{32}$/u);
    expect(one).not.toBe(other);
    expect(await hashNewPin(pin, one, QUICK)).not.toEqual(await hashNewPin(pin, other, QUICK));
  });

  it("needs the browser's own cryptography only where an earlier release made it", async () => {
    const none: PinCrypto = { getRandomValues: (bytes) => crypto.getRandomValues(bytes) };
    expect((await hashPin(pin, SALT, QUICK, none)).ok).toBe(true);
    expect(await hashPin(pin, SALT, { name: "pbkdf2", iterations: 10 }, none)).toEqual({
      ok: false,
      error: { type: "NoCryptography" },
    });
  });
});
