import { describe, expect, it } from "vitest";
import { readTable } from "../../../src/exchange/incoming/table/readTable.ts";
import { fatesOf, foundIn, planOf } from "../../support/incoming.ts";

const table = (...lines: readonly string[]): string => lines.join("\n");
/** Each result with the person, the day, the value and the unit that it would be kept with; or why it would not. */
const saidOf = (text: string): readonly string[] => {
  const plan = planOf(text);
  const fates = fatesOf(plan);
  return plan.rows.map(({ reading, found }, at) =>
    reading === undefined
      ? `${found.value}: ${fates[at] ?? ""}`
      : [reading.patient, reading.collectedOn, reading.measurand, reading.value, reading.unit].join(" · "),
  );
};

describe("two tables side by side", () => {
  it("keep each value under the day before it, and not under the first day of the row", () => {
    expect(
      saidOf(table("Patient;Date;B2M serum (mg/L);Date;Creatinine (mg/dL)", "Example, Ada;2025-03-01;2,4;2025-02-01;1,0")),
    ).toEqual([
      "Example, Ada · 2025-03-01 · b2m-serum · 2.4 · mg/L",
      "Example, Ada · 2025-02-01 · creatinine-serum · 1.0 · mg/dL",
    ]);
  });

  it("keep each value for the person before it, without anything that is said of the other", () => {
    const text = table(
      "Patient;Birth date;Date;B2M serum (mg/L);;Patient;Date;B2M serum (mg/L)",
      "Example, Ada;1951-03-12;2025-03-01;2,4;;Sample, Bert;2025-02-01;9,0",
    );
    expect(saidOf(text)).toEqual([
      "Example, Ada, 1951-03-12 · 2025-03-01 · b2m-serum · 2.4 · mg/L",
      "Sample, Bert · 2025-02-01 · b2m-serum · 9.0 · mg/L",
    ]);
    expect(foundIn(text).leftOut).toEqual([]);
  });

  it.each([
    ["stands before the first day", "Patient;B2M serum (mg/L);Date;Creatinine (mg/dL);Date"],
    ["stands behind no day of its own", "Patient;Date;B2M serum (mg/L);Date"],
  ])("are asked about where a value %s", (_, header) => {
    const read = readTable(table(header, "Example, Ada;2,4;2025-03-05;1,0;2025-03-01"));
    expect(read.ok ? "read" : read.error.type).toBe("ColumnsUnknown");
  });

  it("are one table where two days stand together: the day of collection counts, not a day of no said kind", () => {
    const kept = ["Example, Ada · 2025-03-01 · b2m-serum · 2.4 · mg/L"];
    expect(saidOf(table("Patient;Date;Collected on;B2M serum (mg/L)", "Example, Ada;2025-03-05;2025-03-01;2,4"))).toEqual(kept);
    expect(saidOf(table("Patient;Collected on;B2M serum (mg/L);Date", "Example, Ada;2025-03-01;2,4;2025-03-05"))).toEqual(kept);
  });
});

