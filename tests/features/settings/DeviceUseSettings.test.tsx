import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { DeviceUseSettings } from "../../../src/features/settings/DeviceUseSettings.tsx";
import { monitorWithPatients, patient } from "../../support/monitor.ts";
import { show } from "../../support/render.tsx";

describe("whose device this is", () => {
  it("can be set to one patient where exactly one is recorded, and back", async () => {
    const monitor = monitorWithPatients(patient("a"));
    const user = show(<DeviceUseSettings />, monitor);
    expect(screen.getByRole("radio", { name: "Care team" })).toBeChecked();
    await user.click(screen.getByRole("radio", { name: "One patient" }));
    expect(monitor.getState().settings.deviceUse).toBe("one-patient");
    expect(screen.getByRole("status")).toHaveTextContent("Set: opens on My B2M history.");
    await user.click(screen.getByRole("radio", { name: "Care team" }));
    expect(monitor.getState().settings.deviceUse).toBe("care-team");
  });
  it("is not offered where there are several, and says when it would be", () => {
    show(<DeviceUseSettings />, monitorWithPatients(patient("a"), patient("b")));
    expect(screen.queryByRole("radio")).not.toBeInTheDocument();
    expect(screen.getByText(/It can be set where exactly one patient is recorded/u)).toBeVisible();
  });
  it("says that it has no effect where a second patient has come since, and can be taken back", () => {
    const monitor = monitorWithPatients(patient("a"), patient("b"));
    monitor.getState().changeSettings({ deviceUse: "one-patient" });
    show(<DeviceUseSettings />, monitor);
    expect(screen.getByText(/there is not exactly one here/u)).toBeVisible();
    expect(screen.getByRole("radio", { name: "Care team" })).toBeEnabled();
  });
  it("says honestly what the PIN of patient mode does not keep out", () => {
    show(<DeviceUseSettings />, monitorWithPatients());
    expect(screen.getByText(/does not keep out somebody who opens the browser's developer tools/u)).toBeVisible();
  });
});
