import { pbkdf2Sync, webcrypto } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Pin } from "../../src/domain/device/pin.ts";
import { hashPin, newSalt, type PinCrypto } from "../../src/persistence/pinHash.ts";

const crypto = webcrypto as unknown as PinCrypto;
const pin = "0420" as Pin;

describe("what is stored in place of a PIN", () => {
  it("is PBKDF2-SHA-256, as another implementation computes it", async () => {
    const salt = "00ff10a0b0c0d0e0f000112233445566";
    const expected = pbkdf2Sync("0420", Buffer.from(salt, "hex"), 5000, 32, "sha256").toString("hex");
    expect(await hashPin(pin, salt, 5000, crypto)).toBe(expected);
  });
  it("differs with the salt, of which no two are alike", async () => {
    const [one, other] = [newSalt(crypto), newSalt(crypto)];
    expect(one).toMatch(/^[0-9a-f]{32}$/u);
    expect(one).not.toBe(other);
    expect(await hashPin(pin, one, 10, crypto)).not.toBe(await hashPin(pin, other, 10, crypto));
  });
  it("is nothing where the browser offers no cryptography, as on a page without https", async () => {
    expect(await hashPin(pin, "00", 10, { getRandomValues: (bytes) => crypto.getRandomValues(bytes) })).toBeUndefined();
  });
});
