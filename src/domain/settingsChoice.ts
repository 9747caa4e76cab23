import { isSameContent } from "./kept.ts";
import type { Settings } from "./settings.ts";

/** What a device remembers of its own work, and nobody chose: never a reason to ask, and joined where settings are taken over. */
const REMEMBERED: readonly (keyof Settings)[] = ["imports", "columnMappings"];

/** The settings that somebody chose and in which the two differ. */
export const differingSettings = (one: Settings, other: Settings): readonly (keyof Settings)[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)] as (keyof Settings)[])].filter(
    (field) => !REMEMBERED.includes(field) && !isSameContent({ value: one[field] }, { value: other[field] }),
  );

/** Their settings in place of mine. What either device remembers of its imports stays known. */
export const takeSettings = (mine: Settings, theirs: Settings): Settings => ({
  ...theirs,
  imports: joined(mine.imports, theirs.imports, ({ at }) => at).sort((a, b) => (a.at < b.at ? -1 : 1)),
  columnMappings: joined(mine.columnMappings, theirs.columnMappings, ({ shape }) => shape),
});

const joined = <Entry>(mine: readonly Entry[], theirs: readonly Entry[], key: (entry: Entry) => string): Entry[] => [
  ...new Map([...theirs, ...mine].map((entry) => [key(entry), entry])).values(),
];
