import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { kindOfBytes, kindOfText } from "../../../src/exchange/incoming/fileKind.ts";
import { workbookOf } from "../../support/workbook.ts";

const packed = (...paths: readonly string[]) => zipSync(Object.fromEntries(paths.map((path) => [path, strToU8("<x/>")])));
const oldBox = (inside: string) => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...strToU8(inside)]);

describe("what kind of file these bytes are", () => {
  it.each([
    ["a workbook", workbookOf([{ name: "Labs", rows: [["Value"]] }]), "xlsx"],
    ["a workbook of the old kind", oldBox("Workbook"), "xls"],
    ["a workbook under a password", oldBox("EncryptedPackage".split("").join("\u0000")), "protected"],
    ["a binary workbook", packed("xl/workbook.bin", "xl/_rels/workbook.bin.rels"), "xlsb"],
    [
      "an OpenDocument sheet",
      zipSync({ mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }] }),
      "ods",
    ],
    ["a text document", packed("word/document.xml"), "document"],
    ["another packed folder", packed("results.csv"), "zip"],
    ["a compressed file", new Uint8Array([0x1f, 0x8b, 8, 0]), "compressed"],
    ["a PDF", strToU8("%PDF-1.7 ..."), "pdf"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47]), "image"],
    ["a clinical document", strToU8('\uFEFF<?xml version="1.0"?>\n<ClinicalDocument xmlns="urn:hl7-org:v3">'), "c-cda"],
    ["a page of the web", strToU8("<!DOCTYPE html><html>"), "html"],
  ])("%s is named", (_, bytes, kind) => {
    expect(kindOfBytes(bytes)).toBe(kind);
  });

  it.each([
    "Patient,Measurand,Value\n",
    '{"resourceType":"Bundle"}',
    "MSH|^~\\&|",
    '<?xml version="1.0"?><Bundle xmlns="http://hl7.org/fhir">',
    "PKD 2.4",
  ])("%s is a text to be read", (text) => {
    expect(kindOfText(text)).toBeUndefined();
    expect(kindOfBytes(strToU8(text))).toBeUndefined();
  });
});

describe("what kind of file a pasted text is", () => {
  it.each([
    ["a letter of a word processor", "{\\rtf1\\ansi B2M 2.4 mg/L}", "rtf"],
    ["a page of the web", "<html><body>B2M 2.4</body></html>", "html"],
    ["a PDF", "%PDF-1.7 ...", "pdf"],
  ])("%s is named", (_, text, kind) => {
    expect(kindOfText(text)).toBe(kind);
  });
});
