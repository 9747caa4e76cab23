import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactTextOf, textMembers } from "../../src/exchange/fhirText.ts";

type Members = { readonly text: string; readonly _text?: { readonly extension: readonly { readonly valueString: string }[] } };
const membersOf = (text: string) => textMembers("text", text) as unknown as Members;
const keptBeside = (text: string) => membersOf(text)["_text"]?.extension[0]?.valueString;

/** What a person can type, blanks of every kind more often than chance would have it. */
const typed = fc.oneof(
  fc.string({ unit: "binary", minLength: 1 }),
  fc.string({ unit: fc.constantFrom(" ", "\t", "\n", "\u00a0", "\u2028", "a"), minLength: 1, maxLength: 4 }),
);

describe("a text in FHIR", () => {
  it("stands as it is where FHIR can hold it", () => {
    expect(textMembers("text", " Müller 東京\n")).toEqual({ text: " Müller 東京\n" });
  });

  it.each([" ", "  ", "   ", "\t", "\u00a0"])(
    "of blanks only (%j) is kept in letters, for FHIR holds no text of blanks",
    (blanks) => {
      expect(membersOf(blanks).text).toBe("\ufffd");
      expect(keptBeside(blanks)).toMatch(/\S/u);
      expect(exactTextOf("\ufffd", keptBeside(blanks) ?? "")).toBe(blanks);
    },
  );

  it("is always something that FHIR holds, and comes back to the letter", () => {
    fc.assert(
      fc.property(typed, (text) => {
        const exact = keptBeside(text);
        expect(membersOf(text).text).toMatch(/^[ \r\n\t\S]*\S[ \r\n\t\S]*$/u);
        expect(exact ?? "nothing beside it").toMatch(/^[!-~](?:[ -~]*[!-~])?$/u);
        expect(exact === undefined ? membersOf(text).text : exactTextOf(membersOf(text).text, exact)).toBe(text);
      }),
    );
  });
});
