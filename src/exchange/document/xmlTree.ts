import { err, ok, type Result } from "../../domain/result.ts";
import { attributesOf, xmlParts } from "../spreadsheet/xmlScan.ts";

/** An element of a document, its names without prefixes; texts stand among its elements in their order. */
export type Element = {
  readonly name: string;
  readonly attributes: { readonly [name: string]: string };
  readonly inside: readonly (Element | string)[];
};

/**
 * Why a text is no tree: it breaks off or its tags do not fit into each other; it brings definitions of its own (a DOCTYPE), which could
 * name files elsewhere or grow without end; or it is larger than any document.
 */
export type NotATree = { readonly type: "Broken" | "Defines" | "TooLarge"; readonly line: number };

/** A document of ten years of results has some 100,000 elements, some thirty deep. */
const MOST_ELEMENTS = 1_500_000;
const DEEPEST = 200;

type Growing = { readonly name: string; readonly attributes: Element["attributes"]; readonly inside: (Element | string)[] };

/** The tree of a whole XML text. Nothing but the five entities of XML and its numbered characters is resolved. */
export function xmlTree(xml: string): Result<Element, NotATree> {
  const bad = (type: NotATree["type"], at = xml.length) => err({ type, line: xml.slice(0, at).split("\n").length });
  const defines = /<!(?:DOCTYPE|ENTITY)/iu.exec(xml);
  if (defines !== null) return bad("Defines", defines.index);
  const open: Growing[] = [];
  let root: Growing | undefined;
  let elements = 0;
  for (const part of xmlParts(xml)) {
    const parent = open.at(-1);
    if (part.type === "text") {
      if (part.text.trim() === "" && parent === undefined) continue;
      if (parent === undefined) return bad("Broken");
      parent.inside.push(part.text);
    } else if (part.type === "close") {
      if (parent?.name !== part.name) return bad("Broken");
      open.pop();
    } else {
      elements += 1;
      if (elements > MOST_ELEMENTS || open.length >= DEEPEST) return bad("TooLarge");
      const attributes = attributesOf(part.attributes);
      if (attributes === undefined || (parent === undefined && root !== undefined)) return bad("Broken");
      const element: Growing = { name: part.name, attributes, inside: [] };
      if (parent === undefined) root = element;
      else parent.inside.push(element);
      if (!part.isEmpty) open.push(element);
    }
  }
  // What comes behind the last tag that was read is none: the text broke off inside it.
  const isWhole = root !== undefined && open.length === 0 && xml.trimEnd().endsWith(">");
  return root === undefined || !isWhole ? bad("Broken") : ok(root);
}

/** The elements of this name directly inside; of all of them, where several names are given, those inside each other. */
export function inside(element: Element | undefined, ...names: readonly string[]): readonly Element[] {
  let found: readonly Element[] = element === undefined ? [] : [element];
  for (const name of names)
    found = found.flatMap((one) => one.inside.filter((part): part is Element => typeof part !== "string" && part.name === name));
  return found;
}

/** The first of them. */
export const first = (element: Element | undefined, ...names: readonly string[]): Element | undefined =>
  inside(element, ...names)[0];

/** An attribute, trimmed; empty where it is not given. */
export const attributeOf = (element: Element | undefined, name: string): string => element?.attributes[name]?.trim() ?? "";

/** All text within, its blanks as one. */
export function textOf(element: Element | undefined): string {
  const all = (one: Element): string => one.inside.map((part) => (typeof part === "string" ? part : ` ${all(part)} `)).join("");
  return element === undefined ? "" : all(element).replaceAll(/\s+/gu, " ").trim();
}

/** Whether the element says that it says nothing. */
export const isNull = (element: Element | undefined): boolean => attributeOf(element, "nullFlavor") !== "";
