import { readFileUnit } from "./readFileUnit.ts";

/**
 * The limits of a printed interval, as printed. An exclusive limit keeps its sign ("<2.2", ">0.8"); one without a sign belongs to
 * the interval itself. `unit` is the one within the print, or empty.
 */
export type IntervalTexts = { readonly low: string; readonly high: string; readonly unit: string };

const NUMBER = String.raw`\d[\d.,]*\d|\d`;
const UNIT = String.raw`(?:[\p{L}µμ%]|[x×]? ?10[\^*⁹³Ee0-9])[^()<>≤≥=]{0,30}`;
/** Words and signs before a lower limit: what belongs to the interval, and what only lies above it. */
const FROM =
  String.raw`≥|>=|=>|ab|from|von|de|da|desde|m[ií]n\.?|mindestens|at least|(?:more|greater) than or equal(?: to)?|(?:größer` +
  String.raw`|grösser|grosser|groesser|größer oder) gleich|(?:supérieur|superieur) ou (?:égal|egal) [àa]` +
  String.raw`|mayor o igual(?: a| que)?|maggiore o uguale a|> or =|> ?or equal to|från|fra|fra og med|vanaf|od`;
const ABOVE =
  String.raw`>|über|uber|ueber|more than|greater than|above|over|mehr als|(?:größer|grösser|grosser|groesser)(?: als)?` +
  String.raw`|(?:supérieur|superieur)e?s? [àa]|plus de|mayor (?:de|que|a)|más de|mas de|maggiore di|superiore a|oltre` +
  String.raw`|sup\.? [àa]|over|större än|større enn|større end|yli|powyżej|meer dan|maior que|gt`;
const UP_TO =
  String.raw`≤|<=|=<|bis(?: zu)?|up to|jusqu['’]?[àa]|hasta|fino a|m[aá]x\.?|maximum|no more than|at most|höchstens|(?:less` +
  String.raw`|lower) than or equal(?: to)?|kleiner(?: oder)? gleich|(?:inférieur|inferieur) ou (?:égal|egal) [àa]` +
  String.raw`|menor o igual(?: a| que)?|minore o uguale a|< or =|< ?or equal to|til|till|til og med|tot|até|ate|do|enintään`;
const BELOW =
  String.raw`<|unter|less than|lower than|below|under|kleiner(?: als)?|weniger als|(?:inférieur|inferieur)e?s? [àa]|moins de` +
  String.raw`|menor (?:de|que|a)|menos de|minore di|inferiore a|meno di|inf\.? [àa]|mindre än|mindre enn|mindre end|alle` +
  String.raw`|poniżej|minder dan|lager dan|inferior a|lt`;
const BETWEEN = String.raw`--?|;|to|til|till|tot|do|bis|hasta|fino a|jusqu['’][àa]|[àa]|\.{2,3}|…|and|und|et|y|e|al`;

const BOTH = new RegExp(
  String.raw`^(?:between |zwischen |entre |compris entre |tra |fra )?(?:(?<from>${FROM})` +
    String.raw`|(?<above>${ABOVE}))? ?(?<low>${NUMBER}) ?(?<lowUnit>${UNIT})??(?: ?(?:${BETWEEN}) ?` +
    String.raw`| (?=[<≤]))(?:(?<upTo>${UP_TO})|(?<below>${BELOW}))? ?(?<high>${NUMBER}) ?(?<unit>${UNIT})?$`,
  "iu",
);
const HIGH = new RegExp(String.raw`^(?:(?<upTo>${UP_TO})|(?<below>${BELOW})) ?(?<high>${NUMBER}) ?(?<unit>${UNIT})?$`, "iu");
const LOW = new RegExp(String.raw`^(?:(?<from>${FROM})|(?<above>${ABOVE})) ?(?<low>${NUMBER}) ?(?<unit>${UNIT})?$`, "iu");

