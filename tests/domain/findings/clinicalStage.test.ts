import { describe, expect, it } from "vitest";
import { clinicalStageOf } from "../../../src/domain/findings/clinicalStage.ts";
import { answer } from "../../../src/domain/findings/stagingInputs.ts";

const stage = (rai?: string, binet?: string) =>
  clinicalStageOf(rai === undefined ? undefined : answer(rai), binet === undefined ? undefined : answer(binet));

describe("the clinical stage of CLL", () => {
  it.each([
    ["0", undefined, "early"],
    ["I", undefined, "advanced"],
    ["IV", undefined, "advanced"],
    [undefined, "A", "early"],
    [undefined, "B", "advanced"],
    [undefined, "C", "advanced"],
    ["0", "A", "early"],
    ["I", "A", "advanced"],
    ["0", "B", "advanced"],
  ])("with Rai %s and Binet %s is %s", (rai, binet, expected) => {
    expect(stage(rai, binet)).toEqual(answer(expected));
  });

  it("is not known where neither is", () => {
    expect(stage()).toBeUndefined();
  });
});
