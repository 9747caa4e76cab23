import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/domain/device/settings.ts";
import { shelve } from "../../../src/domain/shelf.ts";
import type { Erasures } from "../../../src/domain/record/erasure.ts";
import type { Backup } from "../../../src/exchange/backup.ts";
import { planRestore } from "../../../src/exchange/restorePlan.ts";
import { RestoreReview } from "../../../src/features/restoring/RestoreReview.tsx";
import { exampleRecord, exampleResult, withResult } from "../../support/exampleRecords.ts";
import { monitorWith } from "../../support/monitor.ts";
import { show } from "../../support/render.tsx";

const ada = exampleRecord(1, 2);

function review(
  here: readonly PatientRecord[],
  theirs: readonly PatientRecord[],
  settings: Partial<Settings> = {},
  erased: Erasures = new Map(),
) {
  const restored: boolean[] = [];
  const returned: boolean[] = [];
  const backup: Backup = { madeAt: "2026-03-01T12:00:00.000Z", records: theirs, settings: { ...DEFAULT_SETTINGS, ...settings } };
  const plan = planRestore(shelve(here), theirs, { at: "2026-06-15T12:00:00.000Z" }, erased);
  const user = show(
    <RestoreReview
      backup={backup}
      plan={plan}
      settings={DEFAULT_SETTINGS}
      isEmptyDevice={here.length === 0}
      onRestore={({ taking, returning }) => (restored.push(taking), returned.push(returning))}
      onCancel={() => {}}
    />,
    monitorWith(),
  );
  return { user, restored, returned };
}

describe("the review of a backup", () => {
  it("names each patient who would change, those here already first, and what changes", () => {
    review([ada, exampleRecord(4, 1)], [exampleRecord(2, 3), withResult(ada, exampleResult(1, 9)), exampleRecord(4, 1)]);
    const rows = within(screen.getByRole("table", { name: "Patients who would change" }))
      .getAllByRole("row")
      .slice(1);
    expect(rows.map((row) => row.textContent)).toEqual(["Example1, Ada1 result added", "Example2, AdaNew, with 3 results"]);
    expect(screen.getByText("1 new, 1 changed, 1 as here")).toBeVisible();
    expect(screen.getByRole("button", { name: "Restore 2 patients" })).toBeVisible();
  });

  it("warns of a person who may be here under another id", () => {
    review([ada], [exampleRecord(5, 1, { patient: { recordNumber: ada.patient.recordNumber ?? "" } })]);
    expect(screen.getByText(/1 new patient may be here already under another record/u)).toBeVisible();
    expect(screen.getByText("May be Example1, Ada, who is here: same record number.")).toBeVisible();
  });

  const ERASED: Erasures = new Map([[ada.id, "2026-06-14T09:30:00.000Z"]]);

  it("asks whether somebody who was erased here comes back, and restores nothing before that is said", async () => {
    const { user, restored, returned } = review([exampleRecord(2, 1)], [ada, exampleRecord(4, 1)], {}, ERASED);
    expect(screen.getByRole("group", { name: "A patient in this backup was erased here" })).toHaveTextContent(
      /Example1, Ada, erased/u,
    );
    expect(screen.getByText("1 new")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Restore 1 patient" }));
    expect(restored).toEqual([]);
    expect(screen.getByRole("alert")).toHaveTextContent("Say whether those who were erased come back");
    await user.click(screen.getByRole("radio", { name: "Leave them erased" }));
    await user.click(screen.getByRole("button", { name: "Restore 1 patient" }));
    expect(returned).toEqual([false]);
    await user.click(screen.getByRole("radio", { name: "Bring them back" }));
    expect(screen.getByText("2 new")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Restore 2 patients" }));
    expect(returned).toEqual([false, true]);
  });

  it("has nothing to restore of a backup of one who was erased and stays so", async () => {
    const { user } = review([exampleRecord(2, 1)], [ada], {}, ERASED);
    await user.click(screen.getByRole("radio", { name: "Leave them erased" }));
    expect(screen.queryByRole("button", { name: /Restore/u })).not.toBeInTheDocument();
    expect(screen.getByText("Apart from who was erased, everything in this backup is here already.")).toBeVisible();
  });

  const OTHERS: Partial<Settings> = {
    decimal: ",",
    variation: [{ measurand: "b2m-serum", cviPercent: 10, cvaPercent: 0, source: "Ours" }],
  };

  it(
    "asks whose settings stay where patients are here, and restores nothing before that is said; it warns where verdicts " +
      "would change",
    async () => {
      const { user, restored } = review([exampleRecord(2, 1)], [ada], OTHERS);
      expect(screen.getByText("The backup's differ in: decimal sign, variation figures.")).toBeVisible();
      expect(screen.getByText(/can change what is said of every patient/u)).toBeVisible();
      const keep = screen.getByRole("radio", { name: "Keep this device's settings" });
      expect(keep).not.toBeChecked();
      await user.click(screen.getByRole("button", { name: "Restore 1 patient" }));
      expect(restored).toEqual([]);
      expect(screen.getByRole("alert")).toHaveTextContent("Choose whose settings stay");
      expect(keep).toHaveFocus();
      await user.click(keep);
      await user.click(screen.getByRole("button", { name: "Restore 1 patient" }));
      await user.click(screen.getByRole("radio", { name: "Take the backup's settings" }));
      await user.click(screen.getByRole("button", { name: "Restore 1 patient" }));
      expect(restored).toEqual([false, true]);
    },
  );

  it("takes the backup's settings where nobody is here, unless told otherwise", async () => {
    const { user, restored } = review([], [ada], OTHERS);
    expect(screen.getByRole("radio", { name: "Take the backup's settings" })).toBeChecked();
    await user.click(screen.getByRole("button", { name: "Restore 1 patient" }));
    await user.click(screen.getByRole("radio", { name: "Keep this device's settings" }));
    await user.click(screen.getByRole("button", { name: "Restore 1 patient" }));
    expect(restored).toEqual([true, false]);
  });

  it("asks nothing about settings that are the same", async () => {
    const { user, restored } = review([exampleRecord(2, 1)], [ada]);
    await user.click(screen.getByRole("button", { name: "Restore 1 patient" }));
    expect(restored).toEqual([false]);
  });

  it("of a backup that brings nothing offers nothing to restore", () => {
    review([ada], [ada]);
    expect(screen.getByText(/Everything in this backup is here already/u)).toBeVisible();
    expect(screen.queryByRole("button", { name: /Restore/u })).not.toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Close" })).toBeVisible();
  });

  it("shows the first fifty of very many, and the rest when asked", async () => {
    const { user } = review(
      [],
      Array.from({ length: 60 }, (_, index) => exampleRecord(index, 0)),
    );
    expect(screen.getAllByRole("row")).toHaveLength(51);
    await user.click(screen.getByRole("button", { name: "Show all 60" }));
    expect(screen.getAllByRole("row")).toHaveLength(61);
  });
});
