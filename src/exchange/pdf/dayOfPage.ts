import type { BlockState } from "../incoming/block/blockLine.ts";

/** Words that say of a day that the sample was taken on it. */
const TAKEN = new RegExp(
  String.raw`entnahme|entnommen|abnahme|abgenommen|abn\.|probe(?:n|vom|datum)|collect|drawn|sampl|specimen|pr[ée]l[èe]v|extracci` +
    String.raw`|toma(?!\p{L})|muestra|obten|prelievo|campione|provtag|prøve|afname|pobran|colheita|coleta|näytteenotto`,
  "iu",
);
/** A day with nothing beside it but its weekday or hour: the heading of a part of a report, or a stamp of print. */
const BARE = /^[\s\d./:,-]*(?:(?:mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun|uhr)[\s\d./:,-]*)*$/iu;

/** What is known of the day: whether the report says that the sample was taken on it, and whether results have come since. */
export type DayKnown = { readonly taken: boolean; readonly resultsSince: boolean };

/** Where on its page a line stands: in its head, in its foot, or between. */
export type Zone = "head" | "body" | "foot";

/**
 * The state below a line that holds a day and no result. A day on which something was taken counts before any other; a day of a letter, a
 * report or a print does not push it aside, and where that cannot be told nothing is dated rather than dated wrongly.
 */
export function afterDay(
  text: string,
  before: BlockState,
  after: BlockState,
  known: DayKnown,
  zone: Zone,
): { readonly state: BlockState; readonly known: DayKnown } {
  if (TAKEN.test(text)) return { state: after, known: { taken: true, resultsSince: false } };
  if (zone === "foot") return { state: before, known };
  const isSame = after.day === before.day || before.day === "";
  if (isSame)
    return {
      state: before.day === "" ? after : before,
      known: before.day === "" ? { taken: false, resultsSince: false } : known,
    };
  // The head of a further page says again when the report was written.
  if (zone === "head" && known.taken) return { state: before, known };
  if (!known.resultsSince)
    return known.taken ? { state: before, known } : { state: after, known: { taken: false, resultsSince: false } };
  if (BARE.test(text) || !known.taken) return { state: after, known: { taken: false, resultsSince: false } };
  return { state: { ...before, day: "", time: "" }, known: { taken: false, resultsSince: false } };
}
