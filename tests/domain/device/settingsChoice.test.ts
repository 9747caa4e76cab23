import type { Instant } from "../../../src/domain/instant.ts";
import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS, type KeptImport } from "../../../src/domain/device/settings.ts";
import { differingSettings, takeSettings } from "../../../src/domain/device/settingsChoice.ts";

const imported = (at: Instant): KeptImport => ({
  at,
  format: "table",
  added: 1,
  corrected: 0,
  withdrawn: 0,
  restored: 0,
  patientsAdded: 0,
  care: 0,
});

describe("the settings of a backup", () => {
  it("differ only in what somebody chose, whatever the order of their keys", () => {
    const theirs = {
      ...DEFAULT_SETTINGS,
      decimal: "," as const,
      imports: [imported("2026-01-01T00:00:00.000Z")],
      lastMeasurand: "b2m-csf" as const,
      laboratories: [],
    };
    expect(differingSettings(DEFAULT_SETTINGS, theirs)).toEqual(["decimal"]);
    expect(
      differingSettings(DEFAULT_SETTINGS, {
        ...DEFAULT_SETTINGS,
        board: { patientIds: [], hidesIdentities: false, hidesDates: false },
      }),
    ).toEqual(["board"]);
    expect(differingSettings(DEFAULT_SETTINGS, DEFAULT_SETTINGS)).toEqual([]);
  });

  it("are taken without forgetting an import that either device can still take back by name", () => {
    const [first, second] = [imported("2026-01-01T00:00:00.000Z"), imported("2026-02-01T00:00:00.000Z")];
    const taken = takeSettings(
      { ...DEFAULT_SETTINGS, imports: [second] },
      { ...DEFAULT_SETTINGS, decimal: ",", imports: [first, second] },
    );
    expect(taken.decimal).toBe(",");
    expect(taken.imports).toEqual([first, second]);
  });

  it("never turn a care team's device into a patient's own, or back", () => {
    expect(takeSettings(DEFAULT_SETTINGS, { ...DEFAULT_SETTINGS, deviceUse: "one-patient" })).toEqual(DEFAULT_SETTINGS);
    expect(takeSettings({ ...DEFAULT_SETTINGS, deviceUse: "one-patient" }, DEFAULT_SETTINGS).deviceUse).toBe("one-patient");
  });
});
