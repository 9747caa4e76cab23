import type { ReaderRefusal, WrittenText } from "../incoming/found.ts";
import { readIntervalText } from "../incoming/spelling/intervalText.ts";
import { attributeOf, first, inside, isNull, textOf, type Element } from "./xmlTree.ts";

/** What stands as the value of an observation, and why it is none where it is none. */
export type CcdaValue = { readonly value: WrittenText; readonly unit: string; readonly refused?: ReaderRefusal };

const exact = (text: string): WrittenText => ({ text, exact: true });
const NUMBER = /^\d+(?:\.\d+)?$/u;
/** A printed number with or without a comparator, and its unit, and nothing else. */
const PRINTED = /^(?<sign>[<>]=?|≤|≥)?\s*(?<digits>\d[\d.,]*)(?:\s+(?<unit>[^\d\s<>]\S{0,20}))?$/u;

const refuse = (text: string, unit: string, refused: ReaderRefusal): CcdaValue => ({ value: exact(text), unit, refused });
const unitOf = (quantity: Element | undefined): string => attributeOf(quantity, "unit").replace(/^1$/u, "");

/** A number as HL7 v3 writes it; with a comma, which v3 forbids and is met all the same, a person decides. */
const written = (text: string): WrittenText => ({ text, exact: !text.includes(",") });

/**
 * The one value of an observation. PQ, INT and REAL are numbers; IVL_PQ with one end is a number beyond which the assay did not see; a
 * text is a number only where it is a printed one and nothing else. `offScale` is what the laboratory said of it by a code: "<" or ">".
 */
export function readCcdaValue(observation: Element, offScale: string): CcdaValue {
  const [value, second] = inside(observation, "value");
  if (value === undefined) return refuse("", "", { type: "NoValue", reason: "" });
  if (second !== undefined) return refuse("", "", { type: "Malformed", path: "value" });
  const type = attributeOf(value, "type").replace(/^.*:/u, "");
  switch (type) {
    case "PQ":
    case "INT":
    case "REAL":
      return readQuantity(value, offScale);
    case "IVL_PQ":
      return readEnds(value);
    case "ST":
    case "ED":
    case "SC": {
      const text = textOf(value);
      if (text === "") return refuse("", "", { type: "NoValue", reason: attributeOf(value, "nullFlavor") });
      const { sign = "", digits, unit = "" } = PRINTED.exec(text)?.groups ?? {};
      return digits === undefined ? refuse(text, "", { type: "TextValue", text }) : { value: written(sign + digits), unit };
    }
    default: {
      const text = attributeOf(value, "displayName") || textOf(value) || attributeOf(value, "code");
      if (text === "" && isNull(value)) return refuse("", "", { type: "NoValue", reason: attributeOf(value, "nullFlavor") });
      return refuse(text, "", type === "" ? { type: "Malformed", path: "value/@xsi:type" } : { type: "TextValue", text });
    }
  }
}

function readQuantity(value: Element, offScale: string): CcdaValue {
  const text = attributeOf(value, "value");
  const unit = unitOf(value);
  if (text === "") {
    // Where the quantity itself has no code of its unit, it stands in a translation, in the laboratory's own spelling.
    const other = inside(value, "translation").find((one) => attributeOf(one, "value") !== "");
    const printed = textOf(first(other, "originalText")) || attributeOf(other, "displayName");
    if (other !== undefined) return { value: written(attributeOf(other, "value")), unit: unitOf(other) || printed };
    return refuse("", unit, { type: "NoValue", reason: attributeOf(value, "nullFlavor") });
  }
  if (isNull(value)) return refuse(text, unit, { type: "Malformed", path: "value/@nullFlavor" });
  if (!NUMBER.test(text) && !/^\d+(?:,\d+)?$/u.test(text)) return refuse(text, unit, { type: "Malformed", path: "value/@value" });
  return { value: written(offScale + text), unit };
}

/** One end is a limit of the assay; two ends are a range, unless they are one number. */
function readEnds(value: Element): CcdaValue {
  const { low, high, print } = endsOf(value);
  const unit = low?.unit || (high?.unit ?? "");
  if (low !== undefined && high !== undefined)
    return low.text === high.text ? { value: written(low.text), unit } : refuse(print, unit, { type: "Range", text: print });
  if (low !== undefined) return { value: written(`${low.isInside ? ">=" : ">"}${low.text}`), unit };
  if (high !== undefined) return { value: written(`${high.isInside ? "<=" : "<"}${high.text}`), unit };
  const text = attributeOf(first(value, "center"), "value");
  return text === ""
    ? refuse("", unit, { type: "NoValue", reason: attributeOf(value, "nullFlavor") })
    : { value: written(text), unit: unitOf(first(value, "center")) };
}

type End = { readonly text: string; readonly unit: string; readonly isInside: boolean };

function endsOf(interval: Element): { readonly low: End | undefined; readonly high: End | undefined; readonly print: string } {
  const end = (name: "low" | "high"): End | undefined => {
    const one = first(interval, name);
    const text = isNull(one) ? "" : attributeOf(one, "value");
    return text === "" ? undefined : { text, unit: unitOf(one), isInside: attributeOf(one, "inclusive") !== "false" };
  };
  const [low, high] = [end("low"), end("high")];
  return { low, high, print: `${low?.text ?? ""} – ${high?.text ?? ""} ${low?.unit || (high?.unit ?? "")}`.trim() };
}

/** The interval of a result, in its own unit where it has one, and what else was printed of intervals. */
export type CcdaRange = {
  readonly low: WrittenText;
  readonly high: WrittenText;
  readonly unit: string;
  readonly print: string;
  readonly rest: readonly string[];
};

/** Ranges that are for everybody and say what is usual: no code of another meaning, and nothing that must be met first. */
const isUsual = (range: Element): boolean =>
  first(range, "precondition") === undefined &&
  inside(range, "interpretationCode").every((code) => ["N", ""].includes(attributeOf(code, "code")));

/** The interval that belongs to a result: the one for everybody. Of several none can be chosen here, and they go into the note. */
export function readCcdaRange(observation: Element): CcdaRange {
  const ranges = inside(observation, "referenceRange", "observationRange");
  const print = (range: Element): string => {
    const value = first(range, "value");
    return textOf(first(range, "text")) || (value === undefined ? "" : endsOf(value).print || textOf(value));
  };
  const usual = ranges.filter(isUsual);
  const chosen = usual.length === 1 ? usual[0] : undefined;
  const rest = ranges
    .filter((range) => range !== chosen)
    .map(print)
    .filter((text) => text !== "");
  const none: CcdaRange = { low: exact(""), high: exact(""), unit: "", print: "", rest };
  if (chosen === undefined) return none;
  const value = first(chosen, "value");
  const { low, high } = value === undefined ? { low: undefined, high: undefined } : endsOf(value);
  if (low !== undefined || high !== undefined)
    return {
      ...none,
      low: written(low === undefined ? "" : `${low.isInside ? "" : ">"}${low.text}`),
      high: written(high === undefined ? "" : `${high.isInside ? "" : "<"}${high.text}`),
      unit: low?.unit || (high?.unit ?? ""),
      print: print(chosen),
    };
  const read = readIntervalText(print(chosen));
  return read === undefined
    ? { ...none, rest: [print(chosen), ...rest].filter((text) => text !== "") }
    : { ...none, low: written(read.low), high: written(read.high), unit: read.unit, print: print(chosen) };
}
