import { crc32 as crc32OfBytes } from "node:zlib";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crc32 } from "../../src/exchange/crc32.ts";

describe("the checksum of a text", () => {
  it("is CRC-32 of its UTF-16 units, low byte first, as zlib computes it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(crc32(text)).toBe(crc32OfBytes(Buffer.from(text, "utf16le")).toString(16).padStart(8, "0"));
      }),
    );
  });

  it("tells 2.4 from 2.5, 4.2 and 24", () => {
    expect(new Set(["2.4", "2.5", "4.2", "24"].map(crc32)).size).toBe(4);
  });
});
