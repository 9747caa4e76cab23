import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/domain/device/settings.ts";
import type { EnteredFor } from "../../../src/domain/record/entryDefaults.ts";
import type { LaboratoryInterval } from "../../../src/domain/measuring/laboratoryInterval.ts";
import {
  CHOSEN,
  draftFrom,
  lenderOf,
  startTexts,
  textsOf,
  typeInto,
  type Entry,
  type EntryField,
} from "../../../src/features/observations/entry.ts";
import { wouldLose } from "../../../src/ui/useForm.ts";
import { typography } from "../../../src/words/en/typography.ts";
import { formatFor } from "../../../src/words/format.ts";
import { MEASURAND_CODES, MEASURANDS } from "../../../src/domain/measuring/measurand.ts";
import { day, observation } from "../../support/observations.ts";

const row = (laboratory: string, more: Partial<LaboratoryInterval> = {}): LaboratoryInterval => ({
  laboratory,
  method: "Nephelometry",
  measurand: "b2m-serum",
  unit: "mg/L",
  intervalLow: "0.8",
  intervalHigh: "2.2",
  ...more,
});
const lastUsed = { unit: "mg/L", laboratory: "South", method: "Chemiluminescence", intervalLow: "1.1", intervalHigh: "2.4" };
const today = day("2026-03-13");

const settingsWith = (more: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...more });
const reading = (decimal: "." | ",", dateOrder: "ymd" | "dmy" = "ymd") => formatFor({ decimal, dateOrder }, typography);
/** A patient without any result. */
const nobody: EnteredFor = { observations: [], on: today };
const start = (settings: Settings, person = nobody): Entry => ({
  texts: startTexts(settings, person, reading(".")),
  typed: new Set(),
});
const typing = (settings: Settings, entry: Entry, ...keys: readonly (readonly [EntryField, string])[]): Entry =>
  keys.reduce((before, [field, text]) => typeInto(before, field, text, settings, nobody), entry);
const belonging = ({ texts }: Entry) => [texts.unit, texts.laboratory, texts.method, texts.intervalLow, texts.intervalHigh];

describe("what the form starts from", () => {
  it("is nothing but the measurand and today before the first result", () => {
    expect(belonging(start(DEFAULT_SETTINGS))).toEqual(["", "", "", "", ""]);
    expect(start(DEFAULT_SETTINGS).texts).toMatchObject({ measurand: "b2m-serum", collectedOn: "2026-03-13", value: "" });
  });

  it("is the unit, laboratory and method last used for the measurand, and never the limits of whom they were used for", () => {
    expect(belonging(start(settingsWith({ entryDefaults: { "b2m-serum": lastUsed } })))).toEqual([
      "mg/L",
      "South",
      "Chemiluminescence",
      "",
      "",
    ]);
  });

  it("is what the patient's own latest result says, whatever was last used for another", () => {
    const own = observation("2026-02-01", "2.4", {
      laboratory: "North",
      method: "Nephelometry",
      intervalLow: "0.8",
      intervalHigh: "2.2",
    });
    const settings = settingsWith({ entryDefaults: { "b2m-serum": lastUsed } });
    const entry = start(settings, { ...nobody, observations: [own] });
    expect(belonging(entry)).toEqual(["mg/L", "North", "Nephelometry", "0.8", "2.2"]);
    expect(lenderOf(entry.texts, settings, { ...nobody, observations: [own] })).toEqual({ type: "Result", on: "2026-02-01" });
    expect(lenderOf(start(settings).texts, settings, nobody)).toEqual({ type: "Device" });
    expect(lenderOf(typing(settings, entry, ["laboratory", "West"]).texts, settings, nobody)).toBeUndefined();
  });

  it("is no unit of a measurand before one was used: each is reported in several", () => {
    for (const lastMeasurand of MEASURAND_CODES) {
      expect(MEASURANDS[lastMeasurand].units.length).toBeGreaterThan(1);
      expect(start(settingsWith({ lastMeasurand })).texts.unit).toBe("");
    }
  });
});

