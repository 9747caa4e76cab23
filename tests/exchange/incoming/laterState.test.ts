import { describe, expect, it } from "vitest";
import { saysNothingNew } from "../../../src/exchange/incoming/plan/laterState.ts";
import { observation } from "../../support/observations.ts";

describe("a result of a file that is here already", () => {
  const here = observation("2026-03-01", "2.4", { laboratory: "North" });

  it("says nothing new in other digits of the same amount, unless it says that it was corrected", () => {
    const digits = { ...here, value: "2.40" };
    expect(saysNothingNew(here, { ...digits, status: "final" }, true)).toBe(true);
    expect(saysNothingNew(here, { ...digits, status: "corrected" }, true)).toBe(false);
    expect(saysNothingNew(here, { ...here, status: "corrected" }, true)).toBe(true);
  });
  it("says something new with another laboratory only where it says that it was corrected", () => {
    const moved = { ...here, laboratory: "South" };
    expect(saysNothingNew(here, { ...moved, status: "final" }, true)).toBe(true);
    expect(saysNothingNew(here, { ...moved, status: "corrected" }, true)).toBe(false);
  });
  it("says something new with another hour, and with an hour where none was known only if it was corrected", () => {
    const at = (time: string) => ({ ...here, collectedAt: time });
    expect(saysNothingNew(at("08:00"), { ...at("08:00"), status: "final" }, true)).toBe(true);
    expect(saysNothingNew(at("08:00"), { ...at("09:00"), status: "final" }, true)).toBe(false);
    expect(saysNothingNew(here, { ...at("09:00"), status: "final" }, true)).toBe(true);
    expect(saysNothingNew(here, { ...at("09:00"), status: "corrected" }, true)).toBe(false);
  });
  it("says something new with another amount or on another day", () => {
    expect(saysNothingNew(here, here, false)).toBe(false);
    expect(saysNothingNew(here, observation("2026-03-02", "2.4"), true)).toBe(false);
  });
});
