import { compare } from "../compare.ts";
import { isSameContent } from "../kept.ts";
import { keysOf } from "../keysOf.ts";
import { nameKey } from "../nameKey.ts";
import { pairKey } from "../series/laboratoryNames.ts";
import { learnedNameKey } from "./learnedNames.ts";
import { DEFAULT_SETTINGS, type Settings } from "./settings.ts";

/** How often what stands in each place of the settings was chosen anew. A place that is empty again has one too. */
export type Revisions = { readonly [place: string]: number };

/** Settings as a tab knows them, with what is needed to join them with another tab's. */
export type RevisedSettings = { readonly settings: Settings; readonly revisions: Revisions };

/** The settings of a device on which nobody chose anything. */
export const UNTOUCHED: RevisedSettings = { settings: DEFAULT_SETTINGS, revisions: {} };

/** So many imports are remembered by name. */
const IMPORTS_KEPT = 20;

/** What a place of its own is in each field: the whole, each entry by its name, or each entry of a list by what it is about. */
const PLACES: { readonly [Field in keyof Settings]-?: "whole" | "by-name" | ((entry: EntryOf<Settings[Field]>) => string) } = {
  decimal: "whole",
  dateOrder: "whole",
  colorScheme: "whole",
  deviceUse: "whole",
  lastMeasurand: "whole",
  board: "whole",
  historyShows: "whole",
  deviceInitials: "whole",
  rosterDensity: "whole",
  dueNotices: "whole",
  accessNotes: "whole",
  testIntervals: "by-name",
  entryDefaults: "by-name",
  companions: "by-name",
  laboratories: ({ laboratory, method, measurand, sex = "", ageFrom = "", ageTo = "" }) =>
    [nameKey(laboratory), nameKey(method), measurand, sex, ageFrom, ageTo].join("|"),
  variation: ({ measurand, laboratory }) => `${measurand}|${nameKey(laboratory)}`,
  imports: ({ at }) => at,
  columnMappings: ({ shape }) => shape,
  laboratoryNames: pairKey,
  learnedNames: learnedNameKey,
};
type EntryOf<Value> = Value extends readonly (infer Entry)[] ? Entry : never;
type Places = ReadonlyMap<string, unknown>;

const SEPARATOR = "/";

/* oxlint-disable typescript/consistent-type-assertions -- settings taken apart and put together by the table above, field by field */
function placesOf(settings: Settings): Places {
  const places = new Map<string, unknown>();
  for (const field of keysOf(PLACES)) {
    const [value, kind]: [unknown, unknown] = [settings[field], PLACES[field]];
    if (value === undefined) continue;
    if (kind === "whole") places.set(field, value);
    else if (kind === "by-name")
      for (const [name, entry] of Object.entries(value as object)) places.set(field + SEPARATOR + name, entry);
    else
      for (const entry of value as readonly unknown[])
        places.set(field + SEPARATOR + (kind as (entry: unknown) => string)(entry), entry);
  }
  return places;
}

/** The inverse of `placesOf`; lists in the order in which their places stand, imports by their moment. */
function settingsIn(places: Places): Settings {
  const settings: { [field: string]: unknown } = { ...DEFAULT_SETTINGS };
  for (const [place, value] of places) {
    const at = place.indexOf(SEPARATOR);
    const field = at < 0 ? place : place.slice(0, at);
    const kind: unknown = PLACES[field as keyof Settings];
    if (kind === "whole") settings[field] = value;
    else if (kind === "by-name") settings[field] = { ...(settings[field] as object | undefined), [place.slice(at + 1)]: value };
    else settings[field] = [...(settings[field] as readonly unknown[]), value];
  }
  const read = settings as unknown as Settings;
  return { ...read, imports: [...read.imports].sort((a, b) => compare(a.at, b.at)).slice(-IMPORTS_KEPT) };
}

/* oxlint-enable typescript/consistent-type-assertions */

const isSame = (one: unknown, other: unknown): boolean => isSameContent({ value: one }, { value: other });

/**
 * Settings as they are now, each place that was chosen anew since `before` newer than it was there and newer than `seen`: what is
 * chosen last stands.
 */
export function reviseSettings(before: RevisedSettings, settings: Settings, seen: Revisions = {}): RevisedSettings {
  const [was, is] = [placesOf(before.settings), placesOf(settings)];
  const changed = [...new Set([...was.keys(), ...is.keys()])].filter((place) => !isSame(was.get(place), is.get(place)));
  // Imports only ever join: one that is not there was made in another tab.
  const newer = changed
    .filter((place) => !place.startsWith(`imports${SEPARATOR}`))
    .map((place): [string, number] => [place, Math.max(before.revisions[place] ?? 0, seen[place] ?? 0) + 1]);
  return { settings, revisions: { ...before.revisions, ...Object.fromEntries(newer) } };
}

/**
 * One from two tabs' settings: of each place the one chosen later, so that two choices of one moment are both kept unless they
 * are the same choice. Commutative, associative and idempotent but for the order of lists, which means nothing.
 */
export function mergeSettings(one: RevisedSettings, other: RevisedSettings): RevisedSettings {
  const [mine, theirs] = [placesOf(one.settings), placesOf(other.settings)];
  const merged = new Map<string, unknown>();
  const revisions: { [place: string]: number } = {};
  for (const place of new Set([
    ...mine.keys(),
    ...theirs.keys(),
    ...Object.keys(one.revisions),
    ...Object.keys(other.revisions),
  ])) {
    const [a, b] = [one.revisions[place] ?? 0, other.revisions[place] ?? 0];
    const [x, y] = [mine.get(place), theirs.get(place)];
    // Chosen at one moment: the same of the two stands in every tab.
    const isMine = a === b ? compare(JSON.stringify(x) ?? "", JSON.stringify(y) ?? "") >= 0 : a > b;
    const value = isMine ? x : y;
    if (value !== undefined) merged.set(place, value);
    if (Math.max(a, b) > 0) revisions[place] = Math.max(a, b);
  }
  return { settings: settingsIn(merged), revisions };
}

/** Whether two say the same, whatever the order in which they list it. */
export function isSameSettings(one: RevisedSettings, other: RevisedSettings): boolean {
  const [mine, theirs] = [placesOf(one.settings), placesOf(other.settings)];
  const places = new Set([...mine.keys(), ...theirs.keys(), ...Object.keys(one.revisions), ...Object.keys(other.revisions)]);
  return [...places].every(
    (place) => (one.revisions[place] ?? 0) === (other.revisions[place] ?? 0) && isSame(mine.get(place), theirs.get(place)),
  );
}
