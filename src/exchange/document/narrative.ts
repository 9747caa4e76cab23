import type { FoundPatient, FoundResult } from "../incoming/found.ts";
import { readBlock } from "../incoming/block/readBlock.ts";
import { readTable } from "../incoming/table/readTable.ts";
import { attributeOf, inside, textOf, type Element } from "./xmlTree.ts";

/** The texts of a section by their ids, to which its entries refer. */
export function textsById(text: Element | undefined): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const walk = (element: Element): void => {
    const id = attributeOf(element, "ID") || attributeOf(element, "id");
    if (id !== "" && !texts.has(id)) texts.set(id, textOf(element));
    for (const part of element.inside) if (typeof part !== "string") walk(part);
  };
  if (text !== undefined) walk(text);
  return texts;
}

/** Tables anywhere in the text, each as lines of cells parted by tabs. */
function tablesIn(element: Element): readonly string[] {
  return element.inside.flatMap((part): readonly string[] => {
    if (typeof part === "string") return [];
    if (part.name !== "table") return tablesIn(part);
    const rows = ["thead", "tbody", "tfoot"].flatMap((name) => inside(part, name, "tr"));
    return [
      [...rows, ...inside(part, "tr")]
        .map((row) =>
          row.inside
            .filter((cell): cell is Element => typeof cell !== "string" && (cell.name === "td" || cell.name === "th"))
            .map((cell) => textOf(cell))
            .join("\t"),
        )
        .join("\n"),
    ];
  });
}

/** Everything else that stands in a line of its own. */
function linesIn(element: Element): readonly string[] {
  return element.inside.flatMap((part): readonly string[] => {
    if (typeof part === "string") return part.trim() === "" ? [] : [part.replaceAll(/\s+/gu, " ").trim()];
    if (part.name === "table") return [];
    return part.name === "list" || part.name === "text" ? linesIn(part) : [textOf(part)];
  });
}

/**
 * Results that a section tells in its text alone: its tables read as tables, its lines as those of a pasted report. They are about the
 * document's patient, whatever else a column may say.
 */
export function readNarrative(text: Element, patient: FoundPatient): readonly FoundResult[] {
  const lines = linesIn(text).join("\n");
  const read = [...tablesIn(text).map((table) => readTable(table)), ...(lines === "" ? [] : [readBlock(lines)])];
  return read.flatMap((found) => (found.ok ? found.value.results : [])).map((result) => ({ ...result, patient }));
}
