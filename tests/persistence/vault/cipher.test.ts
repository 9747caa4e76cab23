import { hkdfSync } from "node:crypto";
import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { argon2id } from "@noble/hashes/argon2.js";
import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSealed, newDataKey, openText, sealText } from "../../../src/persistence/vault/cipher.ts";
import { keyFromChance, keyFromPasskey, keyFromPassphrase } from "../../../src/persistence/vault/keyDerivation.ts";
import { chance } from "../../support/chanceBytes.ts";

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text.replaceAll(/\s/gu, ""), "hex"));

describe("known answers from the published sources", () => {
  test("XChaCha20-Poly1305: draft-irtf-cfrg-xchacha-03, A.3.1", () => {
    const key = bytes("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f");
    const nonce = bytes("404142434445464748494a4b4c4d4e4f5051525354555657");
    const associated = bytes("50515253c0c1c2c3c4c5c6c7");
    const text =
      "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.";
    const sealed = xchacha20poly1305(key, nonce, associated).encrypt(new TextEncoder().encode(text));
    expect(hex(sealed)).toBe(
      "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b452" +
        "2f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff921f9664c97637da9768812f615c68b13b52e" +
        "c0875924c1c7987947deafd8780acf49",
    );
  });

  test("Argon2id, version 1.3: RFC 9106, 5.3", () => {
    const key = argon2id(new Uint8Array(32).fill(1), new Uint8Array(16).fill(2), {
      m: 32,
      t: 3,
      p: 4,
      dkLen: 32,
      key: new Uint8Array(8).fill(3),
      personalization: new Uint8Array(12).fill(4),
    });
    expect(hex(key)).toBe("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
  });

  test("Argon2id as a passphrase is hardened here: the reference implementation's own test (256 KiB, 2 passes, 1 lane)", async () => {
    const key = await keyFromPassphrase("password", new TextEncoder().encode("somesalt"), {
      name: "argon2id",
      memory: 256,
      passes: 2,
      lanes: 1,
    });
    expect(hex(key)).toBe("9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe");
  });

  test("HKDF with SHA-256: RFC 5869, A.1", () => {
    const key = hkdf(sha256, bytes("0b".repeat(22)), bytes("000102030405060708090a0b0c"), bytes("f0f1f2f3f4f5f6f7f8f9"), 42);
    expect(hex(key)).toBe("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
  });

  test("a passkey's key: HKDF under a label of its own, as another implementation computes it; never the output itself", () => {
    const [output, salt] = [new Uint8Array(32).fill(7), new Uint8Array(16).fill(9)];
    const key = hex(keyFromPasskey(output, salt));
    expect(key).toBe(Buffer.from(hkdfSync("sha256", output, salt, "b2m passkey", 32)).toString("hex"));
    expect(key).toBe("b49714c2a79ce8b2114561600fc1aaaf74f51553ea26fe5eac6291b25c1775cc");
    expect(hex(keyFromChance(output, salt))).not.toBe(key);
    expect(hex(keyFromPasskey(output, new Uint8Array(16).fill(8)))).not.toBe(key);
  });
});

describe("a sealed text", () => {
  const key = newDataKey(chance);

  test("comes back to the letter, whatever it holds, half characters too", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(openText(key, "b2m:patient:1", sealText(key, "b2m:patient:1", text, chance))).toEqual({ ok: true, value: text });
      }),
    );
    const half = "a\uD800b";
    expect(openText(key, "k", sealText(key, "k", half, chance))).toEqual({ ok: true, value: half });
    const marked = "\uFEFF{}";
    expect(openText(key, "k", sealText(key, "k", marked, chance))).toEqual({ ok: true, value: marked });
  });

  test("is another text each time, and shows nothing of the patient", () => {
    const [one, other] = [1, 2].map(() => sealText(key, "k", "Amberg 3.1 mg/L", chance));
    expect(one).not.toBe(other);
    expect(one).not.toContain("Amberg");
    expect(Buffer.from((one ?? "").slice("b2m-sealed:1:".length), "base64").toString("latin1")).not.toContain("Amberg");
    expect(isSealed(one ?? "")).toBe(true);
    expect(isSealed('{"b2m-patient":4}')).toBe(false);
  });

  test("does not open in another patient's place, so that two cannot be swapped", () => {
    const sealed = sealText(key, "b2m:patient:1", "Amberg", chance);
    expect(openText(key, "b2m:patient:2", sealed)).toEqual({ ok: false, error: { type: "SealBroken" } });
  });

  test("does not open under another key", () => {
    expect(openText(newDataKey(chance), "k", sealText(key, "k", "Amberg", chance)).ok).toBe(false);
  });

  test("does not open once any of its letters was changed, dropped or added", () => {
    const sealed = sealText(key, "k", "Amberg, 3.1 mg/L, 1 May 2026", chance);
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.constantFrom("A", "b", "+", "!", ""), (place, letter) => {
        const altered = sealed.slice(0, place) + letter + sealed.slice(place + 1);
        fc.pre(altered !== sealed);
        expect(openText(key, "k", altered).ok).toBe(false);
      }),
    );
    expect(openText(key, "k", `${sealed}AAAA`).ok).toBe(false);
    expect(openText(key, "k", "").ok).toBe(false);
    expect(openText(key, "k", "b2m-sealed:1:").ok).toBe(false);
  });
});
