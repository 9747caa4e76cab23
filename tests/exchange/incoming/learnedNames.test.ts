import { describe, expect, it } from "vitest";
import type { LearnedName } from "../../../src/domain/device/learnedNames.ts";
import { planImport } from "../../../src/exchange/incoming/plan/planImport.ts";
import { day } from "../../support/observations.ts";
import { foundIn, importContext } from "../../support/incoming.ts";

const table = (test: string, unit: string, laboratory = "North") =>
  `Patient,Measurand,Value,Unit,Date,Lab\nExample,${test},2.4,${unit},2026-03-01,${laboratory}\n`;
const planOf = (text: string, learned: readonly LearnedName[] = [], answers = {}) =>
  planImport(foundIn(text), [], answers, { ...importContext(), learned });
const told = (plan: ReturnType<typeof planOf>) =>
  plan.rows.map(({ fate, reading }) => `${fate.type} ${reading?.measurand ?? ""}`);

/** "Beta-2-Microglobulin" leaves the specimen open: what was measured is asked. */
const NAME = "Beta-2-Microglobulin";
const answered = (): readonly LearnedName[] => {
  const [question] = planOf(table(NAME, "mg/L")).questions;
  return planOf(table(NAME, "mg/L"), [], { [question?.id ?? ""]: "b2m-urine" }).answered;
};

describe("a laboratory's own name of a test", () => {
  it("is asked about once: the next file of that laboratory is read as it was answered, and it is said since when", () => {
    expect(answered()).toEqual([
      { laboratory: "North", testName: NAME, measurand: "b2m-urine", unit: "mg/L", specimen: "", since: day("2026-06-01") },
    ]);
    const again = planOf(table(NAME, "mg/L"), answered());
    expect([told(again), again.questions]).toEqual([["New b2m-urine"], []]);
    expect(again.learned).toMatchObject([{ testName: NAME, since: "2026-06-01", rows: 1 }]);
    expect(told(planOf(table(` ${NAME.toUpperCase()} `, "ug/mL"), answered()))).toEqual(["New b2m-urine"]);
  });

  it("is asked about at another laboratory, in a unit of another size, and where no unit stands", () => {
    for (const text of [table(NAME, "mg/L", "South"), table(NAME, "nmol/L"), table(NAME, "ug/L"), table(NAME, "")])
      expect(told(planOf(text, answered()))).toEqual(["NeedsAnswer "]);
  });

  it("is never read against the specimen that stands in the name", () => {
    expect(told(planOf(table(`${NAME} serum`, "mg/L"), answered()))).toEqual(["New b2m-serum"]);
    const wrong: LearnedName = { ...(answered()[0] as LearnedName), testName: "Protein, CSF", measurand: "b2m-urine" };
    expect(told(planOf(table("Protein, CSF", "mg/L"), [wrong]))).not.toEqual(["New b2m-urine"]);
  });

  it("that was answered in two ways is asked about again", () => {
    const [one] = answered();
    const other: LearnedName = { ...(one as LearnedName), measurand: "b2m-csf" };
    expect(told(planOf(table(NAME, "mg/L"), [...answered(), other]))).toEqual(["NeedsAnswer "]);
  });

  it("is not learned from a row that was left out, or from a text that is longer than any name", () => {
    const [question] = planOf(table(NAME, "mg/L")).questions;
    expect(planOf(table(NAME, "mg/L"), [], { [question?.id ?? ""]: "leave-out" }).answered).toEqual([]);
  });
});
