import type { LineChange, LineResult, LineSummary, WhyNotOfLine } from "../domain/analysis/linesSummary.ts";
import { MEASURANDS } from "../domain/measuring/measurand.ts";
import type { Result } from "../domain/result.ts";
import { describeLineDays } from "./describeCare.ts";
import { describeSameDay } from "./describeDayResult.ts";
import type { Words } from "./language.ts";
import type { Format } from "./format.ts";

/** One cell: a figure with what belongs to it, or why there is none. */
export type LineCell = { readonly value?: string; readonly detail: string; readonly isBeyond?: boolean };

/** A row of the table of treatment lines, cell by cell. */
export type LineSummaryRow = {
  readonly id: string;
  readonly name: string;
  readonly days: string;
  readonly cells: readonly (readonly [heading: string, cell: LineCell])[];
};

/** The row of one line. Values are in the canonical unit, which the table names once. */
export function describeLineSummary(
  { line: { line, number }, ...summary }: LineSummary,
  words: Words,
  format: Format,
): LineSummaryRow {
  const texts = words.linesTable;
  const cell = <Value>(figure: Result<Value, WhyNotOfLine>, say: (value: Value) => LineCell): LineCell =>
    figure.ok ? say(figure.value) : { detail: texts.why[figure.error] };
  const change = ({ percent, beyond, bridged }: LineChange): LineCell => {
    const detail = beyond === undefined ? texts.why["no-variation-figure"] : beyond ? texts.beyond : texts.withinVariation;
    return {
      value: format.percent(percent),
      detail: bridged === true ? texts.bridged(detail) : detail,
      isBeyond: beyond === true,
    };
  };
  const withMean = (
    { points, reported }: LineResult,
    { value, detail: plain }: { readonly value: string; readonly detail: string },
  ): LineCell => {
    const [first, second] = points;
    const detail = reported === undefined ? plain : texts.brought({ reported: format.number(reported), detail: plain });
    if (first === undefined || second === undefined) return { value, detail };
    const unit = MEASURANDS[first.observation.measurand].canonicalUnit;
    return { value, detail: format.list([words.verdict.meanOf(describeSameDay(points, unit, format)), detail]) };
  };
  const whole = (days: number) => format.fixed(days, 0);
  return {
    id: line.id,
    name: words.care.line(number, line.regimen),
    days: describeLineDays(line, words, format),
    cells: [
      [
        texts.baseline,
        cell(summary.baseline, (day) => withMean(day, texts.valueOn(format.number(day.value), format.dayShort(day.on)))),
      ],
      [texts.nadir, cell(summary.nadir, (day) => withMean(day, texts.nadirAt(format.number(day.value), day.days)))],
      [texts.fromBaseline, cell(summary.fromBaseline, change)],
      [texts.fromNadir, cell(summary.fromNadir, change)],
      [texts.above, cell(summary.above, ({ days, of }) => ({ value: texts.aboveDays(whole(days), whole(of)), detail: "" }))],
      [
        texts.pace,
        summary.pace.ok
          ? {
              value: texts[summary.pace.value.type === "DoublingTime" ? "doubling" : "half"](whole(summary.pace.value.days)),
              detail: (summary.bridged === 0 ? (text: string) => text : texts.bridged)(
                texts.ofAll({
                  count: summary.results,
                  low: whole(summary.pace.value.interval95[0]),
                  high: whole(summary.pace.value.interval95[1]),
                }),
              ),
            }
          : { detail: texts.why[summary.pace.error.type] },
      ],
    ],
  };
}
