import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { err, ok, type Result } from "../../../src/domain/result.ts";
import { StorageSettings, type ReadBackup } from "../../../src/features/settings/StorageSettings.tsx";
import type { StorageUsage } from "../../../src/features/settings/StorageMeter.tsx";
import { monitorWith } from "../../support/monitor.ts";
import { show } from "../../support/render.tsx";

const FILE = new File(["{}"], "backup.json", { type: "application/json" });

function open({ usage, answer = err("No backup."), exported = ok(0) }: { usage?: StorageUsage; answer?: Result<ReadBackup, string>; exported?: Result<unknown, string> } = {}) {
  const read: string[] = [];
  const user = show(
    <StorageSettings
      usage={usage}
      onExport={() => exported}
      onRestore={(file) => {
        read.push(file.name);
        return Promise.resolve(answer);
      }}
    />,
    monitorWith(),
  );
  return { user, read, choose: () => user.upload(screen.getByLabelText("Restore backup"), FILE) };
}

describe("the storage meter", () => {
  it("says how much is used, as a meter and in words", () => {
    open({ usage: { used: 1_240_000, quota: 5_000_000 } });
    const meter = screen.getByRole("meter", { name: "Storage used" });
    expect(meter).toHaveAttribute("aria-valuenow", "25");
    expect(meter).toHaveAttribute("aria-valuetext", "1.2 of 5.0 MB, 25 %");
  });

  it.each([
    [3_999_999, false],
    [4_000_000, true],
  ])("warns from four fifths on: %d of 5,000,000 bytes, warned %s", (used, warned) => {
    open({ usage: { used, quota: 5_000_000 } });
    expect(screen.queryByText(/Nearly full/u) !== null).toBe(warned);
  });

  it("does not invent a figure where the browser gives none", () => {
    open();
    expect(screen.queryByRole("meter")).not.toBeInTheDocument();
    expect(screen.getByText("This browser does not say how much is used.")).toBeVisible();
  });
});

describe("a backup", () => {
  it("is said to be handed over only when it was", async () => {
    const { user } = open({ exported: err("The backup could not be written.") });
    await user.click(screen.getByRole("button", { name: "Export backup" }));
    expect(screen.getByRole("alert")).toHaveTextContent("The backup could not be written.");
    expect(screen.getByRole("status")).toHaveTextContent(/^$/u);
  });

  it("is counted before anything is restored, and restored only when told to", async () => {
    const applied: true[] = [];
    const { user, choose, read } = open({ answer: ok({ patients: 12, results: 180, newPatients: 2, apply: () => applied.push(true) }) });
    await choose();
    expect(read).toEqual(["backup.json"]);
    expect(await screen.findByText(/12 patients and 180 results/u)).toHaveTextContent("2 patients are new here; 10 are here already and will be merged. Nothing here is overwritten.");
    expect(applied).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Restore now" }));
    expect(applied).toEqual([true]);
    expect(screen.getByRole("status")).toHaveTextContent("Restored: 12 patients.");
  });

  it("can be left unrestored", async () => {
    const applied: true[] = [];
    const { user, choose } = open({ answer: ok({ patients: 1, results: 1, newPatients: 1, apply: () => applied.push(true) }) });
    await choose();
    await user.click(await screen.findByRole("button", { name: "Cancel" }));
    expect(screen.queryByRole("button", { name: "Restore now" })).not.toBeInTheDocument();
    expect(applied).toEqual([]);
  });

  it("that cannot be read is answered with a sentence", async () => {
    const { choose } = open({ answer: err("This file is not a backup. Nothing was changed.") });
    await choose();
    expect(await screen.findByText("This file is not a backup. Nothing was changed.")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Restore now" })).not.toBeInTheDocument();
  });

  it("warns that anyone can read it", () => {
    open();
    expect(screen.getByText("A backup holds patient data that anyone can read. Keep it where such data may lie.")).toBeVisible();
  });
});
