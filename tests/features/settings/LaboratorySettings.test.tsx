import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { LaboratoryInterval } from "../../../src/domain/measuring/laboratoryInterval.ts";
import { LaboratorySettings } from "../../../src/features/settings/LaboratorySettings.tsx";
import { monitorWith } from "../../support/monitor.ts";
import { show } from "../../support/render.tsx";

const CITY: LaboratoryInterval = {
  laboratory: "City",
  method: "Roche",
  measurand: "b2m-serum",
  unit: "mg/L",
  intervalLow: "0.8",
  intervalHigh: "2.40",
};

describe("the laboratories in Settings", () => {
  it("take in a laboratory with its own interval", async () => {
    const monitor = monitorWith();
    const user = show(<LaboratorySettings />, monitor);
    expect(screen.getByText("No laboratory listed yet.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Add laboratory" }));
    await user.type(screen.getByLabelText("Laboratory"), "City");
    await user.type(screen.getByLabelText("Method"), "Roche");
    await user.type(screen.getByLabelText("Interval low"), "0.8");
    await user.type(screen.getByLabelText("Interval high"), "2.40{Enter}");
    expect(monitor.getState().settings.laboratories).toEqual([CITY]);
    expect(screen.getByRole("status")).toHaveTextContent("Added: City, B2M, serum.");
    const row = within(screen.getByRole("table", { name: "Laboratories" })).getByRole("row", { name: /City/u });
    expect(row).toHaveTextContent("0.8 to 2.40 mg/L");
  });

  it("take in limits for some people beside those for everybody", async () => {
    const monitor = monitorWith([], { laboratories: [CITY] });
    const user = show(<LaboratorySettings />, monitor);
    await user.click(screen.getByRole("button", { name: "Add laboratory" }));
    await user.type(screen.getByLabelText("Laboratory"), "City");
    await user.type(screen.getByLabelText("Method"), "Roche");
    await user.type(screen.getByLabelText("Interval high"), "2.6");
    await user.click(screen.getByRole("button", { name: "Save laboratory" }));
    expect(screen.getByLabelText("Laboratory")).toHaveAccessibleDescription(
      "Listed already, with this method and measurand, for these people.",
    );
    await user.selectOptions(screen.getByLabelText("For"), "Women");
    await user.type(screen.getByLabelText("Age from (years)"), "60{Enter}");
    expect(monitor.getState().settings.laboratories[1]).toEqual({
      ...CITY,
      intervalLow: "",
      intervalHigh: "2.6",
      sex: "female",
      ageFrom: "60",
    });
    expect(screen.getByRole("table", { name: "Laboratories" })).toHaveTextContent("up to 2.6 mg/L; Women, from 60 years");
  });

  it("refuse an interval that stands on its head, beside its field", async () => {
    const monitor = monitorWith();
    const user = show(<LaboratorySettings />, monitor);
    await user.click(screen.getByRole("button", { name: "Add laboratory" }));
    await user.type(screen.getByLabelText("Laboratory"), "City");
    await user.type(screen.getByLabelText("Interval low"), "2.4");
    await user.type(screen.getByLabelText("Interval high"), "0.8");
    await user.click(screen.getByRole("button", { name: "Save laboratory" }));
    const high = screen.getByLabelText("Interval high");
    expect(high).toHaveAttribute("aria-invalid", "true");
    expect(high).toHaveFocus();
    expect(high).toHaveAccessibleDescription("The upper limit 0.8 lies below the lower, 2.4.");
    expect(monitor.getState().settings.laboratories).toEqual([]);
  });

  it("ask for the unit anew when the measurand changes to one that does not know it", async () => {
    const user = show(<LaboratorySettings />, monitorWith());
    await user.click(screen.getByRole("button", { name: "Add laboratory" }));
    expect(screen.getByLabelText("Unit")).toHaveValue("mg/L");
    await user.selectOptions(screen.getByLabelText("Measurand"), "B2M, 24 h urine");
    expect(screen.getByLabelText("Unit")).toHaveValue("");
    await user.selectOptions(screen.getByLabelText("Measurand"), "B2M, urine");
    await user.selectOptions(screen.getByLabelText("Unit"), "µg/L");
    await user.selectOptions(screen.getByLabelText("Measurand"), "B2M, CSF");
    expect(screen.getByLabelText("Unit")).toHaveValue("ug/L");
  });

  it("show stored limits in the user's sign, and take them back unchanged", async () => {
    const monitor = monitorWith([], { decimal: ",", laboratories: [CITY] });
    const user = show(<LaboratorySettings />, monitor);
    await user.click(screen.getByRole("button", { name: "Edit City, B2M, serum" }));
    expect(screen.getByLabelText("Interval high")).toHaveValue("2,40");
    await user.type(screen.getByLabelText("Method"), " cobas");
    await user.click(screen.getByRole("button", { name: "Save laboratory" }));
    expect(monitor.getState().settings.laboratories).toEqual([{ ...CITY, method: "Roche cobas" }]);
  });

  it("let one go and bring it back", async () => {
    const monitor = monitorWith([], { laboratories: [CITY] });
    const user = show(<LaboratorySettings />, monitor);
    await user.click(screen.getByRole("button", { name: "Remove City, B2M, serum" }));
    expect(monitor.getState().settings.laboratories).toEqual([]);
    expect(screen.getByRole("status")).toHaveTextContent("Removed: City, B2M, serum.");
    // The row took the focus with it; it is where the deed can be taken back.
    expect(screen.getByRole("button", { name: "Undo" })).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(monitor.getState().settings.laboratories).toEqual([CITY]);
    expect(screen.getByRole("status")).toHaveTextContent("Taken back.");
    expect(document.body).not.toHaveFocus();
  });
});
