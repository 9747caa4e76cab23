import { describe, expect, it } from "vitest";
import type { DeskState } from "../../../src/features/exchange/deskState.ts";
import { importDesk, type ImportDesk } from "../../../src/features/exchange/importDesk.ts";
import { importerInPlace } from "../../support/importer.ts";
import { fixedDeps, monitorWith } from "../../support/monitor.ts";

function emptyDesk(): ImportDesk {
  const deps = fixedDeps("2026-06-15");
  return importDesk({
    monitor: monitorWith([], {}, deps),
    openImporter: importerInPlace(deps.newId),
    now: deps.now,
    roomFor: async () => undefined,
  });
}
function at<Stage extends DeskState["stage"]>(desk: ImportDesk, stage: Stage): Extract<DeskState, { stage: Stage }> {
  const state = desk.state();
  if (state.stage !== stage) throw new Error(`The desk is at ${state.stage}`);
  return state as Extract<DeskState, { stage: Stage }>;
}
const pasted = (...lines: readonly string[]) => [{ name: "Pasted text", content: `${lines.join("\n")}\n` }];
const kept = async (desk: ImportDesk): Promise<readonly string[]> =>
  (await desk.rows("All", 0, 100)).map(({ reading, fate }) =>
    reading === undefined ? fate.type : `${reading.measurand} ${reading.value} ${reading.unit} ${reading.collectedOn}`,
  );
const SEVEN = ["familyName", "collectedOn", "measurand", "value", "unit", "intervalLow", "intervalHigh"];

describe("columns that a person named for tables without a header", () => {
  const table = pasted("Example;2026-03-01;B2M serum;2.4;mg/L;0.8;2.2", "Example;2026-04-01;B2M serum;2.6;mg/L;0.8;2.2");

  it("hold for the next table whose columns hold the same kinds of things, and are shown in its review", async () => {
    const desk = emptyDesk();
    await desk.review(table);
    await desk.mapColumns(at(desk, "Columns").columns.shape, SEVEN);
    expect(await kept(desk)).toEqual(["b2m-serum 2.4 mg/L 2026-03-01", "b2m-serum 2.6 mg/L 2026-04-01"]);
    desk.startOver();
    await desk.review(pasted("Other;2026-05-01;B2M serum;3.1;mg/L;0.8;2.2", "Other;2026-05-20;B2M serum;3.3;mg/L;0.8;2.2"));
    const [text] = at(desk, "Review").texts;
    expect(text?.columns).toMatchObject({ byHand: true, suggested: SEVEN });
    expect(await kept(desk)).toEqual(["b2m-serum 3.1 mg/L 2026-05-01", "b2m-serum 3.3 mg/L 2026-05-20"]);
  });

  it("do not hold for another table of as many columns in another order", async () => {
    const desk = emptyDesk();
    await desk.review(table);
    await desk.mapColumns(at(desk, "Columns").columns.shape, SEVEN);
    desk.startOver();
    await desk.review(pasted("Other;2026-05-01;B2M serum;2.2;mg/L;0.8;3.1", "Other;2026-05-20;B2M serum;2.2;mg/L;0.8;3.3"));
    expect(at(desk, "Columns").columns.byHand).toBe(false);
  });

  it("are proposed and not applied where two columns of numbers could be the value, for that table alone", async () => {
    const desk = emptyDesk();
    const two = (first: string, second: string) =>
      pasted(`Example;2026-03-01;${first};mg/L`, `Example;2026-04-01;${second};mg/L`);
    const mapping = ["familyName", "collectedOn", "", "value", "unit"];
    await desk.review(two("1;2.4", "2;2.6"));
    await desk.mapColumns(at(desk, "Columns").columns.shape, mapping);
    expect(at(desk, "Review").plan.rows).toBe(2);
    desk.startOver();
    await desk.review(two("2.4;1", "2.6;2"));
    expect(at(desk, "Columns").columns).toMatchObject({
      byHand: true,
      suggested: ["familyName", "collectedOn", undefined, "value", "unit"],
    });
  });
});