/** What stands before an interval and says only that it is one, in five languages. */
const LABEL = new RegExp(
  String.raw`^(?:normales?|normas?|normes?|referencias?` +
    String.raw`|(?:lab(?:oratory)? )?(?:ref(?:erence|erenz|érence|erencia|\.)?|norm(?:al)?)[ .-]*(?:range|interval` +
    String.raw`|int\.?|values?|limits?|bereich|intervall|wert)?s?|(?:adult )?normal|range|rr|nr|nb|rb|n|vn|vr|v\.r\.` +
    String.raw`|v\.n\.|vref|(?:referenz|norm)(?:bereich|werte?|intervall)|intervalle? de r[ée]f[ée]rence` +
    String.raw`|valeurs? (?:de r[ée]f[ée]rence|normales?|usuelles?)|(?:intervalo|rango|valores?) (?:(?:biol[oó]gicos? )?de referencia` +
    String.raw`|normal(?:es)?)|(?:intervallo|intervalli|valori?) (?:di riferimento|normali)|riferimento` +
    String.raw`|rif\.?|r[eé]f\.?|plage de r[ée]f[ée]rence)\s*[:=]?\s*(?=[\d<>≤≥(]|\p{L})`,
  "iu",
);

/** One kind of dash, one kind of space; the wave and the division sign that stand for a dash between numbers. */
const plainSigns = (text: string): string =>
  text
    .replaceAll(/[\u2010-\u2015\u2212\u207B\uFE58\uFE63\uFF0D]/gu, "-")
    .replaceAll(/(?<=[\d\p{L}]) ?[~∼〜～÷] ?(?=[\d<>≤≥])/gu, "-")
    .replaceAll(/< ?or ?(?:=|equal to)/giu, "≤")
    .replaceAll(/> ?or ?(?:=|equal to)/giu, "≥")
    .replaceAll(/< ?=|= ?<|[≦⩽]/gu, "≤")
    .replaceAll(/> ?=|= ?>|[≧⩾]/gu, "≥")
    .replaceAll(/\s+/gu, " ")
    .trim();

/**
 * The limits in a printed interval: "0.8-2.2", "(0,8 – 2,2)", "< 2.4", "bis 2,2", "≤3", "< OR = 2.51", ">=0.8 - <=2.2", "0.8~2.2",
 * "800-2200 µg/L". Nothing where the text is no interval; nothing is converted.
 */
export function readIntervalText(text: string): IntervalTexts | undefined {
  if (text.length > 80) return undefined;
  const whole = plainSigns(text);
  const plain = withUnitBehind(withoutBrackets(asOpen(whole).replace(LABEL, "")).replace(/\.$/u, ""));
  const groups = (BOTH.exec(plain) ?? HIGH.exec(plain) ?? LOW.exec(plain))?.groups;
  if (groups === undefined) return undefined;
  const [unit, lowUnit] = [(groups["unit"] ?? "").trim(), (groups["lowUnit"] ?? "").trim()];
  for (const one of [unit, lowUnit]) if (one !== "" && readFileUnit(one) === undefined) return undefined;
  if (lowUnit !== "" && readFileUnit(lowUnit) !== readFileUnit(unit)) return undefined;
  const signed = (exclusive: string | undefined, sign: string, number: string | undefined): string =>
    number === undefined ? "" : (exclusive === undefined ? "" : sign) + number;
  return {
    low: signed(groups["above"], ">", groups["low"]),
    high: signed(groups["below"], "<", groups["high"]),
    unit,
  };
}

/** "]0.8;2.2[", as some countries write an interval whose limits lie outside of it. */
const asOpen = (text: string): string => text.replace(/^\](?<low>[^;\][]+)[;-](?<high>[^;\][]+)\[$/u, ">$<low>-<$<high>");

/** "0.8-2.2 (mg/L)": a unit in brackets of its own. */
const withUnitBehind = (text: string): string =>
  text.replace(/ ?[([](?<unit>[^()[\]]{1,20})[)\]]$/u, (whole, unit: string) =>
    readFileUnit(unit) === undefined ? whole : ` ${unit}`,
  );

const withoutBrackets = (text: string): string => {
  const inside = /^[([{] ?(?<inside>.*?) ?[)\]}]$/u.exec(text)?.groups?.["inside"];
  return (inside === undefined ? text : inside.replace(LABEL, "")).trim();
};
