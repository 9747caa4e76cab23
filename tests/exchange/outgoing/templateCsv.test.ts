import { describe, expect, it } from "vitest";
import { suggestMapping } from "../../../src/exchange/incoming/table/columnMapping.ts";
import { TEMPLATE_COLUMNS, templateCsv } from "../../../src/exchange/outgoing/templateCsv.ts";
import { planOf } from "../../support/incoming.ts";

describe("the template of a table", () => {
  it("has headings that are all understood, each as another column", () => {
    const roles = suggestMapping(TEMPLATE_COLUMNS);
    expect(new Set(roles).size).toBe(TEMPLATE_COLUMNS.length);
    expect(roles).not.toContain(undefined);
  });

  it("is read without a question once it is filled in", () => {
    const filled =
      `${templateCsv()}Example,Ada,4711,1951-03-12,female,Multiple myeloma,"B2M, ` +
      `serum",2.40,mg/L,2026-03-01,North,Nephelometry,0.8,2.2,final,fasting\r\n`;
    const plan = planOf(filled);
    expect(plan.questions).toEqual([]);
    expect(plan.counts.New).toBe(1);
  });
});
