import { describe, expect, it } from "vitest";
import { describeOption, describeQuestion } from "../../../src/exchange/incoming/plan/describeQuestion.ts";
import { describePlace, type ImportVoice } from "../../../src/exchange/incoming/plan/describeRefusal.ts";
import type { Question } from "../../../src/exchange/incoming/plan/plan.ts";
import { importing } from "../../../src/words/en/importing.ts";
import { format, words } from "../../support/charts.ts";
import { day } from "../../support/observations.ts";

const voice: ImportVoice = { words, importing, format };
const asked = { id: "q", rows: 1, options: [] };
const answers = (question: Question, ...values: readonly string[]) =>
  values.map((value) => describeOption(question, { value }, voice));

describe("a question of an import", () => {
  it("about a result that nothing names says that nothing names it; one with a name repeats the name", () => {
    const unnamed = { ...asked, about: "Measurand", open: "specimen", example: "2.4" } as const;
    expect(describeQuestion({ ...unnamed, text: "" }, voice)).toBe("Nothing says what was measured. What is it?");
    expect(describeQuestion({ ...unnamed, text: "B2M" }, voice)).toContain("B2M");
  });
});

describe("a doubt of an import", () => {
  it("is asked about in its own words: a leap, limits that fit another unit, a value that few people have", () => {
    const said = (["Jump", "LimitsOnAnotherScale", "ImplausiblyHigh"] as const).map((doubt) =>
      describeQuestion({ ...asked, about: "Doubt", doubt, example: "24 mg/L" }, voice),
    );
    expect(said).toEqual([
      importing.question.jump("24 mg/L"),
      importing.question.limits("24 mg/L"),
      importing.question.magnitude("24 mg/L"),
    ]);
    expect(new Set(said).size).toBe(3);
  });
});

describe("an answer to a question of an import", () => {
  it("about the order of a day's parts shows the day that each order makes of it", () => {
    const question: Question = { ...asked, about: "DateOrder", example: "03/04/2025" };
    const [dayFirst, monthFirst] = answers(question, "dmy", "mdy");
    expect(dayFirst).toContain(format.dayInWords(day("2025-04-03")));
    expect(monthFirst).toContain(format.dayInWords(day("2025-03-04")));
  });
  it("about the order of a day with a short year shows no day: the century is not known yet", () => {
    expect(answers({ ...asked, about: "DateOrder", example: "03/04/25" }, "dmy")).toEqual(["03/04/25: day, month, year"]);
  });
  it("about a sign in a number shows the number that each reading makes of it", () => {
    const question: Question = { ...asked, about: "DecimalSign", sign: ",", example: "1,234" };
    expect(answers(question, "decimal", "thousands")).toEqual(["1.234 (the sign is decimal)", "1234 (the sign parts thousands)"]);
  });
  it("about a doubtful unit marks the unit that is written, and no other", () => {
    const question: Question = {
      ...asked,
      about: "DoubtfulUnit",
      measurand: "albumin-serum",
      written: "g/L",
      example: "4.1 g/L",
    };
    expect(answers(question, "g/L", "g/dL")).toEqual(["g/L, as written", "g/dL"]);
  });
  it("about limits that fit another unit keeps the values without them, or as they are", () => {
    const question: Question = { ...asked, about: "Doubt", doubt: "LimitsOnAnotherScale", example: "2.4 (800 to 2200)" };
    expect(answers(question, "without-limits", "keep")).toEqual([
      "Keep the values without these limits",
      "Keep them as they are",
    ]);
  });
  it("about a correction of nothing adds the result, or names the one that it corrects", () => {
    const question: Question = { ...asked, about: "NothingToCorrect", example: "2.5 mg/L" };
    expect(describeOption(question, { value: "keep" }, voice)).toBe(importing.option.keepAsNew);
    expect(describeOption(question, { value: "o1", label: "2.4 mg/L" }, voice)).toBe(importing.option.correctsThis("2.4 mg/L"));
  });
});

describe("the place of a text in a file", () => {
  it("is a row and its column in a table, and a line in a report", () => {
    expect(describePlace({ type: "Row", row: 12, column: "Value" }, voice)).toContain("12");
    expect(describePlace({ type: "Line", line: 3 }, voice)).toBe("Line 3");
  });
});
