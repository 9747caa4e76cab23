import { describe, expect, it } from "vitest";
import { nameOrderOf } from "../../../src/words/nameOrder.ts";
import type { ObservationDraft } from "../../../src/domain/measuring/observationDoor.ts";
import { contentChanges } from "../../../src/features/observations/contentChanges.ts";
import { knownNames } from "../../../src/features/observations/knownNames.ts";
import { DEFAULT_SETTINGS } from "../../../src/domain/device/settings.ts";
import { byId } from "../../../src/domain/byId.ts";
import { common as en } from "../../../src/words/en/common.ts";
import { typography } from "../../../src/words/en/typography.ts";
import { DEFAULT_NOTATION, formatFor } from "../../../src/words/format.ts";
import { observation } from "../../support/observations.ts";

const format = formatFor(DEFAULT_NOTATION, typography);
const changes = (from: Partial<ObservationDraft>, to: Partial<ObservationDraft>) =>
  contentChanges(observation("2026-03-01", "2.4", from), observation("2026-03-01", "2.4", to), en, format);

describe("what changed between two states of a result", () => {
  it.each<[Partial<ObservationDraft>, Partial<ObservationDraft>, object]>([
    [{}, { value: "2.40" }, { field: "value", before: "2.4 mg/L", after: "2.40 mg/L" }],
    [{}, { unit: "ug/mL" }, { field: "value", before: "2.4 mg/L", after: "2.4 µg/mL" }],
    [{}, { collectedOn: "2026-03-02" }, { field: "collectedOn", before: "1 March 2026", after: "2 March 2026" }],
    [{}, { laboratory: "North" }, { field: "laboratory", after: "North" }],
    [{ note: "x" }, {}, { field: "note", before: "x" }],
    [{ intervalHigh: "2.2" }, { intervalHigh: "2.4" }, { field: "intervalHigh", before: "2.2", after: "2.4" }],
    [{}, { status: "preliminary" }, { field: "status", before: "Final", after: "Preliminary" }],
    [{}, { purpose: "cns-check" }, { field: "purpose", after: "Check for spread to brain or spinal cord" }],
    [{}, { measurand: "b2m-csf" }, { field: "measurand", before: "B2M, serum", after: "B2M, CSF" }],
    [{}, { collectedAt: "08:30" }, { field: "collectedAt", after: "08:30" }],
  ])("from %j to %j is told, the old beside the new", (from, to, change) => {
    expect(changes(from, to)).toEqual([change]);
  });

  it("is nothing between equal states", () => expect(changes({ note: "x" }, { note: "x" })).toEqual([]));
});

describe("the names to choose from", () => {
  it("are those of Settings, of the last entry and of the patient's results, each once, in order", () => {
    const row = {
      laboratory: "North",
      method: "Nephelometry",
      measurand: "b2m-serum" as const,
      unit: "mg/L",
      intervalLow: "",
      intervalHigh: "",
    };
    const last = { "b2m-serum": { unit: "mg/L", laboratory: "East", method: "", intervalLow: "", intervalHigh: "" } };
    const record = { observations: byId([observation("2026-03-01", "2.4", { laboratory: "North", method: "Turbidimetry" })]) };
    expect(knownNames({ ...DEFAULT_SETTINGS, laboratories: [row], entryDefaults: last }, record, nameOrderOf("es"))).toEqual({
      laboratories: ["East", "North"],
      methods: ["Nephelometry", "Turbidimetry"],
    });
    const lab = (laboratory: string) => ({ ...row, laboratory });
    expect(
      knownNames(
        { ...DEFAULT_SETTINGS, laboratories: ["Ñuble", "Oviedo", "Álava", "Nules", "Alba"].map(lab) },
        undefined,
        nameOrderOf("es"),
      ).laboratories,
    ).toEqual(["Álava", "Alba", "Nules", "Ñuble", "Oviedo"]);
    expect(knownNames(DEFAULT_SETTINGS, undefined, nameOrderOf("es"))).toEqual({ laboratories: [], methods: [] });
  });
});
