import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MEASURAND_CODES, MEASURANDS, type Specimen } from "../../../src/domain/measuring/measurand.ts";
import { hash53 } from "../../../src/exchange/incoming/plan/resultId.ts";
import type { Answers } from "../../../src/exchange/incoming/plan/plan.ts";
import { readMeasurandText } from "../../../src/exchange/incoming/spelling/readMeasurandText.ts";
import { names } from "../../../src/words/fileNames.ts";
import { planOf } from "../../support/incoming.ts";

const measuredIn = (specimen: Specimen) => MEASURAND_CODES.filter((code) => MEASURANDS[code].specimen === specimen);

/** What a row says of its test, and all that may be kept of it whatever anybody answers. */
const SAYS: readonly (readonly [string, readonly string[]])[] = [
  ["B2M serum", ["b2m-serum"]],
  ["BETA 2 MICROGLOBULIN,UR", ["b2m-urine"]],
  ["B2M", ["b2m-serum", "b2m-urine", "b2m-csf"]],
  ["B2M S/U", ["b2m-serum", "b2m-urine"]],
  ["B2M blood", ["b2m-serum"]],
  ["CRP", ["crp-serum"]],
  ["Kappa free serum", ["kappa-flc-serum"]],
  ["Serum", measuredIn("serum")],
  ["U", measuredIn("urine")],
  ["CSF", measuredIn("csf")],
  ["KAPPA FREE,UR", []],
  ["B2M, PLEURAL FL", []],
  ["ALT", []],
];
const row = fc.record({ says: fc.constantFrom(...SAYS), unit: fc.constantFrom("mg/L", "mg/L", "ug/mL", "") });

describe("what a row says itself", () => {
  it("is never changed by an answer, whatever is answered", () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), fc.nat(), (rows, seed) => {
        const text = [
          "Patient;Test;Value;Unit;Date",
          ...rows.map(({ says, unit }, at) => `Example, Ada;${says[0]};2.4;${unit};2025-03-${String(at + 1).padStart(2, "0")}`),
        ].join("\n");
        let answers: Answers = {};
        let plan = planOf(text);
        for (let round = 0; round < 5; round += 1) {
          const open = plan.questions.filter(({ id }) => answers[id] === undefined);
          answers = {
            ...answers,
            ...Object.fromEntries(
              open.map(({ id, options }) => [id, options[hash53(`${id} ${seed}`) % options.length]?.value ?? ""]),
            ),
          };
          plan = planOf(text, [], answers);
        }
        const changed = plan.rows.flatMap(({ reading }, at) =>
          reading === undefined || rows[at]?.says[1].includes(reading.measurand) ? [] : [reading.measurand],
        );
        expect(changed).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("of its unit is never changed by the answer for rows that have none", () => {
    const text =
      "Patient;Test;Value;Unit;Date\nExample, Ada;B2M serum;2.4;;2025-03-01\nExample, Ada;B2M serum;2.5;mg/L;2025-04-01\n";
    const units = planOf(text, [], { "Unit:b2m-serum": "ug/mL" }).rows.map(({ reading }) => reading?.unit);
    expect(units).toEqual(["ug/mL", "mg/L"]);
  });

  it.each(MEASURAND_CODES)("is read by the name that this product writes, whatever is added to the catalogue: %s", (code) => {
    expect(readMeasurandText(names.measurand[code], MEASURANDS[code].canonicalUnit)).toEqual({
      type: "Measurand",
      measurand: code,
    });
  });
});
