import { describe, expect, it } from "vitest";
import { byId } from "../../../src/domain/byId.ts";
import { contentOf } from "../../../src/domain/kept.ts";
import { amend, markEnteredInError, type ObservationContent } from "../../../src/domain/measuring/observation.ts";
import { amendMany, type SharedTexts } from "../../../src/domain/record/amendMany.ts";
import { exampleRecord } from "../../support/exampleRecords.ts";
import { day, observation } from "../../support/observations.ts";

const AT = "2026-01-01T00:00:00.000Z";
const MILLIGRAMS = observation("2025-01-10", "2.4", { method: "Nephelometry" });
const MICROGRAMS = observation("2025-02-10", "2600", { unit: "ug/L" });
const NOTHING: SharedTexts = { laboratory: "", method: "", intervalLow: "", intervalHigh: "", unit: "mg/L" };
const recordWith = (...results: readonly (typeof MILLIGRAMS)[]) => ({ ...exampleRecord(1, 0), observations: byId(results) });
const planned = (texts: Partial<SharedTexts>, record = recordWith(MILLIGRAMS, MICROGRAMS)) =>
  amendMany([MILLIGRAMS, MICROGRAMS], { ...NOTHING, ...texts }, record, { decimal: ".", notAfter: day("2026-01-01") });
const leftOf = (plan: ReturnType<typeof planned>) => plan.left.map(({ observation: { value }, why }) => `${value} ${why.type}`);

describe("the same amendment of many results", () => {
  it("sets the laboratory of each and leaves all else as it was", () => {
    const { amended, left } = planned({ laboratory: "City" });
    expect(left).toEqual([]);
    expect(amended.map(({ content }) => content)).toEqual(
      [MILLIGRAMS, MICROGRAMS].map((result) => ({ ...contentOf<ObservationContent>(result), laboratory: "City" })),
    );
  });

  it("leaves what has been changed or withdrawn since it was chosen, and what is no longer there", () => {
    const changed = amend(MILLIGRAMS, { ...contentOf<ObservationContent>(MILLIGRAMS), value: "2.5" }, { at: AT, reason: "Slip" });
    const withdrawn = markEnteredInError(MILLIGRAMS, { at: AT, reason: "Twice" });
    for (const record of [recordWith(changed, MICROGRAMS), recordWith(withdrawn, MICROGRAMS), recordWith(MICROGRAMS)]) {
      const plan = planned({ laboratory: "City" }, record);
      expect(leftOf(plan)).toEqual(["2.4 ChangedMeanwhile"]);
      expect(plan.amended.map(({ observation: { value } }) => value)).toEqual(["2600"]);
    }
  });

  it("sets limits only where the result was reported in their unit: nothing is converted", () => {
    const plan = planned({ intervalLow: "0.8", intervalHigh: "2.2" });
    expect(leftOf(plan)).toEqual(["2600 OtherUnit"]);
    expect(plan.amended.map(({ content: { intervalLow, intervalHigh } }) => [intervalLow, intervalHigh])).toEqual([
      ["0.8", "2.2"],
    ]);
  });

  it("says which results say it already, and which the door refuses", () => {
    expect(leftOf(planned({ method: "Nephelometry" }))).toEqual(["2.4 SaysItAlready"]);
    expect(leftOf(planned({ intervalLow: "2.2", intervalHigh: "0.8" }))).toEqual(["2.4 Refused", "2600 OtherUnit"]);
  });
});
