import type { MeasurandCode } from "../../../domain/measuring/measurand.ts";
import { at, codingsOf, conceptText, isObject, listOf, textAt, type Node } from "./fhirNode.ts";
import { readQuantity } from "./fhirValue.ts";
import type { ReaderRefusal, WrittenText } from "../found.ts";
import { readIntervalText } from "../spelling/intervalText.ts";
import { isSameScale } from "../spelling/isSameScale.ts";

/** The interval of a result, what else was printed of it, and a reason to refuse the result with it. */
export type FoundInterval = {
  readonly low: WrittenText;
  readonly high: WrittenText;
  /** The unit of the limits and how they are printed in it, where it is another than that of the value. */
  readonly unit?: string;
  readonly print?: string;
  readonly rest: readonly string[];
  readonly refused?: ReaderRefusal;
};

const exact = (text: string): WrittenText => ({ text, exact: true });
const NO_INTERVAL: FoundInterval = { low: exact(""), high: exact(""), rest: [] };

/** A comma in a printed limit may be a decimal sign or not: a person decides. */
const printed = (text: string): WrittenText => ({ text, exact: !text.includes(",") });

/**
 * The interval that belongs to a result. One that is for everybody is taken; of several for different people none can be chosen
 * here, and they go into the note. Limits in another unit than the value are told with their unit, to be converted where this
 * measurand is printed in it; two limits that are said in two units refuse the result.
 */
export function readFhirRange(node: Node, measurand: MeasurandCode | undefined, unit: string, path: string): FoundInterval {
  const ranges = at(node, "referenceRange");
  if (ranges === undefined) return NO_INTERVAL;
  if (!Array.isArray(ranges)) return { ...NO_INTERVAL, refused: { type: "Malformed", path: `${path}referenceRange` } };
  const all = listOf(ranges);
  const healthy = all.filter(
    (range) =>
      codingsOf(at(range, "type")).every(({ code }) => code === "normal" || code === "recommended") ||
      at(range, "type") === undefined,
  );
  const forEverybody = healthy.filter((range) => at(range, "appliesTo") === undefined && at(range, "age") === undefined);
  const [only, second] = healthy.length === 1 ? healthy : forEverybody;
  const chosen = second === undefined ? only : undefined;
  const rest = all.filter((range) => range !== chosen).map(rangeText);
  return chosen === undefined
    ? { ...NO_INTERVAL, rest }
    : readOne(chosen, measurand, unit, `${path}referenceRange[${all.indexOf(chosen)}]`, rest);
}

function readOne(
  range: Node,
  measurand: MeasurandCode | undefined,
  unit: string,
  path: string,
  rest: readonly string[],
): FoundInterval {
  const text = textAt(range, "text");
  if (at(range, "modifierExtension") !== undefined)
    return { ...NO_INTERVAL, rest, refused: { type: "Malformed", path: `${path}.modifierExtension` } };
  const limits = (["low", "high"] as const).map((end) =>
    at(range, end) === undefined ? undefined : { end, read: readQuantity(at(range, end), `${path}.${end}`) },
  );
  if (limits.every((limit) => limit === undefined)) {
    const read = readIntervalText(text);
    if (read === undefined) return { ...NO_INTERVAL, rest: text === "" ? rest : [text, ...rest] };
    return { low: printed(read.low), high: printed(read.high), ...otherUnit(read.unit, text, measurand, unit), rest };
  }
  for (const limit of limits) if (limit?.read.refused !== undefined) return { ...NO_INTERVAL, rest, refused: limit.read.refused };
  const [unitOfLow, unitOfHigh] = limits.map((limit) => limit?.read.unit ?? "");
  if (unitOfLow && unitOfHigh && !isSameScale(measurand, unitOfLow, unitOfHigh))
    return { ...NO_INTERVAL, rest, refused: { type: "IntervalUnit", text: `${unitOfLow}, ${unitOfHigh}` } };
  const [low, high] = limits.map((limit) => limit?.read.text ?? "");
  const inOther = otherUnit(unitOfLow || unitOfHigh || "", rangeText(range), measurand, unit);
  const said = readIntervalText(text);
  const saysTheSame = text === "" || (said !== undefined && isSameLimit(said.low, low) && isSameLimit(said.high, high));
  if (!saysTheSame) return { low: exact(low ?? ""), high: exact(high ?? ""), ...inOther, rest: [text, ...rest] };
  // Limits without a unit are in the one that the same limits have in the text.
  const inText = otherUnit(said?.unit ?? "", text, measurand, unit);
  // FHIR's limits lie within their range; only the text can say that one does not.
  const signed = (limit: string | undefined, print: string | undefined) =>
    exact(`${/^[<>](?!=)/u.exec(print ?? "")?.[0] ?? ""}${limit ?? ""}`);
  return { low: signed(low, said?.low), high: signed(high, said?.high), ...(unitOfLow || unitOfHigh ? inOther : inText), rest };
}

/** The unit of an interval and its print, where its numbers may not stand beside the value as they are or nobody knows whether. */
const otherUnit = (own: string, print: string, measurand: MeasurandCode | undefined, unit: string) =>
  own === "" || (unit !== "" && isSameScale(measurand, own, unit)) ? {} : { unit: own, print };

/** Whether a printed limit is the one of the element beside it, whether or not it lies within. */
const isSameLimit = (print: string, limit: string | undefined): boolean =>
  Number(print.replace(/^[<>]=?/u, "")) === Number(limit ?? "");

/** A range as the file prints it, for the note. */
function rangeText(range: Node): string {
  const text = textAt(range, "text");
  const limits = (["low", "high"] as const)
    .map((end) => at(range, end))
    .filter(isObject)
    .map((limit) => readQuantity(limit, ""));
  const whose = [...listOf(at(range, "appliesTo")).map(conceptText), conceptText(at(range, "type"))].filter(
    (part) => part !== "",
  );
  const said =
    text === ""
      ? `${limits.map(({ text: limit }) => limit).join(" – ")} ${limits.find(({ unit }) => unit !== "")?.unit ?? ""}`.trim()
      : text;
  return whose.length === 0 ? said : `${whose.join(", ")}: ${said}`;
}
