import { describe, expect, it } from "vitest";
import { byId } from "../../src/domain/byId.ts";
import { doubtsAbout } from "../../src/domain/record/doubt.ts";
import type { Observation } from "../../src/domain/measuring/observation.ts";
import type { ObservationDraft } from "../../src/domain/measuring/observationDoor.ts";
import { describeDoubt } from "../../src/words/describeDoubt.ts";
import { doubts as en } from "../../src/words/en/doubts.ts";
import { typography } from "../../src/words/en/typography.ts";
import { DEFAULT_NOTATION, formatFor } from "../../src/words/format.ts";
import { observation } from "../support/observations.ts";

const format = formatFor(DEFAULT_NOTATION, typography);
const said = (value: string, more: Partial<ObservationDraft> = {}, others: readonly Observation[] = []) => {
  const content = observation("2026-03-01", value, more);
  return doubtsAbout(content, { observations: byId(others), events: {} }).map((doubt) =>
    describeDoubt(doubt, content, en, format),
  );
};
const before = observation("2026-02-01", "2.4");

describe("the sentence that asks about a doubt", () => {
  it("names the value, what it is held against, and the unit", () => {
    expect(said("0.24", { unit: "mg/dL" })).toEqual([
      "0.24 mg/dL is 2.4 mg/L. B2M is hardly ever printed in this unit: did the laboratory print mg/L?",
    ]);
    expect(said("26")).toEqual(["26 mg/L is above 25 mg/L, where results are rarely seen. Check the value and its unit."]);
    expect(said("0.4")).toEqual(["0.4 mg/L is below 0.5 mg/L, where results are rarely seen. Check the value and its unit."]);
    expect(said(">70")).toEqual([">70 mg/L is above 25 mg/L, where results are rarely seen. Check the value and its unit."]);
    expect(said("200", { measurand: "b2m-urine", unit: "ug/L" })).toEqual([
      "Urine pH is not recorded. B2M is destroyed in acid urine, so the value would be shown but not interpreted.",
    ]);
  });

  it("tells a leap by how many times, up or down, from which day", () => {
    expect(said("14.4", {}, [before])).toEqual([
      "14.4 mg/L is 6.0 times the result of 1 February 2026 (2.4 mg/L). A slip of the decimal sign, the unit or the " +
        "patient looks like this.",
    ]);
    expect(said("24", {}, [before])[0]).toMatch(/^24 mg\/L is 10 times the result/u);
    expect(said("0.24", { measurand: "b2m-csf" }, [observation("2026-02-01", "2.4", { measurand: "b2m-csf" })])).toEqual([
      "0.24 mg/L is 10 times lower than the result of 1 February 2026 (2.4 mg/L). A slip of the decimal sign, the " +
        "unit or the patient looks like this.",
    ]);
  });

  it("tells a result of the same day from the same result", () => {
    const other = observation("2026-03-01", "2.4");
    expect(said("2.5", {}, [other])).toEqual([
      "Another result, 2.4 mg/L, is already recorded for 1 March 2026. Both would be shown.",
    ]);
    expect(said("2400", { unit: "ug/L" }, [other])).toEqual([
      "The same result, 2.4 mg/L, is already recorded for 1 March 2026. Saved again, it would count twice.",
    ]);
  });

  it("tells how far a value lies from its own limits, in the unit they are printed in", () => {
    expect(said("2400", { unit: "ug/L", intervalLow: "0.8", intervalHigh: "2.2" })).toEqual([
      "2400 µg/L is 1809 times its interval, 0.8–2.2 µg/L. Limits in another unit than the value look like this, and " +
        "would decide the flag.",
    ]);
    expect(said("2.4", { intervalHigh: "140" })).toEqual([
      "2.4 mg/L is 58 times lower than its interval, ≤ 140 mg/L. Limits in another unit than the value look like this, " +
        "and would decide the flag.",
    ]);
  });

  it("never calls a value normal, better or worse", () => {
    const all = [...said("0.24", { unit: "mg/dL" }), ...said("26"), ...said("0.4"), ...said("14.4", {}, [before])].join(" ");
    expect(all).not.toMatch(/normal|better|worse|stable|response/iu);
  });
});
