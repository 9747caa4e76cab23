import { sha256 as fromLibrary } from "@noble/hashes/sha2.js";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sha256 } from "../../../src/domain/record/chain/sha256.ts";

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

describe("SHA-256", () => {
  // Source: NIST, FIPS 180-4 examples and CAVP short messages.
  it.each([
    ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    [
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    ],
    ["a".repeat(1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"],
  ])("of a published message is the published digest", (text, digest) => {
    expect(hex(sha256(text))).toBe(digest);
  });

  it("is the library's for any text, at every length around a block's end", () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    for (let length = 0; length < 200; length += 1) {
      const text = "é".repeat(length % 3) + "x".repeat(length);
      expect(hex(sha256(text))).toBe(hex(fromLibrary(bytes(text))));
    }
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => hex(sha256(text)) === hex(fromLibrary(bytes(text)))));
  });
});
