import { exactTextOf } from "../fhirText.ts";
import { OUR_EXTENSION } from "../fhirNames.ts";
import { at, extensionOf, type Node } from "../incoming/fhir/fhirNode.ts";

/** The text of a member to the letter, blanks at its ends too; empty where it is none. */
export function memberText(node: Node, name: string): string {
  const held = at(node, name);
  if (typeof held !== "string") return "";
  const exact = at(extensionOf(at(node, `_${name}`), OUR_EXTENSION.exact), "valueString");
  return (typeof exact === "string" ? exactTextOf(held, exact) : undefined) ?? held;
}

/** The text of an extension: the inverse of `textExtension`. */
export const extensionText = (extension: Node): string => memberText(extension, "valueString");
