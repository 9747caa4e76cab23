import { describe, expect, it } from "vitest";
import { entriesOf } from "../../../src/domain/byId.ts";
import { sourceOf } from "../../../src/domain/measuring/source.ts";
import type { ImportPlan } from "../../../src/exchange/incoming/plan/plan.ts";
import { planImport } from "../../../src/exchange/incoming/plan/planImport.ts";
import { readHl7 } from "../../../src/exchange/incoming/hl7/readHl7.ts";
import { applied, importContext, planOf } from "../../support/incoming.ts";

const sourcesOf = ({ records }: ImportPlan) =>
  records.flatMap(({ observations }) => entriesOf(observations).map((one) => sourceOf(one)));
const sourcesIn = (text: string) => sourcesOf(planOf(text));
const TABLE = "Patient,Measurand,Value,Unit,Date,Lab,Accession number\nExample,B2M serum,2.4,mg/L,2026-03-01,North,26-4711\n";
const HL7 = [
  "MSH|^~\\&|LIS|North|||20260301||ORU^R01|1|P|2.5.1",
  "PID|1||17||Example^Ada||19500517|F",
  "OBR|1||26-4711|1952-1^B2M^LN|||20260301",
  "OBX|1|NM|1952-1^Beta-2 microglobulin^LN||2.4|mg/L|||||F|||20260301",
].join("\r");

describe("an imported result", () => {
  it("says from which row of a table it came, on which day, with the laboratory's number and its name of the test", () => {
    const [source] = sourcesIn(TABLE);
    expect(source).toMatchObject({ source: "table", sourceLine: "2", accession: "26-4711", testName: "B2M serum" });
    expect(source?.sourceOn).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
  });

  it("says from which message and segment of HL7 it came, and the number of the laboratory's order", () => {
    const read = readHl7(HL7);
    if (!read.ok) throw new Error(read.error.type);
    expect(sourcesOf(planImport(read.value, [], {}, importContext()))).toEqual([
      expect.objectContaining({ source: "hl7", sourcePage: "1", sourceLine: "4", accession: "26-4711" }),
    ]);
  });

  it("stays as it is where the same file comes again with its rows in another place: that is no correction", () => {
    const here = applied([], planOf(TABLE));
    const again = planOf(TABLE.replace("\nExample", "\nOther,B2M serum,2.1,mg/L,2026-03-01,North,26-4712\nExample"), here);
    expect(again.rows.map(({ fate }) => fate.type)).toEqual(["New", "Duplicate"]);
  });

  it("keeps no laboratory's number that is longer than any", () => {
    expect(sourcesIn(TABLE.replace("26-4711", "9".repeat(500)))[0]?.accession).toHaveLength(80);
  });
});
