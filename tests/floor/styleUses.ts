import { compatOf, DATA, featuresUnder, lacking, type Compat, type Feature, type Floor } from "./compatData.ts";
import type { Newer } from "./newer.ts";

/** What a built style sheet uses, by its addresses in the compatibility data where these name it. */
const { css } = DATA;
const inside = (feature: Feature | undefined, part: string): Feature | undefined => feature?.[part] as Feature | undefined;

/** Functions and other parts of values, by their names: `color-mix`, `clamp`. */
const TYPES = new Map<string, Compat[]>();
for (const [address, compat] of featuresUnder("css.types", css["types"] as Feature)) {
  const name = (address.split(".").at(-1) ?? "").replaceAll("_", "-");
  TYPES.set(name, [...(TYPES.get(name) ?? []), compat]);
}

/** A sheet without its comments, texts and addresses, in which a brace is a brace. */
const bare = (sheet: string): string =>
  sheet
    .replaceAll(/\/\*[^]*?\*\//gu, "")
    .replaceAll(/"[^"]*"|'[^']*'/gu, '""')
    .replaceAll(/url\([^)]*\)/gu, "url()");

/** What of a sheet some browser of the floor lacks: rules, selectors, properties, their values and functions in them. */
export function newerInSheet(floor: Floor, sheet: string): readonly Newer[] {
  const found = new Map<string, readonly string[]>();
  const see = (use: string, ...compats: readonly (Compat | undefined)[]): void => {
    const all = compats.filter((compat) => compat !== undefined).map((compat) => lacking(compat, floor));
    if (all.length > 0 && all.every((browsers) => browsers.length > 0)) found.set(use, all[0] ?? []);
  };
  const text = bare(sheet);
  for (const [, name = ""] of text.matchAll(/@([a-z-]+)/gu)) see(`@${name}`, compatOf(inside(inside(css, "at-rules"), name)));
  for (const [, query = ""] of text.matchAll(/@media([^{]*)\{/gu)) {
    if (/[<>]/u.test(query))
      see("@media (width < …)", compatOf(inside(inside(inside(css, "at-rules"), "media"), "range_syntax")));
    for (const [, name = ""] of query.matchAll(/\(([a-z-]+)/gu))
      see(`@media (${name})`, compatOf(inside(inside(inside(css, "at-rules"), "media"), name)));
  }
  for (const [, selector = ""] of text.matchAll(/(?<=^|[{};])([^{};@]+)\{/gu)) {
    if (selector.includes("&")) see("&", compatOf(inside(inside(css, "selectors"), "nesting")));
    for (const [, name = ""] of selector.matchAll(/::?(-?[a-z][a-z-]*)/gu))
      see(`:${name}`, compatOf(inside(inside(css, "selectors"), name)));
  }
  for (const [, name = "", value = ""] of text.matchAll(/(?<=[{;])(-?[a-z][a-z-]*):([^;{}]*)(?=[;}])/gu)) {
    const property = inside(inside(css, "properties"), name);
    see(name, compatOf(property));
    for (const [word] of value.matchAll(/-?[a-z][a-z-]*/gu)) see(`${name}: ${word}`, compatOf(inside(property, word)));
    for (const [, called = ""] of value.matchAll(/([a-z][a-z-]*)\(/gu)) see(`${called}()`, ...(TYPES.get(called) ?? []));
  }
  return [...found].map(([use, browsers]) => ({ use, lacking: browsers }));
}
