import { describe, expect, it } from "vitest";
import { parsePin } from "../../../src/domain/device/pin.ts";

describe("a PIN", () => {
  it.each(["1234", "00000000", " 0420 "])("is four to eight digits: %j", (text) => {
    expect(parsePin(text)).toEqual({ ok: true, value: text.trim() });
  });
  it.each([
    ["", "Empty"],
    ["  ", "Empty"],
    ["123", "TooShort"],
    ["123456789", "TooLong"],
    ["12a4", "NotDigits"],
    ["12 34", "NotDigits"],
    ["-1234", "NotDigits"],
  ])("is not %j", (text, type) => {
    expect(parsePin(text)).toEqual({ ok: false, error: { type } });
  });
});