describe("limits, units and signs beside several values of a row", () => {
  const limitsOf = (text: string) =>
    planOf(text).rows.map(({ reading }) => [reading?.measurand, reading?.intervalLow, reading?.intervalHigh]);

  it("belong to the value before them: no value is held against the interval of another", () => {
    expect(
      limitsOf(
        table(
          "Patient;Date;B2M serum (mg/L);Low;High;Creatinine (mg/dL);Low;High",
          "Example, Ada;2025-03-01;2,4;0,8;2,4;1,1;0,5;1,2",
        ),
      ),
    ).toEqual([
      ["b2m-serum", "0.8", "2.4"],
      ["creatinine-serum", "0.5", "1.2"],
    ]);
  });

  it.each([
    ["between two values", "B2M serum (mg/L);Reference;Albumin (g/L)", "2,4;0,8-2,4;41", ["0.8", undefined]],
    ["behind the last of two", "B2M serum (mg/L);Albumin (g/L);Low;High", "2,4;41;35;52", [undefined, "35"]],
    ["before each value", "Reference;B2M serum (mg/L);Reference;Albumin (g/L)", "0,8-2,4;2,4;35-52;41", ["0.8", "35"]],
  ])("stand %s, and are given to no other", (_, header, row, lows) => {
    expect(limitsOf(table(`Patient;Date;${header}`, `Example, Ada;2025-03-01;${row}`)).map(([, low]) => low)).toEqual(lows);
  });

  it("give each value its own unit, where one beside all of them is that of all", () => {
    expect(saidOf(table("Patient;Date;B2M serum;Unit;Creatinine;Unit", "Example, Ada;2025-03-01;2,4;mg/L;1,1;mg/dL"))).toEqual([
      "Example, Ada · 2025-03-01 · b2m-serum · 2.4 · mg/L",
      "Example, Ada · 2025-03-01 · creatinine-serum · 1.1 · mg/dL",
    ]);
    expect(
      saidOf(table("Patient;Date;Unit;Kappa free light chain;Lambda free light chain", "Example, Ada;2025-03-01;mg/L;12,5;14")),
    ).toEqual([
      "Example, Ada · 2025-03-01 · kappa-flc-serum · 12.5 · mg/L",
      "Example, Ada · 2025-03-01 · lambda-flc-serum · 14 · mg/L",
    ]);
  });

  it("keep a value beyond the assay's limit as that, and no sign for another value", () => {
    expect(saidOf(table("Patient;Date;Comparator;B2M serum (mg/L);Albumin (g/L)", "Example, Ada;2025-03-01;>;20;41"))).toEqual([
      "Example, Ada · 2025-03-01 · b2m-serum · >20 · mg/L",
      "Example, Ada · 2025-03-01 · albumin-serum · 41 · g/L",
    ]);
  });

  it("of two laboratories name each value's own, and one laboratory is that of the row", () => {
    const laboratories = (header: string, row: string) =>
      planOf(table(`Patient;Date;${header}`, `Example, Ada;2025-03-01;${row}`)).rows.map(({ reading }) => reading?.laboratory);
    expect(laboratories("B2M serum (mg/L);Laboratory;Albumin (g/L);Laboratory", "2,4;North;41;South")).toEqual([
      "North",
      "South",
    ]);
    expect(laboratories("B2M serum (mg/L);Laboratory;Albumin (g/L)", "2,4;North;41")).toEqual(["North", "North"]);
  });

  it("are asked about where they stand before the first value and behind the last", () => {
    const read = readTable(
      table("Patient;Date;Low;B2M serum (mg/L);Low;Albumin (g/L);Low", "Example, Ada;2025-03-01;0,8;2,4;35;41;52"),
    );
    expect(read.ok ? "read" : read.error.type).toBe("ColumnsUnknown");
  });
});

describe("two tables one below the other", () => {
  it("have each their own columns: a value is never read under the heading of the other table", () => {
    expect(
      saidOf(
        table(
          "Patient;Date;B2M serum (mg/L);Albumin (g/L)",
          "Example, Ada;2025-03-01;2,4;41",
          "",
          "Patient;Date;Albumin (g/L);B2M serum (ug/L)",
          "Example, Ada;2025-05-01;39;2600",
        ),
      ),
    ).toEqual([
      "Example, Ada · 2025-03-01 · b2m-serum · 2.4 · mg/L",
      "Example, Ada · 2025-03-01 · albumin-serum · 41 · g/L",
      "Example, Ada · 2025-05-01 · albumin-serum · 39 · g/L",
      "Example, Ada · 2025-05-01 · b2m-serum · 2600 · ug/L",
    ]);
  });

  it("of a row for each result keep value and limits apart", () => {
    expect(
      saidOf(
        table(
          "Patient;Date;Test;Value;Unit;Low;High",
          "Example, Ada;2025-03-01;B2M serum;2,4;mg/L;0,8;2,4",
          "Patient;Date;Test;Low;High;Value;Unit",
          "Example, Ada;2025-05-01;B2M serum;0,8;2,4;2,9;mg/L",
        ),
      ),
    ).toEqual(["Example, Ada · 2025-03-01 · b2m-serum · 2.4 · mg/L", "Example, Ada · 2025-05-01 · b2m-serum · 2.9 · mg/L"]);
  });

  it("with a column for each day have each their own days", () => {
    const { results } = foundIn(
      table("Test;01.03.2025;01.04.2025", "B2M serum mg/L;2,4;2,6", "Test;01.05.2025;01.06.2025", "B2M serum mg/L;5,4;5,6"),
    );
    expect(results.map(({ value, collectedOn }) => [value.text, collectedOn.text])).toEqual([
      ["2,4", "01.03.2025"],
      ["2,6", "01.04.2025"],
      ["5,4", "01.05.2025"],
      ["5,6", "01.06.2025"],
    ]);
  });

  it("are read from the first on, also where the second has more columns", () => {
    const { results } = foundIn(
      table(
        "Patient;Date;B2M serum (mg/L)",
        "Example, Ada;2025-03-01;2,4",
        "",
        "Patient;Birth date;Date;B2M serum (mg/L);Albumin (g/L)",
        "Sample, Bert;1951-03-12;2025-05-01;3,5;30",
      ),
    );
    expect(results.map(({ patient, value }) => [patient.familyName, value.text])).toEqual([
      ["Example", "2,4"],
      ["Sample", "3,5"],
      ["Sample", "30"],
    ]);
  });
});

