import { describe, expect, it } from "vitest";
import { boxOf } from "../../src/charts/labels/placeLabels.ts";
import { plotFrame } from "../../src/charts/axes/plotFrame.ts";
import { placeCuts } from "../../src/charts/labels/sceneLabels.ts";

const frame = plotFrame(600, 300, { leftText: "10", rightText: "2.2", rowsAbove: 3 });

describe("the words at a change of laboratory or method", () => {
  it("stay inside the picture, shortened where they are wider than it", () => {
    const long = "Laboratory changed: ".repeat(8);
    for (const x of [frame.left, 300, frame.left + frame.plotWidth]) {
      const [cut] = placeCuts([{ x, texts: [long] }], frame);
      if (cut?.label === undefined) throw new Error("No words");
      const { left, right } = boxOf(cut.label, frame.fontSize);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(frame.width);
      expect(cut.label.text.length).toBeLessThan(long.length);
    }
  });

  it("stand in rows where they would cover each other, and alone where three rows are full", () => {
    const cuts = placeCuts(
      [300, 305, 310, 315].map((x) => ({ x, texts: ["Laboratory changed: North to South"] })),
      frame,
    );
    expect(cuts.map(({ row }) => row)).toEqual([0, 1, 2, -1]);
    expect(cuts[3]?.label).toBeUndefined();
  });
});
