import { strToU8, zipSync } from "fflate";

/**
 * A cell of a made-up sheet: a text, a number with the format it is shown in, or XML as it stands. `0.00`, `dd.mm.yyyy` and the
 * like are format codes.
 */
export type MadeCell = string | { readonly number: string; readonly format?: string } | { readonly xml: string } | undefined;
export type MadeSheet = {
  readonly name: string;
  readonly rows: readonly (readonly MadeCell[])[];
  readonly state?: "hidden";
  readonly merged?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
};

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
const letter = (column: number): string => String.fromCodePoint(65 + column);

/** The bytes of a workbook (.xlsx) with these sheets, written by hand so that its numbers and formats are what a test says. */
export function workbookOf(sheets: readonly MadeSheet[], options: { readonly from1904?: boolean } = {}): Uint8Array<ArrayBuffer> {
  const texts: string[] = [];
  const formats = ["General"];
  const placeIn = (list: string[], text: string): number => {
    const known = list.indexOf(text);
    return known < 0 ? list.push(text) - 1 : known;
  };
  const cellXml = (cell: MadeCell, at: string): string => {
    if (cell === undefined) return "";
    if (typeof cell === "string") return `<c r="${at}" t="s"><v>${placeIn(texts, cell)}</v></c>`;
    if ("xml" in cell) return cell.xml.replace("<c", `<c r="${at}"`);
    return `<c r="${at}" s="${placeIn(formats, cell.format ?? "General")}"><v>${cell.number}</v></c>`;
  };
  const sheetXml = ({ rows, merged = [], hiddenRows = [], hiddenColumns = [] }: MadeSheet): string => {
    const columns = hiddenColumns.map((column) => `<col min="${column}" max="${column}" hidden="1"/>`).join("");
    const data = rows
      .map((cells, row) => {
        const hidden = hiddenRows.includes(row + 1) ? ' hidden="1"' : "";
        return `<row r="${row + 1}"${hidden}>${cells.map((cell, column) => cellXml(cell, `${letter(column)}${row + 1}`)).join("")}</row>`;
      })
      .join("");
    const areas =
      merged.length === 0 ? "" : `<mergeCells>${merged.map((area) => `<mergeCell ref="${area}"/>`).join("")}</mergeCells>`;
    return (
      `<?xml version="1.0"?><worksheet ` +
      `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${columns === "" ? "" : `<cols>${columns}</cols>`}` +
      `<sheetData>${data}</sheetData>${areas}</worksheet>`
    );
  };
  const sheetTexts = sheets.map(sheetXml);
  const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${relationships}/${type}" Target="${target}"/>`;
  const rels = (inside: string) =>
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  const files = {
    "[Content_Types].xml": '<?xml version="1.0"?><Types/>',
    "_rels/.rels": rels(relation("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `<?xml version="1.0"?><workbook xmlns:r="${relationships}"><workbookPr${
      options.from1904 === true ? ' date1904="1"' : ""
    }/><sheets>${sheets
      .map(
        ({ name, state }, index) =>
          `<sheet name="${escaped(name)}" sheetId="${index + 1}"${state === undefined ? "" : ` state="${state}"`} r:id="rId${index + 1}"/>`,
      )
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": rels(
      sheets.map((_, index) => relation(`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`)).join("") +
        relation("rId90", "sharedStrings", "sharedStrings.xml") +
        relation("rId91", "styles", "styles.xml"),
    ),
    "xl/sharedStrings.xml":
      `<?xml version="1.0"?>` +
      `<sst>${texts.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join("")}</sst>`,
    "xl/styles.xml":
      `<?xml version="1.0"?><styleSheet><numFmts>${formats
        .map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escaped(code)}"/>`)
        .join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>` +
      `<cellXfs>${formats.map((_, index) => `<xf numFmtId="${164 + index}"/>`).join("")}</cellXfs></styleSheet>`,
    ...Object.fromEntries(sheetTexts.map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml])),
  };
  return new Uint8Array(zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]))));
}
