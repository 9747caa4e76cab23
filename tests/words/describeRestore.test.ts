import { describe, expect, it } from "vitest";
import { describeChanges, describePatientChange } from "../../src/words/describeRestore.ts";
import { typography } from "../../src/words/en/typography.ts";
import { DEFAULT_NOTATION, formatFor } from "../../src/words/format.ts";
import { restoring } from "../../src/words/en/restoring.ts";

const NOTHING = { added: 0, amended: 0, withdrawn: 0, broughtBack: 0, history: 0 };
const words = restoring;
const format = formatFor(DEFAULT_NOTATION, typography);

describe("what a restore would change", () => {
  it("is listed by what happens, and what does not happen is left out", () => {
    expect(describeChanges({ ...NOTHING, added: 40, amended: 1, withdrawn: 2 }, words, format)).toBe(
      "40 added, 1 amended, 2 marked entered in error",
    );
    expect(describeChanges(NOTHING, words, format)).toBe("none");
  });
  it.each([
    [
      { fate: "changed", details: false, results: { ...NOTHING, added: 2, amended: 1 }, others: NOTHING },
      "2 results added, 1 result amended",
    ],
    [
      { fate: "changed", details: true, results: NOTHING, others: { ...NOTHING, added: 1 } },
      "the patient's details change, 1 treatment, event or note added",
    ],
    [{ fate: "changed", details: false, results: NOTHING, others: NOTHING }, "earlier states of the patient's details are added"],
    [
      { fate: "added", details: false, results: { ...NOTHING, added: 33 }, others: { ...NOTHING, added: 3 } },
      "New, with 33 results, 3 treatments, events or notes",
    ],
    [{ fate: "added", details: false, results: NOTHING, others: NOTHING }, "New"],
  ] as const)("is said of one patient: %#", (change, sentence) => {
    expect(describePatientChange(change, words, format)).toBe(sentence);
  });
});
