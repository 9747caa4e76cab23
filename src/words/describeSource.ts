import { namesIn, type KnownAs } from "../domain/measuring/foreignIdentity.ts";
import type { FromSource } from "../domain/measuring/source.ts";
import type { Format } from "./format.ts";
import { isolated } from "./isolated.ts";
import type { PageWords } from "./language.ts";

type SourceWords = PageWords["changes"]["readFrom"];

/** Of HL7 a page is a message and a line a segment; of a workbook a page is a sheet; of FHIR and documents a line is an entry. */
function placeOf({ source, sourcePage, sourceLine }: FromSource, words: SourceWords): readonly string[] {
  const page = source === "hl7" ? words.message : source === "workbook" ? words.sheet : words.page;
  const line = source === "hl7" ? words.segment : source === "fhir" || source === "ccda" ? words.entry : words.line;
  return [...(sourcePage === undefined ? [] : [page(sourcePage)]), ...(sourceLine === undefined ? [] : [line(sourceLine)])];
}

/** The address of a result on the server that it was read from; nothing where it was read from something else. */
const addressOf = ({ source, knownAs }: FromSource & { readonly knownAs?: KnownAs }): string | undefined =>
  source === "server" ? namesIn(knownAs).find((name) => /^https?:.*\/Observation\/[^/|]+$/u.test(name)) : undefined;

/** Where a result was read: "From a table, line 14, taken in on 3 March 2026. Laboratory no. 26-004711." Empty where nothing is known. */
export function describeSource(
  content: FromSource & { readonly knownAs?: KnownAs },
  words: SourceWords,
  format: Pick<Format, "dayInWords">,
): string {
  const address = addressOf(content);
  const { source, sourceOn, accession, testName } = content;
  const from = source === undefined ? undefined : words.source[source];
  const where = [
    ...(from === undefined ? [] : [from]),
    ...placeOf(content, words),
    ...(sourceOn === undefined ? [] : [words.on(format.dayInWords(sourceOn))]),
  ].join(", ");
  return [
    ...(where === "" ? [] : [`${where}.`]),
    ...(address === undefined ? [] : [words.address(isolated(address))]),
    ...(accession === undefined ? [] : [words.accession(isolated(accession))]),
    ...(testName === undefined ? [] : [words.testName(isolated(testName))]),
  ].join(" ");
}
