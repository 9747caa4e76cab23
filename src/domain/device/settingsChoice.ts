import { by } from "../compare.ts";
import { keysOf } from "../keysOf.ts";
import { isSameContent } from "../kept.ts";
import { learnedNameKey } from "./learnedNames.ts";
import type { Settings } from "./settings.ts";

/** What a device remembers by itself, or is: nobody has to be asked about it. */
const DEVICE_OWN = [
  "imports",
  "columnMappings",
  "learnedNames",
  "lastMeasurand",
  "entryDefaults",
  "deviceUse",
  "deviceInitials",
  "rosterDensity",
  "dueNotices",
  "accessNotes",
] as const satisfies readonly (keyof Settings)[];

/** A setting that somebody chose, and that can be taken over from a backup. */
export type ChosenSetting = Exclude<keyof Settings, (typeof DEVICE_OWN)[number]>;

const isChosen = (field: keyof Settings): field is ChosenSetting => !DEVICE_OWN.some((own) => own === field);

/** The settings that somebody chose and in which the two differ. */
export const differingSettings = (one: Settings, other: Settings): readonly ChosenSetting[] =>
  keysOf({ ...one, ...other })
    .filter(isChosen)
    .filter((field) => !isSameContent({ value: one[field] }, { value: other[field] }));

/**
 * Their settings in place of mine. What either device remembers of its imports stays known, and whose device this is does not
 * change.
 */
export function takeSettings(mine: Settings, theirs: Settings): Settings {
  const {
    deviceUse: _use,
    deviceInitials: _initials,
    rosterDensity: _density,
    dueNotices: _notices,
    accessNotes: _access,
    ...chosen
  } = theirs;
  const { deviceUse, deviceInitials, rosterDensity, dueNotices, accessNotes } = mine;
  return {
    ...chosen,
    ...(deviceUse === undefined ? {} : { deviceUse }),
    ...(deviceInitials === undefined ? {} : { deviceInitials }),
    ...(rosterDensity === undefined ? {} : { rosterDensity }),
    ...(dueNotices === undefined ? {} : { dueNotices }),
    ...(accessNotes === undefined ? {} : { accessNotes }),
    imports: joined(mine.imports, theirs.imports, ({ at }) => at).sort(by(({ at }) => at)),
    columnMappings: joined(mine.columnMappings, theirs.columnMappings, ({ shape }) => shape),
    learnedNames: joined(mine.learnedNames, theirs.learnedNames, learnedNameKey),
  };
}

const joined = <Entry>(mine: readonly Entry[], theirs: readonly Entry[], key: (entry: Entry) => string): Entry[] => [
  ...new Map([...theirs, ...mine].map((entry) => [key(entry), entry])).values(),
];
