import { describe, expect, it } from "vitest";
import { withLikelyColumns } from "../../../src/exchange/incoming/table/columnContent.ts";
import { roleOf } from "../../../src/exchange/incoming/table/columnHeaders.ts";
import { missingIn } from "../../../src/exchange/incoming/table/columnRoles.ts";
import { clockTime, readDayStyle } from "../../../src/exchange/incoming/spelling/dayStyles.ts";
import { readTable } from "../../../src/exchange/incoming/table/readTable.ts";
import { foundIn } from "../../support/incoming.ts";

describe("what a table with columns named by hand still lacks", () => {
  it("is a value and a day where each row is a result", () => {
    expect(missingIn(["measurand", undefined])).toEqual(["value", "collectedOn"]);
    expect(missingIn(["measurand", "value"])).toEqual(["collectedOn"]);
    expect(missingIn(["measurand", "collectedOn"])).toEqual(["value"]);
    expect(missingIn(["value", "collectedOn"])).toEqual([]);
  });
  it("is a day where a column holds the values of one test", () => {
    expect(missingIn([undefined, "values:b2m-serum"])).toEqual(["collectedOn"]);
    expect(missingIn(["collectedOn", "values:b2m-serum"])).toEqual([]);
  });
});

describe("the heading of a column of days", () => {
  it.each(["Date", "Collected", "Collected on", "Collection date", "Sample date", "Datum", "Abnahme", "Fecha", "Data prelievo"])(
    "can be %s",
    (heading) => {
      const [result] = foundIn(`Patient;Measurand;Value;Unit;${heading}\nExample;B2M serum;2.4;mg/L;2026-03-01\n`).results;
      expect(result?.collectedOn.text).toBe("2026-03-01");
    },
  );
});

describe("columns that headings leave open", () => {
  const rows = [
    ["Example", "2026-03-01", "2.4", "mg/L", "0.8 - 2.2", "B2M serum"],
    ["Muster", "2026-04-01", "2.6", "mg/L", "0.8 - 2.2", "B2M urine"],
  ];

  it("are proposed by what is in them: the only days, numbers, units, intervals and tests", () => {
    expect(withLikelyColumns([], rows, 6)).toEqual([undefined, "collectedOn", "value", "unit", "interval", "measurand"]);
  });

  it("are not proposed for what another column already is", () => {
    expect(withLikelyColumns(["collectedOn"], rows, 6)[1]).toBeUndefined();
    expect(withLikelyColumns(["collectedOn"], rows, 6)[2]).toBe("value");
  });

  it("are not proposed where two could be it", () => {
    const twoNumbers = rows.map(([name = "", on = ""], at) => [name, on, `2.${at}`, `3.${at}`]);
    expect(withLikelyColumns([], twoNumbers, 4)).toEqual([undefined, "collectedOn", undefined, undefined]);
  });
});

describe("a heading of one word", () => {
  it.each([
    ["patient", ["patient", "name"]],
    ["birthDate", ["born"]],
    ["sex", ["sex"]],
    ["diagnosis", ["diagnosis"]],
    ["measurand", ["measurand", "analyte", "test"]],
    ["description", ["description", "label"]],
    ["specimen", ["specimen"]],
    ["loinc", ["loinc", "code"]],
    ["value", ["value", "result"]],
    ["comparator", ["comparator"]],
    ["unit", ["unit"]],
    ["collectedOn", ["collected"]],
    ["collectedAt", ["time"]],
    ["laboratory", ["laboratory"]],
    ["method", ["method"]],
    ["interval", ["interval", "range", "reference"]],
    ["intervalLow", ["low"]],
    ["intervalHigh", ["high"]],
    ["purpose", ["purpose"]],
    ["status", ["status"]],
    ["note", ["note", "notes"]],
  ] as const)("is %s for %j, in capitals too", (role, headings) => {
    for (const heading of headings) expect([roleOf(heading), roleOf(heading.toUpperCase())]).toEqual([role, role]);
  });
});

describe("a time of day", () => {
  it.each([
    ["08:30", "08:30"],
    ["8.30", "08:30"],
    ["0830", "08:30"],
    ["23:59", "23:59"],
    ["24:00", undefined],
    ["12:60", undefined],
    ["12:30 PM", "12:30"],
    ["12:30 am", "00:30"],
    ["1:05 p.m.", "13:05"],
    ["13:05 PM", undefined],
    ["0:05 AM", undefined],
  ])("%s is %s", (text, time) => {
    expect(clockTime(text)).toBe(time);
  });
});

describe("two tables in one text whose columns a person has named", () => {
  it("are read from the first on, whatever the second has more", () => {
    const first = "Pt;When;What;Amount";
    const text = `${first}\nExample;2026-03-01;B2M serum;2.4\n${first};Dim\nExample;2026-04-01;B2M serum;2.6;mg/L\n`;
    const roles = ["patient", "collectedOn", "measurand", "value", "unit"] as const;
    const read = readTable(text, (shape) =>
      shape.startsWith("pt|when|what|amount") ? { mapping: roles.slice(0, shape.split("|").length) } : undefined,
    );
    expect(read.ok && read.value.columns?.shape).toBe("pt|when|what|amount");
  });
});

describe("the text by which a result is asked about", () => {
  const textOf = (header: string, row: string) =>
    foundIn(`Patient;${header};Value;Unit;Date\nExample;${row};2.4;mg/L;2026-03-01\n`).results[0]?.measurandText;

  it("is the name, or the description where there is no name or only the description says what it is", () => {
    expect(textOf("Test;Description", "B2M;Beta-2 microglobulin")).toBe("B2M");
    expect(textOf("Test;Description", ";Beta-2 microglobulin")).toBe("Beta-2 microglobulin");
    expect(textOf("Test;Description", "XQ7;Beta-2 microglobulin")).toBe("Beta-2 microglobulin");
  });
});

describe("a day of three short numbers", () => {
  it("has its year first only where that has two digits, and its year last only where that has", () => {
    expect(readDayStyle("25/3/1")).toMatchObject({ type: "Numbers", orders: ["ymd"], shortYear: true });
    expect(readDayStyle("5/3/25")).toMatchObject({ type: "Numbers", orders: ["dmy", "mdy"], shortYear: true });
    expect(readDayStyle("1/2/3")).toEqual({ type: "NotADay" });
  });
});
