import { readUnitHere } from "./readUnitHere.ts";

export type IntervalTexts = { readonly low: string; readonly high: string; readonly unit: string };

const NUMBER = String.raw`\d[\d.,]*`;
const UNIT = String.raw`(?<unit>[\p{L}µμ][^()]{0,30})?`;
const BOTH = new RegExp(
  String.raw`^(?:von |from |de )?(?<low>${NUMBER})\s?(?:-|–|—|−|to|bis|à|a|\.\.\.?|…|\s-\s)\s?(?<high>${NUMBER})\s?${UNIT}$`,
  "iu",
);
const BELOW = new RegExp(
  String.raw`^(?:<=?|≤|=<|bis|up to|unter|kleiner(?: als)?|less than|below|jusqu'?a|hasta|fino a|inferieur a|max\.?)\s?(?<high>${NUMBER})\s?${UNIT}$`,
  "iu",
);
const ABOVE = new RegExp(
  String.raw`^(?:>=?|≥|=>|ab|über|uber|from|more than|above|mehr als|grosser(?: als)?|größer(?: als)?|superieur a|min\.?)\s?(?<low>${NUMBER})\s?${UNIT}$`,
  "iu",
);

/**
 * The limits in a printed interval: "0.8-2.2", "(0,8 – 2,2)", "< 2.4", "bis 2,2", "≤3". Nothing where the text is no interval;
 * nothing is converted.
 */
export function readIntervalText(text: string): IntervalTexts | undefined {
  if (text.length > 80) return undefined;
  const plain = text
    .replaceAll(/\s+/gu, " ")
    .trim()
    .replace(/^[([]\s?/u, "")
    .replace(/\s?[)\]]$/u, "")
    .trim();
  const groups = (BOTH.exec(plain) ?? BELOW.exec(plain) ?? ABOVE.exec(plain))?.groups;
  if (groups === undefined) return undefined;
  const unit = (groups["unit"] ?? "").trim();
  if (unit !== "" && readUnitHere(unit) === undefined) return undefined;
  return { low: groups["low"] ?? "", high: groups["high"] ?? "", unit };
}
