import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isCensored, parseMeasured, parseTyped, type DecimalSign } from "../../../src/domain/measuring/measured.ts";
import { err, ok } from "../../../src/domain/result.ts";

describe("a reported number", () => {
  it.each([
    ["2.4", "=", 2.4],
    ["  2.40 ", "=", 2.4],
    ["+2.4", "=", 2.4],
    ["<0.2", "<", 0.2],
    ["> 20", ">", 20],
    ["≤0.2", "<=", 0.2],
    [">= 20", ">=", 20],
    ["0", "=", 0],
    ["0.080", "=", 0.08],
    ["2400", "=", 2400],
  ])("%j is read as %s %s", (text, comparator, value) => {
    expect(parseMeasured(text, ".")).toEqual(ok({ comparator, value }));
  });

  it.each([
    ["2.4 mg/L", "mg/L"],
    ["2.4mg/L", "mg/L"],
    ["2.4 µg/mL", "µg/mL"],
    ["2.4 H", "H"],
    ["2e3", "e3"],
  ])("%j hands on what is written behind it", (text, unitText) => {
    expect(parseMeasured(text, ".")).toMatchObject({ ok: true, value: { unitText } });
  });

  it.each(["", "  "])("%j is empty", (text) => {
    expect(parseMeasured(text, ".")).toEqual(err({ type: "Empty" }));
  });

  it.each(["-2.4", "−2.4", "< -1"])("%j is negative, and refused", (text) => {
    expect(parseMeasured(text, ".")).toMatchObject({ ok: false, error: { type: "Negative" } });
  });

  it.each([
    "abc",
    "2.",
    ".5",
    "2.4.1",
    "1,234.5",
    "1 234",
    "2..4",
    "<",
    "1234567890123456",
    "2.4 (H)",
    "~2",
    "2-3",
    "Infinity",
    "NaN",
  ])("%j is not read", (text) => {
    expect(parseMeasured(text, ".")).toMatchObject({ ok: false, error: { type: "NotANumber" } });
  });
});

describe("a number with more digits than a double tells apart", () => {
  it.each([
    ["15.951547009449985", 15.95154700945],
    ["2.4000000000000004", 2.4],
    ["0.30000000000000004", 0.3],
    ["38.123456789012345678", 38.1234567890123],
  ])("%j is read without the noise of arithmetic", (text, value) => {
    const read = parseMeasured(text, ".");
    expect(read.ok ? read.value.value : read.error).toBeCloseTo(value, 11);
    expect(read.ok ? String(read.value.value).length : 0).toBeLessThan(17);
  });

  it("is the same quantity as the short print of it", () => {
    expect(parseMeasured("2.4000000000000004", ".")).toEqual(parseMeasured("2.4", "."));
  });
});

describe("the other decimal sign", () => {
  it("is asked about, never dropped: 2,4 is not 24", () => {
    expect(parseMeasured("2,4", ".")).toEqual(err({ type: "OtherDecimalSign", text: "2,4", meant: "2.4" }));
    expect(parseMeasured("2.4", ",")).toEqual(err({ type: "OtherDecimalSign", text: "2.4", meant: "2,4" }));
  });

  it("before three digits could be a thousands mark, and both readings are offered", () => {
    expect(parseMeasured("1,234", ".")).toEqual(
      err({ type: "AmbiguousSeparator", text: "1,234", asDecimal: "1.234", asThousands: "1234" }),
    );
    expect(parseMeasured("1.234", ",")).toEqual(
      err({ type: "AmbiguousSeparator", text: "1.234", asDecimal: "1,234", asThousands: "1234" }),
    );
  });

  it.each(["0,234", "1,23", "1,2345", "1234,567"])("in %j is no thousands mark", (text) => {
    expect(parseMeasured(text, ".")).toMatchObject({ ok: false, error: { type: "OtherDecimalSign" } });
  });

  it.each<DecimalSign>([".", ","])("never makes a value of another size, whatever is typed (%s set)", (decimal) => {
    fc.assert(
      fc.property(fc.nat(9999), fc.stringMatching(/^\d{1,4}$/u), fc.constantFrom(".", ","), (whole, fraction, typed) => {
        const read = parseMeasured(`${whole}${typed}${fraction}`, decimal);
        expect(read.ok ? read.value.value : undefined).toBe(typed === decimal ? Number(`${whole}.${fraction}`) : undefined);
      }),
    );
  });

  it("is the same number in either setting when written in it", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 9999, noNaN: true }), fc.integer({ min: 0, max: 4 }), (value, decimals) => {
        const text = value.toFixed(decimals);
        expect(parseMeasured(text.replace(".", ","), ",")).toEqual(parseMeasured(text, "."));
      }),
    );
  });
});

