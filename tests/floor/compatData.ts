import { readFileSync } from "node:fs";

/**
 * What browsers can do since when: MDN's browser-compat-data, read without a network. Only what the check of the floor asks of it.
 */
export type Statement = {
  readonly version_added: string | boolean | null;
  readonly version_removed?: string;
  readonly prefix?: string;
  readonly alternative_name?: string;
  readonly flags?: readonly unknown[];
  readonly partial_implementation?: true;
};
export type Compat = { readonly support: { readonly [browser: string]: Statement | readonly Statement[] | undefined } };
/** Where the data says of a feature who can do it; its other parts are features inside of it. */
const SAID = "__compat";
export type Feature = { readonly [SAID]?: Compat } & { readonly [part: string]: Feature | Compat | undefined };
type Release = { readonly release_date?: string };
type Data = {
  readonly browsers: { readonly [browser: string]: { readonly releases: { readonly [version: string]: Release } } };
} & { readonly [area in "api" | "css" | "javascript"]: Feature };

export const DATA = JSON.parse(
  readFileSync(new URL("../../node_modules/@mdn/browser-compat-data/data.json", import.meta.url), "utf8"),
) as Data;

/** The browsers of the floor as the data names them; those in the hand have the numbers of their kin on a desk. */
export const BROWSERS = ["chrome", "chrome_android", "edge", "firefox", "safari", "safari_ios"] as const;
export type Floor = { readonly [browser in (typeof BROWSERS)[number]]: string };

const numbersOf = (version: string): readonly number[] => version.replace("≤", "").split(".").map(Number);

/** Whether a version comes after another, by its numbers. */
export function isAfter(one: string, other: string): boolean {
  const [a, b] = [numbersOf(one), numbersOf(other)];
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}

/** The version of each browser that was the newest on a day. */
export function newestOn(day: string): Floor {
  const newest = (browser: string): string =>
    Object.entries(DATA.browsers[browser]?.releases ?? {})
      .filter(([, { release_date: released }]) => released !== undefined && released <= day)
      .map(([version]) => version)
      .reduce((latest, version) => (isAfter(version, latest) ? version : latest), "0");
  return {
    chrome: newest("chrome"),
    chrome_android: newest("chrome_android"),
    edge: newest("edge"),
    firefox: newest("firefox"),
    safari: newest("safari"),
    safari_ios: newest("safari_ios"),
  };
}

/** Whether a browser of this version can do it as it is written, without a prefix or a switch. */
const can = ({ version_added: added, version_removed: removed, ...said }: Statement, version: string): boolean =>
  typeof added === "string" &&
  added !== "preview" &&
  !isAfter(added, version) &&
  (removed === undefined || isAfter(removed, version)) &&
  said.prefix === undefined &&
  said.alternative_name === undefined &&
  said.flags === undefined;

/** The browsers of the floor that cannot do it. */
export const lacking = ({ support }: Compat, floor: Floor): readonly string[] =>
  BROWSERS.filter((browser) => {
    const said = support[browser];
    const statements: readonly Statement[] = said === undefined ? [] : Array.isArray(said) ? said : [said as Statement];
    return !statements.some((statement) => can(statement, floor[browser]));
  });

/** Who can do it; nothing where the data knows no such feature. */
export const compatOf = (feature: Feature | undefined): Compat | undefined => feature?.[SAID];

/** Every feature under a part of the data, with its address. */
export function featuresUnder(address: string, feature: Feature): readonly (readonly [address: string, compat: Compat])[] {
  return Object.entries(feature).flatMap(([part, inside]) => {
    if (inside === undefined) return [];
    if (part === SAID) return [[address, inside as Compat] as const];
    return featuresUnder(`${address}.${part}`, inside as Feature);
  });
}

/** The feature at an address such as `javascript.operators.nullish_coalescing`; another release of the data may have moved it. */
export function featureAt(address: string): Compat {
  const found = address
    .split(".")
    .reduce<Feature | undefined>((feature, part) => feature?.[part] as Feature | undefined, DATA as unknown as Feature);
  const compat = compatOf(found);
  if (compat === undefined) throw new Error(`${address} is not in the compatibility data any more`);
  return compat;
}
