import { describe, expect, it } from "vitest";
import { readDescribedMeasurand } from "../../../src/exchange/incoming/table/describedTest.ts";
import { readNamedMeasurand } from "../../../src/exchange/incoming/spelling/readMeasurandText.ts";

const described = (name: string, description: string) => {
  const reading = readDescribedMeasurand({ code: "", name, specimen: "", unit: "" }, description);
  return reading.type === "Measurand" ? reading.measurand : reading.type === "Refused" ? reading.refusal.type : reading.type;
};

describe("a test that a file names in short and in full", () => {
  it("is what the short name says where the full name says the same or nothing that is known", () => {
    expect(described("B2M serum", "Beta-2 microglobulin, serum")).toBe("b2m-serum");
    expect(described("B2M serum", "Immunology panel")).toBe("b2m-serum");
  });
  it("is refused where both are understood and name different tests", () => {
    expect(described("B2M serum", "Creatinine, serum")).toBe("CodeContradicts");
    expect(described("B2M serum", "Panel, CSF")).toBe("CodeContradicts");
  });
  it("is what the full name says where the short one leaves the specimen open or is not known", () => {
    expect(described("B2M", "Beta-2 microglobulin, CSF")).toBe("b2m-csf");
    expect(described("XQ7", "Beta-2 microglobulin, CSF")).toBe("b2m-csf");
  });
  it("is refused or asked about for what the full name says where the short one is only not known", () => {
    expect(described("XQ7", "XQ8")).toBe("NotFollowed");
    expect(described("XQ7", "Beta-2 microglobulin")).toBe("Ask");
  });
});

describe("a code and a name that say different things", () => {
  const coded = (code: string, name: string) => {
    const reading = readNamedMeasurand({ code, name, specimen: "", unit: "" });
    return reading.type === "Measurand" ? reading.measurand : reading.type === "Refused" ? reading.refusal.type : reading.type;
  };

  it("are refused, in urine as in serum: neither is taken for the other", () => {
    expect(coded("1953-9", "B2M serum")).toBe("CodeContradicts");
    expect(coded("1952-1", "B2M urine")).toBe("CodeContradicts");
  });
  it("are one where the name only says less than the code", () => {
    expect(coded("1953-9", "B2M urine")).toBe("b2m-urine");
    expect(coded("1952-1", "B2M serum")).toBe("b2m-serum");
  });
});

describe("a ratio with B2M in it", () => {
  const named = (name: string, unit = "") => {
    const reading = readNamedMeasurand({ code: "", name, specimen: "", unit });
    return reading.type === "Measurand" ? reading.measurand : reading.type === "Refused" ? reading.refusal.type : reading.type;
  };

  it("is the one to creatinine in urine where the name or the unit says so", () => {
    expect(named("B2M/creatinine ratio, urine")).toBe("b2m-urine-creatinine");
    expect(named("B2M urine", "ug/g creat")).toBe("b2m-urine-creatinine");
  });
  it("is not followed where it is to something else, or of another fluid", () => {
    expect(named("B2M ratio")).toBe("NotFollowed");
    expect(named("B2M CSF/serum ratio")).toBe("NotFollowed");
    expect(named("B2M serum", "ug/g creat")).toBe("NotFollowed");
  });
});
