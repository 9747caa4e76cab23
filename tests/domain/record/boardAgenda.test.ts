import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EMPTY_AGENDA, withCase, withCaseAt, withoutCase } from "../../../src/domain/record/boardAgenda.ts";

const three = { ...EMPTY_AGENDA, patientIds: ["a", "b", "c"] };

describe("the agenda of a tumor board", () => {
  it("takes a patient once, as its last case", () => {
    expect(withCase(three, "d").patientIds).toEqual(["a", "b", "c", "d"]);
    expect(withCase(three, "a")).toBe(three);
  });

  it("lets a patient go and keeps the order of the others", () => {
    expect(withoutCase(three, "b").patientIds).toEqual(["a", "c"]);
    expect(withoutCase(three, "z").patientIds).toEqual(["a", "b", "c"]);
  });

  it.each([
    ["up", "c", 1, ["a", "c", "b"]],
    ["to the first place", "c", 0, ["c", "a", "b"]],
    ["to the last place", "a", 2, ["b", "c", "a"]],
    ["beyond the end, which is the end", "a", 9, ["b", "c", "a"]],
    ["before the beginning, which is the beginning", "b", -1, ["b", "a", "c"]],
  ])("moves a case %s", (_, id, place, ids) => {
    expect(withCaseAt(three, id, place).patientIds).toEqual(ids);
  });

  it("neither loses nor doubles a case, wherever one is moved", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.nat(), fc.integer(), (patientIds, at, place) => {
        const id = patientIds[at % Math.max(1, patientIds.length)] ?? "nobody";
        expect(withCaseAt({ ...EMPTY_AGENDA, patientIds }, id, place).patientIds.toSorted()).toEqual(patientIds.toSorted());
      }),
    );
  });
});
