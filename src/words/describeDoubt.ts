import type { Doubt } from "../domain/record/doubt.ts";
import { MEASURANDS } from "../domain/measuring/measurand.ts";
import { quantityOf, type ObservationContent } from "../domain/measuring/observation.ts";
import type { Canonical } from "../domain/measuring/units.ts";
import { intervalText, reportedText } from "./describeReading.ts";
import type { PageWords } from "./language.ts";
import type { Format } from "./format.ts";
import { describeConverted, describeLimit } from "./describeQuantity.ts";

type DoubtWords = PageWords["doubts"];

/** The sentence that asks about one doubt of a result: what was seen, and why it is asked. */
export function describeDoubt(doubt: Doubt, content: ObservationContent, doubts: DoubtWords, format: Format): string {
  const unit = format.unit(MEASURANDS[content.measurand].canonicalUnit);
  const inUnit = (value: number) => `${describeLimit(value, format)} ${unit}`;
  const limit = (value: number) => `${describeLimit(value, format)} ${unit}`;
  const value = `${describeConverted(content, quantityOf(content), format)} ${unit}`;
  switch (doubt.type) {
    case "ChallengedUnit":
      return doubts.challengedUnit(reportedText(content, format), value, unit);
    case "Jump":
      return describeJump(doubt, value, inUnit, doubts, format);
    case "ImplausiblyHigh":
      return doubts.implausiblyHigh(value, limit(doubt.limit));
    case "ImplausiblyLow":
      return doubts.implausiblyLow(value, limit(doubt.limit));
    case "SameDay": {
      const other = reportedText(doubt.other, format);
      const on = format.dayInWords(doubt.other.collectedOn);
      return doubt.identical ? doubts.identical(other, on) : doubts.sameDay(other, on);
    }
    case "UrineWithoutPh":
      return doubts.urineWithoutPh;
    case "LimitsOnAnotherScale":
      return describeScale(doubt.times, content, doubts, format);
  }
}

function describeJump(
  doubt: { readonly factor: number; readonly previous: Canonical; readonly previousOn: ObservationContent["collectedOn"] },
  value: string,
  inUnit: (value: number) => string,
  doubts: DoubtWords,
  format: Format,
): string {
  const [previous, on] = [inUnit(doubt.previous), format.dayInWords(doubt.previousOn)];
  if (doubt.factor === 0) return doubts.fallToZero(value, previous, on);
  const times = doubt.factor > 1 ? doubt.factor : 1 / doubt.factor;
  const timesText = format.fixed(times, times < 9.95 ? 1 : 0);
  return doubt.factor > 1 ? doubts.jumpUp(value, timesText, previous, on) : doubts.jumpDown(value, timesText, previous, on);
}

function describeScale(times: number, content: ObservationContent, doubts: DoubtWords, format: Format): string {
  const { intervalLow, intervalHigh } = content;
  const limit = (text: string | undefined) => (text === undefined ? undefined : Number(text.replace(/^[<>]/u, "")));
  const interval = intervalText({ low: limit(intervalLow), high: limit(intervalHigh) }, format);
  const say = times > 1 ? doubts.limitsTooLow : doubts.limitsTooHigh;
  return say(
    reportedText(content, format),
    `${interval} ${format.unit(content.unit)}`,
    format.fixed(times > 1 ? times : 1 / times, 0),
  );
}
