import { describe, expect, it } from "vitest";
import { judgeRecord } from "../../src/domain/analysis/judgeRecord.ts";
import { primaryMeasurand } from "../../src/domain/series/primaryMeasurand.ts";
import { board } from "../../src/words/en/board.ts";
import { describeWhyInOneLine } from "../../src/words/describeWhyInOneLine.ts";
import { demoPeople } from "../support/boardCases.ts";
import { format } from "../support/charts.ts";

const demo = demoPeople();
const whyOf = (familyName: string) =>
  demo
    .filter(({ patient }) => patient.familyName === familyName)
    .map((record) => describeWhyInOneLine(judgeRecord(record, primaryMeasurand(record), []), board, format))[0];

describe("why a verdict is what it is, in one line", () => {
  it.each([
    [
      "a confirmed rise",
      "Amberg",
      "Why: the 2 results of the later level average 4.39 mg/L, +41 % against the 6 before (3.11). With 12 results and " +
        "no true change, a shift this large shows less than once in 1000.",
    ],
    ["plain noise", "Bergson", "Why: no split of the results into before and after stands out from variation (total CV 8.4 %)."],
    [
      "a change of method",
      "Dorfler",
      "Why: methods differ by 20 to 30 %, so nothing is computed across the change. 8 results before it shown, not compared.",
    ],
    ["dialysis", "Haddad", "Why: the results are drawn, and no change is computed from them."],
    ["a single result", "Jansen", "Why: a change needs at least 2 results of one method."],
  ])("names the numbers of %s", (_, familyName, why) => {
    expect(whyOf(familyName)).toBe(why);
  });
});
