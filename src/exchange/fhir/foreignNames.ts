import { namesIn, type KnownAs } from "../../domain/measuring/foreignIdentity.ts";
import type { ExactJson } from "../exactJson.ts";
import { OUR_EXTENSION, OUR_ID, URI } from "../fhirNames.ts";
import { textExtension, textMembers } from "../fhirText.ts";
import { at, extensionOf, listOf, textAt, type Node } from "../incoming/fhir/fhirNode.ts";
import type { FhirPart } from "../outgoing/resourceParts.ts";
import { extensionText } from "./extensionText.ts";

/** The names of a result in other systems as identifiers, and, where those do not say them to the letter, as they are kept. */
export type ForeignNames = { readonly identifiers: readonly FhirPart[]; readonly extension: FhirPart | undefined };

export function foreignNames(knownAs: KnownAs | undefined): ForeignNames {
  const named = namesIn(knownAs)
    .map(partsOf)
    // A system is an address, and FHIR has no empty value.
    .filter(({ system, value }) => value !== "" && !/\s/u.test(system));
  const again = named.map(({ system, value }) => nameOf(system, value)).join("\n");
  return {
    identifiers: named.map(({ system, value }) => ({ ...(system === "" ? {} : { system }), ...textMembers("value", value) })),
    extension: again === (knownAs ?? "") ? undefined : textExtension(OUR_EXTENSION.knownAs, knownAs ?? ""),
  };
}

/** One name: the address of its resource, or an identifier with its system. */
function partsOf(name: string): { readonly system: string; readonly value: string } {
  const bar = name.indexOf("|");
  if (bar >= 0) return { system: name.slice(0, bar).trim(), value: name.slice(bar + 1).trim() };
  return { system: name.startsWith("Observation/") ? "" : URI, value: name.trim() };
}

const nameOf = (system: string, value: string): string =>
  system === URI || (system === "" && value.startsWith("Observation/")) ? value : `${system}|${value}`;

/** The inverse of `foreignNames`, of a resource that an export of ours wrote. */
export function namesKept(resource: Node): KnownAs {
  const kept = extensionOf(resource, OUR_EXTENSION.knownAs);
  if (kept !== undefined) return extensionText(kept);
  return listOf(at(resource, "identifier"))
    .filter((identifier: ExactJson) => textAt(identifier, "system") !== OUR_ID.observation)
    .map((identifier) => nameOf(textAt(identifier, "system"), textAt(identifier, "value")))
    .filter((name) => name !== "|")
    .join("\n");
}
