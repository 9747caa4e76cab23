import { isBlock } from "./block/readBlock.ts";
import { isTabular, isTable } from "./table/readTable.ts";

export type IncomingFormat = "backup" | "fhir" | "hl7" | "table" | "block";

/**
 * What kind of text this is, by how it begins and not by the name of its file. Anything with columns is a table, also one whose
 * headers a person has to name; lines of a printout or a letter in which a result stands are a block.
 */
export function recogniseFormat(text: string): IncomingFormat {
  const start = text.slice(0, 2000).trimStart();
  if (/^(?:MSH|FHS|BHS)[^\p{L}\p{N}\s]/u.test(start)) return "hl7";
  if (start.startsWith("{") || /^\[\s*[{\]]/u.test(start)) return /^\{\s*"b2m-[a-z-]+"\s*:/u.test(start) ? "backup" : "fhir";
  if (/^<(?:\?xml|[A-Z]\w+ )[^]*http:\/\/hl7\.org\/fhir/u.test(start)) return "fhir";
  // Whether it is tabular is seen at once; how a table begins is found when it is read.
  if (isTabular(text) || isTable(text)) return "table";
  return isBlock(text) ? "block" : "table";
}
