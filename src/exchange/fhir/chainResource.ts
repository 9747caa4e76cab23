import type { Chain } from "../../domain/record/chain/chain.ts";
import { stableText } from "../../domain/kept.ts";
import { crc32 } from "../crc32.ts";
import { OUR_CODES, OUR_EXTENSION, OUR_ID } from "../fhirNames.ts";
import { textExtension } from "../fhirText.ts";
import { at, listOf, textAt, type Node } from "../incoming/fhir/fhirNode.ts";
import { concept, subjectOf, type FhirResource, type Subject } from "../outgoing/resourceParts.ts";
import { readPlainChain } from "../plainChain.ts";
import { plainLinkOf } from "../plainRecord.ts";
import { extensionText } from "./extensionText.ts";
import { marked, readMark, type StateMark } from "./stateMark.ts";

/** What a Basic that holds a chain is, among those that hold what is kept. */
const CHAIN = "chain";

/** Over all links: a chain of which one is missing is not read as the chain. */
const sumOf = (links: readonly string[]): string => crc32(links.join("\n"));

/** The links of a record's chain, which is one thing: none of them says anything without those before it. */
export function chainResource(
  ourId: string,
  chain: Chain,
  of: Subject,
): { readonly sum: string; readonly resource: FhirResource } {
  const links = chain.map((link) => stableText(plainLinkOf(link)));
  const sum = sumOf(links);
  const mark: StateMark = { revision: chain.length, recordedAt: chain.at(-1)?.at ?? "1970-01-01T00:00:00.000Z", sum };
  const resource: FhirResource = {
    resourceType: "Basic",
    id: `chain-${of.patientId}`.slice(0, 64),
    extension: links.map((link) => textExtension(OUR_EXTENSION.link, link)),
    identifier: [{ system: OUR_ID.chain, value: ourId }],
    code: concept(OUR_CODES.kept, CHAIN),
    subject: subjectOf(of),
  };
  return { sum, resource: marked(resource, mark) };
}

/** The inverse of `chainResource`; nothing where it is not whole. */
export function readChainResource(resource: Node): Chain | undefined {
  const links = listOf(at(resource, "extension"))
    .filter((extension) => textAt(extension, "url") === OUR_EXTENSION.link)
    .map(extensionText);
  if (readMark(resource)?.sum !== sumOf(links)) return undefined;
  const read = readPlainChain(links.map(parsed));
  return read.ok ? read.value : undefined;
}

function parsed(link: string): unknown {
  try {
    return JSON.parse(link);
  } catch {
    return undefined;
  }
}
