import { PURPOSE_VIEWS, type PurposeView } from "../measuring/observation.ts";
import type { ComparableRun, Series, SeriesPoint } from "./series.ts";
import { pointStands } from "./series.ts";

/** How many results of a series each view shows, and all of them; without what was entered in error. */
export type PurposeCount = { readonly view: PurposeView; readonly shown: number; readonly all: number };

const active = ({ points }: Series) => points.filter(pointStands);

/** Whether a result belongs to a view. Nothing chosen shows everything. */
const isInView = ({ observation }: SeriesPoint, view: PurposeView | undefined): boolean =>
  view === undefined || (observation.purpose ?? "not-recorded") === view;

/** The views worth choosing: none where no result has a purpose, else each purpose there is, and the results without one. */
export function purposeViews(series: Series): readonly PurposeCount[] {
  const points = active(series);
  if (points.every(({ observation }) => observation.purpose === undefined)) return [];
  return PURPOSE_VIEWS.flatMap((view) => {
    const shown = points.filter((point) => isInView(point, view)).length;
    return shown === 0 ? [] : [{ view, shown, all: points.length }];
  });
}

/** The results of a series that a view shows. Only for showing: a verdict is always over the whole series. */
export const narrowSeries = (series: Series, view: PurposeView | undefined): Series =>
  view === undefined ? series : { ...series, points: series.points.filter((point) => isInView(point, view)) };

/**
 * The runs of the whole series with what a view shows of each: a line is broken where the method changed, also when the result
 * that changed it is not shown.
 */
export const narrowRuns = (runs: readonly ComparableRun[], view: PurposeView | undefined): readonly ComparableRun[] =>
  view === undefined
    ? runs
    : runs
        .map((run) => ({ ...run, points: run.points.filter((point) => isInView(point, view)) }))
        .filter(({ points }) => points.length > 0);
