import type { UsedBridge } from "../domain/analysis/bridge.ts";
import type { LastBreak } from "../domain/analysis/comparableResults.ts";
import type { DailyResult } from "../domain/analysis/dailyResults.ts";
import { ownScatterOf, type OwnScatter } from "../domain/analysis/ownScatter.ts";
import { daysBetween, type CalendarDate } from "../domain/calendarDate.ts";
import type { Verdict } from "../domain/analysis/verdict.ts";
import type { SeriesPoint, WhyLeftOut } from "../domain/series/series.ts";

/** Between two results so many days apart a value can have moved at any time, and more than once. */
const LONG_GAP = 365;

/** Visits a year apart are usual where nothing changes: there only a longer gap is named. */
const LONG_GAP_AT_REST = 730;

/** So many results that stand alone speak of more than a bad tube. */
export const MANY_ALONE = 3;

/** Whether it is the latest result whose limit counts, and not an earlier one's. */
export const isLatestBound = ({ latest }: Verdict): boolean => latest !== undefined && latest.comparator !== "=";

/** The results that count as the assay's limit. */
export const countedBounds = ({ used }: Verdict): readonly SeriesPoint[] =>
  used.flatMap(({ points }) => points).filter(({ comparator }) => comparator !== "=");

/** Why a result takes no part in the verdict; nothing for one that counts as the assay's limit. */
export const whyLeftOut = ({ leftOut }: Pick<Verdict, "leftOut">, { observation }: SeriesPoint): WhyLeftOut | undefined =>
  leftOut.find(({ observationId }) => observationId === observation.id)?.why;

/** Whether the results vary by more than was assumed: by their own scatter, or by how many of them stood alone. */
export const variesWidely = (verdict: Verdict): boolean =>
  aloneOf(verdict).length >= MANY_ALONE || scatterOf(verdict)?.againstAssumed === "wider";

/** The own scatter without one or two results that stood alone: of these it is said already, and they are no scatter. */
export function scatterOf(verdict: Verdict): OwnScatter | undefined {
  const alone = aloneOf(verdict);
  if (alone.length === 0 || alone.length >= MANY_ALONE) return ownScatterOf(verdict);
  const days = new Set(alone.map(({ collectedOn }) => collectedOn));
  return ownScatterOf({ ...verdict, used: verdict.used.filter(({ collectedOn }) => !days.has(collectedOn)) });
}

/** Results that neither neighbour bears out; the latest has but one. */
export const aloneOf = ({ guarded }: Verdict): Verdict["guarded"] => guarded.filter(({ isLatest }) => isLatest !== true);

/** The bridges that results of this verdict have crossed; none of one that is not interpreted. */
export const crossedBridges = ({ kind, used }: Verdict): readonly UsedBridge[] =>
  kind === "not-interpreted" ? [] : [...new Set(used.flatMap(({ over = [] }) => over.map(({ bridge }) => bridge)))];

/** Whether results from before the last break are compared all the same, as a bridge leads over it. */
export const isJoined = (verdict: Verdict): boolean =>
  crossedBridges(verdict).length > 0 && (verdict.lastBreak?.reason.endsWith("Changed") ?? false);

/** The longest time without a compared result that bears on what is said; between the two levels of a shift a shorter one does. */
export function gapOf({
  kind,
  used,
  shift,
  settled,
}: Verdict): { readonly from: CalendarDate; readonly to: CalendarDate } | undefined {
  const change = settled ?? shift;
  const between = change === undefined ? undefined : { from: change.earlier.to, to: change.later.from };
  if (between !== undefined && daysBetween(between.from, between.to) > LONG_GAP) return between;
  if (kind !== "no-change-shown" && kind !== "no-change-since") return undefined;
  const level = used.filter(({ collectedOn }) => settled === undefined || collectedOn >= settled.since);
  const gaps = level.flatMap(({ collectedOn: to }, index) => {
    const from = level[index - 1]?.collectedOn;
    return from !== undefined && daysBetween(from, to) > LONG_GAP_AT_REST ? [{ from, to }] : [];
  });
  return gaps.at(-1);
}

/** Where a confirmed shift stands on a single first result, that one: no second one bears it out. */
export function oneBefore({ kind, shift, settled, used }: Verdict): DailyResult | undefined {
  const change = settled ?? shift;
  if (change?.earlier.results !== 1 || shift?.grade !== "confirmed") return undefined;
  return kind.endsWith("-possible") ? undefined : used.find(({ collectedOn }) => collectedOn === change.earlier.from);
}

/** Whether results from before the last break are compared all the same: their method has come back. */
export const cameBack = ({ used }: Verdict, { on }: LastBreak): boolean => used[0] !== undefined && used[0].collectedOn < on;
