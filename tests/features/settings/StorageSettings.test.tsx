import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { StorageSettings } from "../../../src/features/settings/StorageSettings.tsx";
import type { SecondStorage, StorageUsage } from "../../../src/features/settings/StorageMeter.tsx";
import { monitorWith } from "../../support/monitor.ts";
import { show } from "../../support/render.tsx";

const open = (usage?: StorageUsage, second?: SecondStorage) =>
  show(
    <StorageSettings
      usage={usage}
      second={second}
      limits={[]}
      standing=""
      backup="the last backup"
      out="the ways out"
      back="the way back"
    />,
    monitorWith(),
  );

describe("the storage meter", () => {
  it("says how much is used, as a meter and in words", () => {
    open({ used: 1_240_000, quota: 5_000_000 });
    const meter = screen.getByRole("meter", { name: "Storage used" });
    expect(meter).toHaveAttribute("aria-valuenow", "25");
    expect(meter).toHaveAttribute("aria-valuetext", "1.2 of 5.0 MB, 25 %");
  });

  it.each([
    [3_999_999, false],
    [4_000_000, true],
  ])("warns from four fifths on: %d of 5,000,000 bytes, warned %s", (used, warned) => {
    open({ used, quota: 5_000_000 });
    expect(screen.queryByText(/Nearly full/u) !== null).toBe(warned);
  });

  it("does not say that saving will stop where a second copy goes on", () => {
    open({ used: 4_000_000, quota: 5_000_000 }, { alone: 0 });
    expect(screen.queryByText(/nothing more can be saved/u)).not.toBeInTheDocument();
    expect(screen.getByText(/The second copy has room: saving goes on/u)).toBeVisible();
  });

  it("says which copy is full, and how many records the other holds alone", () => {
    open({ used: 4_000_000, quota: 5_000_000 }, { alone: 12 });
    expect(screen.getByText(/first storage is full. The second copy holds every record, 12 of them alone/u)).toBeVisible();
  });

  it("does not invent a figure where the browser gives none", () => {
    open();
    expect(screen.queryByRole("meter")).not.toBeInTheDocument();
    expect(screen.getByText("This browser does not say how much is used.")).toBeVisible();
  });
});
