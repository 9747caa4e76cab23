import { decodeBytes } from "../decodeBytes.ts";

/** Encodings by the names of MSH-18, as far as browsers know them. Source: HL7 table 0211. ASCII with other letters is Latin-1. */
const LABELS: { readonly [name: string]: string } = {
  ASCII: "windows-1252",
  "8859/1": "windows-1252",
  "8859/2": "iso-8859-2",
  "8859/3": "iso-8859-3",
  "8859/4": "iso-8859-4",
  "8859/5": "iso-8859-5",
  "8859/6": "iso-8859-6",
  "8859/7": "iso-8859-7",
  "8859/8": "iso-8859-8",
  "8859/9": "iso-8859-9",
  "8859/15": "iso-8859-15",
  "GB 18030-2000": "gb18030",
  "KS X 1001": "euc-kr",
  "CNS 11643-1992": "big5",
  "BIG-5": "big5",
};

const LINE_ENDS = new Set([0x0a, 0x0b, 0x0d, 0x1c]);
const MSH = [0x4d, 0x53, 0x48];

/** Where each message begins, the first at the beginning of the file with what stands before it. */
function beginnings(bytes: Uint8Array): readonly number[] {
  const found: number[] = [];
  for (let at = bytes.indexOf(MSH[0] ?? 0); at >= 0; at = bytes.indexOf(MSH[0] ?? 0, at + 1))
    if (MSH.every((letter, index) => bytes[at + index] === letter) && (at === 0 || LINE_ENDS.has(bytes[at - 1] ?? 0)))
      found.push(at);
  return [0, ...found.slice(1)];
}

/** What the message says of its encoding: MSH-18, the first of several. */
function labelOf(text: string): string | undefined {
  const line = /MSH[^\r\n]*/u.exec(text)?.[0] ?? "";
  const separator = line[3] ?? "|";
  const named = (line.split(separator)[17] ?? "").split(/[~^]/u)[0]?.trim() ?? "";
  return Object.hasOwn(LABELS, named) ? LABELS[named] : undefined;
}

/**
 * The text of a file of HL7 v2, message by message, for a batch may hold those of several senders: a byte order mark is believed and valid
 * UTF-8 is UTF-8, whatever is said of it; else what the message says of itself, and Latin-1 where it says nothing.
 */
export function decodeHl7(bytes: Uint8Array): string {
  const whole = decodeBytes(bytes);
  if (whole.encoding !== "windows-1252") return whole.text;
  const begin = beginnings(bytes);
  return begin
    .map((from, index) => {
      const message = bytes.subarray(from, begin[index + 1] ?? bytes.length);
      const { text, encoding } = decodeBytes(message);
      const label = encoding === "windows-1252" ? labelOf(text) : undefined;
      return label === undefined ? text : new TextDecoder(label).decode(message);
    })
    .join("");
}