describe("columns that headings give away", () => {
  const table = pasted("Patient;Date;Test;Result;Value;Unit", "Example;2026-03-01;B2M serum;2.9;2.4;mg/L");

  it("can be changed before anything is kept, and the change holds for tables with these headings", async () => {
    const desk = emptyDesk();
    await desk.review(table);
    expect(await kept(desk)).toEqual(["b2m-serum 2.9 mg/L 2026-03-01"]);
    desk.changeColumns(0);
    const { columns } = at(desk, "Columns");
    expect(columns).toMatchObject({
      byHand: false,
      suggested: ["patient", "collectedOn", "measurand", "value", undefined, "unit"],
    });
    await desk.mapColumns(columns.shape, ["patient", "collectedOn", "measurand", "", "value", "unit"]);
    expect(await kept(desk)).toEqual(["b2m-serum 2.4 mg/L 2026-03-01"]);
    desk.startOver();
    await desk.review(table);
    expect(await kept(desk)).toEqual(["b2m-serum 2.4 mg/L 2026-03-01"]);
  });

  it("are kept as they were where the change is given up", async () => {
    const desk = emptyDesk();
    await desk.review(table);
    desk.changeColumns(0);
    desk.leaveColumns();
    expect(await kept(desk)).toEqual(["b2m-serum 2.9 mg/L 2026-03-01"]);
  });
});

describe("a table with a column for each measurand", () => {
  it("is read once its columns are named, with the units of its headings", async () => {
    const desk = emptyDesk();
    await desk.review(pasted("pt_key,draw_dt,lab_b (mg/L),lab_c (mg/dL)", "4711,2026-03-01,2.4,0.9", "4711,2026-04-01,2.6,1.0"));
    await desk.mapColumns(at(desk, "Columns").columns.shape, [
      "familyName",
      "collectedOn",
      "values:b2m-serum",
      "values:creatinine-serum",
    ]);
    expect(await kept(desk)).toEqual([
      "b2m-serum 2.4 mg/L 2026-03-01",
      "creatinine-serum 0.9 mg/dL 2026-03-01",
      "b2m-serum 2.6 mg/L 2026-04-01",
      "creatinine-serum 1.0 mg/dL 2026-04-01",
    ]);
  });

  it("that is understood can be changed column by column", async () => {
    const desk = emptyDesk();
    await desk.review(pasted("Patient;Date;B2M serum (mg/L);CRP (mg/L)", "Example;2026-03-01;2.4;3.0"));
    desk.changeColumns(0);
    const { columns } = at(desk, "Columns");
    expect(columns.suggested).toEqual(["patient", "collectedOn", "values:b2m-serum", "values:crp-serum"]);
    await desk.mapColumns(columns.shape, ["patient", "collectedOn", "values:b2m-serum", ""]);
    expect(await kept(desk)).toEqual(["b2m-serum 2.4 mg/L 2026-03-01"]);
  });

  it("refuses the values of a column whose heading says another measurand than the person", async () => {
    const desk = emptyDesk();
    await desk.review(pasted("Patient;Date;B2M serum (mg/L);CRP (mg/L)", "Example;2026-03-01;2.4;3.0"));
    desk.changeColumns(0);
    const { columns } = at(desk, "Columns");
    await desk.mapColumns(columns.shape, ["patient", "collectedOn", "", "values:b2m-serum"]);
    expect(await kept(desk)).toEqual(["Refused"]);
  });
});

describe("columns of days that a person named as values", () => {
  it("are results of these days, each of the test that its row names", async () => {
    const desk = emptyDesk();
    await desk.review(pasted("Patient;Test;Unit;2026-03-01;2026-04-01", "Example;B2M serum;mg/L;2.4;2.6"));
    desk.changeColumns(0);
    const { shape, suggested } = at(desk, "Columns").columns;
    expect(suggested.slice(0, 3)).toEqual(["patient", "measurand", "unit"]);
    await desk.mapColumns(shape, ["patient", "measurand", "unit", "values", "values"]);
    expect(await kept(desk)).toEqual(["b2m-serum 2.4 mg/L 2026-03-01", "b2m-serum 2.6 mg/L 2026-04-01"]);
  });
});
