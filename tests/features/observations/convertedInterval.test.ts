import { describe, expect, it } from "vitest";
import { EMPTY_DRAFT, type ObservationDraft } from "../../../src/domain/measuring/observationDoor.ts";
import { convertedInterval } from "../../../src/features/observations/convertedInterval.ts";

const converted = (more: Partial<ObservationDraft>) =>
  convertedInterval(
    { ...EMPTY_DRAFT, measurand: "b2m-serum", unit: "nmol/L", intervalLow: "68", intervalHigh: "198", ...more },
    ".",
  );

describe("typed limits in the common unit", () => {
  it("are said where the report's unit is another, one side or both", () => {
    expect(converted({})).toEqual({ low: expect.closeTo(0.8024, 6), high: expect.closeTo(2.3364, 6) });
    expect(converted({ intervalLow: "" })).toEqual({ high: expect.closeTo(2.3364, 6) });
  });

  it.each<Partial<ObservationDraft>>([
    { unit: "mg/L" },
    { unit: "" },
    { unit: "g/L" },
    { measurand: "" },
    { intervalLow: "", intervalHigh: "" },
    { intervalLow: "x", intervalHigh: "3 mg/L" },
  ])("are nothing for %j", (more) => {
    expect(converted(more)).toBeUndefined();
  });
});
