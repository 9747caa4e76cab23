import type { DateOrder } from "./dateOrder.ts";
import type { CalendarDate } from "./calendarDate.ts";

/** Letters that no accent can be taken off. */
const LETTERS: { readonly [letter: string]: string } = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/**
 * A text as it is searched: without capitals, accents and signs of direction, every dash a hyphen, and no apostrophe, so that
 * "o'brien" and "OBRIEN" find O’Brien and "Dorfler" finds Dörfler.
 */
export const searchable = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[ßæœøłđðþı]/gu, (letter) => LETTERS[letter] ?? letter)
    .replaceAll(/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/gu, "-")
    .replaceAll(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, "")
    .replaceAll(/['’‘ʼʻ`´′＇]/gu, "");

/** An umlaut as it is typed where the keyboard has none: "Doerfler" finds Dörfler. */
const transcribed = (text: string): string => text.replaceAll(/[äöüÄÖÜ]/gu, (letter) => `${letter.normalize("NFD").charAt(0)}e`);

/** A name as it is searched, in both ways of writing an umlaut. */
export function searchableName(name: string): string {
  const composed = name.normalize("NFC");
  return [...new Set([searchable(composed), searchable(transcribed(composed))])].join(" ");
}

/** A record number as it is searched: as it stands, and without what parts its digits. */
export const searchableNumber = (number: string): string =>
  [...new Set([searchable(number), searchable(number).replaceAll(/[^\p{L}\p{N}]+/gu, "")])].join(" ");

/** A day as it is searched: in full, and as this user writes it, with and without leading zeros. */
export function searchableDay(day: CalendarDate, order: DateOrder): string {
  const [year = "", month = "", ofMonth = ""] = day.split("-");
  const [m, d] = [String(Number(month)), String(Number(ofMonth))];
  const written: { readonly [order in DateOrder]: readonly string[] } = {
    ymd: [],
    dmy: [`${ofMonth}.${month}.${year}`, `${d}.${m}.${year}`, `${ofMonth}/${month}/${year}`, `${d}/${m}/${year}`],
    mdy: [`${month}/${ofMonth}/${year}`, `${m}/${d}/${year}`],
  };
  return [day, ...written[order]].join(" ");
}

/** The words of a query, as a text that was made searchable has them; none where nothing was asked. */
export const wordsAsked = (query: string): readonly string[] =>
  searchable(query)
    .split(/\s+/u)
    .filter((word) => word !== "");

/** Whether every word of a query stands somewhere in a text that was made searchable. */
export const answersQuery = (text: string, query: string): boolean => wordsAsked(query).every((word) => text.includes(word));
