import { describe, expect, it } from "vitest";
import type { ObservationContent } from "../../src/domain/measuring/observation.ts";
import { DEFAULT_SETTINGS } from "../../src/domain/device/settings.ts";
import { contentOf } from "../../src/domain/kept.ts";
import { monitorWith } from "../support/monitor.ts";
import { observation } from "../support/observations.ts";

const content = (more = {}) => contentOf<ObservationContent>(observation("2026-03-01", "2.4", more));

describe("the settings of a device", () => {
  it("begin as they were loaded", () => {
    expect(monitorWith([], { decimal: "," }).getState().settings).toEqual({ ...DEFAULT_SETTINGS, decimal: "," });
  });

  it("change in what is named and in nothing else", () => {
    const monitor = monitorWith([], { dateOrder: "dmy" });
    monitor.getState().changeSettings({ decimal: "," });
    expect(monitor.getState().settings).toEqual({ ...DEFAULT_SETTINGS, dateOrder: "dmy", decimal: "," });
  });

  it("remember for each measurand what was last entered, texts as printed", () => {
    const monitor = monitorWith();
    monitor.getState().rememberEntry(content({ laboratory: "City", method: "Roche", intervalLow: "0.8", intervalHigh: "2.40" }));
    monitor.getState().rememberEntry(content({ measurand: "b2m-urine", unit: "ug/L" }));
    expect(monitor.getState().settings).toMatchObject({
      lastMeasurand: "b2m-urine",
      entryDefaults: {
        "b2m-serum": { unit: "mg/L", laboratory: "City", method: "Roche", intervalLow: "0.8", intervalHigh: "2.40" },
        "b2m-urine": { unit: "ug/L", laboratory: "", method: "", intervalLow: "", intervalHigh: "" },
      },
    });
  });

  it("are the very same where the next result was entered alike, so that nothing is written", () => {
    const monitor = monitorWith();
    monitor.getState().rememberEntry(content({ laboratory: "City" }));
    const before = monitor.getState().settings;
    monitor.getState().rememberEntry(content({ laboratory: "City" }));
    expect(monitor.getState().settings).toBe(before);
    monitor.getState().rememberEntry(content({ laboratory: "Other" }));
    expect(monitor.getState().settings).not.toBe(before);
  });

  it("hold no value, no day and no name of a patient", () => {
    const monitor = monitorWith();
    monitor.getState().rememberEntry(content({ note: "Ada Example" }));
    const text = JSON.stringify(monitor.getState().settings);
    expect(["2.4", "2026-03-01", "Ada"].filter((private_) => text.includes(private_))).toEqual([]);
  });
});
