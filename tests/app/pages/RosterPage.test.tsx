import { screen, within } from "@testing-library/react";
import { beforeAll, describe, expect, it } from "vitest";
import { DeviceProvider } from "../../../src/app/device/useDevice.tsx";
import { RosterPage } from "../../../src/app/pages/RosterPage.tsx";
import type { PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { monitorWith } from "../../support/monitor.ts";
import { plainDevice } from "../../support/plainDevice.ts";
import { show } from "../../support/render.tsx";
import { confirmedRise, recordOf } from "../../support/workRecords.ts";

// What the page fetches when there are patients is here beforehand, so that no test waits for a busy disk.
beforeAll(() => import("../../../src/features/roster/Roster.tsx"));

const open = (records: readonly PatientRecord[], demo: readonly PatientRecord[] = []) =>
  show(
    <DeviceProvider device={{ ...plainDevice(), demoRecords: async () => demo }}>
      <RosterPage />
    </DeviceProvider>,
    monitorWith(records),
  );

describe("the page of a device without patients", () => {
  it("says what to do, and offers one way to add a patient", () => {
    open([]);
    expect(screen.getByRole("heading", { name: "No patients yet" })).toBeVisible();
    expect(screen.getByRole("button", { name: "Load demo patients" })).toBeVisible();
    expect(screen.getAllByRole("link", { name: "Add patient" })).toHaveLength(1);
    expect(screen.queryByRole("group", { name: "Worklist" })).not.toBeInTheDocument();
  });

  it("becomes the list once the demo patients are loaded", async () => {
    const user = open([], [recordOf("p", confirmedRise())]);
    await user.click(screen.getByRole("button", { name: "Load demo patients" }));
    const list = await screen.findByRole("table", { name: "Patients" });
    expect(within(list).getAllByRole("link")).toHaveLength(1);
    expect(screen.queryByRole("heading", { name: "No patients yet" })).not.toBeInTheDocument();
  });
});

describe("the page of a device with patients", () => {
  it("lists them, and adds another from its head", async () => {
    open([recordOf("p", confirmedRise())]);
    expect(await screen.findByRole("table", { name: "Patients" })).toBeVisible();
    expect(screen.getByRole("link", { name: "Add patient" })).toHaveAttribute("href", "/patients/new");
  });
});
