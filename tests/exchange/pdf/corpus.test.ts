import { describe, expect, it } from "vitest";
import { sayFound } from "../../support/found.ts";
import { judged, sayJudged } from "./layouts/judged.ts";
import { LAYOUTS } from "./layouts/index.ts";

describe("the reports of laboratories as PDF", () => {
  it.each(LAYOUTS)("$family, $language: $says", async (layout) => {
    const found = await judged(layout);
    expect(found.wrong, sayFound(found.read.found).join("\n")).toEqual([]);
    expect(found.lost, sayFound(found.read.found).join("\n")).toEqual([]);
    expect(sayJudged(found), sayFound(found.read.found).join("\n")).toBe(layout.verdict);
  });

  it.each(LAYOUTS.filter(({ offered }) => offered !== undefined))(
    "offers names of laboratories where a row has none for sure, $language: $says",
    async (layout) => {
      const { read } = await judged(layout);
      expect(read.found.ok && (read.found.value.laboratories ?? [])).toEqual(layout.offered);
    },
  );
});
