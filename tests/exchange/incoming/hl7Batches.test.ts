import { describe, expect, it } from "vitest";
import { decodeHl7 } from "../../../src/exchange/incoming/hl7/decodeHl7.ts";
import { readHl7 } from "../../../src/exchange/incoming/hl7/readHl7.ts";

const message = (family: string, value: string, charset = ""): readonly string[] => [
  `MSH|^~\\&|LIS|North|||20260301||ORU^R01|1|P|2.5.1||||||${charset}`,
  `PID|1||17||${family}^Ada||19500517|F`,
  "OBR|1||26-4711|1952-1^B2M^LN|||20260301",
  `OBX|1|NM|1952-1^Beta-2 microglobulin^LN||${value}|mg/L|||||F|||20260301`,
];
const batch = (messages: readonly (readonly string[])[], says: number = messages.length, batches = 1): readonly string[] => [
  "FHS|^~\\&|LIS",
  "BHS|^~\\&|LIS",
  ...messages.flat(),
  `BTS|${says}`,
  `FTS|${batches}`,
];
const read = (text: string) => {
  const found = readHl7(text);
  return found.ok ? found.value.results.map(({ patient, value }) => `${patient.familyName} ${value.text}`) : found.error.type;
};
const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const joined = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

describe("a batch of HL7 v2", () => {
  const two = [message("Example", "2.4"), message("Other", "3.1")];

  it("is read message by message, whatever ends its lines", () => {
    for (const end of ["\r", "\n", "\r\n"]) expect(read(batch(two).join(end))).toEqual(["Example 2.4", "Other 3.1"]);
    const mixed = [...(two[0] ?? [])].join("\r") + "\r\n" + [...(two[1] ?? [])].join("\n");
    expect(read(mixed)).toEqual(["Example 2.4", "Other 3.1"]);
  });

  it("that says how many messages or batches it holds, and holds another number, is broken: some of it is missing", () => {
    expect(read(batch(two, 2, 1).join("\r"))).toEqual(["Example 2.4", "Other 3.1"]);
    expect(read(batch(two, 3).join("\r"))).toBe("Broken");
    expect(read(batch(two, 2, 2).join("\r"))).toBe("Broken");
  });

  it("keeps a line feed within a note to that note, and refuses a number that was parted by one", () => {
    const noted = [...message("Example", "2.4"), "NTE|1||first line\nsecond line"].join("\r");
    expect(read(noted)).toEqual(["Example 2.4"]);
    const parted = readHl7(message("Example", "2\n4").join("\r"));
    expect(parted.ok && parted.value.results[0]).toMatchObject({ refused: { type: "TextValue" } });
  });

  it("is decoded by what each message says of itself, for it may hold those of several senders", () => {
    const polish = latin(`${message("Ex", "2.4", "8859/2").join("\r")}\r`.replace("Ex^", "\u00a3ukasz^"));
    const german = latin(`${message("M\u00fcller", "3.1", "8859/1").join("\r")}\r`);
    const utf8 = new TextEncoder().encode(`${message("Żak", "2.2", "UNICODE UTF-8").join("\r")}\r`);
    expect(read(decodeHl7(joined(polish, german, utf8)))).toEqual(["Łukasz 2.4", "Müller 3.1", "Żak 2.2"]);
  });

  it("is UTF-8 where its bytes are, and Latin-1 where they are not and nothing is said, or ASCII is", () => {
    expect(read(decodeHl7(new TextEncoder().encode(message("Müller", "2.4", "8859/1").join("\r"))))).toEqual(["Müller 2.4"]);
    for (const said of ["", "ASCII", "UNICODE UTF-8"])
      expect(read(decodeHl7(latin(message("M\u00fcller", "2.4", said).join("\r"))))).toEqual(["Müller 2.4"]);
  });
});
