import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { identityMask, maskRecord } from "../../../src/domain/record/people/identityMask.ts";
import { comparableRuns, seriesOf } from "../../../src/domain/series/series.ts";
import { byId } from "../../../src/domain/byId.ts";
import { boardNote, event, line, recordWithCare } from "../../support/care.ts";
import { patient } from "../../support/monitor.ts";
import { day, observation } from "../../support/observations.ts";

const say = (number: number) => `[${number}]`;
const of = (content: Parameters<typeof identityMask>[0]) => identityMask(content, say);

describe("a text with the identity of a patient hidden", () => {
  const mask = (text: string) =>
    of({ familyName: "Müller-Straße", givenName: "Anna Maria", recordNumber: "MRN-00417", birthDate: day("1950-05-07") })(text);

  it.each([
    ["the family name", "Müller-Straße goes on"],
    ["it in capitals", "MÜLLER-STRASSE goes on; MÜLLER too"],
    ["a part of it", "Frau Müller goes on"],
    ["it without accents", "Mrs. Muller goes on"],
    ["it transcribed", "Mrs. Mueller goes on"],
    ["the given names, whole and in part", "Anna  Maria, called Anna"],
    ["the record number, however it is parted", "MRN-00417, mrn 00417, MRN00417"],
    ["the birth date in any order", "1950-05-07, 7.5.1950, 07.05.1950, 5/7/1950, 07/05/1950"],
    ["a possessive", "Müller's M-protein"],
  ])("no longer holds %s", (_, text) => {
    expect(mask(text)).toMatch(/\[1\]/u);
    expect(mask(text)).not.toMatch(/m[uü]e?ller|stra(?:ß|ss)e|anna|maria|00417|1950/iu);
  });

  it("keeps everything else, and words that only contain a name", () => {
    expect(mask("Annabel Laboratory, Müllerstadt: repeat in 4 weeks")).toBe("Annabel Laboratory, Müllerstadt: repeat in 4 weeks");
    expect(of({ familyName: "de la Cruz" })("de novo, à la carte, Cruz")).toBe("de novo, à la carte, [1]");
  });

  it("takes a whole name however short, and signs that mean something to a computer", () => {
    expect(of({ familyName: "Li" })("Li, limit, LI")).toBe("[1], limit, [1]");
    expect(of({ familyName: "O'Neil (Jr.)" })("O'Neil (Jr.) and neil")).toBe("[1] and [2]");
  });

  it("tells apart afterwards what it told apart before: two laboratories do not become one", () => {
    const kept = of({ familyName: "Amberg", givenName: "Ruth" });
    expect(kept("Amberg Laboratory")).not.toBe(kept("Ruth Laboratory"));
    expect(kept("AMBERG Laboratory")).toBe(kept("Amberg Laboratory"));
  });

  it("never holds the name, whatever name and text", () => {
    const word = fc.stringMatching(/^[A-Za-zÄÖÜäöüéñ]{2,9}$/u);
    fc.assert(
      fc.property(word, word, fc.array(fc.string({ maxLength: 8 }), { maxLength: 4 }), (familyName, givenName, others) => {
        const text = [familyName, ...others, givenName.toUpperCase(), familyName].join(", ");
        const words = of({ familyName, givenName })(text)
          .toLowerCase()
          .split(/[^\p{L}\p{N}]+/u);
        expect(words).not.toContain(familyName.toLowerCase());
        expect(words).not.toContain(givenName.toLowerCase());
      }),
    );
  });
});

describe("a record with the identity of its patient hidden", () => {
  const identity = {
    familyName: "Amberg",
    givenName: "Ruth",
    recordNumber: "77-1",
    birthDate: day("1963-08-14"),
    sex: "female" as const,
  };
  const record = {
    ...recordWithCare(
      [line("l", "VRd as Amberg wished", "2025-01-01", { note: "Ruth agreed" })],
      [event("e", "note", "2025-02-01", { note: "Call Ruth Amberg" })],
    ),
    patient: patient("p", identity),
    observations: byId([
      observation("2025-01-10", "2.4", { laboratory: "Amberg Laboratory" }),
      observation("2025-02-10", "2.6", { laboratory: "AMBERG Laboratory", note: "77-1" }),
      observation("2025-03-10", "4.6", { laboratory: "Ruth Laboratory", knownAs: "urn:lab|Order-4711" }),
    ]),
    boardNotes: byId([boardNote("n", "question", "Does Ruth go on?")]),
  };
  const masked = maskRecord(record, "Case 3", identityMask(identity, say));

  it("names nobody in any text of it", () => {
    expect(JSON.stringify(masked)).not.toMatch(/amberg|ruth|77-1/iu);
    expect(JSON.stringify(masked)).not.toMatch(/4711/u);
    expect(masked.patient).toMatchObject({ familyName: "Case 3", birthDate: "1963-08-14" });
    expect(masked.boardNotes["n"]?.text).toMatch(/^Does \[\d\] go on\?$/u);
  });

  it("is cut into the same comparable runs", () => {
    const runs = (of: typeof record) =>
      comparableRuns(seriesOf(of, "b2m-serum")).map(({ points }) => points.map(({ value }) => value));
    expect(runs(masked as typeof record)).toEqual(runs(record));
    expect(runs(record)).toHaveLength(2);
  });
});
