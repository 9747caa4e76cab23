import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { newPatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { AppearanceSettings } from "../../../src/features/settings/AppearanceSettings.tsx";
import { DemoSettings } from "../../../src/features/settings/DemoSettings.tsx";
import { ReadingSettings } from "../../../src/features/settings/ReadingSettings.tsx";
import { monitorWith, monitorWithPatients, patient } from "../../support/monitor.ts";
import { show } from "../../support/render.tsx";

describe("numbers and days in Settings", () => {
  it("set the decimal sign at once, show it, and say so", async () => {
    const monitor = monitorWith();
    const user = show(<ReadingSettings />, monitor);
    expect(screen.getByText("A result of 2.4 mg/L")).toBeVisible();
    await user.click(screen.getByRole("radio", { name: "Comma, 2,4" }));
    expect(monitor.getState().settings.decimal).toBe(",");
    expect(screen.getByText("A result of 2,4 mg/L")).toBeVisible();
    expect(screen.getByRole("status")).toHaveTextContent("Set: decimal comma.");
  });

  it.each([
    ["31.12.2026", "dmy", "01.03.2026 typed in a day field is 1 March 2026"],
    ["12/31/2026", "mdy", "03/01/2026 typed in a day field is 1 March 2026"],
  ])("set the order of dates to %s and show what a typed day is read as", async (name, order, example) => {
    const monitor = monitorWith();
    const user = show(<ReadingSettings />, monitor);
    await user.click(screen.getByRole("radio", { name }));
    expect(monitor.getState().settings.dateOrder).toBe(order);
    expect(screen.getByText(example)).toBeVisible();
  });
});

describe("the appearance in Settings", () => {
  it("is set at once", async () => {
    const monitor = monitorWith();
    const user = show(<AppearanceSettings />, monitor);
    await user.click(screen.getByRole("radio", { name: "Dark" }));
    expect(monitor.getState().settings.colorScheme).toBe("dark");
    expect(screen.getByRole("status")).toHaveTextContent("Set: dark colours.");
  });
});

describe("demo patients in Settings", () => {
  it("can be loaded where there are none, and not twice", async () => {
    const asked: string[] = [];
    const user = show(<DemoSettings onLoad={() => asked.push("load")} onRemove={() => asked.push("remove")} />, monitorWith());
    expect(screen.getByRole("button", { name: "Remove demo patients" })).toBeDisabled();
    await user.click(screen.getByRole("button", { name: "Load demo patients" }));
    expect(asked).toEqual(["load"]);
  });

  it("can be removed where there are some; real patients are not counted among them", async () => {
    const asked: string[] = [];
    const monitor = monitorWithPatients(patient("a", { synthetic: true }), patient("b"));
    const user = show(<DemoSettings onLoad={() => asked.push("load")} onRemove={() => asked.push("remove")} />, monitor);
    expect(screen.getByText("1 demo patient is loaded.")).toBeVisible();
    expect(screen.getByRole("button", { name: "Load demo patients" })).toBeDisabled();
    await user.click(screen.getByRole("button", { name: "Remove demo patients" }));
    expect(asked).toEqual(["remove"]);
  });

  it("that were archived can be loaded again", () => {
    const archived = newPatientRecord(patient("a", { synthetic: true, archived: true }));
    show(<DemoSettings onLoad={() => {}} onRemove={() => {}} />, monitorWith([archived]));
    expect(screen.getByRole("button", { name: "Load demo patients" })).toBeEnabled();
  });
});