describe("a censored value", () => {
  it.each(["<0.2", ">20", "<=0.2", "≥20"])("is any with a comparator: %s", (text) => {
    const read = parseMeasured(text, ".");
    expect(read.ok && isCensored(read.value)).toBe(true);
  });
  it("is not a plain number", () => {
    const read = parseMeasured("0.2", ".");
    expect(read.ok && isCensored(read.value)).toBe(false);
  });
});

describe("any text at all", () => {
  it("is read or refused, never thrown at", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom<DecimalSign>(".", ","), (text, decimal) => {
        const read = parseMeasured(text, decimal);
        const value = read.ok ? read.value.value : 0;
        expect(Number.isFinite(value) && value >= 0).toBe(true);
      }),
    );
  });
});

describe("a number that a person types", () => {
  const upTo = (most: number) => (value: number) => value <= most;

  it("is read with either decimal sign where it can mean one number only", () => {
    expect(parseTyped("6,4", ".", upTo(9999))).toEqual(ok({ comparator: "=", value: 6.4 }));
    expect(parseTyped("< 0,25 mg/L", ".", upTo(9999))).toEqual(ok({ comparator: "<", value: 0.25, unitText: "mg/L" }));
    expect(parseTyped("6.4", ",", upTo(9999))).toEqual(ok({ comparator: "=", value: 6.4 }));
  });

  it("with three digits behind the other sign is asked about up to what the quantity can reach, and read beyond it", () => {
    for (const [text, decimal] of [
      ["1,234", "."],
      ["1.234", ","],
    ] as const) {
      expect(parseTyped(text, decimal, upTo(1234))).toMatchObject({ error: { type: "AmbiguousSeparator", asThousands: "1234" } });
      expect(parseTyped(text, decimal, upTo(1233))).toEqual(ok({ comparator: "=", value: 1.234 }));
    }
  });

  it("is told to the quantity with the unit written behind it", () => {
    const inMilligrams = (value: number, unit: string | undefined) => value <= (unit === "ug/L" ? 100_000 : 100);
    expect(parseTyped("1,234 mg/L", ".", inMilligrams)).toMatchObject({ value: { value: 1.234 } });
    expect(parseTyped("1,234 ug/L", ".", inMilligrams)).toMatchObject({ error: { type: "AmbiguousSeparator" } });
  });

  it.each<DecimalSign>([".", ","])("is never another number than with its own sign, whatever is typed (%s set)", (decimal) => {
    fc.assert(
      fc.property(fc.nat(9999), fc.stringMatching(/^\d{1,4}$/u), fc.constantFrom(".", ","), (whole, fraction, typed) => {
        const read = parseTyped(`${whole}${typed}${fraction}`, decimal, upTo(100));
        expect(read.ok ? read.value.value : Number(`${whole}.${fraction}`)).toBe(Number(`${whole}.${fraction}`));
      }),
    );
  });

  it("is refused where it is no number, as everywhere", () => {
    for (const text of ["", "1,2,3", "-6,4", "x"]) expect(parseTyped(text, ".", upTo(9))).toEqual(parseMeasured(text, "."));
  });
});
