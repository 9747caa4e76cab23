import { err, ok, type Result } from "../../domain/result.ts";
import type { PdfRead } from "../pdf/readPdf.ts";
import type { BroughtFile } from "./broughtFiles.ts";
import { shapeSum } from "./table/columnMapping.ts";
import { columnUse } from "./table/columnRoles.ts";
import { decodeBytes } from "./decodeBytes.ts";
import { decodeHl7 } from "./hl7/decodeHl7.ts";
import { kindOfBytes, kindOfText } from "./fileKind.ts";
import type { Found, FoundPatient, NotReadable } from "./found.ts";
import { looksLikeHl7 } from "./hl7/hl7Message.ts";
import type { KnownColumns, ReadText } from "./importer.ts";
import { blockSteps } from "./block/readBlock.ts";
import { readFhir, readFhirTogether } from "./fhir/readFhir.ts";
import { readHl7 } from "./hl7/readHl7.ts";
import { sheetSteps, tableSteps } from "./table/readTable.ts";
import { recogniseFormat } from "./recogniseFormat.ts";
import type { NamedColumnsFor } from "./table/tableStart.ts";

/** What came of one text, whole: `told` says of it what a page has to know. */
export type Read = {
  readonly name: string;
  readonly outcome:
    | Result<Found, NotReadable>
    | { readonly ok: "backup" }
    | { readonly ok: "beside"; readonly files: readonly string[] };
  /** The text of a FHIR file, for those that came with it may hold what it names. */
  readonly fhir?: { readonly group: number; readonly text: string };
};

/** What reading a file needs of the session: it runs steps, hears how far a file is, and holds open what has pictures. */
export type ReadingWith = {
  readonly read: (steps: Generator<number, Read["outcome"]>) => Read["outcome"];
  /** How much of the file is read, from 0 to 1. */
  readonly progress: (done: number) => void;
  readonly onPdf: (opened: PdfRead) => void;
  /** Begins the worker of the PDF reader, where there are workers; elsewhere it reads in place. */
  readonly beginPdfWorker: (() => Worker) | undefined;
};

/** One file by whatever reads its kind: a workbook becomes a text for each of its sheets. */
export async function readContent(
  { name, group, content, sheets, typedFrom, from }: Extract<BroughtFile, { readonly type: "Content" }>,
  named: NamedColumnsFor | undefined,
  { read, progress, onPdf, beginPdfWorker }: ReadingWith,
): Promise<readonly Read[]> {
  const bytes = typeof content === "string" ? new Uint8Array() : content;
  const kind = typeof content === "string" ? kindOfText(content) : kindOfBytes(bytes);
  if (kind === "xlsx") {
    // Only whoever brings a workbook loads what opens it.
    const { readWorkbook } = await import("../spreadsheet/readWorkbook.ts");
    return readWorkbook(bytes, sheets).map((sheet) => ({
      name: sheet.name === undefined ? name : `${name}, ${sheet.name}`,
      outcome: sheet.read.ok ? read(sheetSteps(sheet.read.value, named)) : sheet.read,
    }));
  }
  if (kind === "pdf") {
    // Only whoever brings a PDF loads what reads it.
    const { readPdf } = await import("../pdf/readPdf.ts");
    const pdf = await readPdf(bytes, beginPdfWorker, progress);
    onPdf(pdf);
    return [{ name, outcome: pdf.found }];
  }
  if (kind === "c-cda") {
    const { decodeXml, readCcda } = await import("../document/readCcda.ts");
    return [{ name, outcome: readCcda(typeof content === "string" ? content : decodeXml(bytes)) }];
  }
  if (kind !== undefined) return [{ name, outcome: err({ type: "OtherKind", kind }) }];
  const text = typeof content === "string" ? content : textOf(bytes);
  const told = read(textSteps(text, named));
  // Whole as it is: what its results are about was asked for with them.
  if (from !== undefined) return [{ name, outcome: told.ok === true ? ok({ ...told.value, source: from }) : told }];
  const outcome = typedFrom === undefined ? told : asTyped(told, typedFrom);
  return [outcome.ok === true && outcome.value.format === "fhir" ? { name, outcome, fhir: { group, text } } : { name, outcome }];
}

