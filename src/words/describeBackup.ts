import { COUNTED_TO, type BackupStanding } from "../domain/device/backupStanding.ts";
import type { Format } from "./format.ts";
import { describeMoment } from "./describeMoment.ts";
import type { PageWords } from "./language.ts";

/** When the last backup was made here and what it does not hold: "Last backup: 1 March 2026, 14:32. 12 changes since." */
export function describeBackup({ lastAt, changes }: BackupStanding, words: PageWords["backup"], format: Format): string {
  const number = format.fixed(changes, 0);
  const count = changes >= COUNTED_TO ? words.orMore(number) : number;
  if (lastAt === undefined)
    return changes === 0 ? words.nothing : `${words.never} ${words.changesOnlyHere(count, changes === 1)}`;
  return `${words.last(describeMoment(lastAt, format))} ${changes === 0 ? words.upToDate : words.changesSince(count, changes === 1)}`;
}
