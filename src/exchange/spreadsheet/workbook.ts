import { err, ok, type Result } from "../../domain/result.ts";
import { isStrike, readCellFormats, struckText, type CellFormat } from "./cellFormats.ts";
import { attribute, xmlParts } from "./xmlScan.ts";
import { unpack, type NotUnpacked, type Unpacked } from "./unpack.ts";

/** A sheet as the workbook lists it. */
export type SheetEntry = { readonly name: string; readonly isHidden: boolean; readonly path: string };

/** A workbook with all that its sheets share. The sheets themselves are unpacked one by one. */
export type Workbook = {
  readonly sheets: readonly SheetEntry[];
  readonly texts: readonly string[];
  readonly formats: readonly CellFormat[];
  /** From which day days are counted. */
  readonly days: "1900" | "1904";
  readonly sheetXml: (sheet: SheetEntry) => Result<string, NotUnpacked>;
};

export type NotAWorkbook = NotUnpacked | { readonly type: "NoWorkbook" };

/** Opens a workbook (.xlsx), which is a packed folder of XML texts. Macros, pictures and links are never unpacked. */
export function openWorkbook(bytes: Uint8Array): Result<Workbook, NotAWorkbook> {
  const folder = unpack(bytes);
  if (!folder.ok) return folder;
  const paths = partPaths(folder.value);
  if (!paths.ok) return paths;
  const { workbook: path, texts, styles, targets } = paths.value;
  const workbook = folder.value.text(path);
  if (!workbook.ok) return workbook;
  const sheets: SheetEntry[] = [];
  let days: Workbook["days"] = "1900";
  for (const part of xmlParts(workbook.value)) {
    if (part.type !== "open") continue;
    if (part.name === "workbookPr" && /^(?:1|true)$/u.test(attribute(part.attributes, "date1904") ?? "")) days = "1904";
    if (part.name !== "sheet") continue;
    const target = targets.get(
      /\sr:id\s*=\s*["'](?<id>[^"']*)["']/u.exec(part.attributes)?.groups?.["id"] ?? attribute(part.attributes, "id") ?? "",
    );
    if (target === undefined || !folder.value.has(target)) continue;
    sheets.push({
      name: attribute(part.attributes, "name") ?? "",
      isHidden: (attribute(part.attributes, "state") ?? "visible") !== "visible",
      path: target,
    });
  }
  const sharedTexts = texts === undefined ? ok("") : folder.value.text(texts);
  if (!sharedTexts.ok) return sharedTexts;
  const formats = styles === undefined ? ok("") : folder.value.text(styles);
  if (!formats.ok) return formats;
  return sheets.length === 0
    ? err({ type: "NoWorkbook" })
    : ok({
        sheets,
        texts: readSharedTexts(sharedTexts.value),
        formats: readCellFormats(formats.value),
        days,
        sheetXml: (sheet) => folder.value.text(sheet.path),
      });
}

type Parts = {
  readonly workbook: string;
  readonly texts: string | undefined;
  readonly styles: string | undefined;
  readonly targets: ReadonlyMap<string, string>;
};

/** Where the parts of a workbook lie, as its relationships say. */
function partPaths(folder: Unpacked): Result<Parts, NotAWorkbook> {
  const roots = folder.has("_rels/.rels") ? folder.text("_rels/.rels") : ok("");
  if (!roots.ok) return roots;
  const root = relationships(roots.value, "").find(({ type }) => type.endsWith("/officeDocument"))?.target ?? "xl/workbook.xml";
  if (!folder.has(root)) return err({ type: "NoWorkbook" });
  const slash = root.lastIndexOf("/") + 1;
  const relsPath = `${root.slice(0, slash)}_rels/${root.slice(slash)}.rels`;
  const rels = folder.has(relsPath) ? folder.text(relsPath) : ok("");
  if (!rels.ok) return rels;
  const all = relationships(rels.value, root.slice(0, slash));
  const pathOf = (kind: string) => all.find(({ type, target }) => type.endsWith(`/${kind}`) && folder.has(target))?.target;
  return ok({
    workbook: root,
    texts: pathOf("sharedStrings"),
    styles: pathOf("styles"),
    targets: new Map(all.map(({ id, target }) => [id, target])),
  });
}

type Relationship = { readonly id: string; readonly type: string; readonly target: string };

function relationships(xml: string, base: string): readonly Relationship[] {
  const found: Relationship[] = [];
  for (const part of xmlParts(xml)) {
    if (part.type !== "open" || part.name !== "Relationship") continue;
    const target = attribute(part.attributes, "Target") ?? "";
    const path = target.startsWith("/") ? target.slice(1) : withoutDots(base + target);
    found.push({ id: attribute(part.attributes, "Id") ?? "", type: attribute(part.attributes, "Type") ?? "", target: path });
  }
  return found;
}

function withoutDots(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}

/** The texts that cells share. Each is its runs put together; how a word is to be spoken is no part of it. */
function readSharedTexts(xml: string): readonly string[] {
  const texts: string[] = [];
  let text = "";
  let isText = false;
  let spoken = 0;
  let isStruck = false;
  for (const part of xmlParts(xml)) {
    if (part.type === "open") {
      if (part.name === "si") {
        text = "";
        isStruck = false;
      }
      if (part.name === "si" && part.isEmpty) texts.push("");
      if (part.name === "rPh" && !part.isEmpty) spoken += 1;
      if (part.name === "r") isStruck = false;
      if (isStrike(part.name, part.attributes)) isStruck = true;
      isText = part.name === "t" && !part.isEmpty && spoken === 0;
    } else if (part.type === "close") {
      if (part.name === "si") texts.push(withoutEscapes(text));
      if (part.name === "rPh") spoken -= 1;
      isText = false;
    } else if (isText) text += isStruck ? struckText(part.text) : part.text;
  }
  return texts;
}

/** "_x000D_" is how a line end or another control character stands in a cell. */
export const withoutEscapes = (text: string): string =>
  text.includes("_x")
    ? text.replaceAll(/_x(?<hex>[0-9A-Fa-f]{4})_/gu, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    : text;