/** What a person typed beside the picture of a page was read from a scan, and stands on that page. */
function asTyped(outcome: Read["outcome"], page: number): Read["outcome"] {
  if (outcome.ok !== true) return outcome;
  const results = outcome.value.results.map((result) => ({ ...result, from: { ...result.from, sourcePage: String(page) } }));
  return ok({ ...outcome.value, source: "scan", results });
}

/** The text of a file: by its bytes, and of HL7 by what each message says of itself. */
function textOf(bytes: Uint8Array): string {
  const { text } = decodeBytes(bytes);
  return looksLikeHl7(text) ? decodeHl7(bytes) : text;
}

/** Whether a file names a patient whom it does not hold, or holds nothing that could be read alone. */
const isPart = ({ outcome }: Read): boolean =>
  outcome.ok === true &&
  (outcome.value.results.length === 0 ||
    outcome.value.results.some(({ refused, patient }) => refused?.type === "NoPatient" || isNobody(patient)));

const isNobody = ({ ourId, familyName, recordNumber }: FoundPatient): boolean => ourId + familyName + recordNumber === "";

/** FHIR files that came together and do not stand alone are read together. */
export function joinFhir(reads: readonly Read[]): readonly Read[] {
  const joined = new Map<Read, Read["outcome"]>();
  for (const group of new Set(reads.flatMap(({ fhir }) => (fhir === undefined ? [] : [fhir.group])))) {
    const parts = reads.filter((one) => one.fhir?.group === group && isPart(one));
    if (parts.length < 2) continue;
    const together = readFhirTogether(parts.map(({ fhir }) => fhir?.text ?? ""));
    for (const [index, part] of parts.entries()) joined.set(part, together[index] ?? part.outcome);
  }
  return reads.map((one): Read => ({ name: one.name, outcome: joined.get(one) ?? one.outcome }));
}

/** One text by whatever reads its format. A table is read by what a person said of its shape, where one did. */
function* textSteps(text: string, named: NamedColumnsFor | undefined): Generator<number, Read["outcome"]> {
  switch (recogniseFormat(text)) {
    case "backup":
      return { ok: "backup" };
    case "fhir":
      return readFhir(text);
    case "hl7":
      return readHl7(text);
    case "block":
      return yield* blockSteps(text);
    case "table":
      return yield* tableSteps(text, named);
  }
}

/** What was said of tables of a shape, by the sum of the shape. */
export const namedIn = (remembered: readonly KnownColumns[]): NamedColumnsFor | undefined =>
  remembered.length === 0
    ? undefined
    : (shape) => {
        const sum = shapeSum(shape);
        const known = remembered.find((columns) => columns.shape === sum);
        if (known === undefined) return undefined;
        const mapping = known.columns.map((text) => columnUse(text));
        return known.confirmed === true ? { mapping, confirmed: true } : { mapping };
      };

/** What a page is told of a text that was read: counts and names, and none of its results. */
export function told({ name, outcome }: Read): ReadText {
  if (outcome.ok === "beside") return { name, type: "Beside", files: outcome.files };
  if (outcome.ok === "backup") return { name, type: "Backup" };
  if (!outcome.ok) return { name, type: "NotReadable", why: outcome.error };
  const { format, results, care, leftOut, columns, hidden, pages, fromText } = outcome.value;
  return {
    name,
    type: "Found",
    format,
    results: results.length,
    care: care.length,
    leftOut,
    ...(columns === undefined ? {} : { columns }),
    ...(fromText === undefined ? {} : { fromText }),
    ...(hidden === undefined ? {} : { hidden }),
    ...(pages === undefined ? {} : { pages }),
  };
}
