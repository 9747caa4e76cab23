import { ExactNumber, type ExactObject } from "../../exactJson.ts";
import { DATA_ABSENT, UCUM } from "../../fhirNames.ts";
import { at, conceptText, digitsAt, extensionOf, isObject, listOf, textAt, type Node } from "./fhirNode.ts";
import type { ReaderRefusal } from "../found.ts";
import { isSameScale } from "../spelling/isSameScale.ts";
import { readFileUnit } from "../spelling/readFileUnit.ts";

/** A value as the file tells it, or why it is none that can be drawn. `text` is what stands there in either case. */
export type FoundValue = { readonly text: string; readonly unit: string; readonly refused?: ReaderRefusal };

/** Source: FHIR R4 QuantityComparator. */
const COMPARATORS = ["", "<", "<=", ">=", ">"];

/**
 * The one value of an observation or a component. A number in a unit is a value; all else is told with the reason why it is not.
 */
export function readFhirValue(node: ExactObject, path: string): FoundValue {
  const absent = at(node, "dataAbsentReason");
  const names = [...node.keys()].filter((name) => /^_?value[A-Z]/u.test(name) && !name.startsWith("_"));
  const [name, second] = names;
  if (second !== undefined) return { text: "", unit: "", refused: { type: "Malformed", path: `${path}${second}` } };
  const value = name === undefined ? undefined : at(node, name);
  if (absent !== undefined && name !== undefined)
    return { ...valueText(name, value), refused: { type: "Malformed", path: `${path}dataAbsentReason` } };
  if (name === undefined || value === null) {
    const extension = [...node.keys()].find((key) => /^_value[A-Z]/u.test(key));
    const reason =
      conceptText(absent) || textAt(absent, "text") || textAt(extensionOf(at(node, extension ?? ""), DATA_ABSENT), "valueCode");
    return { text: "", unit: "", refused: { type: "NoValue", reason } };
  }
  if (name === "valueQuantity") return readQuantity(value, `${path}valueQuantity`);
  if (name === "valueInteger") {
    const digits = digitsAt(node, "valueInteger");
    return digits === undefined
      ? { text: "", unit: "", refused: { type: "Malformed", path: `${path}valueInteger` } }
      : { text: digits, unit: "" };
  }
  const { text, unit } = valueText(name, value);
  if (name === "valueRange") return { text, unit, refused: { type: "Range", text } };
  return { text, unit, refused: { type: "TextValue", text } };
}

/**
 * A quantity: digits, comparator and unit exactly as they stand. The UCUM code is the unit; a printed unit that says another is
 * refused.
 */
export function readQuantity(node: Node, path: string): FoundValue {
  const unit = unitOf(node);
  const comparator = textAt(node, "comparator");
  const digits = digitsAt(node, "value");
  const text = digits === undefined ? "" : `${comparator}${digits}`;
  const malformed = (member: string): FoundValue => ({
    text,
    unit: unit.text,
    refused: { type: "Malformed", path: `${path}${member}` },
  });
  if (!isObject(node)) return malformed("");
  if (at(node, "modifierExtension") !== undefined) return malformed(".modifierExtension");
  if (at(node, "comparator") !== undefined && (comparator === "" || !COMPARATORS.includes(comparator)))
    return malformed(".comparator");
  if (digits === undefined) {
    if (at(node, "value") !== undefined && at(node, "value") !== null) return malformed(".value");
    const reason = textAt(extensionOf(at(node, "_value"), DATA_ABSENT) ?? extensionOf(node, DATA_ABSENT), "valueCode");
    return { text, unit: unit.text, refused: { type: "NoValue", reason } };
  }
  return { text, unit: unit.text, ...(unit.refused === undefined ? {} : { refused: unit.refused }) };
}

function unitOf(node: Node): { readonly text: string; readonly refused?: ReaderRefusal } {
  const [printed, code, system] = [textAt(node, "unit"), textAt(node, "code"), textAt(node, "system")];
  if (system === UCUM && code !== "") {
    return isSameScale(undefined, code, printed)
      ? { text: code }
      : { text: code, refused: { type: "CodeContradicts", code, what: "unit", text: printed } };
  }
  if (printed === "") return { text: code };
  // A code of nobody knows which system says nothing, unless both are units: then they must be one.
  const contradicts = system === "" && readFileUnit(code) !== undefined && !isSameScale(undefined, code, printed);
  return contradicts
    ? { text: printed, refused: { type: "CodeContradicts", code, what: "unit", text: printed } }
    : { text: printed };
}

/** What a value that is no quantity says, for a person to read. */
function valueText(name: string, value: Node): { readonly text: string; readonly unit: string } {
  const plain = (text: string) => ({ text, unit: "" });
  const quantityText = (node: Node): string =>
    [`${textAt(node, "comparator")}${digitsAt(node, "value") ?? "?"}`, unitOf(node).text].filter((part) => part !== "").join(" ");
  switch (name) {
    case "valueQuantity":
      return { text: `${textAt(value, "comparator")}${digitsAt(value, "value") ?? ""}`, unit: unitOf(value).text };
    case "valueCodeableConcept":
      return plain(conceptText(value));
    case "valueRange":
      return plain(`${quantityText(at(value, "low"))} – ${quantityText(at(value, "high"))}`);
    case "valueRatio":
      return plain(`${quantityText(at(value, "numerator"))} : ${quantityText(at(value, "denominator"))}`);
    default:
      if (typeof value === "string") return plain(value.trim());
      if (value instanceof ExactNumber) return plain(value.digits);
      return plain(typeof value === "boolean" ? String(value) : listOf(value).length > 0 ? "" : name);
  }
}
