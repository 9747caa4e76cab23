import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "../../../src/exchange/spreadsheet/readWorkbook.ts";
import { planImport } from "../../../src/exchange/incoming/plan/planImport.ts";
import { sheetSteps } from "../../../src/exchange/incoming/table/readTable.ts";
import { readSheet, type Sheet } from "../../../src/exchange/spreadsheet/sheetRows.ts";
import { importContext } from "../../support/incoming.ts";
import { sayKept, sayPlan } from "../../support/sayPlan.ts";
import { workbookOf, type MadeCell, type MadeSheet } from "../../support/workbook.ts";

const HEADER = ["Patient", "Measurand", "Value", "Unit", "Date"];
const DAY = { number: "45717", format: "dd.mm.yyyy" };
const labs = (...rows: readonly (readonly MadeCell[])[]): MadeSheet => ({ name: "Labs", rows: [HEADER, ...rows] });
const row = (value: MadeCell, day: MadeCell = DAY): readonly MadeCell[] => ["Example, Ada", "B2M serum", value, "mg/L", day];

function sheetOf(bytes: Uint8Array): Sheet {
  const [first] = readWorkbook(bytes);
  if (first?.read.ok !== true) throw new Error(JSON.stringify(first));
  return first.read.value;
}
function foundIn(sheet: Sheet) {
  const steps = sheetSteps(sheet);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
function planOf(bytes: Uint8Array) {
  const found = foundIn(sheetOf(bytes));
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return planImport(found.value, [], {}, importContext());
}
const said = (sheet: MadeSheet, options = {}) => sayPlan(planOf(workbookOf([sheet], options)));

describe("a number of a workbook", () => {
  it.each([
    ["2.2999999999999998", "0.00", "2.30"],
    ["2.2999999999999998", "General", "2.3"],
    ["2.4000000000000004", "0.0", "2.4"],
    ["2.345", "0.0", "2.345"],
    ["2", "0.0", "2.0"],
    ["1.234", "General", "1.234"],
    ["2.4", "#,##0.00", "2.40"],
    ["2.4", '0.00" mg/L"', "2.40"],
  ])("%s shown as %s is %s, with the digits it was printed with", (number, format, kept) => {
    expect(said(labs(row({ number, format })))).toEqual([`2: New b2m-serum ${kept} mg/L 2025-03-01`]);
  });

  it("is its cached value where a formula made it, and refused where that is missing or an error", () => {
    expect(
      said(
        labs(
          row({ xml: "<c><f>A1*2</f><v>2.4</v></c>" }),
          row({ xml: "<c><f>A1*2</f></c>" }),
          row({ xml: '<c t="e"><v>#N/A</v></c>' }),
          row({ xml: '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>' }),
          row({ xml: '<c t="str"><f>B2</f><v>&lt;0.5</v></c>' }, { number: "45748", format: "yyyy\\-mm\\-dd" }),
          row({ xml: "<c t='inlineStr'><is><t>2,9</t></is></c>" }, { number: "45778", format: "m/d/yy" }),
          row({ xml: "<c t='inlineStr'><is><t><![CDATA[<0.4]]></t></is></c>" }, { number: "45809", format: "m/d/yy" }),
        ),
      ),
    ).toEqual([
      "2: New b2m-serum 2.4 mg/L 2025-03-01",
      "3: Refused: TextValue",
      "4: Refused: TextValue",
      "5: Refused: TextValue",
      "6: New b2m-serum <0.5 mg/L 2025-04-01",
      "7: New b2m-serum 2.9 mg/L 2025-05-01",
      "8: New b2m-serum <0.4 mg/L 2025-06-01",
    ]);
  });

  it.each([
    ["0.4", '"<"0.0', "<0.4"],
    ["20", "\\>0", ">20"],
    ["20", '"≥ "0', ">=20"],
    ["0.3", '[<0.5]"<0.5";0.0', "<0.5"],
    ["2.4", '[<0.5]"<0.5";0.0', "2.4"],
    ["25", '[<0.5]"<0.5";[>20]">20";0.0', ">20"],
    ["2.4", '[<0.5]"<0.5";[>20]">20";0.0', "2.4"],
  ])("%s shown by %s keeps the comparator that is shown: %s", (number, format, kept) => {
    expect(said(labs(row({ number, format })))).toEqual([`2: New b2m-serum ${kept} mg/L 2025-03-01`]);
  });

  it("that is shown with another unit than its column's is refused, and takes its unit from there where none is given", () => {
    expect(said(labs(row({ number: "2.4", format: '0.0" nmol/L"' })))).toEqual(["2: Refused: value UnitsDisagree"]);
    const bare = { name: "Labs", rows: [HEADER.toSpliced(3, 1), row({ number: "2.4", format: '0.0" mg/L"' }).toSpliced(3, 1)] };
    expect(said(bare)).toEqual(["2: New b2m-serum 2.4 mg/L 2025-03-01"]);
  });

  it("that is crossed out is no value, and digits crossed out within a cell never join those that stand", () => {
    const rich = "<c t='inlineStr'><is><r><rPr><strike/></rPr><t>2</t></r><r><t>3.4</t></r></is></c>";
    const plain = "<c t='inlineStr'><is><r><rPr><strike val='0'/></rPr><t>3</t></r><r><t>.4</t></r></is></c>";
    const next = { number: "45748", format: "dd.mm.yyyy" };
    expect(said(labs(row({ xml: rich }), row({ xml: plain }, next)))).toEqual([
      "2: Refused: TextValue",
      "3: New b2m-serum 3.4 mg/L 2025-04-01",
    ]);
    const files = unzipSync(workbookOf([labs(row({ number: "2.4" }), row("<0.5", next))]));
    const styles = strFromU8(files["xl/styles.xml"] ?? new Uint8Array())
      .replace("<cellStyleXfs>", "<fonts><font><strike/></font></fonts><cellStyleXfs>")
      .replaceAll("<xf ", '<xf fontId="0" ');
    const crossed = new Uint8Array(zipSync({ ...files, "xl/styles.xml": strToU8(styles) }));
    expect(sayPlan(planOf(crossed))[0]).toBe("2: Refused: TextValue");
  });

  it("with three decimals is no question, whatever sign texts beside it are written with", () => {
    expect(said(labs(row({ number: "1.234" }), row("2,345", { number: "45748", format: "d/m/yy" })))).toEqual([
      "2: New b2m-serum 1.234 mg/L 2025-03-01",
      "3: NeedsAnswer: DecimalSign:,",
      "? DecimalSign:, (1): decimal | thousands | leave-out",
    ]);
  });
});

describe("a day of a workbook", () => {
  it("is counted from 1900, or from 1904 where the workbook says so", () => {
    const sheet = labs(row({ number: "2.4" }, { number: "44255", format: "d. mmm yy" }));
    expect(said(sheet)).toEqual(["2: New b2m-serum 2.4 mg/L 2021-02-28"]);
    expect(said(sheet, { from1904: true })).toEqual(["2: New b2m-serum 2.4 mg/L 2025-03-01"]);
  });

  it("without a whole day is a time, midnight too; before the first day it is what stands there", () => {
    const times = ["0", "0.5", "-1"].map((number) => ({ number, format: "hh:mm" }));
    const [cells] = sheetOf(workbookOf([{ name: "Labs", rows: [times] }])).rows;
    expect(cells?.cells).toEqual(["00:00", "12:00", "-1"]);
  });

  it("keeps its time of day", () => {
    const plan = planOf(workbookOf([labs(row({ number: "2.4" }, { number: "45717.34375", format: "dd.mm.yyyy hh:mm" }))]));
    expect(sayKept(plan)).toEqual(["2025-03-01 · 08:15"]);
  });

  it("in the column of values is a question and never a value", () => {
    expect(said(labs(row({ number: "46083", format: "d-mmm" }), row("2-Mar"), row("2026-03-02")))).toEqual([
      "2: NeedsAnswer: DayAsValue:2026-03-02",
      "3: NeedsAnswer: DayAsValue:2-Mar",
      "4: NeedsAnswer: DayAsValue:2026-03-02",
      "? DayAsValue:2026-03-02 (2): 2.3 | 3.2 | 3.26 | leave-out",
      "? DayAsValue:2-Mar (1): 2.3 | 3.2 | 3.02 | leave-out",
    ]);
  });
});

describe("a sheet as people make them", () => {
  it("reads a heading of two levels", () => {
    const sheet: MadeSheet = {
      name: "Visits",
      rows: [
        ["Patient", "Date", "Beta-2 microglobulin", undefined, "LDH (U/L)"],
        [undefined, undefined, "Serum (mg/L)", "Urine (mg/L)", undefined],
        ["Example, Ada", DAY, { number: "2.4" }, { number: "0.2" }, { number: "210" }],
      ],
      merged: ["C1:D1", "A1:A2", "B1:B2", "E1:E2"],
    };
    expect(said(sheet)).toEqual([
      "3: New b2m-serum 2.4 mg/L 2025-03-01",
      "3: New b2m-urine 0.2 mg/L 2025-03-01",
      "3: New ldh-serum 210 U/L 2025-03-01",
    ]);
  });

  it("takes a name in a merged cell for all rows that it covers, and a number for its own row alone", () => {
    const sheet: MadeSheet = {
      ...labs(row({ number: "2.4" }), [undefined, "B2M urine", undefined, "mg/L", DAY]),
      merged: ["A2:A3", "C2:C3"],
    };
    expect(said(sheet)).toEqual(["2: New b2m-serum 2.4 mg/L 2025-03-01", "3: Refused: NoValue"]);
  });

  it("reads hidden rows and columns, and says how many there are", () => {
    const sheet: MadeSheet = {
      ...labs(row({ number: "2.4" }), row({ number: "2.6" }, { number: "45748", format: "yyyy-mm-dd" })),
      hiddenRows: [3],
      hiddenColumns: [4],
    };
    const found = foundIn(sheetOf(workbookOf([sheet])));
    expect(found.ok && [found.value.results.length, found.value.hidden]).toEqual([2, { rows: 1, columns: 1 }]);
  });
});

describe("a workbook of several sheets", () => {
  const three = workbookOf([
    labs(row({ number: "2.4" })),
    { name: "Notes & more", rows: [["seen on ward"]] },
    { name: "Old", rows: [HEADER, row({ number: "2.2" })], state: "hidden" },
    { name: "Blank", rows: [] },
  ]);

  it("asks which are read, hidden ones among them, blank ones not", () => {
    expect(readWorkbook(three)).toEqual([
      {
        read: {
          ok: false,
          error: {
            type: "SheetsToChoose",
            sheets: [
              { name: "Labs", rows: 2, isHidden: false },
              { name: "Notes & more", rows: 1, isHidden: false },
              { name: "Old", rows: 2, isHidden: true },
            ],
          },
        },
      },
    ]);
  });

  it("reads the sheets that were chosen, each under its name", () => {
    expect(readWorkbook(three, ["Labs", "Old"]).map(({ name, read }) => [name, read.ok])).toEqual([
      ["Labs", true],
      ["Old", true],
    ]);
  });
});

/** The packed folder with another size written down for one of its files: offset 24 of its entry in the list at the end. */
function withSize(bytes: Uint8Array, path: string, size: number): Uint8Array {
  const changed = bytes.slice();
  const entry = strFromU8(bytes, true).lastIndexOf(path) - 46;
  new DataView(changed.buffer).setUint32(entry + 24, size, true);
  return changed;
}

describe("a file that is made to harm", () => {
  const SHEET = "xl/worksheets/sheet1.xml";
  const ordinary = workbookOf([labs(row({ number: "2.4" }))]);

  it("is refused where it would unpack to more than any table", () => {
    const bomb = zipSync({ ...unzipSync(ordinary), [SHEET]: new Uint8Array(200_000_000) }, { level: 9 });
    expect(bomb.length).toBeLessThan(500_000);
    expect(readWorkbook(bomb)).toEqual([{ read: { ok: false, error: { type: "UnpacksTooLarge" } } }]);
  }, 60_000);

  it("is refused where it lies about its size, and never unpacked beyond what it says", () => {
    const lying = zipSync({ ...unzipSync(ordinary), [SHEET]: new Uint8Array(50_000_000).fill(32) }, { level: 9 });
    expect(readWorkbook(withSize(lying, SHEET, 1000))).toEqual([
      { read: { ok: false, error: { type: "Broken", format: "table" } } },
    ]);
  }, 60_000);

  it("is refused where it breaks off", () => {
    const cut = ordinary.slice(0, ordinary.length - 40);
    expect(readWorkbook(cut)).toEqual([{ read: { ok: false, error: { type: "Broken", format: "table" } } }]);
  });

  it("cannot define words that grow", () => {
    const bytes = zipSync({
      "xl/workbook.xml": strToU8(
        '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><workbook><sheets><sheet name="&b;" sheetId="1" ' +
          'r:id="rId1"/></sheets></workbook>',
      ),
      "xl/_rels/workbook.xml.rels": strToU8(
        '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      "xl/worksheets/sheet1.xml": strToU8(
        '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>',
      ),
    });
    expect(sheetOf(bytes).rows[0]?.cells).toEqual(["&b;"]);
  });

  it("reads a text without how it is spoken", () => {
    const parts = unzipSync(workbookOf([labs(row("2.4"))]));
    const shared = strFromU8(parts["xl/sharedStrings.xml"] ?? new Uint8Array());
    const spoken = shared.replace(/<si>.*?<\/si>/u, '<si> <r> <t>Patient</t> </r> <rPh sb="0" eb="1"> <t>PAY</t> </rPh> </si>');
    expect(spoken).not.toBe(shared);
    const [first] = sheetOf(zipSync({ ...parts, "xl/sharedStrings.xml": strToU8(spoken) })).rows;
    expect(first?.cells).toEqual(HEADER);
  });

  it("numbers its rows itself where they bear no number", () => {
    const cells = ["a", "b", "c"].map((text) => `<row><c t="str"><v>${text}</v></c></row>`).join("");
    const { rows } = readSheet(`<sheetData>${cells}</sheetData>`, { texts: [], formats: [], days: "1900" });
    expect(rows.map((one) => one.cells)).toEqual([["a"], ["b"], ["c"]]);
  });

  it("has its cells where their letters say, beyond the column Z too", () => {
    const cells =
      '<row r="1"><c r="A1" t="str"><v>first</v></c><c r="Z1" t="str"><v>z</v></c><c r="AB1" t="str"><v>ab</v></c></row>';
    const [row] = readSheet(`<sheetData>${cells}</sheetData>`, { texts: [], formats: [], days: "1900" }).rows;
    expect(row?.cells.flatMap((text, column) => (text === "" ? [] : [`${column} ${text}`]))).toEqual([
      "0 first",
      "25 z",
      "27 ab",
    ]);
  });

  it("does not fill the memory by a cell far away", () => {
    const cells = '<row r="1"><c r="A1" t="str"><v>x</v></c><c r="XFD1" t="str"><v>x</v></c></row>';
    const far = '<row r="99999999"><c r="A99999999" t="str"><v>x</v></c></row>';
    const workbook = { texts: [], formats: [], days: "1900" as const };
    expect(readSheet(`<sheetData>${cells}${far}</sheetData>`, workbook).rows).toEqual([{ cells: ["x"], numbers: new Set() }]);
  });
});

describe("a record number of a workbook", () => {
  const recordNumberOf = (cell: MadeCell) =>
    planOf(
      workbookOf([
        {
          name: "Labs",
          rows: [
            ["MRN", ...HEADER],
            [cell, ...row("2.4")],
          ],
        },
      ]),
    ).records.map(({ patient }) => patient.recordNumber);

  it.each([
    ["12345", "00000000", "00012345"],
    ["123456789", "000-00-0000", "123-45-6789"],
    ["123456789", "00000000", "123456789"],
    ["12345", "0", "12345"],
    ["1.2345678901E10", "0", "12345678901"],
  ])("%s in the format %s is the number that is shown: %s", (number, format, kept) => {
    expect(recordNumberOf({ number, format })).toEqual([kept]);
  });
});

describe("a month of a workbook", () => {
  it.each(["mmm yyyy", "mmm-yy", "m/yyyy", "[$-407]mmmm\\ yyyy;@"])(
    "shown by %s is no day: nobody reported its first",
    (format) => {
      expect(said(labs(row("2.4", { number: "45717", format })))).toEqual(["2: Refused: NotADay"]);
    },
  );

  it("that hides a day of its own is that day", () => {
    expect(said(labs(row("2.4", { number: "45730", format: "mmm yyyy" })))).toEqual(["2: New b2m-serum 2.4 mg/L 2025-03-14"]);
  });

  it("in the place of a value is asked about as the number that a sheet made it of", () => {
    expect(said(labs(row({ number: "46082", format: "mmm-yy" })))).toEqual([
      "2: NeedsAnswer: DayAsValue:2026-03",
      "? DayAsValue:2026-03 (1): 1.3 | 3.1 | 3.26 | leave-out",
    ]);
  });
});

describe("a value in a merged cell", () => {
  it.each(["<0.5", "2,4"])("%s is one result and not one for each cell that it covers", (value) => {
    const sheet: MadeSheet = {
      name: "Labs",
      rows: [
        ["Patient", "Date", "B2M serum (mg/L)", "B2M urine (mg/L)"],
        ["Example, Ada", DAY, value, undefined],
        ["Example, Ada", { number: "45748", format: "dd.mm.yyyy" }, undefined, undefined],
      ],
      merged: ["C2:D3"],
    };
    expect(said(sheet)).toEqual([`2: New b2m-serum ${value.replace(",", ".")} mg/L 2025-03-01`]);
  });
});
