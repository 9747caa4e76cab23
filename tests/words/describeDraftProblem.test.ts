import { describe, expect, it } from "vitest";
import type { DraftProblem } from "../../src/domain/measuring/observationDoor.ts";
import type { Canonical } from "../../src/domain/measuring/units.ts";
import { describeDraftProblem } from "../../src/words/describeDraftProblem.ts";
import { common as en } from "../../src/words/en/common.ts";
import { typography } from "../../src/words/en/typography.ts";
import { DEFAULT_NOTATION, formatFor } from "../../src/words/format.ts";
import { day } from "../support/observations.ts";

const format = formatFor(DEFAULT_NOTATION, typography);
const cases: readonly (readonly [DraftProblem, string])[] = [
  [{ field: "measurand", type: "UnknownMeasurand", text: "x" }, "Choose what was measured."],
  [{ field: "value", type: "NotMeasured", problem: { type: "Empty" } }, "Type the value that the laboratory printed."],
  [{ field: "value", type: "NotMeasured", problem: { type: "Negative", text: "-1" } }, "A result cannot be negative."],
  [
    { field: "value", type: "NotMeasured", problem: { type: "OtherDecimalSign", text: "2,4", meant: "2.4" } },
    "Did you mean 2.4?",
  ],
  [
    {
      field: "value",
      type: "NotMeasured",
      problem: { type: "AmbiguousSeparator", text: "1,234", asDecimal: "1.234", asThousands: "1234" },
    },
    "1,234 can be read in two ways. Which is it?",
  ],
  [
    { field: "value", type: "NotMeasured", problem: { type: "NotANumber", text: "x" } },
    "“x” is not read as a number. Examples: 2.4, <0.2, > 20",
  ],
  [{ field: "value", type: "NotPositive", measurand: "b2m-serum" }, "Not above zero. An assay prints “<” and its limit instead."],
  [
    { field: "value", type: "BeyondBelief", measurand: "creatinine-serum", canonical: 60 as Canonical, limit: 50 },
    "60.0 mg/dL is refused: above 50 mg/dL no such result is known. Check the unit.",
  ],
  [{ field: "unit", type: "UnitMissing" }, "Choose the unit that the laboratory printed."],
  [
    { field: "unit", type: "UnitNotAccepted", text: "ug/d", measurand: "b2m-serum" },
    "B2M, serum is not reported in µg/24 h here.",
  ],
  [
    { field: "unit", type: "UnitNotAccepted", text: "stones", measurand: "b2m-serum" },
    "B2M, serum is not reported in stones here.",
  ],
  [
    { field: "value", type: "UnitsDisagree", written: "ug/ml", chosen: "mg/L" },
    "µg/mL is written with the value, mg/L is chosen. Which is it?",
  ],
  [{ field: "value", type: "UnitNotRead", text: "H" }, "The unit “H” is not known here."],
  [{ field: "intervalLow", type: "LimitIsCensored", text: "<1" }, "Type the number only, in the unit of the value."],
  [{ field: "intervalHigh", type: "IntervalUpsideDown", low: "3", high: "1" }, "Below the low limit, 3."],
  [{ field: "urinePh", type: "PhOutOfRange", text: "11" }, "Urine pH is a number from 3 to 10, such as 6.5."],
  [{ field: "urinePh", type: "PhNotUrine" }, "Only urine has a pH here."],
  [{ field: "collectedOn", type: "NotADate", text: " " }, "Type the day on which the sample was taken."],
  [
    { field: "collectedOn", type: "NotADate", text: "soon" },
    "“soon” is not a day of the calendar. Write YYYY-MM-DD, or 1 Mar 2026.",
  ],
  [
    { field: "collectedOn", type: "InTheFuture", today: day("2026-03-13") },
    "This day lies in the future: today is 13 March 2026.",
  ],
  [{ field: "collectedOn", type: "BeforeBirth", birthDate: day("1950-05-05") }, "Before the birth date, 5 May 1950."],
  [{ field: "collectedAt", type: "NotATime", text: "8" }, "Write the time as hours and minutes, such as 08:30."],
  [{ field: "status", type: "NotAChoice", text: "x" }, "Choose one of the list."],
  [{ field: "note", type: "TooLong", limit: 4000 }, "Too long: at most 4000 characters."],
];

describe("the sentence for a problem", () => {
  it.each(cases)("%j", (problem, said) => {
    expect(describeDraftProblem(problem, en, format)).toBe(said);
  });
});
