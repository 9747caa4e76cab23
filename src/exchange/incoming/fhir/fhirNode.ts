import type { ExactJson, ExactObject } from "../../exactJson.ts";
import { ExactNumber } from "../../exactJson.ts";
import { OUR_EXTENSION } from "../../fhirNames.ts";
import { exactDigitsOf, exactTextOf } from "../../fhirText.ts";

/** A place in a resource: whatever stands there, or nothing. Asking it never fails, whatever the file holds. */
export type Node = ExactJson | undefined;

export const isObject = (node: Node): node is ExactObject => node instanceof Map;

/** The member of this name, where the node is an object that has it. */
export const at = (node: Node, ...names: readonly string[]): Node =>
  names.reduce<Node>((inner, name) => (isObject(inner) ? inner.get(name) : undefined), node);

const isList = (node: Node): node is readonly ExactJson[] => Array.isArray(node);

/** The elements of a list; none where it is not one. */
export const listOf = (node: Node): readonly ExactJson[] => (isList(node) ? node : []);

/** The first extension with this address. */
export const extensionOf = (node: Node, url: string): Node =>
  listOf(at(node, "extension")).find((extension) => at(extension, "url") === url);

const plainText = (node: Node): string => (typeof node === "string" ? node.trim() : "");

/**
 * The text of a member, trimmed; empty where it is none. Characters that FHIR cannot hold come back from the extension that an
 * export of ours puts beside it.
 */
export function textAt(node: Node, name: string): string {
  const held = at(node, name);
  const exact = at(extensionOf(at(node, `_${name}`), OUR_EXTENSION.exact), "valueString");
  if (typeof held !== "string" || typeof exact !== "string") return plainText(held);
  return exactTextOf(held, exact)?.trim() ?? held.trim();
}

/** The texts of a member that repeats. */
export function textsAt(node: Node, name: string): readonly string[] {
  const extensions = listOf(at(node, `_${name}`));
  return listOf(at(node, name)).flatMap((held, index) => {
    if (typeof held !== "string") return [];
    const exact = at(extensionOf(extensions[index], OUR_EXTENSION.exact), "valueString");
    return [(typeof exact === "string" ? exactTextOf(held, exact) : undefined)?.trim() ?? held.trim()];
  });
}

/**
 * The digits of a number as the file has them, without an exponent; nothing where there is no number, or none that a laboratory
 * could have printed.
 */
export function digitsAt(node: Node, name: string): string | undefined {
  const held = at(node, name);
  if (!(held instanceof ExactNumber)) return undefined;
  const exact = at(extensionOf(at(node, `_${name}`), OUR_EXTENSION.exact), "valueString");
  return (typeof exact === "string" ? exactDigitsOf(held.digits, exact) : undefined) ?? withoutExponent(held.digits);
}

/** "2.40e1" is "24.0": the point moves, and no digit is rounded. */
function withoutExponent(digits: string): string | undefined {
  const [, sign = "", whole = "", fraction = "", exponent] = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/u.exec(digits) ?? [];
  if (exponent === undefined) return digits;
  const shift = Number(exponent);
  if (!Number.isFinite(shift) || Math.abs(shift) > 20) return undefined;
  const point = whole.length + shift;
  const all = `${"0".repeat(Math.max(0, 1 - point))}${whole}${fraction}${"0".repeat(Math.max(0, point - whole.length - fraction.length))}`;
  const place = Math.max(1, point);
  const moved = all.slice(place);
  return `${sign}${all.slice(0, place).replace(/^0+(?=\d)/u, "")}${moved === "" ? "" : `.${moved}`}`;
}

/** A coding with who keeps its code system. */
export type Coding = { readonly system: string; readonly code: string; readonly display: string };

export const codingsOf = (concept: Node): readonly Coding[] =>
  listOf(at(concept, "coding")).map((coding) => ({
    system: textAt(coding, "system"),
    code: textAt(coding, "code"),
    display: textAt(coding, "display"),
  }));

/** What a concept says to a person: its own text, else a name of its codes, else a code. */
export function conceptText(concept: Node): string {
  const codings = codingsOf(concept);
  return (
    textAt(concept, "text") ||
    (codings.find(({ display }) => display !== "")?.display ?? codings.find(({ code }) => code !== "")?.code ?? "")
  );
}
