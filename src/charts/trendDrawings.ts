import type { TrendBridged, TrendEnvelope, TrendLevel, TrendMark } from "./sceneQuestion.ts";
import type { UsedBridge } from "../domain/analysis/bridge.ts";
import type { Verdict } from "../domain/analysis/verdict.ts";
import type { ObservationId } from "../domain/measuring/observation.ts";
import type { Stretch } from "../domain/analysis/stretch.ts";
import { describeMean } from "../words/verdictForBoth.ts";
import { countedBounds, crossedBridges } from "../words/verdictGround.ts";
import type { Format } from "../words/format.ts";
import type { Words } from "../words/language.ts";

/** What a verdict has drawn on its trend. */
export type TrendDrawings = {
  readonly levels: readonly TrendLevel[];
  /** From the first level to the second. */
  readonly change: string | undefined;
  readonly envelope: TrendEnvelope | undefined;
  readonly marks: readonly TrendMark[];
  readonly bridged: readonly TrendBridged[];
  /** The bridges that the verdict has crossed: over them a cut does not part what is compared. */
  readonly bridges: readonly UsedBridge[];
  /** Beyond the assay's limit, and in the verdict as that limit. */
  readonly counted: readonly ObservationId[];
};

/** The two means as short levels, the quiet envelope around the present level, and a mark where the movement was first called. */
export function trendDrawings(verdict: Verdict, words: Words, format: Format): TrendDrawings {
  const level = (stretch: Stretch): TrendLevel => ({
    from: stretch.from,
    to: stretch.to,
    value: stretch.mean,
    labels: words.patient.mean(stretch.results, describeMean(stretch, verdict, format)),
  });
  const compared = verdict.settled ?? verdict.shift;
  const { setPoint, shift } = verdict;
  const bridges = crossedBridges(verdict);
  const first =
    shift === undefined ? undefined : verdict.used.find((result) => result.collectedOn === shift.firstCalledOn)?.points.at(-1);
  return {
    levels: compared === undefined ? [] : [level(compared.earlier), level(compared.later)],
    change:
      compared === undefined
        ? undefined
        : (verdict.bound === undefined ? String : words.list.atLeast)(format.percent(compared.percent)),
    envelope:
      setPoint === undefined || setPoint.stretch.results < 2
        ? undefined
        : { from: setPoint.stretch.from, to: setPoint.stretch.to, low: setPoint.low, high: setPoint.high },
    marks:
      first === undefined
        ? []
        : [{ pointId: first.observation.id, label: words.patient.firstCalled(format.dayShort(first.collectedOn)) }],
    bridges,
    counted: countedBounds(verdict).map(({ observation }) => observation.id),
    bridged:
      bridges.length === 0
        ? []
        : verdict.used.flatMap(({ collectedOn, value, reported }) =>
            reported === undefined ? [] : [{ on: collectedOn, reported, value }],
          ),
  };
}
