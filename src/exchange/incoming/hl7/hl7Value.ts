import type { ReaderRefusal, WrittenText } from "../found.ts";
import { componentsOf, repeatsOf, type Delimiters } from "./hl7Message.ts";

/** What stands in OBX-5, and why it is no value if it is none. */
export type Hl7Value = { readonly value: WrittenText; readonly refused?: ReaderRefusal };

const NUMBER = /^[-+]?\d+(?:\.\d+)?$/u;
const WITH_COMMA = /^[-+]?\d+(?:[.,]\d+)*$/u;
/** A printed number with or without a comparator, and nothing else. */
const PRINTED = /^(?<sign>[<>]=?|≤|≥)?\s*(?<digits>[-+]?\d[\d.,]*)$/u;
const COMPARATORS = new Set(["", "=", "<", ">", "<=", ">="]);

const exact = (text: string): WrittenText => ({ text, exact: true });
const refuse = (text: string, refusal: ReaderRefusal): Hl7Value => ({ value: exact(text), refused: refusal });

/**
 * Reads the value by its type (OBX-2). NM and SN are numbers; a text (ST, TX, FT) is one only where it is a printed number and
 * nothing else, for many laboratories send "<0.20" that way. What is written with a comma waits for a person.
 */
export function readHl7Value(type: string, field: string, delimiters: Delimiters): Hl7Value {
  const repeats = repeatsOf(field, delimiters).filter((one) => one.trim() !== "");
  const [first = ""] = repeats;
  const components = componentsOf(first, delimiters);
  const whole = repeats
    .map((one) =>
      componentsOf(one, delimiters)
        .filter((part) => part !== "")
        .join(" "),
    )
    .join("\n")
    .trim();
  if (whole === "") return refuse("", { type: "NoValue", reason: field.trim() });
  const asText = refuse(whole, { type: "TextValue", text: whole });
  switch (type) {
    case "NM":
    case "ST":
    case "TX":
    case "FT": {
      if (repeats.length > 1) return type === "NM" ? refuse(whole, { type: "Malformed", path: "OBX-5" }) : asText;
      if (components.slice(1).some((part) => part !== ""))
        return type === "NM" ? refuse(whole, { type: "Malformed", path: "OBX-5" }) : asText;
      return printedNumber(components[0] ?? "") ?? asText;
    }
    case "SN":
      return repeats.length > 1 ? refuse(whole, { type: "Malformed", path: "OBX-5" }) : structured(components, whole);
    case "":
      return refuse(whole, { type: "Malformed", path: "OBX-2" });
    default: {
      // Coded answers read better by their text.
      const text = components[1] || whole;
      return refuse(text, { type: "TextValue", text });
    }
  }
}

function printedNumber(text: string): Hl7Value | undefined {
  const { sign = "", digits } = PRINTED.exec(text)?.groups ?? {};
  if (digits === undefined || !WITH_COMMA.test(digits)) return undefined;
  return { value: { text: sign + digits, exact: NUMBER.test(digits) } };
}

/**
 * SN: comparator, number, separator, number. "^1^-^2" is a range, "^1^:^128" a titer, "^3^+" a grade: none is a concentration.
 */
function structured([comparator = "", first = "", separator = "", second = ""]: readonly string[], whole: string): Hl7Value {
  const valueText = [comparator === "=" ? "" : comparator, first, separator, second].join("");
  if (!COMPARATORS.has(comparator)) return refuse(whole, { type: "Malformed", path: "OBX-5.1" });
  if (separator === "-" && second !== "") return refuse(valueText, { type: "Range", text: valueText });
  if (separator !== "" || second !== "") return refuse(valueText, { type: "TextValue", text: valueText });
  if (first === "") return refuse(valueText, { type: "NoValue", reason: valueText });
  return printedNumber(valueText) ?? refuse(valueText, { type: "Malformed", path: "OBX-5.2" });
}