describe("a table that has no column for the patient", () => {
  const HEADER = "Date;B2M serum (mg/L)";
  it.each([
    [
      "a line names somebody else",
      ["Patient: Example, Ada", HEADER, "2025-03-01;2,4", "Patient: Sample, Bert", "2025-03-02;9,4"],
    ],
    ["the next cell names somebody else", ["Name;Example, Ada", HEADER, "2025-03-01;2,4", "Name;Sample, Bert", "2025-03-02;9,4"]],
    ["a title and the headings stand again", ["Ada", HEADER, "2025-03-01;2,4", "", "Bert", HEADER, "2025-03-02;9,4"]],
  ])("asks whose it is only up to where %s, and refuses what comes behind it", (_, lines) => {
    const fates = fatesOf(planOf(table(...lines)));
    expect([fates.at(0), fates.at(-1)]).toEqual(["NeedsAnswer: WholePatient", "Refused: NoPatient"]);
  });

  it.each([
    [
      "pages name the same person again",
      ["Patient: Ada", HEADER, "2025-03-01;2,4", "Page 2", "Patient: Ada", HEADER, "2025-04-01;2,5"],
    ],
    ["headings stand again alone", [HEADER, "2025-03-01;2,4", "", HEADER, "2025-04-01;2,5"]],
    [
      "a heading of a group stands between",
      ["Test;2025-03-01", "Chemistry", "B2M serum mg/L;2,4", "Blood", "Hemoglobin g/dL;12"],
    ],
  ])("stays one table where %s", (_, lines) => {
    expect(fatesOf(planOf(table(...lines)))).toEqual(["NeedsAnswer: WholePatient", "NeedsAnswer: WholePatient"]);
  });
});

describe("a number that a comma tears into two cells", () => {
  const HEADER = "Patient,Date,B2M serum (mg/L),Creatinine (mg/dL)";
  it("is never read as its first half, nor its second half as the next test", () => {
    expect(fatesOf(planOf(table(HEADER, "Ada,2025-03-01,2,4,1,1")))).toEqual(["Refused: MoreCells", "Refused: MoreCells"]);
  });

  it("is not read either where a missing cell makes up for it, in a file that tears others", () => {
    const file = table(HEADER, "Ada,2025-03-01,2,4", "Ada,2025-04-01,2,6,1,1", "Ada,2025-05-01,2.7,1.2");
    expect(saidOf(file)).toEqual([
      "2: Refused: MoreCells",
      "4: Refused: MoreCells",
      "2: Refused: MoreCells",
      "6: Refused: MoreCells",
      "Ada · 2025-05-01 · b2m-serum · 2.7 · mg/L",
      "Ada · 2025-05-01 · creatinine-serum · 1.2 · mg/dL",
    ]);
  });

  it("is no doubt where nothing is torn: whole numbers, cells left empty, a remark beside a copied table", () => {
    expect(fatesOf(planOf(table(HEADER, "Ada,2025-03-01,2,1,,")))).toEqual(["New", "New"]);
    expect(fatesOf(planOf(table("Patient\tDate\tB2M serum (mg/L)", "Ada\t2025-03-01\t2,4\themolyzed")))).toEqual(["New"]);
  });
});
