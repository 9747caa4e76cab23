import { describe, expect, it } from "vitest";
import { bandShape } from "../../src/charts/marks/bandShape.ts";
import { plotFrame } from "../../src/charts/axes/plotFrame.ts";
import type { ReferenceInterval } from "../../src/domain/measuring/referenceInterval.ts";
import type { Canonical } from "../../src/domain/measuring/units.ts";

const frame = {
  ...plotFrame(300, 200, { leftText: "0", rightText: "", rowsAbove: 0 }),
  left: 0,
  top: 0,
  plotWidth: 100,
  plotHeight: 100,
};
const axis = { scale: "linear", domain: [0, 10], ticks: [], offView: [] } as const;
const step = (from: number, to: number, low: number | undefined, high: number | undefined) => ({
  from,
  to,
  interval: {
    ...(low === undefined ? {} : { low: low as Canonical }),
    ...(high === undefined ? {} : { high: high as Canonical }),
    source: { type: "Laboratory" },
  } as ReferenceInterval,
});
const shape = (...steps: readonly ReturnType<typeof step>[]) => bandShape(steps, frame, { from: 0, to: 100 }, axis);

describe("the reference band as drawn", () => {
  it("fills between its limits and draws a line at each", () => {
    expect(shape(step(0, 100, 2, 4))).toEqual({ fill: "M0 60H100V80H0Z", edges: "M0 60H100M0 80H100" });
  });

  it("steps from one interval to the next without a gap", () => {
    expect(shape(step(0, 50, 2, 4), step(50, 100, 3, 5)).edges).toBe("M0 60H50V50H100M0 80H50V70H100");
  });

  it("does not join two steps with a gap between them", () => {
    expect(shape(step(0, 40, 2, 4), step(60, 100, 2, 4)).edges).toBe("M0 60H40M60 60H100M0 80H40M60 80H100");
  });

  it("reaches to the bottom without a lower limit and to the top without an upper one, with a line only at the limit that exists", () => {
    expect(shape(step(0, 100, undefined, 4))).toEqual({ fill: "M0 60H100V100H0Z", edges: "M0 60H100" });
    expect(shape(step(0, 100, 2, undefined))).toEqual({ fill: "M0 0H100V80H0Z", edges: "M0 80H100" });
  });

  it("draws a lower limit of zero as a limit", () => {
    expect(shape(step(0, 100, 0, 4)).edges).toBe("M0 60H100M0 100H100");
  });

  it("ends at the edge of the plot where a limit lies outside it, and draws no line there", () => {
    expect(shape(step(0, 100, 2, 40))).toEqual({ fill: "M0 0H100V80H0Z", edges: "M0 80H100" });
    expect(shape(step(0, 100, 20, 40))).toEqual({ fill: "", edges: "" });
  });
});
