import { parseMeasured, type DecimalSign, type NotMeasured } from "./measured.ts";
import { err, ok, type Result } from "../result.ts";

export type NotALimit =
  | { readonly type: "NotMeasured"; readonly problem: NotMeasured }
  | { readonly type: "LimitIsCensored"; readonly text: string };

/** One end of an interval: its text with a decimal point, as it is kept, and its number. */
export type ReportedLimit = { readonly text: string; readonly value: number };

/**
 * Reads one end of a reference interval as laboratories print it. "< 3" as an upper limit is how one-sided intervals are printed:
 * the limit is 3, which lies outside itself and keeps its sign. As a lower limit it says nothing and is refused.
 */
export function parseReportedLimit(end: "low" | "high", text: string, decimal: DecimalSign): Result<ReportedLimit, NotALimit> {
  const read = parseMeasured(text, decimal);
  if (!read.ok) return err({ type: "NotMeasured", problem: read.error });
  const { comparator, value, unitText } = read.value;
  const plain = comparator === "=" || comparator.startsWith(end === "high" ? "<" : ">");
  if (!plain || unitText !== undefined) return err({ type: "LimitIsCensored", text });
  const sign = comparator === "<" || comparator === ">" ? comparator : "";
  return ok({ text: sign + (/[\d.,]+/u.exec(text)?.[0] ?? "").replace(",", "."), value });
}
