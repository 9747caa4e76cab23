/** Files that are no text, and texts that are read by nothing here, by how they begin. */
export type FileKind =
  | "xlsx"
  | "xls"
  | "xlsb"
  | "ods"
  | "protected"
  | "document"
  | "zip"
  | "compressed"
  | "pdf"
  | "image"
  | "c-cda"
  | "rtf"
  | "html";

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean => start.every((byte, at) => bytes[at] === byte);

/** The names of packed files and texts within bytes, without unpacking them. */
const asLetters = (bytes: Uint8Array): string => new TextDecoder("latin1").decode(bytes);

const LOOKED_AT = 65_536;

/** What kind of file these bytes are where they are no text to be read. What a file is called does not count. */
export function kindOfBytes(bytes: Uint8Array): FileKind | undefined {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06)) return kindOfZip(bytes);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    // The old binary format and the box of an encrypted workbook begin alike.
    const isProtected = asLetters(bytes).replaceAll("\u0000", "").includes("EncryptedPackage");
    return isProtected ? "protected" : "xls";
  }
  if (startsWith(bytes, 0x1f, 0x8b)) return "compressed";
  if (
    startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) ||
    startsWith(bytes, 0xff, 0xd8, 0xff) ||
    startsWith(bytes, 0x47, 0x49, 0x46, 0x38)
  )
    return "image";
  // Of two bytes a letter, one is empty.
  const isWide = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);
  const start = asLetters(bytes.subarray(isWide ? 2 : 0, LOOKED_AT));
  return kindOfText(isWide ? start.replaceAll("\u0000", "") : start);
}

function kindOfZip(bytes: Uint8Array): FileKind {
  const start = asLetters(bytes.subarray(0, 200));
  if (start.includes("application/vnd.oasis.opendocument.spreadsheet")) return "ods";
  // The list of files stands at the end.
  const names = asLetters(bytes.subarray(Math.max(0, bytes.length - 4 * LOOKED_AT)));
  if (names.includes("xl/workbook.bin")) return "xlsb";
  if (names.includes("xl/") && names.includes(".xml")) return "xlsx";
  return names.includes("word/document.xml") || start.includes("application/vnd.oasis.opendocument") ? "document" : "zip";
}

/** The same of a text that was pasted. */
export function kindOfText(text: string): FileKind | undefined {
  const start = text
    .slice(0, LOOKED_AT)
    .replace(/^\uFEFF|^\u00EF\u00BB\u00BF/u, "")
    .trimStart();
  if (start.startsWith("%PDF-")) return "pdf";
  if (/^<(?:\?xml|!--|(?:\w+:)?ClinicalDocument)/u.test(start) && /<(?:\w+:)?ClinicalDocument[\s>]/u.test(start)) return "c-cda";
  if (start.startsWith("{\\rtf")) return "rtf";
  return /^(?:<!doctype html|<html[\s>])/iu.test(start) ? "html" : undefined;
}
