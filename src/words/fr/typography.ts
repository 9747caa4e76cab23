import type { Typography } from "../format.ts";

/** Espace fine insécable : devant « ; », « ! », « ? » et « % ». */
const THIN = "\u202F";
/** Espace insécable : devant « : » et à l'intérieur des guillemets. */
const FIXED = "\u00A0";

const spaced = (text: string): string =>
  text
    .replaceAll(/ (?=[;!?%])/gu, THIN)
    .replaceAll(/ (?=[:»])|(?<=«) /gu, FIXED)
    .replaceAll("'", "’");

const spacedParts = new WeakMap<TemplateStringsArray, readonly string[]>();

/**
 * Une phrase avec les espaces que le français met devant les signes doubles et l'apostrophe courbe : fr`Valeur : ${x} %`. Les
 * textes sont écrits partout avec l'espace simple et l'apostrophe droite ; seul ce qui est écrit dans la phrase est changé, jamais
 * une valeur.
 */
export function fr(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  const written = spacedParts.get(parts) ?? parts.map(spaced);
  spacedParts.set(parts, written);
  return written.map((part, at) => (at === 0 ? part : `${values[at - 1] ?? ""}${part}`)).join("");
}

const plurals = new Intl.PluralRules("fr");

/** La forme qui convient au nombre : 0 et 1 sont au singulier. */
export const plural = (count: number, one: string, many: string): string => (plurals.select(count) === "one" ? one : many);

/** Un âge, que rien ne coupe : « 63 ans ». */
export const years = (count: number): string => `${count}${FIXED}${plural(count, "an", "ans")}`;

/** Comment le français écrit les jours, les signes et les pourcentages : « 1er mars 2026 », « 1er févr. 2026 », « +28 % ». */
export const typography: Typography = {
  months: [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
  ],
  monthsShort: ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."],
  day: (dayOfMonth, month, year) => `${dayOfMonth === "1" ? "1er" : dayOfMonth} ${month} ${year}`,
  dayMark: "/",
  percent: (number) => fr`${number} %`,
  perCreatinine: (sign) => `${sign} de créatinine`,
  plus: "+",
  minus: "−",
  list: (parts) => parts.join(", "),
  clauses: (parts) => parts.join(`${THIN}; `),
  colon: `${FIXED}: `,
  lists: "fr",
};