describe("a known laboratory", () => {
  const settings = settingsWith({
    laboratories: [row("North"), row("West", { unit: "nmol/L", intervalLow: "68", intervalHigh: "198", method: "Turbidimetry" })],
  });

  it("brings its unit, method and interval, however it is spelled", () => {
    expect(belonging(typing(settings, start(settings), ["laboratory", " north "]))).toEqual([
      "mg/L",
      " north ",
      "Nephelometry",
      "0.8",
      "2.2",
    ]);
  });

  it("fills in only what the user has not typed", () => {
    const entry = typing(settings, start(settings), ["method", "Turbidimetry"], ["unit", "ug/mL"], ["laboratory", "North"]);
    expect(belonging(entry)).toEqual(["ug/mL", "North", "Turbidimetry", "", ""]);
  });

  it("takes its interval along when another laboratory is named, so that no value is held against a stranger's limits", () => {
    const entry = typing(settings, start(settings), ["laboratory", "North"], ["laboratory", "Somewhere else"]);
    expect(belonging(entry)).toEqual(["mg/L", "Somewhere else", "", "", ""]);
    expect(belonging(typing(settings, entry, ["laboratory", "West"]))).toEqual(["nmol/L", "West", "Turbidimetry", "68", "198"]);
  });

  it("keeps its interval to its own unit: beside another unit the limits go, and come back with it", () => {
    const north = typing(settings, start(settings), ["laboratory", "North"]);
    const inNmol = typing(settings, north, ["value", "203 nmol/L"]);
    expect(belonging(inNmol)).toEqual(["nmol/L", "North", "Nephelometry", "", ""]);
    expect(belonging(typing(settings, inNmol, ["value", "2.4 mg/L"]))).toEqual(["mg/L", "North", "Nephelometry", "0.8", "2.2"]);
  });

  it("counts as set in Settings before what was last used there", () => {
    const both = settingsWith({ laboratories: [row("South")], entryDefaults: { "b2m-serum": lastUsed } });
    expect(belonging(start(both))).toEqual(["mg/L", "South", "Nephelometry", "0.8", "2.2"]);
  });

  it("writes its limits with the user's decimal sign", () => {
    const comma = settingsWith({ decimal: ",", laboratories: [row("North")] });
    expect(typing(comma, start(comma), ["laboratory", "North"]).texts).toMatchObject({ intervalLow: "0,8", intervalHigh: "2,2" });
  });
});

describe("another measurand", () => {
  const settings = settingsWith({
    entryDefaults: {
      "b2m-serum": lastUsed,
      "creatinine-serum": { unit: "umol/L", laboratory: "West", method: "Enzymatic", intervalLow: "53", intervalHigh: "106" },
    },
  });

  it("brings its own defaults and keeps the typed value", () => {
    const entry = typing(settings, start(settings), ["value", "84"], ["measurand", "creatinine-serum"]);
    expect(belonging(entry)).toEqual(["umol/L", "West", "Enzymatic", "", ""]);
    expect(entry.texts.value).toBe("84");
  });

  it("does not inherit a unit that was chosen for the one before", () => {
    const entry = typing(settings, start(settings), ["unit", "mg/dL"], ["measurand", "albumin-serum"]);
    expect(entry.texts.unit).toBe("");
  });

  it("keeps the unit that is written with the value where it has it", () => {
    expect(typing(settings, start(settings), ["value", "0.9 mg/dL"], ["measurand", "creatinine-serum"]).texts.unit).toBe("mg/dL");
  });
});

describe("text that is not saved", () => {
  it.each<readonly [EntryField, string, boolean]>([
    ["value", "2", true],
    ["note", "x", true],
    ["laboratory", "North", true],
    ["collectedOn", "3-1", true],
    ["value", " ", false],
    ["measurand", "b2m-csf", false],
    ["unit", "mg/L", false],
  ])("%s typed as %j: %s", (field, text, unsaved) => {
    const begun = start(DEFAULT_SETTINGS);
    expect(wouldLose(begun, begun.texts, CHOSEN)).toBe(false);
    expect(wouldLose(typing(DEFAULT_SETTINGS, begun, [field, text]), begun.texts, CHOSEN)).toBe(unsaved);
  });
});

describe("what the form hands to the door", () => {
  it("is the day in full, and no urine pH of a serum", () => {
    const entry = typing(
      DEFAULT_SETTINGS,
      start(DEFAULT_SETTINGS),
      ["measurand", "b2m-urine"],
      ["urinePh", "6.5"],
      ["collectedOn", "3-1"],
    );
    expect(draftFrom(entry.texts, "ymd", today)).toMatchObject({ collectedOn: "2026-03-01", urinePh: "6.5" });
    expect(draftFrom(typing(DEFAULT_SETTINGS, entry, ["measurand", "b2m-serum"]).texts, "ymd", today).urinePh).toBe("");
  });

  it("of a kept result is that result again, in either decimal sign", () => {
    const kept = observation("2026-03-01", "<2.40", { intervalLow: "0.8", intervalHigh: "2.2" });
    const texts = textsOf(kept, ",", reading(","));
    expect(texts).toMatchObject({ value: "<2,40", intervalLow: "0,8", intervalHigh: "2,2" });
    expect(textsOf(kept, ".", reading(".")).value).toBe("<2.40");
  });

  it("of a kept result is that day again, written in the user's order", () => {
    const texts = textsOf(observation("2026-03-01", "2.4"), ".", reading(".", "dmy"));
    expect(texts.collectedOn).toBe("01.03.2026");
    expect(draftFrom(texts, "dmy", today).collectedOn).toBe("2026-03-01");
  });
});
