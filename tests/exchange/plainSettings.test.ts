import { describe, expect, it } from "vitest";
import { err, ok } from "../../src/domain/result.ts";
import { DEFAULT_SETTINGS } from "../../src/domain/device/settings.ts";
import { readPlainSettings, toPlainSettings } from "../../src/exchange/plainSettings.ts";

const board = { patientIds: ["a", "b"], hidesIdentities: true, hidesDates: false };
const plain = (settings: unknown): unknown => JSON.parse(JSON.stringify(settings));

describe("settings from plain JSON", () => {
  it("of a release that knew no choice of companions start without one", () => {
    expect(readPlainSettings({ decimal: "," })).toEqual(ok({ ...DEFAULT_SETTINGS, decimal: "," }));
  });

  it("keep a choice of companions for each diagnosis and for patients without one", () => {
    const companions = {
      cll: { shown: ["albumin-serum"], hidden: [] },
      "not-recorded": { shown: [], hidden: ["creatinine-serum"] },
    };
    expect(readPlainSettings({ companions })).toEqual(ok({ ...DEFAULT_SETTINGS, companions }));
  });

  it.each([
    ["a diagnosis that is not known", { gout: { shown: [], hidden: [] } }],
    ["a companion that is not known", { cll: { shown: ["cholesterol"], hidden: [] } }],
    ["half a choice", { cll: { shown: [] } }],
  ])("are refused, never trimmed, with %s", (_, companions) => {
    expect(readPlainSettings({ companions })).toEqual(err({ path: expect.stringMatching(/^companions/u) }));
  });

  it("keep which names are one laboratory, and that a variation was assumed; a text without them is as it was", () => {
    const own = {
      laboratoryNames: [{ one: "A Lab", other: "A Laboratory", isSame: true }],
      variation: [{ measurand: "b2m-csf", cviPercent: 15, cvaPercent: 0, source: "s", assumed: true }],
    } as const;
    expect(readPlainSettings(plain(toPlainSettings({ ...DEFAULT_SETTINGS, ...own })))).toEqual(
      ok({ ...DEFAULT_SETTINGS, ...own }),
    );
    expect(toPlainSettings(DEFAULT_SETTINGS)).not.toHaveProperty("laboratoryNames");
    expect(readPlainSettings({ laboratoryNames: [{ one: "A", other: "B" }] })).toEqual(err({ path: "laboratoryNames.0.isSame" }));
  });

  it("keep the agenda of the tumor board, and need none", () => {
    expect(readPlainSettings(plain({ ...DEFAULT_SETTINGS, board }))).toEqual({ ok: true, value: { ...DEFAULT_SETTINGS, board } });
    expect(readPlainSettings({})).toEqual({ ok: true, value: DEFAULT_SETTINGS });
  });

  it.each([
    ["an agenda of numbers", { ...board, patientIds: [1] }, "board.patientIds.0"],
    ["an agenda that does not say whether it hides identities", { patientIds: [], hidesDates: false }, "board.hidesIdentities"],
    ["an agenda with a field that nobody knows", { ...board, names: ["Ada"] }, "board"],
  ])("refuse %s", (_, wrong, path) => {
    expect(readPlainSettings({ board: wrong })).toEqual({ ok: false, error: { path } });
  });
});

describe("what Settings keep of due tests and reviews", () => {
  it("comes back as it was, and is not written where nobody chose it", () => {
    const own = {
      testIntervals: { "during-treatment": "P4W" },
      historyShows: "reviewed",
      deviceInitials: "AK",
      rosterDensity: "compact",
      dueNotices: "on",
    } as const;
    expect(readPlainSettings(plain(toPlainSettings({ ...DEFAULT_SETTINGS, ...own })))).toEqual(
      ok({ ...DEFAULT_SETTINGS, ...own }),
    );
    expect(Object.keys(toPlainSettings(DEFAULT_SETTINGS))).not.toContain("testIntervals");
  });

  it.each([
    [{ testIntervals: { "during-treatment": "P4D" } }, "testIntervals.during-treatment"],
    [{ testIntervals: { weekly: "P1W" } }, "testIntervals.weekly"],
    [{ historyShows: "none" }, "historyShows"],
    [{ deviceInitials: "A".repeat(21) }, "deviceInitials"],
  ])("is refused by its place: %j", (settings, path) => {
    expect(readPlainSettings(settings)).toMatchObject({
      ok: false,
      error: { path: expect.stringContaining(path.split(".")[0] ?? "") },
    });
  });
});
