import { describe, expect, it } from "vitest";
import { describeDraftProblem } from "../../src/words/describeDraftProblem.ts";
import { describeNotADay } from "../../src/words/describeNotADay.ts";
import { describePatientProblem } from "../../src/words/describePatientProblem.ts";
import { common as en } from "../../src/words/en/common.ts";
import { typography } from "../../src/words/en/typography.ts";
import { formatFor } from "../../src/words/format.ts";
import { day } from "../support/observations.ts";

const said = "“31.02.2026” is not a day of the calendar. Write DD.MM.YYYY, or 1 Mar 2026.";
const refused = { type: "NotADate", text: "31.02.2026" } as const;
const format = formatFor({ decimal: ".", dateOrder: "dmy" }, typography);

describe("the sentence for a day that cannot be read", () => {
  it("names the text and the user's own way to write a day", () => {
    expect(describeNotADay(refused, "dmy", en, format)).toBe(said);
  });

  it("is one sentence, whichever form refuses the day", () => {
    expect(describeDraftProblem({ field: "collectedOn", ...refused }, en, format)).toBe(said);
    expect(describePatientProblem({ field: "birthDate", ...refused }, "dmy", en, format)).toBe(said);
  });

  it("asks for the year in full", () => {
    const problem = { type: "TwoDigitYear", text: "1/3/26" } as const;
    expect(describeNotADay(problem, "dmy", en, format)).toBe("Write the year of “1/3/26” with four digits. It is not guessed.");
  });

  it("names both days that a text can be, in words", () => {
    const problem = { type: "SeveralDays", text: "03/04/2024", days: [day("2024-04-03"), day("2024-03-04")] } as const;
    expect(describeNotADay(problem, "ymd", en, format)).toBe(
      "“03/04/2024” can be 3 April 2024 or 4 March 2024. Which day is meant?",
    );
  });

  it("is none where nothing was typed", () => {
    expect(describeNotADay({ type: "EmptyDate" }, "dmy", en, format)).toBeUndefined();
  });
});
