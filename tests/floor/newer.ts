import type { Uses } from "./codeUses.ts";
import { compatOf, DATA, featureAt, featuresUnder, lacking, type Compat, type Feature, type Floor } from "./compatData.ts";

/** Something used that a browser of the floor lacks. */
export type Newer = { readonly use: string; readonly lacking: readonly string[] };

/** Parts of the page that are named by what holds them. */
const HELD_BY: { readonly [name: string]: readonly string[] } = {
  window: ["Window"],
  self: ["Window", "WorkerGlobalScope", "ServiceWorkerGlobalScope"],
  globalThis: ["Window"],
  document: ["Document"],
  navigator: ["Navigator"],
  performance: ["Performance"],
  history: ["History"],
  crypto: ["Crypto"],
  screen: ["Screen"],
};
/** What only describes a style sheet: its words are everybody's. */
const OF_SHEETS = /^api\.(?:CSS\w*Descriptors|CSSNumericValue|CSS)\./u;

const isGiven = (compat: Compat | undefined): compat is Compat => compat !== undefined;
const at = (feature: Feature | undefined, ...path: readonly string[]): Compat | undefined =>
  compatOf(path.reduce<Feature | undefined>((inside, part) => inside?.[part] as Feature | undefined, feature));

/** Every property of a built-in or of a part of the browser, by its name. */
const BY_NAME = new Map<string, { readonly ofLanguage: Compat[]; readonly ofBrowser: Compat[] }>();
for (const area of ["javascript", "api"] as const)
  for (const [address, compat] of featuresUnder(area, DATA[area])) {
    const isMember = /^(?:javascript\.builtins(?:\.Intl)?|api)\.[^.]+\.[^.]+$/u.test(address) && !OF_SHEETS.test(address);
    if (!isMember) continue;
    const [of, member = ""] = address.split(".").slice(-2);
    // What makes one is named as the thing itself.
    if (of === member) continue;
    const name = member.replace(/_(?:static|event)$/u, "");
    const known = BY_NAME.get(name) ?? { ofLanguage: [], ofBrowser: [] };
    (area === "javascript" ? known.ofLanguage : known.ofBrowser).push(compat);
    BY_NAME.set(name, known);
  }

/**
 * What a property's name says by itself: nothing where some thing of that name is old enough, or where it is no name of the browser's. A
 * word of small letters that only the browser's parts have ("limits", "share") is taken for the app's own, unless it is asked of
 * `navigator` and its like.
 */
function newerByName(name: string, floor: Floor): readonly string[] {
  const { ofLanguage, ofBrowser } = BY_NAME.get(name) ?? { ofLanguage: [], ofBrowser: [] };
  if (ofLanguage.length === 0 && !/[a-z][A-Z]/u.test(name)) return [];
  const all = [...ofLanguage, ...ofBrowser].map((compat) => lacking(compat, floor));
  return all.every((browsers) => browsers.length > 0) ? (all[0] ?? []) : [];
}

/** What of it some browser of the floor lacks. */
export function newerThan(floor: Floor, { syntax, globals, members, properties, ofWalks }: Uses): readonly Newer[] {
  const { builtins } = DATA.javascript as { readonly builtins: Feature };
  const ofOne = (use: string, compat: Compat): Newer => ({ use, lacking: lacking(compat, floor) });
  return [
    ...[...syntax].map((use) => (use.startsWith("unknown") ? { use, lacking: ["all"] } : ofOne(use, featureAt(use)))),
    ...[...globals].flatMap((name) =>
      [at(builtins, name), at(DATA.api, name), at(DATA.api, "Window", name)].filter(isGiven).map((compat) => ofOne(name, compat)),
    ),
    ...[...members].flatMap((use) => {
      const [of = "", name = ""] = use.split(".");
      const held = HELD_BY[of];
      const found =
        held === undefined
          ? [at(builtins, of, name), at(builtins, of, `${name}_static`), at(DATA.api, of, `${name}_static`)]
          : [
              ...held.map((holder) => at(DATA.api, holder, name)),
              ...(held[0] === "Window" ? [at(builtins, name), at(DATA.api, name)] : []),
            ];
      return found.filter(isGiven).map((compat) => ofOne(use, compat));
    }),
    ...[...properties].map((name) => ({ use: `.${name}`, lacking: newerByName(name, floor) })),
    ...[...ofWalks].flatMap((name) => {
      const compat = at(builtins, "Iterator", name);
      return compat === undefined ? [] : [ofOne(`Iterator.${name}`, compat)];
    }),
  ].filter((newer) => newer.lacking.length > 0);
}
