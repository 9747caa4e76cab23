import { describe, expect, it } from "vitest";
import { boxOf, firstFree, type PlacedText, type Segment } from "../../src/charts/labels/placeLabels.ts";

const SIZE = 12;
const within = { left: 0, right: 400, top: 0, bottom: 200 };
const place: PlacedText = { text: "3.1 mg/L", x: 100, y: 100, anchor: "start" };
const { left, right, top, bottom } = boxOf(place, SIZE);

describe("a text in the picture", () => {
  it.each<[string, Segment]>([
    ["rises through it", { x1: left - 40, y1: bottom + 30, x2: right + 40, y2: top - 30 }],
    ["falls through it", { x1: left - 40, y1: top - 30, x2: right + 40, y2: bottom + 30 }],
    ["runs level through it", { x1: 0, y1: (top + bottom) / 2, x2: 400, y2: (top + bottom) / 2 }],
    ["stands upright in it", { x1: (left + right) / 2, y1: 0, x2: (left + right) / 2, y2: 200 }],
    ["ends in it", { x1: 0, y1: 0, x2: left + 2, y2: top + 2 }],
  ])("does not stand where a line %s", (_, line) => {
    expect(firstFree([place], [], within, SIZE, [line])).toBeUndefined();
  });

  it.each<[string, Segment]>([
    ["runs level just above it", { x1: 0, y1: top - 0.1, x2: 400, y2: top - 0.1 }],
    ["runs level just below it", { x1: 0, y1: bottom + 0.1, x2: 400, y2: bottom + 0.1 }],
    ["stands upright just beside it", { x1: right + 0.1, y1: 0, x2: right + 0.1, y2: 200 }],
    ["ends just before it", { x1: 0, y1: (top + bottom) / 2, x2: left - 0.1, y2: (top + bottom) / 2 }],
    ["passes by its corner", { x1: left - 10, y1: top + 2, x2: left + 2, y2: top - 10 }],
  ])("stands where a line %s", (_, line) => {
    expect(firstFree([place], [], within, SIZE, [line])).toEqual(place);
  });

  it("goes to its second place where a line passes through the first", () => {
    const second = { ...place, y: 150 };
    const line = { x1: 0, y1: 96, x2: 400, y2: 96 };
    expect(firstFree([place, second], [], within, SIZE, [line])).toEqual(second);
  });
});
