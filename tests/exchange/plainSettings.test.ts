import { describe, expect, it } from "vitest";
import { err, ok } from "../../src/domain/result.ts";
import { DEFAULT_SETTINGS } from "../../src/domain/settings.ts";
import { readPlainSettings } from "../../src/exchange/plainSettings.ts";

describe("settings from plain JSON", () => {
  it("of a release that knew no choice of companions start without one", () => {
    expect(readPlainSettings({ decimal: "," })).toEqual(ok({ ...DEFAULT_SETTINGS, decimal: "," }));
  });

  it("keep a choice of companions for each diagnosis and for patients without one", () => {
    const companions = { cll: { shown: ["albumin-serum"], hidden: [] }, "not-recorded": { shown: [], hidden: ["creatinine-serum"] } };
    expect(readPlainSettings({ companions })).toEqual(ok({ ...DEFAULT_SETTINGS, companions }));
  });

  it.each([
    ["a diagnosis that is not known", { gout: { shown: [], hidden: [] } }],
    ["a companion that is not known", { cll: { shown: ["cholesterol"], hidden: [] } }],
    ["half a choice", { cll: { shown: [] } }],
  ])("are refused, never trimmed, with %s", (_, companions) => {
    expect(readPlainSettings({ companions })).toEqual(err({ path: expect.stringMatching(/^companions/u) }));
  });
});
