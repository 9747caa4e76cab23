import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bytesIn, unitsOf } from "../../../src/persistence/packing/units.ts";

const someBytes = fc.uint8Array({ maxLength: 60 });

describe("bytes as units of text", () => {
  it("come back as they were, however many they are", () => {
    fc.assert(
      fc.property(someBytes, (bytes) => {
        expect(bytesIn(unitsOf(bytes))).toEqual(bytes);
      }),
    );
  });

  it("take one unit for 15 bits, and one bit for their end", () => {
    fc.assert(
      fc.property(someBytes, (bytes) => {
        expect(unitsOf(bytes)).toHaveLength(Math.ceil((bytes.length * 8 + 1) / 15));
      }),
    );
  });

  it("hold no half of a character and nothing that JSON writes otherwise", () => {
    const all = Uint8Array.from({ length: 65_536 * 2 }, (_, at) => (at % 2 === 0 ? at >> 9 : at >> 1));
    const units = unitsOf(all);
    expect(units.isWellFormed()).toBe(true);
    expect(JSON.stringify(units)).toBe(`"${units}"`);
    expect(units).toMatch(/^[\u3400-\ub3ff]+$/u);
  });

  it("are written in one way only: a text that reads as bytes is the text of those bytes", () => {
    const unit = fc.integer({ min: 0x3400, max: 0xb3ff }).map((code) => String.fromCharCode(code));
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 20 }), (text) => {
        const bytes = bytesIn(text);
        expect(bytes === undefined ? text : unitsOf(bytes)).toBe(text);
      }),
    );
  });

  it.each([
    ["nothing", ""],
    ["what is none of these units", "abc"],
    ["a unit before the first", `\u33ff${unitsOf(Uint8Array.of(1))}`],
    ["a unit behind the last", `\ub400${unitsOf(Uint8Array.of(1))}`],
    ["no end", "\u3400\u3400"],
    ["bytes that are not whole", "\u3401\u3401"],
  ])("are not read from %s", (_what, text) => {
    expect(bytesIn(text)).toBeUndefined();
  });
});
