import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isSameSettings,
  mergeSettings,
  reviseSettings,
  UNTOUCHED,
  type RevisedSettings,
} from "../../../src/domain/device/mergeSettings.ts";
import { DEFAULT_SETTINGS, type KeptImport, type Settings } from "../../../src/domain/device/settings.ts";
import type { LaboratoryInterval } from "../../../src/domain/measuring/laboratoryInterval.ts";

const lab = (laboratory: string, intervalHigh = "2.2"): LaboratoryInterval => ({
  laboratory,
  method: "",
  measurand: "b2m-serum",
  unit: "mg/L",
  intervalLow: "0.8",
  intervalHigh,
});
const imported = (minute: number): KeptImport => ({
  at: `2026-03-01T12:${String(minute).padStart(2, "0")}:00.000Z` as KeptImport["at"],
  format: "table",
  added: 1,
  corrected: 0,
  withdrawn: 0,
  restored: 0,
  patientsAdded: 0,
  care: 0,
});
const chosen = (before: RevisedSettings, patch: Partial<Settings>): RevisedSettings =>
  reviseSettings(before, { ...before.settings, ...patch });

describe("settings chosen in two tabs at one moment", () => {
  it("are both kept where they are two choices", () => {
    const merged = mergeSettings(chosen(UNTOUCHED, { decimal: "," }), chosen(UNTOUCHED, { dateOrder: "dmy" }));
    expect(merged.settings).toEqual({ ...DEFAULT_SETTINGS, decimal: ",", dateOrder: "dmy" });
  });

  it("are both kept where they are two laboratories, two imports, or defaults of two measurands", () => {
    const here = chosen(UNTOUCHED, { laboratories: [lab("North")], imports: [imported(1)] });
    const merged = mergeSettings(
      chosen(here, { laboratories: [lab("North"), lab("South")], imports: [imported(1), imported(3)] }),
      chosen(here, { laboratories: [lab("North"), lab("West")], imports: [imported(1), imported(2)] }),
    );
    expect(merged.settings.laboratories.map(({ laboratory }) => laboratory)).toEqual(["North", "South", "West"]);
    expect(merged.settings.imports.map(({ at }) => at.slice(14, 16))).toEqual(["01", "02", "03"]);
  });

  it("are both kept where two pairs of names were answered, and are one where it is the same pair the other way round", () => {
    const merged = mergeSettings(
      chosen(UNTOUCHED, { laboratoryNames: [{ one: "A Lab", other: "A Laboratory", isSame: true }] }),
      chosen(UNTOUCHED, {
        laboratoryNames: [
          { one: "B Lab", other: "B Laboratory", isSame: false },
          { one: "a laboratory", other: "A lab", isSame: true },
        ],
      }),
    );
    expect(merged.settings.laboratoryNames.filter(({ isSame }) => isSame)).toHaveLength(1);
    expect(merged.settings.laboratoryNames).toHaveLength(2);
  });

  it("drop a laboratory that one of them removed, and change one that the other changed", () => {
    const here = chosen(UNTOUCHED, { laboratories: [lab("North"), lab("South")] });
    const merged = mergeSettings(
      chosen(here, { laboratories: [lab("South")] }),
      chosen(here, { laboratories: [lab("North"), lab("South", "2.6")] }),
    );
    expect(merged.settings.laboratories).toEqual([lab("South", "2.6")]);
  });

  it("stand as the later one chose where they are one choice, and alike in both where neither was later", () => {
    const comma = chosen(UNTOUCHED, { decimal: "," });
    const point = chosen(chosen(UNTOUCHED, { decimal: "," }), { decimal: "." });
    expect(mergeSettings(comma, point).settings.decimal).toBe(".");
    const [light, dark] = [chosen(UNTOUCHED, { colorScheme: "light" }), chosen(UNTOUCHED, { colorScheme: "dark" })];
    expect(mergeSettings(light, dark)).toEqual(mergeSettings(dark, light));
  });

  it("remember the latest twenty imports and no more", () => {
    const imports = Array.from({ length: 20 }, (_, minute) => imported(minute));
    const merged = mergeSettings(chosen(UNTOUCHED, { imports }), chosen(UNTOUCHED, { imports: [imported(30)] }));
    expect(merged.settings.imports.map(({ at }) => at.slice(14, 16))).toEqual([
      ...imports.slice(1).map(({ at }) => at.slice(14, 16)),
      "30",
    ]);
  });

  const patch: fc.Arbitrary<Partial<Settings>> = fc.oneof(
    fc.record({ decimal: fc.constantFrom(".", ",") }),
    fc.record({ dateOrder: fc.constantFrom("ymd", "dmy", "mdy") }),
    fc.record({
      laboratories: fc
        .subarray([lab("North"), lab("South"), lab("South", "2.6")])
        .filter((rows) => rows.length < 3 && new Set(rows.map(({ laboratory }) => laboratory)).size === rows.length),
    }),
    fc.record({ companions: fc.constantFrom({ "multiple-myeloma": { shown: [], hidden: ["crp-serum"] } } as const, {}) }),
    fc.record({
      columnMappings: fc.subarray([
        { shape: "a", columns: ["value"] },
        { shape: "b", columns: ["unit"] },
      ]),
    }),
  );
  const history = fc.array(patch, { maxLength: 4 });
  const made = (patches: readonly Partial<Settings>[]) => patches.reduce(chosen, UNTOUCHED);

  it("end alike in whatever order tabs hear of each other, and once more changes nothing", () => {
    fc.assert(
      fc.property(history, history, history, (a, b, c) => {
        const [one, other, third] = [made(a), made(b), made(c)];
        const merged = mergeSettings(one, other);
        expect(isSameSettings(merged, mergeSettings(other, one))).toBe(true);
        expect(isSameSettings(mergeSettings(merged, other), merged)).toBe(true);
        expect(isSameSettings(mergeSettings(merged, third), mergeSettings(one, mergeSettings(other, third)))).toBe(true);
      }),
    );
  });

  it("lose no choice that the other tab did not make as well", () => {
    fc.assert(
      fc.property(patch, patch, (mine, theirs) => {
        const fields = Object.keys(mine);
        fc.pre(!Object.keys(theirs).some((field) => fields.includes(field)));
        const merged = mergeSettings(chosen(UNTOUCHED, mine), chosen(UNTOUCHED, theirs)).settings;
        expect(
          isSameSettings(
            { settings: merged, revisions: {} },
            { settings: { ...DEFAULT_SETTINGS, ...mine, ...theirs }, revisions: {} },
          ),
        ).toBe(true);
      }),
    );
  });
});
