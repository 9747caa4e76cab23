import type { Verdict } from "../domain/analysis/verdict.ts";
import type { Words } from "./language.ts";
import type { Format } from "./format.ts";

/** A patient's change in a list: the figure that the verdict rests on, what stands under it, and whether it is more than chance. */
export type ListedChange = {
  readonly figure: string;
  /** Since when, or by when. */
  readonly day?: string;
  readonly under?: string;
  readonly beyond: boolean;
};

/**
 * The verdict's own figure with its day ("+41 % since 22 Aug 2026") and the last step under it; where no shift counts, the last
 * step and how it stands against variation. So no list holds a last step against chance beside a verdict that looked at all.
 */
export function describeChange(verdict: Verdict, { list }: Words, format: Format): ListedChange | undefined {
  const { settled, shift, bound, fromPrevious, kind } = verdict;
  const change = settled ?? shift;
  if (change === undefined) {
    if (fromPrevious === undefined) return undefined;
    const { percent, beyondVariation } = fromPrevious;
    return {
      figure: format.percent(percent),
      under: !beyondVariation ? list.withinVariation : kind === "no-change-shown" ? list.beyondByItself : list.beyondVariation,
      beyond: beyondVariation,
    };
  }
  const percent = format.percent(change.percent);
  const day = format.dayShort(change.later.from);
  const step = fromPrevious === undefined ? undefined : format.percent(fromPrevious.percent);
  return {
    figure: bound === undefined ? percent : list.atLeast(percent),
    day: (settled === undefined ? list.since : list.by)(day),
    // A step that is the whole change need not be said twice.
    ...(step === undefined || (step === percent && change.later.to === fromPrevious?.toOn && change.later.results === 1)
      ? {}
      : { under: list.lastStep(step) }),
    beyond: settled === undefined,
  };
}
