import { describe, expect, it } from "vitest";
import type { Revision } from "../../../src/domain/kept.ts";
import type { ObservationContent } from "../../../src/domain/measuring/observation.ts";
import { decidedFor } from "../../../src/domain/record/clashOf.ts";
import { day } from "../../support/observations.ts";

const albumin: Revision<ObservationContent> = {
  measurand: "albumin-serum",
  value: "40",
  unit: "g/L",
  collectedOn: day("2026-03-01"),
  laboratory: "North",
  intervalLow: "35",
  intervalHigh: "52",
  status: "final",
  revision: 2,
  recordedAt: "2026-03-02T09:00:00.000Z",
};
const otherNumber: Revision<ObservationContent> = { ...albumin, value: "44", recordedAt: "2026-03-02T10:00:00.000Z" };

describe("a question about two numbers, decided for one", () => {
  it("takes the unit, the limits and what was measured with the number, though somebody named another test meanwhile", () => {
    // While the question was open a colleague corrected what had been measured: platelets, not albumin.
    const platelets = { measurand: "platelets-blood", value: "210", unit: "10*3/uL", laboratory: "South", status: "final" };
    const decided = decidedFor("observations", albumin, otherNumber, { ...platelets, collectedOn: "2026-03-01" });
    expect(decided).toEqual({
      measurand: "albumin-serum",
      value: "40",
      unit: "g/L",
      laboratory: "North",
      intervalLow: "35",
      intervalHigh: "52",
      collectedOn: "2026-03-01",
      status: "final",
    });
  });

  it("leaves what all say of things on which the two do not differ", () => {
    const said = { ...albumin, collectedOn: "2026-03-04", collectedAt: "08:15", note: "Fasting", status: "corrected" };
    expect(decidedFor("observations", otherNumber, albumin, said)).toMatchObject({
      value: "44",
      unit: "g/L",
      collectedOn: "2026-03-04",
      collectedAt: "08:15",
      note: "Fasting",
      status: "corrected",
    });
  });

  it("takes away what the side that was chosen does not say", () => {
    const withLimits = otherNumber;
    const { intervalLow: _low, intervalHigh: _high, ...bare } = albumin;
    expect(Object.keys(decidedFor("observations", bare, withLimits, withLimits))).not.toContain("intervalLow");
  });
});
