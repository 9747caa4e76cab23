import { describe, expect, it } from "vitest";
import { describeContent } from "../../src/charts/describeContent.ts";
import { narrowContent, trendContent, withoutStatistics } from "../../src/charts/trendContent.ts";
import { byId } from "../../src/domain/byId.ts";
import type { Settings } from "../../src/domain/device/settings.ts";
import type { MeasurandCode } from "../../src/domain/measuring/measurand.ts";
import type { PatientRecord } from "../../src/domain/record/patientRecord.ts";
import { event, line, recordWithCare } from "../support/care.ts";
import { format, words } from "../support/charts.ts";
import { day, observation } from "../support/observations.ts";

const TODAY = day("2026-01-01");
const contentOf = (record: PatientRecord, companions: Settings["companions"] = {}, code: MeasurandCode = "b2m-serum") =>
  trendContent(record, code, { companions, variation: [] }, TODAY, { words, format });

/** A woman with myeloma: B2M that rises in two steps, creatinine, M-protein and LDH. */
const followed: PatientRecord = {
  ...recordWithCare([]),
  observations: byId([
    ...["2.0", "2.1", "2.0", "2.1", "3.2", "3.3"].map((value, month) =>
      observation(`2025-0${month + 1}-10`, value, month < 3 ? { purpose: "during-treatment" } : {}),
    ),
    observation("2025-01-10", "0.9", { measurand: "creatinine-serum", unit: "mg/dL" }),
    observation("2025-01-10", "1.2", { measurand: "m-protein-serum", unit: "g/dL" }),
    observation("2025-01-10", "180", { measurand: "ldh-serum", unit: "U/L" }),
  ]),
};
const codesOf = ({ companions }: ReturnType<typeof contentOf>) => companions.map(({ measurand }) => measurand.code);

describe("the pairs of spinal fluid and serum beside a trend", () => {
  it("stand with either of the two, and with no other series", () => {
    const record: PatientRecord = {
      ...recordWithCare([]),
      observations: byId([
        observation("2025-01-10", "2.0"),
        observation("2025-01-10", "1.0", { measurand: "b2m-csf" }),
        observation("2025-01-10", "0.2", { measurand: "b2m-urine", urinePh: "7" }),
      ]),
    };
    expect(contentOf(record, {}, "b2m-serum").pairs).toHaveLength(1);
    expect(contentOf(record, {}, "b2m-csf").pairs).toHaveLength(1);
    expect(contentOf(record, {}, "b2m-urine").pairs).toEqual([]);
  });
});

describe("the care drawn over a trend", () => {
  it("leaves out what was entered in error, and is oldest first", () => {
    const record = recordWithCare(
      [
        line("a", "Second", "2025-05-01"),
        line("b", "First", "2025-01-01"),
        line("c", "Slip", "2024-01-01", { status: "entered-in-error" }),
      ],
      [
        event("x", "imaging", "2025-06-01"),
        event("y", "infection", "2025-02-01"),
        event("z", "relapse", "2025-01-01", { status: "entered-in-error" }),
      ],
    );
    const { care } = contentOf(record);
    expect(care.lines.map(({ number, line: { regimen } }) => [number, regimen])).toEqual([
      [1, "First"],
      [2, "Second"],
    ]);
    expect(care.events.map(({ kind }) => kind)).toEqual(["infection", "imaging"]);
  });

  it("has the events of one day in one order, however they were entered", () => {
    const [a, b, c] = [
      event("a", "imaging", "2025-06-01"),
      event("b", "steroid", "2025-06-01"),
      event("c", "infection", "2025-06-01"),
    ];
    for (const entered of [
      [a, b, c],
      [c, b, a],
      [b, a, c],
    ])
      expect(contentOf(recordWithCare([], entered)).care.events.map(({ id }) => id)).toEqual(["a", "b", "c"]);
  });
});

describe("the lanes under a trend", () => {
  it("are the kidneys and what the disease is followed by", () => {
    const content = contentOf(followed);
    expect(content.kidney?.results).toHaveLength(1);
    expect(codesOf(content)).toEqual(["m-protein-serum"]);
    expect(content.choice.offered).toEqual(["creatinine-serum", "m-protein-serum", "ldh-serum"]);
  });

  it("are what the care team chose: a lane added stands, a lane hidden does not, the kidneys neither", () => {
    const content = contentOf(followed, {
      "multiple-myeloma": { shown: ["ldh-serum"], hidden: ["creatinine-serum", "m-protein-serum"] },
    });
    expect(content.kidney).toBeUndefined();
    expect(codesOf(content)).toEqual(["ldh-serum"]);
  });

  it("stand under B2M alone", () => {
    const content = contentOf(followed, {}, "m-protein-serum");
    expect(content.kidney).toBeUndefined();
    expect(content.companions).toEqual([]);
  });

  it("are told in words in the order in which they stand", () => {
    expect(describeContent(contentOf(followed), words, format).join(" ")).toMatch(
      /^B2M, serum: 6 results .* one creatinine result.* M-protein, serum: one result/u,
    );
  });
});

describe("what a verdict draws on its trend", () => {
  it("is both levels and the first call of a rise", () => {
    const content = contentOf(followed);
    expect(content.levels).toHaveLength(2);
    expect(content.marks).toHaveLength(1);
  });

  it("is not drawn among some of the results, as it rests on all of them", () => {
    const narrowed = narrowContent(contentOf(followed), "during-treatment");
    expect(narrowed.series.points).toHaveLength(3);
    expect(narrowed).toMatchObject({ levels: [], envelope: undefined, marks: [] });
    expect(narrowContent(contentOf(followed), undefined).levels).toHaveLength(2);
  });

  it("is left out for patients, and the lanes are not", () => {
    const plain = withoutStatistics(contentOf(followed));
    expect(plain).toMatchObject({ levels: [], envelope: undefined, marks: [] });
    expect(plain.kidney).toBeDefined();
    expect(codesOf(plain)).toEqual(["m-protein-serum"]);
  });
});
