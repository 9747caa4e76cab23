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

  it("keep the agenda of the tumor board", () => {
    const board = { patientIds: ["a", "b"], hidesIdentities: true, hidesDates: false };
    expect(readPlainSettings({ board })).toEqual(ok({ ...DEFAULT_SETTINGS, board }));
  });

  it.each([
    ["an agenda of numbers", { patientIds: [1], hidesIdentities: true, hidesDates: false }],
    ["an agenda that does not say whether it hides identities", { patientIds: [], hidesDates: false }],
    ["an agenda with a field that nobody knows", { patientIds: [], hidesIdentities: true, hidesDates: false, names: ["Ada"] }],
  ])("are refused with %s", (_, board) => {
    expect(readPlainSettings({ board })).toEqual(err({ path: expect.stringMatching(/^board/u) }));
  });
});
