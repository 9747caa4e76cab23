import { describe, expect, it } from "vitest";
import { readDigits } from "../../../src/exchange/incoming/spelling/numberStyles.ts";

const number = (plain: string, decimal?: "." | ",") => ({ type: "Number", plain, ...(decimal === undefined ? {} : { decimal }) });

describe("the digits of a number in a file", () => {
  it("are one number in every style where they hold no sign", () => {
    expect(readDigits("2400")).toEqual(number("2400"));
  });
  it("show their decimal sign where nothing else can be meant", () => {
    expect(readDigits("45,8")).toEqual(number("45.8", ","));
    expect(readDigits("0.234")).toEqual(number("0.234", "."));
    expect(readDigits("1234.567")).toEqual(number("1234.567", "."));
  });
  it("are two numbers where three digits follow one sign, and one to three stand before it", () => {
    expect(readDigits("1,234")).toEqual({ type: "Ambiguous", sign: ",", asDecimal: "1.234", asThousands: "1234" });
    expect(readDigits("123.456")).toEqual({ type: "Ambiguous", sign: ".", asDecimal: "123.456", asThousands: "123456" });
  });
  it("leave the other sign for decimals where one groups them", () => {
    expect(readDigits("1.234.567")).toEqual(number("1234567", ","));
    expect(readDigits("1,234,567")).toEqual(number("1234567", "."));
    expect(readDigits("1.234,5")).toEqual(number("1234.5", ","));
    expect(readDigits("1,234.5")).toEqual(number("1234.5", "."));
    expect(readDigits("1 234")).toEqual(number("1234"));
    expect(readDigits("1 234,5")).toEqual(number("1234.5", ","));
  });
  it.each(["1.234.5", "1,23,456", "0,123,456", "1.234.567.8", "1..2", ""])("are none in %j", (digits) => {
    expect(readDigits(digits)).toEqual({ type: "NoNumber" });
  });
});
